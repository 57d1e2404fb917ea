// The lists of a meeting: which rows, in which order, and what stands in their columns. Columns are
// data (render/list.h); a command opens a Listing over them and hands it the rows of one of these
// functions, which stream where there may be many.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/agenda.h"
#include "plenary/domain/recognise.h"
#include "plenary/domain/registration.h"
#include "plenary/domain/rules.h"
#include "plenary/language.h"
#include "plenary/render/list.h"
#include "plenary/store.h"

namespace plenary::actions {

// What the columns of every list stand on. Must outlive them.
struct ListGround {
  const Setting& setting;
  const PartyIndex& parties;
  const Words& words;  // its language is the list's

  const Language& language() const { return words.language(); }
  std::string party_name(std::string_view code) const;
  // A column's title: the words' "lists.<key>", else the key with blanks.
  std::string title(std::string_view key) const;
  // Names of people. One that was erased stays unknown to programs, and people read that it was.
  void name(ListCell& cell, const std::string& name) const;
  void names(ListCell& cell, std::vector<std::string> names) const;
  // A key of a table of the words: "confirmed" for programs, "status.confirmed" for people. The key
  // must live until the row has ended.
  void coded(ListCell& cell, std::string_view table, std::string_view key) const;
};

// Which participants, as typed; words are resolved by participant_query().
struct ParticipantFilter {
  std::vector<std::string> delegations{};  // codes or names
  std::vector<std::string> statuses{};
  std::vector<std::string> roles{};
  std::vector<std::string> categories{};
  std::vector<std::string> genders{};
  bool every_status = false;  // default: nominated, confirmed and waitlisted
  bool late = false;          // only those received after the deadline
  bool missing_email = false;
  std::string changed_since{};  // a moment, as in --as-of
  std::string text{};           // part of a name, an organisation or a position
};
Result<ParticipantQuery> participant_query(const Snapshot& snapshot, const ListGround& ground,
                                           const ParticipantFilter& filter);

// Those of the query that the filter leaves, one at a time; lateness is derived and known to no
// query.
void each_participant(const Snapshot& snapshot, const ListGround& ground,
                      const ParticipantFilter& filter, const ParticipantQuery& query,
                      const std::function<bool(const Participant&)>& take);

ListColumns<Participant> participant_columns(const ListGround& ground);

// One delegation as lists show it.
struct DelegationRow {
  Delegation delegation{};
  std::vector<std::string> heads{};  // names, "TBC" included
  std::map<Status, std::int64_t> by_status{};
  std::int64_t placeholders = 0;  // live ones
  QuotaUse quota{};
  std::vector<DocumentRecord> documents{};
};
// In the order of the parties' names in the list's language. `parties`: codes; empty: all.
std::vector<DelegationRow> delegation_rows(const Snapshot& snapshot, const ListGround& ground,
                                           const std::vector<std::string>& parties);
ListColumns<DelegationRow> delegation_columns(const ListGround& ground);

// A person and every meeting that knows them.
struct PersonRow {
  Person person{};
  std::vector<std::string> meetings{};       // ids, each once
  std::vector<std::string> delegations{};    // codes, each once
  std::vector<std::string> registrations{};  // references
};
std::vector<PersonRow> person_rows(const Snapshot& snapshot, const std::string& text);
ListColumns<PersonRow> person_columns(const ListGround& ground);

struct InvitationRow {
  Invitation invitation{};
  std::int64_t registered = 0;  // live registrations of the party
};
std::vector<InvitationRow> invitation_rows(const Snapshot& snapshot, const ListGround& ground,
                                           const std::vector<std::string>& parties,
                                           std::optional<Reply> reply);
ListColumns<InvitationRow> invitation_columns(const ListGround& ground);

// `on`: only those in office on that day; year 0: all.
std::vector<Contact> contact_rows(const Snapshot& snapshot, const ListGround& ground,
                                  const std::vector<std::string>& parties, Date on);
ListColumns<Contact> contact_columns(const ListGround& ground);

// A slot with its item's number.
struct SlotRow {
  SlotWithPeople entry{};
  std::string item{};
};
struct SlotFilter {
  std::optional<Date> day{};
  std::string room{};  // id or name
  std::string kind{};
  std::string person{};  // part of a name
};
// A typed day, none for nothing typed; usage where it is neither a date nor a day of the meeting.
Result<std::optional<Date>> day_of_meeting(const std::string& words, const Meeting& meeting);
std::vector<SlotRow> slot_rows(const Snapshot& snapshot, const Setting& setting,
                               const SlotFilter& filter);
ListColumns<SlotRow> slot_columns(const ListGround& ground);

// A party of partners.toml on the setting's day.
struct PartyRow {
  const Party* party = nullptr;
  std::optional<Standing> standing{};  // none: known, but not of the dialogue then
  PartialDate since{};
};
struct PartyFilter {
  bool everybody = false;  // those without a standing on that day too
  std::optional<Standing> standing{};
  std::string group{};
};
// States first, each kind in the order of the names in the list's language.
std::vector<PartyRow> party_rows(const ListGround& ground, const PartyFilter& filter);
ListColumns<PartyRow> party_columns(const ListGround& ground);

ListColumns<Meeting> meeting_columns(const ListGround& ground);

ListColumns<AgendaFinding> finding_columns(const ListGround& ground);

}  // namespace plenary::actions
