// Typed words -> values of a registration's fields. Each reader gives the value or what is wrong
// with the words, with the nearest known value; an empty text gives the field's empty value where
// it has one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/registration_fields.h"
#include "plenary/result.h"

namespace plenary {

template <class Value>
using Read = tl::expected<Value, Problem>;

// Typed text with characters that cannot be seen is refused: it would be stored without them.
std::optional<Problem> fault_of_typed(std::string_view text);
// NFC and single blanks; not "-", "N/A" or "#REF!", which stand for nothing.
Read<std::string> read_text(std::string_view text, bool keep_lines);
Read<std::string> read_email(std::string_view text);  // domain in lower case
Read<Gender> read_gender(std::string_view text);
Read<std::string> read_role(std::string_view text, const Dialogue& dialogue);
Read<std::string> read_category(std::string_view text, const Dialogue& dialogue);
Read<Status> read_status(std::string_view text);
Read<Presence> read_presence(std::string_view text);
Read<std::string> read_consent(std::string_view text);    // "yes", "no", ""
Read<std::string> read_languages(std::string_view text);  // "fr, EN" -> "fr;en"
Read<Date> read_day(std::string_view text);
Read<Instant> read_received(std::string_view text, const Zone& deadline_zone);

Problem unknown_field(std::string_view key, const std::vector<RegistrationField>& known);

}  // namespace plenary
