// Two people who are alike and not one.
#pragma once

#include <algorithm>
#include <vector>

#include "plenary/domain/registration.h"

namespace plenary::actions {

inline Distinction distinction_of(PersonId one, PersonId other) {
  return {.person = std::min(one, other), .other = std::max(one, other)};
}

inline bool is_told_apart(const std::vector<Distinction>& all, PersonId one, PersonId other) {
  return std::any_of(all.begin(), all.end(), [&](const Distinction& each) {
    return std::minmax(each.person, each.other) == std::minmax(one, other);
  });
}

}  // namespace plenary::actions
