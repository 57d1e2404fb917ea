#include "actions/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

const Registration* Roster::live_head() const {
  for (const Registration& row : rows)
    if (row.role == "head" && is_live(row.status)) return &row;
  return nullptr;
}

Registration* Roster::find(RegistrationId id) {
  for (Registration& row : rows)
    if (row.id == id) return &row;
  return nullptr;
}

const PartyIndex& Desk::parties() {
  if (!parties_) parties_.emplace(party_index(writer_, setting_));
  return *parties_;
}

const std::string& Desk::party_name(const std::string& code) {
  const Language& first = setting_.dialogue.first_language();
  return parties().name(code, first, first);
}

Roster& Desk::roster(const std::string& party) {
  if (const auto known = rosters_.find(party); known != rosters_.end()) return known->second;
  const std::string& meeting = setting_.meeting.id;
  if (!delegations_) delegations_ = writer_.rows<Delegation>(meeting);
  Roster roster{.delegation = {.meeting = meeting, .party = party}};
  for (const Delegation& stored : *delegations_)
    if (stored.party == party) roster.delegation = stored;
  if (roster.delegation.id) {
    ParticipantQuery query{.meeting = meeting, .parties = {party}, .in_id_order = true};
    writer_.each_participant(query, [&](const Participant& participant) {
      roster.rows.push_back(participant.registration);
      return true;
    });
  }
  roster.before = quota_use(roster.rows, roster.delegation, setting_.meeting, setting_.dialogue);
  roster.had_head = roster.live_head() != nullptr;
  return rosters_.emplace(party, std::move(roster)).first->second;
}

Registration& Desk::row_of(const Participant& participant) {
  Roster& all = roster(participant.party);
  if (Registration* row = all.find(participant.registration.id)) return *row;
  return all.rows.emplace_back(participant.registration);
}

bool Desk::put(Roster& roster, Registration& row) {
  if (!roster.delegation.id)
    roster.delegation.id = writer_.delegation(setting_.meeting.id, roster.delegation.party);
  row.delegation = roster.delegation.id;
  return writer_.put(row);
}

std::vector<DocumentRecord>& Desk::documents() {
  if (!documents_) documents_ = writer_.rows<DocumentRecord>(setting_.meeting.id);
  return *documents_;
}

std::string label_of(const Registration& row, const std::string& party) {
  const std::string who = fmt::format("{} ({})", row.name, party);
  return row.id ? ref(row.id) + " " + who : who;
}

Result<void> refuse_errors(const Problems& problems, const std::string& summary) {
  static constexpr std::array conflicts = {
      "already-registered", "second-head", "quota-exceeded", "late", "not-invited", "status"};
  Error error{.kind = ErrorKind::invalid};
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::error) continue;
    const auto known = std::find(conflicts.begin(), conflicts.end(), problem.code);
    if (known != conflicts.end()) error.kind = ErrorKind::conflict;
    error.problems.push_back(problem);
  }
  if (error.problems.empty()) return {};
  if (error.problems.size() > 1) {
    error.message = summary;
    return fail(std::move(error));
  }
  Problem only = std::move(error.problems.front());
  error.problems.clear();
  error.message = std::move(only.message);
  if (!only.where.path.empty()) error.where = std::move(only.where);
  if (!only.hint.empty()) error.hints.push_back(std::move(only.hint));
  return fail(std::move(error));
}

Problem problem_of(const Error& error, std::string code) {
  return {.code = std::move(code),
          .message = error.message,
          .hint = error.hints.empty() ? std::string() : join(error.hints, "; ")};
}

}  // namespace plenary::actions
