#include "actions/typed_name.h"

#include "intake/person_name.h"
#include "plenary/text.h"

namespace plenary::actions {

std::optional<Problem> take_honorific_apart(Registration& row) {
  HonorificsInFront honorifics;
  honorifics.learn(row.name);
  const std::size_t length = honorifics.length(row.name);
  if (length == 0) return std::nullopt;
  const std::string honorific(trim(row.name.substr(0, length)));
  if (!row.honorific.empty() && fold(row.honorific) != fold(honorific)) return std::nullopt;
  Problem note{.code = "honorific-in-name",
               .severity = Severity::note,
               .field = "name",
               .value = row.name,
               .message = in_quotes(honorific) + " in front of " +
                          in_quotes(row.name.substr(length)) + " is taken as the honorific"};
  if (row.honorific.empty()) row.honorific = honorific;
  row.name.erase(0, length);
  return note;
}

}  // namespace plenary::actions
