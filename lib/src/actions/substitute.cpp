#include <fmt/format.h>

#include <algorithm>

#include "actions/desk.h"
#include "actions/nomination_plan.h"
#include "plenary/actions/references.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

namespace {

bool given(const FieldWords& fields, std::string_view key) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.first == key; });
}

// The nomination of the new person: what was typed, and the seat of the old one.
Nomination in_place_of(const Participant& old, const FieldWords& fields) {
  Nomination nomination{.fields = fields};
  if (!given(fields, "role")) nomination.fields.emplace_back("role", old.registration.role);
  if (!given(fields, "category"))
    nomination.fields.emplace_back("category", old.registration.category);
  nomination.fields.emplace_back("delegation", old.party);
  return nomination;
}

Result<void> withdraw(Desk& desk, const Participant& old) {
  const Registration& registered = old.registration;
  if (registered.is_placeholder())
    return fail(
        ErrorKind::conflict,
        fmt::format("{} is a seat without a person: there is nobody to replace",
                    label_of(registered, old.party)),
        {fmt::format("plenary register set {} name=\"...\" names its person", ref(registered.id))});
  if (registered.status == Status::refused)
    return fail(ErrorKind::conflict,
                label_of(registered, old.party) + " was refused and holds no seat to take over");
  Registration& row = desk.row_of(old);
  row.status = Status::withdrawn;
  desk.put(desk.roster(old.party), row);
  return {};
}

}  // namespace

Result<Done> substitute(Store& store, const Setting& setting, const Act& act,
                        const std::string& replaced, const FieldWords& fields) {
  if (given(fields, "delegation"))
    return fail(ErrorKind::usage, "a replacement keeps the delegation",
                {"withdraw the one and register the other where the party changes"});
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto old = one_participant(writer, setting, replaced);
    if (!old) return fail(std::move(old.error()));
    if (auto withdrawn = withdraw(desk, *old); !withdrawn) return withdrawn;
    NominationPlan plan(desk, {});
    plan.read(in_place_of(*old, fields));
    plan.replace(old->registration.id);
    plan.judge();
    if (auto allowed = refuse_errors(plan.problems, "nobody was replaced"); !allowed)
      return allowed;
    const Registration row = plan.store().front();
    done.sentence = fmt::format("{} replaces {} as {}", label_of(row, old->party),
                                label_of(old->registration, old->party), row.role);
    done.problems = std::move(plan.problems);
    for (Problem& problem : desk.parts_left({*old})) done.problems.push_back(std::move(problem));
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
