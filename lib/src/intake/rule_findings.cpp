// Rows against the meeting's rules: who may come, by when, how many. Findings with severities from
// configuration: an error rejects the row.
#include <algorithm>

#include "intake/planner.h"

namespace plenary {

namespace {

struct Seats {
  QuotaUse use{};
  int heads = 0;  // live heads
  bool known = false;
};

}  // namespace

// Once for a party in each list; where the finding rejects, for each of its rows.
void PlannerState::find_parties_not_invited(const KnownPeople& known) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> said;  // list, party
  std::vector<int> open(parties.size(), -1);
  const bool rejects = severity_of("not-invited", setting.dialogue) == Severity::error;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlannedRow& row = rows[i];
    if (plan.rows[i].verdict != Verdict::fresh) continue;
    const std::string& code = parties[row.party];
    if (open[row.party] < 0) {
      const bool invited =
          std::find(known.invited.begin(), known.invited.end(), code) != known.invited.end();
      open[row.party] = is_open_to(setting.parties.party(code), invited, setting.meeting) ||
                        setting.meeting.is_host_or_chair(code);
    }
    if (open[row.party] == 1) continue;
    const auto mark = std::pair(row.list, row.party);
    if (!rejects && std::find(said.begin(), said.end(), mark) != said.end()) continue;
    said.push_back(mark);
    const auto recorded = new_parties.find(code);
    const std::string name = recorded != new_parties.end()
                                 ? recorded->second.name
                                 : setting.parties.name(code, setting.dialogue.first_language());
    report(row, "not-invited", ListField::delegation, code,
           "the meeting is not open to " + name +
               (setting.meeting.rules.open_to == OpenTo::invited ? ", which has no invitation"
                                                                 : ", which is no partner"),
           "plenary register invite " + code + " records an invitation");
    if (rejects) reject(i);
  }
}

// What the meeting asks of each delegation and nobody has filed: said once for a party in each
// list.
void PlannerState::find_missing_documents(const KnownPeople& known) {
  const std::vector<std::string>& required = setting.meeting.rules.documents;
  if (required.empty()) return;
  const bool rejects = severity_of("documents-missing", setting.dialogue) == Severity::error;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> said;  // list, party
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlannedRow& row = rows[i];
    if (plan.rows[i].verdict != Verdict::fresh) continue;
    const auto mark = std::pair(row.list, row.party);
    if (!rejects && std::find(said.begin(), said.end(), mark) != said.end()) continue;
    said.push_back(mark);
    const std::string& code = parties[row.party];
    for (const std::string& type : required) {
      const bool on_file =
          type == options.document_type ||
          (type == "email" && options.document_type.empty() && list_at(row.list).mail) ||
          std::any_of(known.documents.begin(), known.documents.end(), [&](const auto& document) {
            return document.party == code && document.type == type &&
                   document.received_on.year != 0;
          });
      if (on_file) continue;
      report(row, "documents-missing", ListField::delegation, code,
             "no " + type + " of " + setting.parties.name(code, setting.dialogue.first_language()) +
                 " has been received yet",
             "name it with --document " + type +
                 ":NUMBER:DATE, or type plenary register document " + code + " " + type);
      if (rejects) reject(i);
    }
  }
}

// Once for a list and moment; refused ones each on its own line.
void PlannerState::find_late_rows() {
  const bool refuse =
      severity_of("late", setting.dialogue) == Severity::error ||
      setting.meeting.rules.late == "refuse" ||
      (setting.meeting.rules.late.empty() && setting.dialogue.policies.late == LatePolicy::refuse);
  std::int64_t moment = 0;
  bool late = false;
  std::vector<std::int64_t> count(lists.size());
  std::vector<std::size_t> first(lists.size());
  const std::string deadline = iso(setting.meeting.rules.nominate_by);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (plan.rows[i].verdict != Verdict::fresh) continue;
    if (i == 0 || rows[i].received != moment) {
      moment = rows[i].received;
      late = is_late({moment}, setting.meeting.rules, setting.deadline_zone);
    }
    if (!late) continue;
    if (count[rows[i].list]++ == 0) first[rows[i].list] = i;
    if (!refuse) continue;
    report(rows[i], "late", ListField::received, "",
           "it was received after the deadline, " + deadline,
           "give the day of the mail with --received");
    problems[rows[i].list].back().severity = Severity::error;
    reject(i);
  }
  for (std::size_t list = 0; list < lists.size() && !refuse; ++list) {
    if (count[list] == 0) continue;
    report(rows[first[list]], "late", ListField::received, "",
           std::to_string(count[list]) + (count[list] == 1 ? " person was" : " people were") +
               " received after the deadline, " + deadline,
           "give the day of the mail with --received");
  }
}

