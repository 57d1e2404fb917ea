// A row of a list laid over the registration that it is about.
#pragma once

#include <vector>

#include "plenary/intake.h"

namespace plenary {

// What the registration would be. A value that the row gives replaces; an empty cell keeps what is
// there, or empties it where `blank_clears` and the list has the column.
Registration laid_over(const Registration& known, const Candidate& row, const DelegateList& list,
                       bool blank_clears);

// What differs, in the order of the fields. Addresses that differ in case alone do not.
std::vector<FieldChange> differences_of(const Registration& before, const Registration& after);

}  // namespace plenary
