// Values that stand for none: nobody's text, whether in a cell of a list or typed. They are never
// stored, so that a list that is exported and imported again says what it said.
#pragma once

#include <string_view>

namespace plenary {

bool is_empty_marker(std::string_view cell);  // "-", "N/A", "néant", "s/o", "TBC" ...
bool is_excel_error(std::string_view cell);   // "#REF!"

}  // namespace plenary
