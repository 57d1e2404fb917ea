#include <fmt/format.h>

#include <algorithm>

#include "actions/meeting_day.h"
#include "actions/nomination_plan.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

namespace {

std::string sentence_for(const std::vector<Registration>& stored, const NominationPlan& plan,
                         bool walk_in) {
  if (stored.size() != 1)
    return fmt::format("registered {} people of {} delegation{}", stored.size(),
                       plan.parties.size(), plan.parties.size() == 1 ? "" : "s");
  const Registration& row = stored.front();
  std::string text =
      fmt::format("registered {} as {}", label_of(row, *plan.parties.begin()), row.role);
  if (row.status != Status::nominated) text += fmt::format(", {}", name_of(row.status));
  return walk_in ? text + ", here in person" : text;
}

}  // namespace

Result<Done> nominate(Store& store, const Setting& setting, const Act& act,
                      const std::vector<Nomination>& nominations, const NominateOptions& options) {
  NominateOptions settled = options;
  if (options.walk_in) {
    auto day = day_of_meeting(setting, options.day);
    if (!day) return fail(std::move(day.error()));
    settled.day = *day;
  }
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    NominationPlan plan(desk, settled);
    for (const Nomination& nomination : nominations) plan.read(nomination);
    plan.judge();
    const auto faults =
        std::count_if(plan.problems.begin(), plan.problems.end(),
                      [](const Problem& problem) { return problem.severity == Severity::error; });
    auto allowed = refuse_errors(
        plan.problems, fmt::format("nobody was registered: {} faults in {} record{}", faults,
                                   nominations.size(), nominations.size() == 1 ? "" : "s"));
    if (!allowed) return allowed;
    const auto stored = plan.store();
    done.sentence = sentence_for(stored, plan, settled.walk_in);
    done.problems = std::move(plan.problems);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
