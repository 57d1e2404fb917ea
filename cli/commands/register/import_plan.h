// How a plan of an import is shown: as text to a person, as json to a script.
#pragma once

#include <string>

#include "plenary/actions/import.h"
#include "plenary/domain/change.h"

namespace plenary::cli {

// How each list was read, the counts, the first new people, what changes and who is not in the
// lists.
std::string text_of(const actions::DelegateImport& import);

// The object of design.md section 7.
std::string json_of(const actions::DelegateImport& import, const Receipt& receipt);

}  // namespace plenary::cli
