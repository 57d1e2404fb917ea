#include "import_decisions.h"

#include <fmt/format.h>

#include <algorithm>

#include "plenary/text.h"

namespace plenary::cli {

namespace {

using Kind = WithdrawalDecision::Kind;
using Decisions = std::vector<WithdrawalDecision>;

std::string label(const PlannedWithdrawal& each) {
  return fmt::format("{} {} ({})", ref(each.after.id), each.after.name, each.party);
}

bool is_decided(const Decisions& decisions, RegistrationId id) {
  return std::any_of(decisions.begin(), decisions.end(),
                     [&](const WithdrawalDecision& each) { return each.registration == id; });
}

Result<void> ask_about_pair(Context& context, const actions::DelegateImport& import,
                            const NearName& pair, Decisions& decisions) {
  const PlannedWithdrawal& gone = import.plan().withdrawals[pair.withdrawal];
  const PlanRow& row = import.plan().rows[pair.row];
  if (is_decided(decisions, gone.after.id)) return {};
  const std::string& path = import.lists()[row.list].value.path;
  context.say(fmt::format("{} is not in the list, and {}:{} has {}", label(gone), path, row.line,
                          import.name_in(row)));
  auto answer = context.ask("c: the same person, r: a replacement, w: withdraw the first");
  if (!answer) return fail(std::move(answer.error()));
  const std::string word = fold(*answer);
  if (word == "c")
    decisions.push_back({gone.after.id, Kind::correct, row.line, path});
  else if (word == "r")
    decisions.push_back({gone.after.id, Kind::replace, row.line, path});
  else if (word == "w")
    decisions.push_back({gone.after.id, Kind::withdraw, 0, {}});
  return {};
}

Result<void> ask_for_name(Context& context, const PlannedWithdrawal& gone, Decisions& decisions) {
  if (gone.is_agreed || is_decided(decisions, gone.after.id)) return {};
  auto answer = context.ask(fmt::format("{} is {} and not in the list; type the name to withdraw",
                                        label(gone), join(gone.parts, ", ")));
  if (!answer) return fail(std::move(answer.error()));
  const std::string word = fold(*answer);
  if (!word.empty() && (word == fold(gone.after.name) || word == fold(ref(gone.after.id))))
    decisions.push_back({gone.after.id, Kind::withdraw, 0, {}});
  return {};
}

// Whether a row that is near somebody is them.
Result<void> ask_about_near(Context& context, const actions::DelegateImport& import,
                            const NearPerson& near, std::vector<IdentityDecision>& identities) {
  const PlanRow& row = import.plan().rows[near.row];
  context.say(fmt::format("{}:{} has {}, and {} may be the same person: {}",
                          import.lists()[row.list].value.path, row.line, import.name_in(row),
                          near.who, near.words));
  auto answer = context.ask("s: the same person, d: two people, Enter: leave it open");
  if (!answer) return fail(std::move(answer.error()));
  const std::string word = fold(*answer);
  if (word != "s" && word != "d") return {};
  identities.push_back(near.decision);
  identities.back().kind =
      word == "s" ? IdentityDecision::Kind::same : IdentityDecision::Kind::different;
  return {};
}

}  // namespace

Result<void> ask_about_near_people(Context& context, Store& store,
                                   actions::DelegateImport& import) {
  constexpr std::size_t most = 20;  // a list that is nothing but questions is another matter
  std::vector<IdentityDecision> identities;
  const auto& near = import.plan().near_people;
  for (std::size_t i = 0; i < std::min(near.size(), most); ++i)
    if (auto asked = ask_about_near(context, import, near[i], identities); !asked) return asked;
  if (identities.empty()) return {};
  return import.decide(store, {}, identities);
}

Result<void> ask_about_withdrawals(Context& context, Store& store,
                                   actions::DelegateImport& import) {
  Decisions decisions;
  for (const NearName& pair : import.plan().near_names)
    if (auto asked = ask_about_pair(context, import, pair, decisions); !asked) return asked;
  if (!decisions.empty())
    if (auto planned = import.decide(store, decisions); !planned) return planned;
  decisions.clear();
  for (const PlannedWithdrawal& gone : import.plan().withdrawals)
    if (auto asked = ask_for_name(context, gone, decisions); !asked) return asked;
  if (decisions.empty()) return {};
  return import.decide(store, decisions);
}

}  // namespace plenary::cli
