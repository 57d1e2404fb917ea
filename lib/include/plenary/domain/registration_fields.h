// The fields of a registration as people type them: the flags of `register add` and `register set`,
// FIELD=VALUE, the columns of `register add -`. One table serves them all, so that a flag, a column
// and a key of json never part. Delegate lists have their own reader (intake), for ministries write
// in many more ways than colleagues do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/dialogue.h"
#include "plenary/domain/registration.h"
#include "plenary/problem.h"
#include "plenary/zone.h"

namespace plenary {

struct RegistrationField {
  std::string_view key{};         // "family_name"; the flag is --family-name
  std::string_view value_name{};  // "NAME"
  std::string_view help{};
};

// In the order of the help. Delegation and document are not among them: they are records of their
// own.
const std::vector<RegistrationField>& registration_fields();

// What a value is read against.
struct FieldRules {
  const Dialogue& dialogue;
  const Zone& deadline_zone;
};

// Puts one typed value into the row. An empty value clears the field where it may be empty. Returns
// what is wrong with the value, and then leaves the row as it was.
std::optional<Problem> set_field(Registration& row, std::string_view key, std::string_view value,
                                 const FieldRules& rules);

// What is wrong with the row as a whole, once all its fields are set.
Problems check_row(const Registration& row);

// The whole name where only its parts were given, "Awa" + "Diop"; a name that was given stays.
std::string whole_name(const Registration& row);
// The name by which a person is compared: given then family where they are known apart.
std::string identity_name(const Registration& row);

// "note_verbale", "nomination_letter", ...: the documents that are told apart.
const std::vector<std::string>& document_types();
// "Note verbale" -> "note_verbale"; none where no such type is known here or required by the
// meeting.
std::optional<std::string> parse_document_type(std::string_view text,
                                               const std::vector<std::string>& required);

// "note_verbale:NV-12/2023:2023-06-05" in its parts; number and date may be left out. The type is
// as typed: parse_document_type() reads it.
struct DocumentWords {
  std::string type{};
  std::string number{};
  Date dated{};
};
std::optional<DocumentWords> parse_document_words(std::string_view text);

}  // namespace plenary
