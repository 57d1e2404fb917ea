#include "store/traces.h"

#include <fmt/core.h>

#include "plenary/store.h"
#include "plenary/text.h"
#include "store/row_io.h"

namespace plenary {

std::string one_and_the_same(Connection& connection, PersonId person) {
  std::string ids = std::to_string(person.value);
  auto question = connection.prepare("SELECT id FROM person WHERE merged_into = $1 ORDER BY id");
  question.bind(1, person.value);
  while (question.step()) ids += ", " + std::to_string(question.integer(0));
  return "(" + ids + ")";
}

bool Traces::are_in(std::string_view text) const {
  constexpr std::size_t telling = 3;  // "de" and "el" are in half of all names
  std::string folded = fold(text);
  for (const std::string& name : names) {
    for (std::string_view word : split(name, ' ')) {
      if (word.size() >= telling && folded.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

namespace {

// Calls take(row, id) for every version of a table's rows.
template <class Row, class Take>
void each_version(Connection& connection, const std::string& where, Take&& take) {
  for (bool history : {true, false}) {
    auto question = connection.prepare(table_of<Row>().versions(history, where));
    while (question.step()) {
      Row row{};
      set_id(row, question.integer(0));
      read_row(question, 4, row);
      take(row);
    }
  }
}

}  // namespace

Traces traces_of(Connection& connection, PersonId person) {
  Traces traces{.person = person};
  const std::string people = one_and_the_same(connection, person);
  each_version<Person>(connection, "WHERE id IN " + people,
                       [&](const Person& row) { traces.names.insert(row.folded_name); });
  each_version<Registration>(connection, "WHERE person IN " + people, [&](const Registration& row) {
    traces.names.insert(fold(row.name));
    traces.emails.insert(row.email);
  });
  traces.names.erase("");
  traces.emails.erase("");
  return traces;
}

std::vector<RecordKey> Snapshot::records_about(PersonId person) const {
  Traces traces = traces_of(connection_, person);
  std::set<RecordKey> found;
  std::vector<RecordKey> records;
  auto add = [&](std::string_view table, std::int64_t id) {
    RecordKey key{std::string(table), id};
    if (found.insert(key).second) records.push_back(std::move(key));
  };
  const std::string people = one_and_the_same(connection_, person);
  each_version<Person>(connection_, "WHERE id IN " + people,
                       [&](const Person& row) { add("person", row.id.value); });
  std::set<std::int64_t> registrations;
  each_version<Registration>(connection_, "WHERE person IN " + people,
                             [&](const Registration& row) { registrations.insert(row.id.value); });
  for (std::int64_t id : registrations) {
    add("registration", id);
    each_version<Attendance>(connection_, "WHERE registration = " + std::to_string(id),
                             [&](const Attendance& row) { add("attendance", row.id); });
  }
  each_version<Contact>(connection_, "", [&](const Contact& row) {
    if (traces.is_about(row)) add("contact", row.id.value);
  });
  each_version<SlotPerson>(connection_, "", [&](const SlotPerson& row) {
    if (traces.is_about(row)) add("slot_person", row.id);
  });
  each_version<Distinction>(connection_, fmt::format("WHERE person IN {0} OR other IN {0}", people),
                            [&](const Distinction& row) { add("distinction", row.id); });
  return records;
}

std::vector<SensitiveValue> Snapshot::sensitive(RegistrationId registration) const {
  auto question = connection_.prepare(
      "SELECT field, value FROM sensitive WHERE registration = $1 ORDER BY field");
  question.bind(1, registration.value);
  std::vector<SensitiveValue> values;
  while (question.step()) {
    values.push_back({std::string(question.text(0)), std::string(question.text(1))});
  }
  return values;
}

}  // namespace plenary
