// A row of a list laid over the registration that it is about.
#pragma once

#include <vector>

#include "plenary/intake.h"

namespace plenary {

// What the registration would be. A value that the row gives replaces; an empty cell keeps what is
// there, or empties it where `blank_clears` and the list has the column.
Registration laid_over(const Registration& known, const Candidate& row, const DelegateList& list,
                       bool blank_clears);

// Cells of a form that stand in it as it was sent say nothing: their fields become again what the
// registration has by now. What they would have changed.
std::vector<FieldChange> keep_untouched(const Registration& known, Registration& after,
                                        const DelegateList& list, std::uint32_t row);

// Fields of empty cells that keep what is known.
std::vector<FieldChange> kept_under_empty_cells(const Registration& known,
                                                const Registration& after, const DelegateList& list,
                                                std::uint32_t row);

// What differs, in the order of the fields. Addresses that differ in case alone do not.
std::vector<FieldChange> differences_of(const Registration& before, const Registration& after);

}  // namespace plenary
