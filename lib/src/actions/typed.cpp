#include "actions/typed.h"

#include "intake/email.h"
#include "intake/person_name.h"
#include "intake/words.h"
#include "plenary/text.h"

namespace plenary::actions {

std::string in_words_of_fields(std::string_view key, const std::string& value,
                               const Dialogue& dialogue) {
  if (trim(value).empty()) return value;
  if (key == "role") {
    const auto word = role_of_word(value, dialogue);
    return word && word->category.empty() ? word->role : value;
  }
  if (key == "category") return category_of_word(value, dialogue).value_or(value);
  if (key == "listens" || key == "speaks") return languages_of_words(value).value_or(value);
  if (key == "consent") return consent_of_word(value).value_or(value);
  if (key == "email") {
    const EmailRead read = read_list_email(value);
    return read.fault.empty() ? read.address : value;
  }
  const auto name = [&](const auto& word) { return word ? std::string(name_of(*word)) : value; };
  if (key == "gender") return name(gender_of_word(value));
  if (key == "status") return name(status_of_word(value));
  if (key == "presence") return name(presence_of_word(value));
  return value;
}

std::optional<Problem> take_honorific_apart(Registration& row) {
  HonorificsInFront honorifics;
  honorifics.learn(row.name);
  const std::size_t length = honorifics.length_beside(row.name, row.honorific);
  if (length == 0) return std::nullopt;
  Problem note{.code = "honorific-in-name",
               .severity = Severity::note,
               .field = "name",
               .value = row.name,
               .message = said_of_honorific(row.name, length)};
  if (row.honorific.empty()) row.honorific = trim(std::string_view(row.name).substr(0, length));
  row.name.erase(0, length);
  return note;
}

}  // namespace plenary::actions
