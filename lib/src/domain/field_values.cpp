#include "domain/field_values.h"

#include <algorithm>

#include "domain/cell_values.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

tl::unexpected<Problem> wrong(std::string code, std::string message, std::string hint = {}) {
  return tl::unexpected<Problem>(
      Problem{.code = std::move(code), .message = std::move(message), .hint = std::move(hint)});
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

template <class Rule>
Read<std::string> read_id(std::string_view text, const std::vector<Rule>& rules,
                          const std::string& kind) {
  const std::string folded = fold(text);
  std::vector<std::string> known;
  for (const Rule& rule : rules) {
    if (fold(rule.id) == folded) return rule.id;
    for (const auto& [language, name] : rule.name.all())
      if (fold(name) == folded) return rule.id;
    known.push_back(rule.id);
  }
  return wrong(kind + "-unknown", "there is no " + kind + " " + in_quotes(text),
               did_you_mean(text, known));
}

bool is_address(std::string_view text, std::size_t at) {
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t stop = domain.find('.');
  const bool has_stop = stop != std::string_view::npos && stop > 0 && !domain.ends_with('.') &&
                        domain.find("..") == std::string_view::npos;
  return has_stop && domain.find('@') == std::string_view::npos &&
         text.find_first_of(" \t\r\n\"<>(),;:") == std::string_view::npos;
}

}  // namespace

std::optional<Problem> fault_of_typed(std::string_view text) {
  if (!has_invisible(text)) return std::nullopt;
  return Problem{.code = "invisible-characters",
                 .message = in_quotes(printable(text)) + " holds characters that cannot be seen",
                 .hint = "type it without them"};
}

Read<std::string> read_text(std::string_view text, bool keep_lines) {
  if (auto fault = fault_of_typed(text)) return tl::unexpected<Problem>(std::move(*fault));
  std::string value = tidy(text, keep_lines);
  if (is_empty_marker(value))
    return wrong("empty-marker", in_quotes(value) + " stands for nothing, in lists too",
                 "leave it out, or give an empty value to clear the field");
  if (is_excel_error(value))
    return wrong("excel-error", in_quotes(value) + " is an error of a spreadsheet and no value");
  return value;
}

Read<std::string> read_email(std::string_view text) {
  if (text.empty()) return std::string();
  const std::size_t at = text.find('@');
  if (!is_address(text, at))
    return wrong("email-invalid", in_quotes(text) + " is no e-mail address",
                 "one address, as in name@ministry.example");
  return std::string(text.substr(0, at + 1)) + lower(text.substr(at + 1));
}

Read<Gender> read_gender(std::string_view text) {
  if (text.empty()) return Gender::unknown;
  const std::string word = lower(text);
  if (word == "f") return Gender::female;
  if (word == "m") return Gender::male;
  if (const auto gender = parse_gender(word)) return *gender;
  return wrong("gender-unknown", in_quotes(text) + " is no gender known here",
               did_you_mean(text, {"female", "male", "other", "unknown"}));
}

Read<std::string> read_role(std::string_view text, const Dialogue& dialogue) {
  return read_id(text, dialogue.roles, "role");
}

Read<std::string> read_category(std::string_view text, const Dialogue& dialogue) {
  return read_id(text, dialogue.categories, "category");
}

Read<Status> read_status(std::string_view text) {
  if (const auto status = parse_status(text)) return *status;
  return wrong(
      "status-unknown", "there is no status " + in_quotes(text),
      did_you_mean(text, {"nominated", "confirmed", "waitlisted", "refused", "withdrawn"}));
}

Read<Presence> read_presence(std::string_view text) {
  if (const auto presence = parse_presence(text)) return *presence;
  return wrong("presence-unknown", in_quotes(text) + " is neither in_person nor online",
               did_you_mean(text, {"in_person", "online"}));
}

Read<std::string> read_consent(std::string_view text) {
  const std::string word = fold(text);
  if (word.empty()) return std::string();
  if (word == "yes" || word == "y" || word == "oui") return std::string("yes");
  if (word == "no" || word == "n" || word == "non") return std::string("no");
  return wrong("consent-unknown", in_quotes(text) + " is neither yes nor no");
}

Read<std::string> read_languages(std::string_view text) {
  std::vector<std::string> codes;
  std::string separated(text);
  std::replace_if(
      separated.begin(), separated.end(),
      [](char letter) { return letter == ',' || letter == '/' || letter == ' '; }, ';');
  for (std::string_view part : split(separated, ';')) {
    if (part.empty()) continue;
    const std::string code = lower(part);
    const bool letters =
        std::all_of(code.begin(), code.end(), [](char each) { return each >= 'a' && each <= 'z'; });
    if (!letters || code.size() < 2 || code.size() > 3)
      return wrong("language-unknown", in_quotes(part) + " is no language code",
                   "write two letters each: fr or fr;en");
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  return join(codes, ";");
}

Read<Date> read_day(std::string_view text) {
  if (text.empty()) return Date{};
  if (const auto day = parse_day(text)) return *day;
  return wrong("date-invalid", in_quotes(text) + " is no day",
               "write 2023-06-22 or \"22 June 2023\"");
}

Read<Instant> read_received(std::string_view text, const Zone& deadline_zone) {
  if (const auto instant = parse_received(text, deadline_zone)) return *instant;
  return wrong("received-invalid", in_quotes(text) + " is no moment",
               "write \"8 June 2023\", \"2023-06-09 23:59\" or 2023-06-09T23:59:00+01:00");
}

Problem unknown_field(std::string_view key, const std::vector<RegistrationField>& known) {
  std::vector<std::string> keys;
  for (const RegistrationField& field : known) keys.emplace_back(field.key);
  return {.code = "unknown-field",
          .message = "a registration has no field " + in_quotes(key),
          .hint = did_you_mean(key, keys)};
}

}  // namespace plenary
