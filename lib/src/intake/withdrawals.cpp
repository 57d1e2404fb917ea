// The lists that cancel and replace: who of a replaced delegation is in no row goes. Nobody goes
// unseen: a name near that of a new row is asked about, a head or somebody on the agenda is named.
#include <algorithm>

#include "domain/names/near_people.h"
#include "intake/planner.h"
#include "plenary/text.h"

namespace plenary {

namespace {

std::string label(const Registration& row) { return ref(row.id) + " " + row.name; }

}  // namespace

Withdrawals::Withdrawals(PlannerState& state, const KnownPeople& known)
    : state_(state), known_(known) {}

bool Withdrawals::replaces(const std::string& party) const {
  const auto& replaced = state_.options.replaced;
  return std::find(replaced.begin(), replaced.end(), party) != replaced.end();
}

bool Withdrawals::is_of(const WithdrawalDecision& decision, const PlannedRow& row) const {
  const std::string& path = state_.list_at(row.list).path;
  return decision.line == row.line && (decision.path.empty() || decision.path == path);
}

RegistrationId Withdrawals::corrected_by(const PlannedRow& row) const {
  for (const WithdrawalDecision& each : state_.options.decisions)
    if (each.kind == WithdrawalDecision::Kind::correct && is_of(each, row))
      return each.registration;
  return {};
}

const WithdrawalDecision* Withdrawals::decision(RegistrationId id,
                                                WithdrawalDecision::Kind kind) const {
  for (const WithdrawalDecision& each : state_.options.decisions)
    if (each.registration == id && each.kind == kind) return &each;
  return nullptr;
}

// Head, and the parts in the agenda, each once.
std::vector<std::string> Withdrawals::parts_of(const Registration& row) const {
  std::vector<std::string> parts;
  if (row.role == "head") parts.emplace_back("head");
  for (const AgendaPart& each : known_.parts) {
    const bool known = std::find(parts.begin(), parts.end(), each.part) != parts.end();
    if (row.person && each.person == row.person && !known) parts.push_back(each.part);
  }
  return parts;
}

void Withdrawals::add(const KnownRow& row, const std::string& party) {
  auto before = known_.load(row.registration);
  if (!before) return;
  PlannedWithdrawal& made = state_.plan.withdrawals.emplace_back();
  made.before = before->status;
  made.party = party;
  made.parts = parts_of(*before);
  made.is_agreed = (made.parts.empty() || before->is_placeholder()) ||
                   decision(before->id, WithdrawalDecision::Kind::withdraw) ||
                   decision(before->id, WithdrawalDecision::Kind::replace);
  made.after = *before;
  made.after.status = Status::withdrawn;
  state_.record_move(SeatMove::no_row, state_.party_numbers.at(party), *before, made.after);
}

void Withdrawals::finish() {
  if (state_.options.replaced.empty()) return;
  seat_replacements();
  find_near_names();
  ask_for_names();
  find_empty_delegations();
}

// A row that was decided to replace somebody takes their seat; it is new in any case.
void Withdrawals::seat_replacements() {
  for (const PlannedWithdrawal& each : state_.plan.withdrawals) {
    const WithdrawalDecision* replaced = decision(each.after.id, WithdrawalDecision::Kind::replace);
    if (!replaced) continue;
    for (std::size_t i = 0; i < state_.rows.size(); ++i) {
      PlanRow& row = state_.plan.rows[i];
      if (row.verdict == Verdict::fresh && is_of(*replaced, state_.rows[i]) &&
          state_.parties[state_.rows[i].party] == each.party)
        row.known = each.after.id;
    }
  }
}

void Withdrawals::find_near_names() {
  auto& withdrawals = state_.plan.withdrawals;
  if (withdrawals.empty()) return;
  Candidate candidate;
  for (std::uint32_t i = 0; i < state_.rows.size(); ++i) {
    const PlannedRow& row = state_.rows[i];
    const bool may_be_somebody = state_.plan.rows[i].verdict == Verdict::fresh &&
                                 !state_.plan.rows[i].known && !row.placeholder;
    if (!may_be_somebody || !replaces(state_.parties[row.party])) continue;
    if (!state_.reread(row, candidate)) continue;
    const std::string folded = fold(candidate.registration.name);
    for (std::uint32_t w = 0; w < withdrawals.size(); ++w) {
      const PlannedWithdrawal& each = withdrawals[w];
      if (each.party != state_.parties[row.party] || each.after.is_placeholder()) continue;
      if (decision(each.after.id, WithdrawalDecision::Kind::withdraw)) continue;
      const Likeness likeness = likeness_of({.folded_name = folded, .party = 1},
                                            {.folded_name = fold(each.after.name), .party = 1});
      if (likeness.score >= near_duplicate_score) pair(w, i, candidate.registration.name);
    }
  }
}

void Withdrawals::pair(std::uint32_t withdrawal, std::uint32_t row, const std::string& name) {
  const Registration& person = state_.plan.withdrawals[withdrawal].after;
  const std::string id = ref(person.id);
  const std::string at = id + "=" + std::to_string(state_.rows[row].line);
  state_.plan.near_names.push_back({withdrawal, row});
  state_.plan.rows[row].verdict = Verdict::ambiguous;
  state_.report(state_.rows[row], "withdrawn-or-corrected", ListField::name, name,
                in_quotes(name) + " is near " + label(person) + ", who is not in the list",
                "--correct " + at + " if it is the same person, --replace " + at +
                    " if this one comes instead, --withdraw " + id + " if they are two people");
}

void Withdrawals::ask_for_names() {
  for (std::uint32_t w = 0; w < state_.plan.withdrawals.size(); ++w) {
    const PlannedWithdrawal& each = state_.plan.withdrawals[w];
    const bool is_paired = std::any_of(state_.plan.near_names.begin(), state_.plan.near_names.end(),
                                       [&](const NearName& pair) { return pair.withdrawal == w; });
    if (each.is_agreed || is_paired) continue;
    state_.report_list("withdrawal-unconfirmed",
                       label(each.after) + " (" + each.party + ") is " + join(each.parts, ", ") +
                           " and would be withdrawn",
                       "--withdraw " + ref(each.after.id) + " agrees to it");
  }
}

// A list without one row of the delegation would withdraw all of it: more likely the wrong list.
void Withdrawals::find_empty_delegations() {
  for (const std::string& code : state_.options.replaced) {
    const bool has_rows = std::any_of(
        state_.rows.begin(), state_.rows.end(),
        [&](const PlannedRow& row) { return !row.rejected && state_.parties[row.party] == code; });
    if (has_rows) continue;
    const std::string name =
        state_.setting.parties.name(code, state_.setting.dialogue.first_language());
    state_.report_list("replaced-without-rows",
                       "no row is of " + name + ", whose delegation the list is to replace",
                       "plenary register withdraw --delegation " + code + " withdraws all of it");
  }
}

}  // namespace plenary
