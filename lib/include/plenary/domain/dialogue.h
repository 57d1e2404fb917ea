// The dialogue itself: names, languages, chairs, and the tables of decisions that plenary.toml
// holds (roles, categories, figures, policies). Every default stands here, in one place.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/language.h"
#include "plenary/problem.h"

namespace plenary {

// What a role within a delegation, or a category of participant, means for papers and figures.
struct RoleRule {
  std::string id{};  // "head", "deputy", ...
  LocalizedText name{};
  bool counts_in_quota = true;
  bool on_list = true;     // printed in the list of participants
  bool in_figures = true;  // counted in the published figures
  std::string badge{};     // colour; empty: the category's
};

struct CategoryRule {
  std::string id{};  // "government", ...
  LocalizedText name{};
  bool counts_in_quota = true;
  bool on_list = true;
  bool in_figures = true;
  std::string badge{};
};

struct ChairTerm {
  std::string party{};  // code
  PartialDate from{};
  PartialDate to{};  // unknown end: unknown, never "present"
  std::string note{};
};

enum class LatePolicy {
  accept,  // registered and marked late (default)
  refuse,  // rejected after the deadline
};

struct Policies {
  LatePolicy late = LatePolicy::accept;
  // What a finding does: code -> severity. A code that is not here keeps the program's default.
  std::map<std::string, Severity> severities{};
  int retention_weeks = 0;  // after the end of a meeting; 0: undecided

  Severity severity_of(const std::string& code, Severity otherwise) const {
    const auto decided = severities.find(code);
    return decided == severities.end() ? otherwise : decided->second;
  }
};

// The communiqué's counted sentence.
struct FigureRules {
  // "confirmed": parties with a confirmed or attending participant; "registered": with any live
  // one.
  std::string partners_represented = "registered";
  LocalizedText partners_footnote{};
};

struct Recipient {
  std::string id{};
  LocalizedText name{};
  std::vector<std::string> columns{};
};

// Headers of a list, and what each means: the key of a field, or "-" to leave it out.
using HeaderMap = std::vector<std::pair<std::string, std::string>>;

// What the headers of one sender's lists mean, as somebody once said with --map.
struct SavedMapping {
  std::string name{};
  std::string delegation{};            // party code; empty: whoever sends it
  std::vector<std::string> headers{};  // of such a list, in any order, case and accents
  HeaderMap map{};
};

struct Dialogue {
  LocalizedText name{};
  LocalizedText short_name{};
  std::vector<Language> languages{"en"};  // first: fallback, and bare strings in TOML
  std::string secretariat{};              // party code
  LocalizedText secretariat_name{};
  std::string contact_email{};  // printed in announcements
  std::string website{};
  PartialDate founded{};
  std::vector<ChairTerm> chairs{};
  std::vector<RoleRule> roles{};           // in the order of precedence within a delegation
  std::vector<CategoryRule> categories{};  // in the order of the list of participants
  std::vector<std::string> ranks{};        // highest first; free text elsewhere
  Policies policies{};
  FigureRules figures{};
  std::vector<Recipient> recipients{};
  std::vector<SavedMapping> mappings{};

  const Language& first_language() const { return languages.front(); }
  const RoleRule* role(std::string_view id) const;
  const CategoryRule* category(std::string_view id) const;
  const ChairTerm* chair_on(Date day) const;  // nullptr: unknown
};

// The roles and categories every workspace starts from; a table in plenary.toml changes them one by
// one.
std::vector<RoleRule> default_roles();
std::vector<CategoryRule> default_categories();

}  // namespace plenary
