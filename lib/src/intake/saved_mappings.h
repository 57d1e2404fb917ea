// Which of the mappings that were saved is for a list: the one of its party, or of no party, whose
// headers are the list's own, in any order, case and accents. One header more or less is another
// list, about which somebody has to think again.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/intake.h"

namespace plenary {

// Mappings of the party before those of nobody in particular; more than one where names differ.
std::vector<const SavedMapping*> mappings_for(const DelegateList& list,
                                              const ReadListOptions& options);

}  // namespace plenary
