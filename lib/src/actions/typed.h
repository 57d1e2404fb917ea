// What somebody typed about a person, taken as a list would take it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plenary/domain/dialogue.h"
#include "plenary/domain/registration.h"
#include "plenary/result.h"

namespace plenary::actions {

// The value for which a word of a field stands: "Chef de délégation" is head, "français" is fr,
// "Awa Diop <awa@x.example>" an address. What lists do not know either is given back as it is.
std::string in_words_of_fields(std::string_view key, const std::string& value,
                               const Dialogue& dialogue);

// "Mme Awa Diop": the honorific goes to where honorifics are kept, unless another stands there; so
// the row that goes out in a list comes back as it was. What was done is a note.
std::optional<Problem> take_honorific_apart(Registration& row);

}  // namespace plenary::actions
