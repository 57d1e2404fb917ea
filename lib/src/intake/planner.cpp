#include "intake/planner.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {

namespace {

std::size_t row_count(const DelegateLists& lists) {
  std::size_t rows = 0;
  for (const auto& list : lists) rows += list.value.usable ? list.value.rows.size() : 0;
  return rows;
}

}  // namespace

PlannerState::PlannerState(const DelegateLists& the_lists, const ImportSetting& the_setting,
                           const ImportOptions& the_options)
    : lists(the_lists),
      setting(the_setting),
      options(the_options),
      read_problems(the_lists.size()) {
  rows.reserve(row_count(lists));
  readers.reserve(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) {
    read_problems[i] = lists[i].problems;
    readers.emplace_back(list_at(i), setting, options);
    row_problems.emplace_back(list_at(i), setting.dialogue);
  }
  ProgressSteps steps(options.progress, "read", row_count(lists));
  for (std::uint32_t i = 0; i < lists.size(); ++i) read_rows(i, steps);
}

void PlannerState::read_rows(std::uint32_t list, ProgressSteps& steps) {
  if (!list_at(list).usable) return;
  Candidate candidate;
  for (const std::uint32_t row : list_at(list).rows) {
    read_row(list, row, candidate);
    steps.step();
  }
  for (Problem& remark : readers[list].remarks()) read_problems[list].push_back(std::move(remark));
}

void PlannerState::read_row(std::uint32_t list, std::uint32_t row, Candidate& candidate) {
  PlannedRow& planned = rows.emplace_back();
  planned.list = list;
  planned.row = row;
  planned.line = list_at(list).table.rows[row].line;
  planned.rejected = !readers[list].read(row, candidate, read_problems[list]);
  if (planned.rejected) return;
  const Registration& person = candidate.registration;
  fold_into(person.name, folded_name);
  keep_trace(planned, folded_name, person);
  planned.party = party_number(candidate.party);
  planned.email = email_key(person.email);
  planned.name = name_key(folded_name);
  planned.fingerprint = registration_fingerprint(person);
  planned.ref = candidate.ref.value;
  planned.received = person.received.microseconds;
  planned.given = candidate.given;
  planned.status = person.status;
  planned.placeholder = candidate.placeholder;
  planned.is_head = person.role == "head" && is_live(person.status);
  planned.counts = counts_in_quota(person, setting.dialogue);
  if (!candidate.new_party.empty())
    new_parties.try_emplace(candidate.party,
                            PartyRecord{.code = candidate.party, .name = candidate.new_party});
}

std::uint32_t PlannerState::party_number(const std::string& code) {
  if (!rows.empty() && rows.size() > 1) {
    const std::uint32_t last = rows[rows.size() - 2].party;
    if (last < parties.size() && parties[last] == code) return last;
  }
  const auto [found, is_new] =
      party_numbers.try_emplace(code, static_cast<std::uint32_t>(parties.size()));
  if (is_new) parties.push_back(code);
  return found->second;
}

bool PlannerState::reread(const PlannedRow& row, Candidate& candidate) {
  return readers[row.list].read_again(row.row, candidate);
}

std::string PlannerState::place_of(const PlannedRow& row) const {
  const std::string line = std::to_string(row.line);
  return lists.size() == 1 ? line : list_at(row.list).path + ':' + line;
}

void PlannerState::report(const PlannedRow& row, std::string_view code, ListField field,
                          std::string_view value, std::string message, std::string hint) {
  row_problems[row.list].begin(row.line, problems[row.list]);
  row_problems[row.list].report(code, field, value, std::move(message), std::move(hint));
  if (row_problems[row.list].rejected())
    faulty.push_back(static_cast<std::size_t>(&row - rows.data()));
}

// An error that is no row's: nothing can be done until it is mended.
void PlannerState::report_list(std::string_view code, std::string message, std::string hint) {
  row_problems.front().begin(0, problems.front());
  row_problems.front().report_row(code, std::move(message), std::move(hint));
  if (row_problems.front().rejected()) ++plan.open;
}

void PlannerState::reject(std::size_t row) { plan.rows[row].verdict = Verdict::rejected; }

// Where policies make an error of a finding, its row goes; an ambiguous one is left out already.
void PlannerState::reject_faulty() {
  for (const std::size_t row : faulty)
    if (plan.rows[row].verdict != Verdict::ambiguous) reject(row);
}

void PlannerState::record_move(std::uint32_t row, std::uint32_t party, const Registration& before,
                               const Registration& after) {
  SeatMove move{.row = row, .party = party};
  const auto count = [&](const Registration& person, int sign) {
    const bool head = person.role == "head";
    if (head && is_live(person.status)) move.heads += sign;
    if (counts_in_quota(person, setting.dialogue))
      (head ? move.quota_heads : move.quota_others) += sign;
  };
  count(before, -1);
  count(after, 1);
  moves.push_back(move);
}

ImportPlanner::ImportPlanner(const DelegateLists& lists, const ImportSetting& setting,
                             const ImportOptions& options)
    : state_(std::make_unique<PlannerState>(lists, setting, options)) {}
ImportPlanner::~ImportPlanner() = default;
ImportPlanner::ImportPlanner(ImportPlanner&&) noexcept = default;

