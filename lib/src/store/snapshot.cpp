// Reading rows and changes, now or as of a past change.
#include <fmt/core.h>

#include "plenary/store.h"
#include "store/changes.h"
#include "store/row_io.h"

namespace plenary {

Snapshot::Snapshot(Connection& connection, ChangeNumber at_change, bool is_past)
    : connection_(connection), at_change_(at_change), is_past_(is_past) {}

Snapshot::~Snapshot() = default;

std::optional<Change> Snapshot::change(ChangeNumber number) const {
  auto found = changes(number - 1, number);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Change> Snapshot::changes(ChangeNumber after, ChangeNumber until) const {
  auto question = connection_.prepare(std::string(change_columns) +
                                      " WHERE c.number > $1 AND c.number <= $2 ORDER BY c.number");
  question.bind(1, after).bind(2, until);
  std::vector<Change> list;
  while (question.step()) list.push_back(read_change(question));
  return list;
}

ChangeNumber Snapshot::change_at(Instant instant) const {
  // Times never go back from one change to the next, so the last one by time is the last by number.
  auto question = connection_.prepare(
      "SELECT number FROM change WHERE at <= $1 ORDER BY at DESC, number DESC LIMIT 1");
  question.bind(1, instant.microseconds);
  return question.step() ? question.integer(0) : 0;
}

namespace {

// How a table's rows belong to a meeting; empty: they belong to none, and all are given.
template <class Row>
constexpr std::string_view meeting_condition() {
  if constexpr (requires(Row row) { row.meeting; }) {
    return " WHERE meeting = $1";
  } else if constexpr (std::is_same_v<Row, SlotPerson>) {
    return " WHERE slot IN (SELECT id FROM slot WHERE meeting = $1)";
  } else if constexpr (std::is_same_v<Row, Attendance>) {
    return " WHERE registration IN (SELECT id FROM registration WHERE delegation IN "
           "(SELECT id FROM delegation WHERE meeting = $1))";
  } else if constexpr (std::is_same_v<Row, Person>) {
    return " WHERE id IN (SELECT person FROM registration WHERE delegation IN "
           "(SELECT id FROM delegation WHERE meeting = $1))";
  } else {
    return "";
  }
}

template <class Row>
std::vector<Row> all_rows(Connection& connection, std::string_view meeting) {
  const TableInfo& table = table_of<Row>();
  std::string_view condition = meeting.empty() ? "" : meeting_condition<Row>();
  auto question = connection.prepare(fmt::format("SELECT id, {} FROM {}{} ORDER BY id",
                                                 table.recorded_list, table.name, condition));
  if (!condition.empty()) question.bind(1, meeting);
  std::vector<Row> rows;
  while (question.step()) {
    Row& row = rows.emplace_back();
    set_id(row, question.integer(0));
    read_row(question, 1, row);
  }
  return rows;
}

template <class Row>
std::optional<Row> one_row(Connection& connection, std::int64_t id) {
  const TableInfo& table = table_of<Row>();
  auto question = connection.prepare(
      fmt::format("SELECT {} FROM {} WHERE id = $1", table.recorded_list, table.name));
  question.bind(1, id);
  if (!question.step()) return std::nullopt;
  Row row{};
  set_id(row, id);
  read_row(question, 0, row);
  return row;
}

}  // namespace

template <class Row>
std::vector<Row> Snapshot::rows(std::string_view meeting) const {
  if constexpr (std::is_same_v<Row, ConfigFile>) {
    auto question = connection_.prepare("SELECT path, text FROM config ORDER BY path");
    std::vector<ConfigFile> files;
    while (question.step()) {
      files.push_back({std::string(question.text(0)), std::string(question.text(1))});
    }
    return files;
  } else {
    return all_rows<Row>(connection_, meeting);
  }
}

template <class Row>
std::optional<Row> Snapshot::find(std::int64_t id) const {
  return one_row<Row>(connection_, id);
}

template std::vector<ConfigFile> Snapshot::rows<ConfigFile>(std::string_view) const;
template std::vector<PartyRecord> Snapshot::rows<PartyRecord>(std::string_view) const;
template std::vector<Person> Snapshot::rows<Person>(std::string_view) const;
template std::vector<Delegation> Snapshot::rows<Delegation>(std::string_view) const;
template std::vector<Invitation> Snapshot::rows<Invitation>(std::string_view) const;
template std::vector<Contact> Snapshot::rows<Contact>(std::string_view) const;
template std::vector<DocumentRecord> Snapshot::rows<DocumentRecord>(std::string_view) const;
template std::vector<Item> Snapshot::rows<Item>(std::string_view) const;
template std::vector<Slot> Snapshot::rows<Slot>(std::string_view) const;
template std::vector<SlotPerson> Snapshot::rows<SlotPerson>(std::string_view) const;
template std::vector<Attendance> Snapshot::rows<Attendance>(std::string_view) const;

template std::vector<Distinction> Snapshot::rows<Distinction>(std::string_view) const;

template std::optional<PartyRecord> Snapshot::find<PartyRecord>(std::int64_t) const;
template std::optional<Person> Snapshot::find<Person>(std::int64_t) const;
template std::optional<Registration> Snapshot::find<Registration>(std::int64_t) const;
template std::optional<Delegation> Snapshot::find<Delegation>(std::int64_t) const;
template std::optional<Invitation> Snapshot::find<Invitation>(std::int64_t) const;
template std::optional<Contact> Snapshot::find<Contact>(std::int64_t) const;
template std::optional<DocumentRecord> Snapshot::find<DocumentRecord>(std::int64_t) const;
template std::optional<Item> Snapshot::find<Item>(std::int64_t) const;
template std::optional<Slot> Snapshot::find<Slot>(std::int64_t) const;
template std::optional<SlotPerson> Snapshot::find<SlotPerson>(std::int64_t) const;
template std::optional<Attendance> Snapshot::find<Attendance>(std::int64_t) const;

}  // namespace plenary
