// A dialogue with the roles and the categories that every one begins with.
#pragma once

#include "plenary/domain/dialogue.h"

namespace plenary::test {

inline const Dialogue& plain_dialogue() {
  static const Dialogue made{.roles = default_roles(), .categories = default_categories()};
  return made;
}

}  // namespace plenary::test
