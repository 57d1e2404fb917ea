// Windows-1252, the encoding of lists that Excel saves as "CSV" on a western Windows.
#pragma once

#include <optional>
#include <string_view>

namespace plenary {

// The character of a byte; 0 for the five that stand for none: 81 8D 8F 90 9D.
char32_t windows_1252_character(unsigned char byte);

// The byte of a character, also of the control characters U+0080 to U+009F, which programs put
// where Windows-1252 has no character.
std::optional<unsigned char> windows_1252_byte(char32_t character);

}  // namespace plenary
