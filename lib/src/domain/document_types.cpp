#include <algorithm>

#include "plenary/domain/registration_fields.h"
#include "plenary/text.h"

namespace plenary {

const std::vector<std::string>& document_types() {
  static const std::vector<std::string> types = {"note_verbale", "nomination_letter", "letter",
                                                 "email",        "credentials",       "form"};
  return types;
}

std::optional<std::string> parse_document_type(std::string_view text,
                                               const std::vector<std::string>& required) {
  std::string id = fold(text);
  std::replace(id.begin(), id.end(), ' ', '_');
  if (id == "e_mail") id = "email";
  for (const std::vector<std::string>* known : {&document_types(), &required})
    if (std::find(known->begin(), known->end(), id) != known->end()) return id;
  return std::nullopt;
}

std::optional<DocumentWords> parse_document_words(std::string_view text) {
  text = trim(text);
  DocumentWords words;
  const std::size_t first = text.find(':');
  words.type = trim(text.substr(0, first));
  if (words.type.empty()) return std::nullopt;
  if (first == std::string_view::npos) return words;
  std::string_view rest = text.substr(first + 1);
  // The date stands behind the last colon; a number may hold colons of its own.
  if (const std::size_t last = rest.rfind(':'); last != std::string_view::npos) {
    const std::string_view after = trim(rest.substr(last + 1));
    const auto dated = parse_day(after);
    if (!dated && !after.empty()) return std::nullopt;
    words.dated = dated.value_or(Date{});
    rest = rest.substr(0, last);
  }
  words.number = to_nfc(trim(rest));
  return words;
}

}  // namespace plenary
