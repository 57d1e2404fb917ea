// Letters such as é where TOML takes only plain ones: a city or a title without quotation marks.
// toml++ would speak of values and their types, so they are looked for first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/node.h"

namespace plenary::config {

struct StrayLetter {
  std::string letter{};
  Place place{};
};

// The first character beyond ASCII that is neither in a string nor in a comment. None where an
// unfinished string or a byte that is not UTF-8 comes before it: toml++ says that better.
std::optional<StrayLetter> letter_outside_quotes(std::string_view text);

}  // namespace plenary::config
