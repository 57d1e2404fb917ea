// What kind of letter a code point is, as Unicode has it.
#pragma once

#include <cstdint>

namespace plenary {

enum class LetterCase : std::uint8_t {
  none,  // no letter
  capital,
  small,
  other,  // a letter of a script without capitals
};

LetterCase letter_case(char32_t point);

}  // namespace plenary