void ImportPlanner::end_planning() {
  PlannerState& state = *state_;
  std::string().swap(state.traces);
  std::vector<Problems>().swap(state.read_problems);
  std::vector<Problems>().swap(state.problems);
  std::vector<SeatMove>().swap(state.moves);
}

bool ImportPlanner::read(const PlanRow& row, Candidate& out) {
  return state_->readers[row.list].read_again(row.row, out);
}

const std::string& ImportPlanner::party_of(std::size_t row) const {
  return state_->parties[state_->rows[row].party];
}
bool ImportPlanner::is_placeholder(std::size_t row) const { return state_->rows[row].placeholder; }

ImportKeys ImportPlanner::keys() const {
  ImportKeys keys;
  keys.emails.reserve(state_->rows.size());
  keys.names.reserve(state_->rows.size());
  for (const PlannedRow& row : state_->rows) {
    if (row.rejected || row.placeholder) continue;
    if (row.email != 0) keys.emails.push_back(row.email);
    keys.names.push_back(row.name);
  }
  return keys;
}

namespace {

// Each list's problems in the order of its lines; a line's own stay in the order they were found.
Problems in_order(std::vector<Problems>& of_lists) {
  Problems all;
  for (Problems& problems : of_lists) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
      return a.where.line < b.where.line;
    });
    std::move(problems.begin(), problems.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

// A list that comes again asks no second time for the addresses that it did not have.
void PlannerState::forget_known_gaps() {
  std::vector<std::vector<int>> unchanged(lists.size());  // lines, in order
  for (const PlanRow& row : plan.rows)
    if (row.verdict == Verdict::unchanged) unchanged[row.list].push_back(row.line);
  for (std::size_t list = 0; list < lists.size(); ++list) {
    const std::vector<int>& lines = unchanged[list];
    std::erase_if(problems[list], [&](const Problem& each) {
      return each.code == "email-missing" &&
             std::binary_search(lines.begin(), lines.end(), each.where.line);
    });
  }
}

// "NDOUR;AWA" and "NDOU;RAWA" are names alike. What is known already was looked at when it came.
void PlannerState::tell_unproven_names() {
  for (std::uint32_t list = 0; list < lists.size(); ++list) {
    const std::vector<int> unproven = readers[list].unproven_lines();
    if (unproven.empty()) continue;
    std::vector<int> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const PlanRow& row = plan.rows[i];
      const bool is_news = row.verdict == Verdict::fresh || row.verdict == Verdict::changed;
      if (row.list == list && is_news && !rows[i].placeholder &&
          std::binary_search(unproven.begin(), unproven.end(), row.line))
        lines.push_back(row.line);
    }
    if (lines.empty()) continue;
    row_problems[list].begin(lines.front(), problems[list]);
    row_problems[list].report_row(
        "letters-unproven",
        count_of_rows(lines.size()) +
            " where a name meets another word in letters of one case: a letter that moved from "
            "cell to cell would not show",
        "compare the names with the document that was sent");
  }
}

void PlannerState::sum_up() {
  plan.of_list.resize(lists.size());
  std::vector<ImportCounts> of_party(parties.size());
  ImportCounts unknown;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlanRow& row = plan.rows[i];
    plan.of_list[row.list].add(row.verdict);
    plan.total.add(row.verdict);
    (rows[i].rejected ? unknown : of_party[rows[i].party]).add(row.verdict);
  }
  for (const PlannedWithdrawal& each : plan.withdrawals)
    ++of_party[party_numbers.at(each.party)].withdrawn;
  plan.total.withdrawn = static_cast<std::int64_t>(plan.withdrawals.size());
  if (plan.of_list.size() == 1) plan.of_list.front().withdrawn = plan.total.withdrawn;
  for (const auto& [code, number] : party_numbers)
    if (of_party[number].rows + of_party[number].withdrawn > 0)
      plan.of_party.emplace_back(code, of_party[number]);
  std::sort(plan.of_party.begin(), plan.of_party.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  if (unknown.rows > 0) plan.of_party.emplace_back("", unknown);
  for (const auto& [code, party] : new_parties)  // recorded only where somebody is of it
    if (of_party[party_numbers.at(code)].fresh > 0) plan.new_parties.push_back(party);
}

void ImportPlanner::decide(std::vector<WithdrawalDecision> decisions,
                           std::vector<IdentityDecision> identities) {
  state_->options.decisions = std::move(decisions);
  state_->options.identities = std::move(identities);
}

ImportPlan ImportPlanner::plan(const KnownPeople& known) {
  PlannerState& state = *state_;
  state.problems = state.read_problems;
  state.moves.clear();
  state.faulty.clear();
  state.plan = {};
  state.plan.rows.reserve(state.rows.size());
  for (const PlannedRow& row : state.rows)
    state.plan.rows.push_back({.list = row.list, .row = row.row, .line = row.line});
  IdentityResolver(state, known).resolve_all();
  state.find_near_duplicates(known);
  state.reject_faulty();
  state.find_parties_not_invited(known);
  state.find_missing_documents(known);
  state.find_nominators(known);
  state.find_late_rows();
  state.find_full_delegations(known);
  std::erase_if(state.plan.changes, [&](const PlannedChange& change) {
    return state.plan.rows[change.row].verdict != Verdict::changed;
  });
  state.forget_known_gaps();
  state.tell_unproven_names();
  state.sum_up();
  state.plan.problems = in_order(state.problems);
  return std::move(state.plan);
}

}  // namespace plenary
