#include "vocabulary/letter_case.h"

#include <unicode/uchar.h>

namespace plenary {

LetterCase letter_case(char32_t point) {
  if (point < 0x80) {
    if (point >= 'a' && point <= 'z') return LetterCase::small;
    return point >= 'A' && point <= 'Z' ? LetterCase::capital : LetterCase::none;
  }
  const auto code = static_cast<UChar32>(point);
  if (u_isUUppercase(code)) return LetterCase::capital;
  if (u_isULowercase(code)) return LetterCase::small;
  return u_isUAlphabetic(code) ? LetterCase::other : LetterCase::none;
}

}  // namespace plenary
