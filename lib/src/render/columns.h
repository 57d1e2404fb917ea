// What lists and tables share when they are set in columns of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// Lowers the widest columns to one level until all fit in `room`; none is cut to less than four.
// What is left over goes to the first of them.
void fit_columns(std::vector<std::size_t>& widths, std::size_t room);

// The text, or its beginning and an ellipsis where it is wider than `width` columns.
std::string cut(std::string_view text, std::size_t width);

}  // namespace plenary
