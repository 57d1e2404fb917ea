// How a plan of an import is shown: as text to a person, as json to a script.
#pragma once

#include <string>

#include "plenary/actions/import.h"
#include "plenary/domain/change.h"

namespace plenary::cli {

// How each list was read, the counts, the first new people, what changes and who is not in the
// lists.
std::string text_of(const actions::DelegateImport& import);

// "3 rows: 2 new, 1 rejected"
std::string counts_of(const ImportCounts& counts);

// For a person at a terminal, before all that: the counts, those of each delegation, and what needs
// attention.
std::string summary_of(const actions::DelegateImport& import, const Setting& setting);
// Every problem on its line, with its hint, as standard error has them elsewhere.
std::string problems_of(const ImportPlan& plan);

// The object of docs/formats/json.md.
std::string json_of(const actions::DelegateImport& import, const Receipt& receipt);

}  // namespace plenary::cli
