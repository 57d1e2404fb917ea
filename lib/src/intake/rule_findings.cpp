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
    const std::string name = setting.parties.name(code, setting.dialogue.first_language());
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

void PlannerState::find_full_delegations(const KnownPeople& known) {
  std::vector<Seats> seats(parties.size());
  const auto party_seats = [&](std::uint32_t party) -> Seats& {
    Seats& of = seats[party];
    if (of.known) return of;
    of.known = true;
    Delegation delegation{.meeting = setting.meeting.id, .party = parties[party]};
    for (const Delegation& each : known.delegations) {
      if (each.party == delegation.party && each.meeting == delegation.meeting) delegation = each;
    }
    of.use = quota_use({}, delegation, setting.meeting, setting.dialogue);
    return of;
  };
  for (const SeatCount& held : known.seats) {
    const auto party = party_numbers.find(held.party);
    if (party == party_numbers.end()) continue;
    Seats& of = party_seats(party->second);
    const Registration like{.status = held.status, .role = held.role, .category = held.category};
    const int count = static_cast<int>(held.count);
    if (is_live(held.status) && held.role == "head") of.heads += count;
    if (counts_in_quota(like, setting.dialogue))
      (held.role == "head" ? of.use.heads : of.use.others) += count;
  }
  for (const SeatMove& move : moves) {
    if (move.row != SeatMove::no_row && plan.rows[move.row].verdict != Verdict::changed) continue;
    Seats& of = party_seats(move.party);
    of.heads += move.heads;
    of.use.heads += move.quota_heads;
    of.use.others += move.quota_others;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (plan.rows[i].verdict != Verdict::fresh) continue;
    const PlannedRow& row = rows[i];
    Seats& of = party_seats(row.party);
    const Seats before = of;
    const auto name = [&]() -> const std::string& {
      return setting.parties.name(parties[row.party], setting.dialogue.first_language());
    };
    if (row.is_head && of.heads++ > 0) {
      report(row, "second-head", ListField::role, "head",
             "the delegation of " + name() + " has a head already",
             "give one of them another role");
      if (problems[row.list].back().severity == Severity::error) reject(i);
    }
    if (row.counts && plan.rows[i].verdict == Verdict::fresh) {
      ++(row.is_head ? of.use.heads : of.use.others);
      if (of.use.over()) {
        report(
            row, "quota-exceeded", ListField::delegation, parties[row.party],
            "the delegation of " + name() + " has more people than its quota, " +
                text_of(of.use.quota),
            "withdraw somebody, put them on the waiting list, or give the delegation more seats");
        if (problems[row.list].back().severity == Severity::error) reject(i);
      }
    }
    if (plan.rows[i].verdict == Verdict::rejected) of = before;
  }
}

}  // namespace plenary
