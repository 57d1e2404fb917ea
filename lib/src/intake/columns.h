// Which column of a list means what, decided on the whole set of headers and, for a title, on what
// stands under it.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/intake.h"

namespace plenary {

// How many of a row's cells are headers known here.
int header_score(const std::vector<std::string_view>& cells);

// What the map says of a header, or of a label; null where it says nothing.
const std::string* mapped(std::string_view header, const HeaderMap& map);

// The cell above an empty one of the header, where it names a column; else empty.
std::string_view header_over_two_rows(const CellTable& table, const CellRow& header,
                                      std::size_t column);

// Fills columns and column_of; false, with the reasons, where the list cannot be imported so.
bool understand_columns(DelegateList& list, const CellRow& header, const ReadListOptions& options,
                        Problems& problems);

}  // namespace plenary
