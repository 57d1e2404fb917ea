// Action plans and international instruments, as the dialogue cites them (frameworks.toml). Each
// text says whose words it holds: only adopted words are printed, for the rest papers say "Area 4".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/language.h"

namespace plenary {

enum class Wording { adopted, paraphrase, unconfirmed };

std::string_view name_of(Wording wording);

struct PlanText {
  LocalizedText text{};
  std::map<Language, Wording> wording{};

  bool is_adopted(const Language& language) const;
};

struct PlanArea {
  int number = 0;
  PlanText title{};
  LocalizedText short_title{};
};

struct PlanObjective {
  std::string id{};  // "5a": an objective's number is not a number
  int area = 0;
  PlanText title{};
  int actions = 0;  // 0: unknown
};

struct PlanAction {
  int number = 0;  // through the whole plan; 0: unconfirmed
  std::string objective{};
  PlanText title{};
};

struct Framework {
  enum class Kind { action_plan, instrument };

  std::string id{};  // "cadiz-2023-2027", "gcm"
  Kind kind = Kind::action_plan;
  LocalizedText name{};
  LocalizedText short_name{};
  std::map<Language, std::string> of_name{};  // "du Plan d'action de Cadix"; sentences need it
  std::vector<std::string> other_names{};
  LocalizedText also_called{};  // printed behind the name, with the year: "(Marrakesh Pact, 2018)"
  LocalizedText unit_name{};    // "area", "domain", "pillar"
  PartialDate adopted{};
  int area_count = 0, objective_count = 0, action_count = 0;
  std::vector<PlanArea> areas{};
  std::vector<PlanObjective> objectives{};
  std::vector<PlanAction> actions{};

  const PlanArea* area(int number) const;
  const PlanObjective* objective(std::string_view id) const;
};

struct Frameworks {
  std::vector<Framework> all{};

  const Framework* find(std::string_view id) const;
};

}  // namespace plenary
