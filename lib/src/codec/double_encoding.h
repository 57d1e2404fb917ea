// UTF-8 that was taken for Windows-1252 and turned into UTF-8 once more: "SÃ©nÃ©gal".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary {

// Where the next character stands that was encoded twice, from `from` on; npos without. Only what
// no language writes counts: Ã, Â, â, Ø, Ù, Å or Ä with the signs behind it that the second
// encoding leaves.
std::size_t find_double_encoded(std::string_view text, std::size_t from = 0);

// The text with one encoding taken off each line that is whole without it; other lines stay.
std::string without_second_encoding(std::string_view text);

}  // namespace plenary
