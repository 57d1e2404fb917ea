// The planner's own state, shared by the files that make a plan: planner.cpp reads the rows and
// sums up, identity.cpp decides who is who, settled_people.cpp what that changes, withdrawals.cpp
// who of a replaced delegation goes, and rule_findings.cpp holds the rows against the meeting's
// rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/key_index.h"
#include "intake/planned_row.h"
#include "intake/progress_steps.h"
#include "intake/row_problems.h"
#include "plenary/domain/rules.h"
#include "plenary/intake.h"

namespace plenary {

// How a change of a known row moves a party's seats.
struct SeatMove {
  static constexpr std::uint32_t no_row = 0xFFFFFFFFU;
  std::uint32_t row = no_row;  // the row that changes it; none: a withdrawal
  std::uint32_t party = 0;
  int heads = 0;  // live heads, in the quota or not
  int quota_heads = 0;
  int quota_others = 0;
};

// Whether what was said of a row is said of this one.
bool is_said_of(const std::string& path, int line, const PlannedRow& row,
                const DelegateLists& lists);

struct PlannerState {
  PlannerState(const DelegateLists& lists, const ImportSetting& setting,
               const ImportOptions& options);

  const DelegateLists& lists;
  ImportSetting setting;
  ImportOptions options;
  std::vector<RowReader> readers{};  // one for each list
  std::vector<RowProblems> row_problems{};
  std::vector<PlannedRow> rows{};
  std::vector<Problems> read_problems{};  // of reading the rows, one for each list
  std::vector<Problems> problems{};       // with those of the plan being made
  std::vector<std::string> parties{};     // codes, in the order in which they came up
  std::unordered_map<std::string, std::uint32_t> party_numbers{};
  std::map<std::string, PartyRecord> new_parties{};  // by code
  ImportPlan plan{};
  std::vector<SeatMove> moves{};
  std::string folded_name{};          // of the row being read; kept for its room
  std::string traces{};               // what near-duplicates are compared by, of all rows
  std::vector<std::size_t> faulty{};  // rows with an error from deciding who is who

  const DelegateList& list_at(std::size_t list) const { return lists[list].value; }
  void read_rows(std::uint32_t list, ProgressSteps& steps);
  void read_row(std::uint32_t list, std::uint32_t row, Candidate& candidate);
  std::uint32_t party_number(const std::string& code);
  bool reread(const PlannedRow& row, Candidate& candidate);
  std::string place_of(const PlannedRow& row) const;  // as --same and --different name it

  void report(const PlannedRow& row, std::string_view code, ListField field, std::string_view value,
              std::string message, std::string hint = {});
  void keep_trace(PlannedRow& row, std::string_view folded, const Registration& person);
  void find_near_duplicates(const KnownPeople& known);
  void report_list(std::string_view code, std::string message, std::string hint);
  void find_parties_not_invited(const KnownPeople& known);
  void find_missing_documents(const KnownPeople& known);
  void find_nominators(const KnownPeople& known);
  std::string other_nominator(const KnownPeople& known, const PlannedRow& row,
                              const ListMail& mail) const;
  void find_late_rows();
  void find_full_delegations(const KnownPeople& known);
  void report_second_head(std::size_t row);
  void report_full_delegation(std::size_t row, const QuotaUse& use);
  const std::string& party_name(std::size_t row) const;
  void reject_if_error(std::size_t row);
  void reject(std::size_t row);
  void reject_faulty();
  void forget_known_gaps();
  void tell_unproven_names();
  void record_move(std::uint32_t row, std::uint32_t party, const Registration& before,
                   const Registration& after);
  void sum_up();
};

// Withdraws the known people of replaced delegations who are in no row, and pairs them with new
// rows whose names are near.
class Withdrawals {
 public:
  Withdrawals(PlannerState& state, const KnownPeople& known);

  bool replaces(const std::string& party) const;
  // The registration that a row was decided to correct.
  RegistrationId corrected_by(const PlannedRow& row) const;
  void add(const KnownRow& row, const std::string& party);
  // Once all are added.
  void finish();

 private:
  const WithdrawalDecision* decision(RegistrationId id, WithdrawalDecision::Kind kind) const;
  bool is_of(const WithdrawalDecision& decision, const PlannedRow& row) const;
  std::vector<std::string> parts_of(const Registration& row) const;
  void seat_replacements();
  void find_near_names();
  void pair(std::uint32_t withdrawal, std::uint32_t row, const std::string& name);
  void ask_for_names();
  void find_empty_delegations();

