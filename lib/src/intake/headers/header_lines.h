// The glossary of headers, a file for each kind. Words are written as people write them, separated
// by '|'; they are folded when first asked for.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "intake/header_words.h"

namespace plenary {

struct HeaderLine {
  HeaderMeaning meaning;
  ListField field;  // what an open word mostly means
  std::string_view words;
};

std::span<const HeaderLine> name_headers();
std::span<const HeaderLine> party_headers();
std::span<const HeaderLine> other_headers();
std::span<const HeaderLine> unused_headers();

}  // namespace plenary
