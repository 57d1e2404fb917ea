#include "codec/windows_1252.h"

#include <algorithm>
#include <array>

namespace plenary {
namespace {

// 80 to 9F; all others are their own code points.
constexpr auto upper_controls = std::to_array<char32_t>(
    {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
     0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});

}  // namespace

char32_t windows_1252_character(unsigned char byte) {
  return byte >= 0x80U && byte < 0xA0U ? upper_controls[byte - 0x80U] : char32_t{byte};
}

std::optional<unsigned char> windows_1252_byte(char32_t character) {
  if (character < 0x100) return static_cast<unsigned char>(character);
  const auto found = std::find(upper_controls.begin(), upper_controls.end(), character);
  if (found == upper_controls.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - upper_controls.begin()));
}

}  // namespace plenary
