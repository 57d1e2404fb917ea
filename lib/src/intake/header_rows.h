// Where a list's header stands: under titles and logos, perhaps twice in two languages, perhaps
// again where files were glued together.
#pragma once

#include "plenary/intake.h"

namespace plenary {

// The row of `options.header_row`, else the one among the first that knows most headers. Null, with
// the reason, where there is none.
const CellRow* find_header(const DelegateList& list, const ReadListOptions& options,
                           Problems& problems);

// The row below the header that names the same columns in another language; null without.
const CellRow* find_second_header(const DelegateList& list, const CellRow& header);

// How a row below the header repeats it, as where lists were glued together.
enum class HeaderAgain {
  no,
  same,   // the same columns, perhaps in another language
  other,  // it names other columns, or in another order: what stands below is another list
};
HeaderAgain header_again(const DelegateList& list, const CellRow& header, const CellRow& row);

// The same cells, empty ones at the end aside.
bool has_same_cells(const CellTable& table, const CellRow& row, const CellRow& other);

bool is_blank(const CellTable& table, const CellRow& row);
std::uint32_t count_filled(const CellTable& table, const CellRow& row);

// A sheet has no separators: an empty cell at the end of a row is none, and where most rows go
// beyond the header, their columns are of the list and have none.
void fit_header_to_rows(CellTable& table, const CellRow& header);

}  // namespace plenary
