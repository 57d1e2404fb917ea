// The registration desk during one act: parties, delegations and invitations, each read once from
// the store under the act's lock, and kept as they will stand once the act is done. The rules are
// asked here and nowhere else, so that a dry run, which writes nothing, finds what the real run
// finds.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/recognise.h"
#include "plenary/domain/registration_fields.h"
#include "plenary/domain/rules.h"
#include "plenary/store.h"

namespace plenary::actions {

// One delegation as it will stand.
struct Roster {
  Delegation delegation{};  // id 0: not in the store yet
  std::vector<Registration> rows{};
  QuotaUse before{};  // as it stood
  bool had_head = false;

  const Registration* live_head() const;
  Registration* find(RegistrationId id);
};

class Desk {
 public:
  Desk(Writer& writer, const Setting& setting) : writer_(writer), setting_(setting) {}

  Writer& writer() { return writer_; }
  const Setting& setting() const { return setting_; }
  FieldRules field_rules() const { return {setting_.dialogue, *setting_.deadline_zone}; }

  const PartyIndex& parties();
  const std::string& party_name(const std::string& code);
  Roster& roster(const std::string& party);
  // The row of a participant in its roster.
  Registration& row_of(const Participant& participant);
  // Stores the row, under the delegation of its roster, which is made when there is none.
  bool put(Roster& roster, Registration& row);

  // The meeting's documents, those of this act among them.
  std::vector<DocumentRecord>& documents();

  // A finding with the severity that policy gives it.
  Problem finding(const std::string& code, Severity otherwise, std::string message,
                  std::string hint = {}) const;
  std::optional<Problem> second_head(const Roster& roster, const Registration& row);
  std::optional<Problem> lateness(const Registration& row) const;
  std::optional<Problem> not_open(const std::string& party, const std::string& new_name = {});
  Problems missing_documents(const std::string& party);
  // Those who leave and have a part in the programme.
  Problems parts_left(const std::vector<Participant>& leaving);
  // Of every delegation that was looked at: more over its quota than before, without a head now.
  Problems roster_findings();

 private:
  Writer& writer_;
  const Setting& setting_;
  std::optional<PartyIndex> parties_;
  std::map<std::string, Roster> rosters_;
  std::optional<std::set<std::string>> invited_;
  std::optional<std::vector<Delegation>> delegations_;
  std::optional<std::vector<DocumentRecord>> documents_;
};

// "R4 Awa Diop (SN)"; a row that has no number yet goes without.
std::string label_of(const Registration& row, const std::string& party);

// Fails where a problem is an error: with that one alone, or with all of them and a sentence.
Result<void> refuse_errors(const Problems& problems, const std::string& summary);

Problem problem_of(const Error& error, std::string code);

}  // namespace plenary::actions
