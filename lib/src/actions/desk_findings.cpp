#include <fmt/format.h>

#include <algorithm>

#include "actions/desk.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

bool refuses_late(const Setting& setting) {
  const std::string& late = setting.meeting.rules.late;
  if (late.empty()) return setting.dialogue.policies.late == LatePolicy::refuse;
  return late == "refuse";
}

bool asks_for_a_head(const Party* party, Date day) {
  if (!party) return false;
  return party->kind == PartyKind::state || party->standing_on(day) == Standing::partner;
}

}  // namespace

Problem Desk::finding(const std::string& code, Severity otherwise, std::string message,
                      std::string hint) const {
  return {.code = code,
          .severity = setting_.dialogue.policies.severity_of(code, otherwise),
          .message = std::move(message),
          .hint = std::move(hint)};
}

std::optional<Problem> Desk::second_head(const Roster& roster, const Registration& row) {
  if (row.role != "head" || !is_live(row.status)) return std::nullopt;
  const Registration* head = roster.live_head();
  if (!head || (head->id == row.id && row.id)) return std::nullopt;
  const std::string& party = party_name(roster.delegation.party);
  Problem problem{.code = "second-head",
                  .message = fmt::format("{} has a head of delegation: {}", party,
                                         label_of(*head, roster.delegation.party))};
  if (!head->id)
    problem.hint = "one head a delegation: give one of the two another role";
  else if (head->is_placeholder())
    problem.hint = fmt::format("plenary register set {} name=\"{}\" gives that seat its person",
                               ref(head->id), row.name);
  else
    problem.hint = fmt::format(
        "register {} as delegate, then plenary register set REF role=head swaps the two", row.name);
  return problem;
}

std::optional<Problem> Desk::lateness(const Registration& row) const {
  const MeetingRules& rules = setting_.meeting.rules;
  if (!is_late(row.received, rules, *setting_.deadline_zone)) return std::nullopt;
  const std::string received = iso(setting_.deadline_zone->local_date(row.received));
  Problem problem = finding("late", Severity::warning,
                            fmt::format("{} is late: received on {}, the deadline was {}", row.name,
                                        received, iso(rules.nominate_by)));
  if (refuses_late(setting_)) {
    problem.severity = Severity::error;
    problem.hint = "where the mail came in time, give its date: --received \"" +
                   iso(rules.nominate_by) + " 18:00\"";
  }
  return problem;
}

std::optional<Problem> Desk::not_open(const std::string& party, const std::string& new_name) {
  if (!invited_) {
    invited_.emplace();
    for (const Invitation& each : writer_.rows<Invitation>(setting_.meeting.id))
      invited_->insert(each.party);
  }
  const Meeting& meeting = setting_.meeting;
  if (is_open_to(parties().party(party), invited_->contains(party), meeting)) return std::nullopt;
  const bool for_partners = meeting.rules.open_to == OpenTo::partners;
  return finding("not-invited", Severity::warning,
                 fmt::format("{} is open to {}, and {} is not one of them", meeting.id,
                             for_partners ? "partners" : "those invited",
                             new_name.empty() ? party_name(party) : new_name),
                 fmt::format("plenary register invite {} records an invitation", party));
}

Problems Desk::missing_documents(const std::string& party) {
  const auto& required = setting_.meeting.rules.documents;
  Problems problems;
  if (required.empty()) return problems;
  for (const std::string& type : required) {
    const bool there =
        std::any_of(documents().begin(), documents().end(), [&](const DocumentRecord& document) {
          return document.party == party && document.type == type && document.received_on.year != 0;
        });
    if (there) continue;
    problems.push_back(
        finding("documents-missing", Severity::note,
                fmt::format("no {} of {} has been received yet", type, party_name(party)),
                fmt::format("plenary register document {} {} records it", party, type)));
  }
  return problems;
}

Problems Desk::parts_left(const std::vector<Participant>& leaving) {
  Problems problems;
  for (const SlotPerson& part : writer_.rows<SlotPerson>(setting_.meeting.id)) {
    if (!part.person) continue;
    for (const Participant& participant : leaving) {
      if (participant.registration.person != part.person) continue;
      problems.push_back(finding(
          "speaker-unregistered", Severity::warning,
          fmt::format("{} is {} of {}", participant.registration.name, part.part, ref(part.slot))));
    }
  }
  return problems;
}

Problems Desk::roster_findings() {
  Problems problems;
  for (const auto& [party, roster] : rosters_) {
    const QuotaUse use =
        quota_use(roster.rows, roster.delegation, setting_.meeting, setting_.dialogue);
    const bool grew = use.heads + use.others > roster.before.heads + roster.before.others;
    if (use.over() && grew) {
      const std::string held =
          use.over_by_heads_alone()
              ? fmt::format("has {} heads of delegation, which is more than", use.heads)
              : fmt::format("holds {} seats of", use.heads + use.others);
      problems.push_back(
          finding("quota-exceeded", Severity::warning,
                  fmt::format("{} {} a quota of {}", party_name(party), held, text_of(use.quota))));
    }
    const Party* known = parties().party(party);
    if (roster.had_head && !roster.live_head() && asks_for_a_head(known, setting_.meeting.start))
      problems.push_back(finding("head-missing", Severity::note,
                                 party_name(party) + " has no head of delegation now",
                                 "plenary register set REF role=head names one"));
  }
  return problems;
}

}  // namespace plenary::actions