namespace {

// How many seats each party holds: what is known, with what the rows so far change.
class SeatBook {
 public:
  SeatBook(const PlannerState& state, const KnownPeople& known)
      : state_(state), known_(known), seats_(state.parties.size()) {
    for (const SeatCount& held : known.seats) count_held(held);
    for (const SeatMove& move : state.moves)
      if (stands(move)) count_move(move);
  }

  bool stands(const SeatMove& move) const {
    return move.row == SeatMove::no_row || state_.plan.rows[move.row].verdict == Verdict::changed;
  }
  void take_back(const SeatMove& move) { count_move(move, -1); }

  Seats& of(std::uint32_t party) {
    Seats& seats = seats_[party];
    if (!seats.known) seats = empty_seats(party);
    return seats;
  }

 private:
  Seats empty_seats(std::uint32_t party) const {
    const ImportSetting& setting = state_.setting;
    Delegation delegation{.meeting = setting.meeting.id, .party = state_.parties[party]};
    for (const Delegation& each : known_.delegations) {
      if (each.party == delegation.party && each.meeting == delegation.meeting) delegation = each;
    }
    return {.use = quota_use({}, delegation, setting.meeting, setting.dialogue), .known = true};
  }

  void count_held(const SeatCount& held) {
    const auto party = state_.party_numbers.find(held.party);
    if (party == state_.party_numbers.end()) return;
    Seats& seats = of(party->second);
    const Registration like{.status = held.status, .role = held.role, .category = held.category};
    const int count = static_cast<int>(held.count);
    if (is_live(held.status) && held.role == "head") seats.heads += count;
    if (counts_in_quota(like, state_.setting.dialogue))
      (held.role == "head" ? seats.use.heads : seats.use.others) += count;
  }

  void count_move(const SeatMove& move, int sign = 1) {
    Seats& seats = of(move.party);
    seats.heads += sign * move.heads;
    seats.use.heads += sign * move.quota_heads;
    seats.use.others += sign * move.quota_others;
  }

  const PlannerState& state_;
  const KnownPeople& known_;
  std::vector<Seats> seats_;
};

}  // namespace

void PlannerState::find_full_delegations(const KnownPeople& known) {
  SeatBook book(*this, known);
  // Somebody known who becomes head, beside one who stays.
  for (const SeatMove& move : moves) {
    if (move.heads <= 0 || !book.stands(move) || book.of(move.party).heads <= 1) continue;
    report_second_head(move.row);
    if (!book.stands(move)) book.take_back(move);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (plan.rows[i].verdict != Verdict::fresh) continue;
    Seats& of = book.of(rows[i].party);
    const Seats before = of;
    if (rows[i].is_head && of.heads++ > 0) report_second_head(i);
    if (rows[i].counts && plan.rows[i].verdict == Verdict::fresh) {
      ++(rows[i].is_head ? of.use.heads : of.use.others);
      if (of.use.over()) report_full_delegation(i, of.use);
    }
    if (plan.rows[i].verdict == Verdict::rejected) of = before;
  }
}

void PlannerState::report_second_head(std::size_t row) {
  report(rows[row], "second-head", ListField::role, "head",
         "the delegation of " + party_name(row) + " has a head already",
         "give one of the two another role");
  reject_if_error(row);
}

void PlannerState::report_full_delegation(std::size_t row, const QuotaUse& use) {
  const bool by_heads = use.over_by_heads_alone();
  report(
      rows[row], "quota-exceeded", ListField::delegation, parties[rows[row].party],
      "the delegation of " + party_name(row) + " has more " + (by_heads ? "heads" : "people") +
          " than its quota, " + text_of(use.quota),
      by_heads
          ? "give one of the heads another role"
          : "withdraw somebody, put them on the waiting list, or give the delegation more seats");
  reject_if_error(row);
}

const std::string& PlannerState::party_name(std::size_t row) const {
  return setting.parties.name(parties[rows[row].party], setting.dialogue.first_language());
}

// By the severity of what was reported of it last.
void PlannerState::reject_if_error(std::size_t row) {
  if (problems[rows[row].list].back().severity == Severity::error) reject(row);
}

}  // namespace plenary
