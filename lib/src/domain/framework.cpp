#include "plenary/domain/framework.h"

namespace plenary {

std::string_view name_of(Wording wording) {
  switch (wording) {
    case Wording::adopted:
      return "adopted";
    case Wording::paraphrase:
      return "paraphrase";
    case Wording::unconfirmed:
      return "unconfirmed";
  }
  return "";
}

bool PlanText::is_adopted(const Language& language) const {
  const auto known = wording.find(language);
  return known != wording.end() && known->second == Wording::adopted && text.has(language);
}

const PlanArea* Framework::area(int number) const {
  for (const PlanArea& one : areas) {
    if (one.number == number) return &one;
  }
  return nullptr;
}

const PlanObjective* Framework::objective(std::string_view wanted) const {
  for (const PlanObjective& one : objectives) {
    if (one.id == wanted) return &one;
  }
  return nullptr;
}

const Framework* Frameworks::find(std::string_view id) const {
  for (const Framework& one : all) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

}  // namespace plenary
