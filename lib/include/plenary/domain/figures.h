// The figures of a meeting, counted from tallies.
//
//   registered   nominated + confirmed + waitlisted people; places without a name are counted apart
//   missing      invited parties without a live registration and without regrets
//   head         asked of states and partner organisations only; a place held for a head counts
//   quota        nominated + confirmed, places without a name included; host and chair are exempt
//   late         registered and received after the deadline's day, in the deadline's zone
//
// Daily figures count everybody, as lists do; the communiqué's figures leave out what the roles and
// categories tables keep out of them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/domain/dialogue.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/party.h"
#include "plenary/domain/registration.h"
#include "plenary/domain/rules.h"
#include "plenary/domain/tally.h"

namespace plenary {

struct Counts {
  std::int64_t registered = 0;
  std::int64_t confirmed = 0;
  std::int64_t nominated = 0;
  std::int64_t waitlisted = 0;
  std::int64_t withdrawn = 0;
  std::int64_t refused = 0;
  std::int64_t late = 0;
  std::int64_t placeholders = 0;  // live ones
  std::int64_t attended = 0;

  bool is_live() const { return registered + placeholders > 0; }
  bool operator==(const Counts&) const = default;
};

// One line of a cut: by group, region, category, rank. `key` is empty for those that have none.
struct CutLine {
  std::string key{};
  std::int64_t parties = 0;  // with somebody registered
  std::int64_t registered = 0;
  std::int64_t confirmed = 0;
};

struct GenderCounts {
  std::int64_t female = 0;
  std::int64_t male = 0;
  std::int64_t other = 0;
  std::int64_t unknown = 0;
};

struct InvitationCounts {
  std::int64_t sent = 0;
  std::int64_t accepted = 0;
  std::int64_t regrets = 0;
  std::int64_t none = 0;
};

struct DelegationFigures {
  std::string party{};
  Counts counts{};
  QuotaUse quota{};
  bool invited = false;
  Reply reply = Reply::none;  // of the latest answer, where several invitations went out
  Date invited_on{};          // the latest; year 0: never
  bool has_head = false;
  bool needs_head = false;                       // a state or a partner organisation
  std::vector<std::string> documents{};          // types received
  std::vector<std::string> documents_missing{};  // required and not received

  bool is_missing() const { return invited && reply != Reply::regrets && !counts.is_live(); }
  bool is_without_head() const { return needs_head && !has_head && counts.is_live(); }
};

// One thing to do today, most urgent first; nobody is named.
struct Todo {
  std::string code{};  // "deadline-today", "quota-exceeded", ...
  std::int64_t count = 0;
  int days = 0;  // to the deadline, where that is what it is about
};

struct Figures {
  std::optional<int> days_left{};
  std::vector<Todo> todo{};  // at most three
  Counts totals{};
  InvitationCounts invitations{};
  std::int64_t parties_invited = 0;
  std::int64_t parties_registered = 0;
  std::int64_t parties_missing = 0;
  std::vector<CutLine> by_group{};     // largest first
  std::vector<CutLine> by_region{};    // largest first
  std::vector<CutLine> by_category{};  // in the dialogue's order
  std::vector<CutLine> by_rank{};      // in the dialogue's order
  GenderCounts by_gender{};
  std::vector<DelegationFigures>
      by_delegation{};  // in code order; all who are invited or registered

  const DelegationFigures* delegation(std::string_view party) const;
};

// What the figures stand on. References live as long as the call.
struct FigureInput {
  const std::vector<Tally>& tallies;
  const std::vector<Delegation>& delegations;
  const std::vector<Invitation>& invitations;
  const std::vector<DocumentRecord>& documents;
  const Dialogue& dialogue;
  const Parties& parties;
  const Meeting& meeting;
  const Zone& deadline_zone;
  Date today{};  // in the deadline's zone
};

Figures figures_of(const FigureInput& input);

// The communiqué's figures: people and parties, of those that the tables let into figures.
struct CommuniqueFigures {
  std::int64_t participants = 0;
  std::int64_t partner_countries = 0;
  std::map<std::string, std::int64_t> countries_by_group{};  // partner countries
  std::int64_t observer_countries = 0;
  std::int64_t partner_organisations = 0;
  std::int64_t observers = 0;  // organisations
  std::int64_t others = 0;  // countries and organisations without a standing, and the secretariat

  std::int64_t partners() const { return partner_countries + partner_organisations; }
};

enum class Stage { registered, attended };

CommuniqueFigures communique_of(const FigureInput& input, Stage stage);

}  // namespace plenary