  PlannerState& state_;
  const KnownPeople& known_;
};

// Decides each row's verdict; rule findings come after it.
class IdentityResolver {
 public:
  IdentityResolver(PlannerState& state, const KnownPeople& known);
  void resolve_all();

 private:
  struct Match {
    std::uint32_t known = none;  // index into KnownPeople::here
    PersonId person{};           // not registered here, but this person
    bool ambiguous = false;
    bool keeps_name = false;  // the row has another way to write it
    bool is_repeat = false;   // a row above is that person
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  void index_known();
  void index_rows();
  void resolve(std::uint32_t index);
  bool resolve_repeat(std::uint32_t index);
  bool is_repeat_of(const PlannedRow& row, const PlannedRow& first) const;
  void compare_repeat(std::uint32_t index, std::uint32_t first);
  Match find(const PlannedRow& row);
  Match find_by_ref(const PlannedRow& row, RegistrationId id);
  Match find_by_own_ref(const PlannedRow& row);
  std::string header_of_refs(const PlannedRow& row) const;
  Match find_placeholder(const PlannedRow& row);
  Match find_by_email(const PlannedRow& row);
  Match find_by_party(const PlannedRow& row);
  // Others who have the address of a row under another name.
  struct Sharers {
    static constexpr int enough = 20;  // of a mailbox that a whole delegation shares

    std::optional<std::string> name{};  // the row's, folded; read again for few rows of a list
    int looked_at = 0;
    std::string first{};  // of them, in words
    bool is_near = false;
  };
  Match find_other_names(const PlannedRow& row);
  bool looks_at_known(const PlannedRow& row, std::uint32_t at, Sharers& sharers);
  bool looks_at_earlier(const PlannedRow& row, std::uint32_t at, Sharers& sharers);
  void take_sharer(const PlannedRow& row, const Registration& other, const std::string& who,
                   const std::string& key, Sharers& sharers);
  void report_namesake(const PlannedRow& row);
  PersonId find_person_elsewhere(const PlannedRow& row);
  void settle(std::uint32_t index, const Match& match);
  std::uint32_t live_registration_of(const KnownRow& withdrawn) const;
  void settle_merged(std::uint32_t index, const Match& match, std::uint32_t live);
  void settle_changed(std::uint32_t index, const Match& match);
  void tell_unsaid_fields(const PlannedRow& row, const Registration& known, Registration& after);
  // By --same, and by names that were merged away: decided_people.cpp.
  bool resolve_decided_repeat(std::uint32_t index);
  const IdentityDecision* decided(const PlannedRow& row) const;
  bool is_told_apart(const PlannedRow& row, RegistrationId known) const;
  bool is_told_apart(const PlannedRow& row, const PlannedRow& earlier) const;
  Match find_decided(const PlannedRow& row, const IdentityDecision& decision);
  Match find_by_alias(const PlannedRow& row);
  std::vector<Match> people_of(const NameAlias& alias, const PlannedRow& row) const;
  void report_new_address(const PlannedRow& row, std::uint32_t known);
  void set(std::uint32_t index, Verdict verdict);
  std::string describe(std::uint32_t known) const;
  std::string party_of(const KnownRow& row) const;
  std::uint64_t party_key_of(const KnownRow& row) const;
  void collect_absent();

  PlannerState& state_;
  const KnownPeople& known_;
  Withdrawals withdrawals_;
  std::unordered_map<std::int64_t, std::string> party_of_delegation_{};
  KeyIndex known_by_email_name_;
  KeyIndex known_by_party_name_;
  KeyIndex known_by_email_;
  KeyIndex row_by_email_name_;   // every row of the lists
  KeyIndex seen_by_email_name_;  // rows above the one looked at
  KeyIndex seen_by_party_name_;
  KeyIndex seen_by_email_;
  std::unordered_map<std::int64_t, std::uint32_t> known_by_ref_{};
  std::unordered_map<std::int64_t, std::uint32_t> row_of_ref_{};
  std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> seats_{};
  std::map<std::pair<std::string, std::string>, std::size_t> seats_taken_{};
  std::vector<bool> matched_{};
  std::unordered_multimap<std::uint64_t, const NameAlias*> aliases_{};  // by name key
  std::unordered_multimap<std::int64_t, std::uint32_t>
      here_by_person_{};  // where there are aliases
  Candidate scratch_{};
  Candidate other_{};
};

}  // namespace plenary
