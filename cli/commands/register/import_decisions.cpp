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

}  // namespace

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
