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

// Likely the same person's name, written otherwise: words in another order, initials, a slip.
bool are_similar_names(std::string_view folded_left, std::string_view folded_right);

}  // namespace plenary
