#include "plenary/domain/registration_fields.h"

#include <algorithm>

#include "domain/cell_values.h"
#include "domain/field_values.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using Setter = std::optional<Problem> (*)(Registration& row, std::string_view value,
                                          const FieldRules& rules);

// Puts what a reader of values gives, or passes its problem on.
template <class Value>
std::optional<Problem> put(Value& field, tl::expected<Value, Problem> read) {
  if (!read) return std::move(read.error());
  field = std::move(*read);
  return std::nullopt;
}

// Texts are taken as a delegate list takes them, so that an export brings back what was typed.
template <std::string Registration::*field>
std::optional<Problem> set_text(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.*field, read_text(value, false));
}

template <std::string Registration::*field>
std::optional<Problem> set_lines(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.*field, read_text(value, true));
}

std::optional<Problem> set_name(Registration& row, std::string_view value, const FieldRules&) {
  if (auto fault = fault_of_typed(value)) return fault;
  const std::string name = tidy(value);
  if (fold(name).empty() || (is_empty_marker(name) && !is_placeholder_name(name)))
    return Problem{.code = "name-missing",
                   .message = "a registration needs a name",
                   .hint = "write TBC for a seat without a person yet"};
  row.name = name;
  return std::nullopt;
}

std::optional<Problem> set_email(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.email, read_email(value));
}

std::optional<Problem> set_gender(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.gender, read_gender(value));
}

std::optional<Problem> set_role(Registration& row, std::string_view value,
                                const FieldRules& rules) {
  return put(row.role, read_role(value, rules.dialogue));
}

std::optional<Problem> set_category(Registration& row, std::string_view value,
                                    const FieldRules& rules) {
  return put(row.category, read_category(value, rules.dialogue));
}

std::optional<Problem> set_status(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.status, read_status(value));
}

std::optional<Problem> set_presence(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.presence, read_presence(value));
}

std::optional<Problem> set_consent(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.consent, read_consent(value));
}

template <std::string Registration::*field>
std::optional<Problem> set_languages(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.*field, read_languages(value));
}

template <Date Registration::*field>
std::optional<Problem> set_day(Registration& row, std::string_view value, const FieldRules&) {
  return put(row.*field, read_day(value));
}

std::optional<Problem> set_received(Registration& row, std::string_view value,
                                    const FieldRules& rules) {
  return put(row.received, read_received(value, rules.deadline_zone));
}

struct Entry {
  RegistrationField field;
  Setter set;
};

const std::vector<Entry>& table() {
  using R = Registration;
  static const std::vector<Entry> entries = {
      {{"name", "NAME", "Whole name as sent; TBC keeps a seat for somebody"}, set_name},
      {{"given_name", "NAME", "Given name, where it is known apart"}, set_text<&R::given_name>},
      {{"family_name", "NAME", "Family name, where it is known apart"}, set_text<&R::family_name>},
      {{"honorific", "WORDS", "H.E., Ms, Dr, as the mission wants it"}, set_text<&R::honorific>},
      {{"gender", "GENDER", "female, male, other or unknown"}, set_gender},
      {{"role", "ROLE", "Part in the delegation: head, deputy, delegate, ..."}, set_role},
      {{"category", "CATEGORY", "government, observer, press, ...; by default the party's"},
       set_category},
      {{"rank", "RANK", "Rank for precedence; never guessed"}, set_text<&R::rank>},
      {{"organisation", "NAME", "Ministry or body"}, set_lines<&R::organisation>},
      {{"department", "NAME", "Department or unit"}, set_lines<&R::department>},
      {{"position", "WORDS", "Function as printed"}, set_lines<&R::position>},
      {{"email", "ADDRESS", "E-mail address"}, set_email},
      {{"phone", "NUMBER", "Telephone as sent"}, set_text<&R::phone>},
      {{"listens", "CODES", "Languages listened to: fr or fr;en"}, set_languages<&R::listens>},
      {{"speaks", "CODES", "Languages spoken on the floor"}, set_languages<&R::speaks>},
      {{"arrival", "DAY", "Day of arrival"}, set_day<&R::arrival>},
      {{"departure", "DAY", "Day of departure"}, set_day<&R::departure>},
      {{"funding", "WORDS", "Who pays: self, organiser, ..."}, set_text<&R::funding>},
      {{"remarks", "WORDS", "Remarks for the secretariat"}, set_lines<&R::remarks>},
      {{"consent", "ANSWER", "To stand on the public list: yes or no"}, set_consent},
      {{"presence", "HOW", "in_person or online"}, set_presence},
      {{"received", "WHEN", "When the nomination came: \"8 June 2023\", \"2023-06-09 18:00\""},
       set_received},
      {{"nominated_by", "NAME", "Focal point or office that nominated"},
       set_text<&R::nominated_by>},
      {{"status", "STATUS", "nominated, confirmed, waitlisted, refused or withdrawn"}, set_status},
  };
  return entries;
}

}  // namespace

const std::vector<RegistrationField>& registration_fields() {
  static const std::vector<RegistrationField> fields = [] {
    std::vector<RegistrationField> all;
    for (const Entry& entry : table()) all.push_back(entry.field);
    return all;
  }();
  return fields;
}

std::optional<Problem> set_field(Registration& row, std::string_view key, std::string_view value,
                                 const FieldRules& rules) {
  std::optional<Problem> problem;
  const auto entry = std::find_if(table().begin(), table().end(),
                                  [&](const Entry& each) { return each.field.key == key; });
  if (entry == table().end()) {
    problem = unknown_field(key, registration_fields());
  } else if (find_invalid_utf8(value) != std::string_view::npos) {
    problem = Problem{.code = "utf8-invalid", .message = "the value is not UTF-8 text"};
  } else {
    problem = entry->set(row, trim(value), rules);
  }
  if (problem) {
    problem->field = key;
    problem->value = value;
  }
  return problem;
}

Problems check_row(const Registration& row) {
  Problems problems;
  if (row.name.empty())
    problems.push_back({.code = "name-missing",
                        .field = "name",
                        .message = "a registration needs a name",
                        .hint = "write TBC for a seat without a person yet"});
  if (row.arrival.year != 0 && row.departure.year != 0 && row.departure < row.arrival)
    problems.push_back({.code = "departure-before-arrival",
                        .field = "departure",
                        .value = iso(row.departure),
                        .message = "departure on " + iso(row.departure) + " is before arrival on " +
                                   iso(row.arrival),
                        .hint = "look whether the two days were exchanged"});
  return problems;
}

std::string whole_name(const Registration& row) {
  if (!row.name.empty()) return row.name;
  if (row.given_name.empty()) return row.family_name;
  if (row.family_name.empty()) return row.given_name;
  return row.given_name + " " + row.family_name;
}

std::string identity_name(const Registration& row) {
  if (row.given_name.empty() || row.family_name.empty()) return row.name;
  return row.given_name + " " + row.family_name;
}

}  // namespace plenary
