// A name as somebody typed it, taken as a list would take it.
#pragma once

#include <optional>

#include "plenary/domain/registration.h"
#include "plenary/result.h"

namespace plenary::actions {

// "Mme Awa Diop": the honorific goes to where honorifics are kept, unless another stands there; so
// the row that goes out in a list comes back as it was. What was done is a note.
std::optional<Problem> take_honorific_apart(Registration& row);

}  // namespace plenary::actions
