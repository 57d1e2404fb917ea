#include "store/table.h"

#include <fmt/core.h>

#include <algorithm>

#include "plenary/error.h"
#include "store/connection.h"

namespace plenary {

namespace {

// Visits a row's columns and writes down what they are; the values are not looked at.
class Describer {
 public:
  explicit Describer(std::vector<ColumnInfo>& columns) : columns_(columns) {}

  void operator()(int number, std::string_view name, const std::string&) {
    add(number, name, ColumnKind::text);
  }
  void operator()(int number, std::string_view name, bool) { add(number, name, ColumnKind::truth); }
  void operator()(int number, std::string_view name, int) {
    add(number, name, ColumnKind::integer);
  }
  void operator()(int number, std::string_view name, std::int64_t) {
    add(number, name, ColumnKind::integer);
  }
  void operator()(int number, std::string_view name, std::uint64_t) {
    add(number, name, ColumnKind::integer);
  }
  void operator()(int number, std::string_view name, Date) { add(number, name, ColumnKind::day); }
  void operator()(int number, std::string_view name, Instant) {
    add(number, name, ColumnKind::instant);
  }
  void operator()(int number, std::string_view name, LocalDateTime) {
    add(number, name, ColumnKind::local_time);
  }
  void operator()(int number, std::string_view name, const LocalizedText&) {
    add(number, name, ColumnKind::localized);
  }
  void operator()(int number, std::string_view name, const Blob&) {
    add(number, name, ColumnKind::blob);
  }
  template <char Letter>
  void operator()(int number, std::string_view name, Id<Letter>) {
    add(number, name, ColumnKind::reference, Letter);
  }
  template <class Enumeration>
  requires std::is_enum_v<Enumeration>
  void operator()(int number, std::string_view name, Enumeration) {
    add(number, name, ColumnKind::text);
  }

 private:
  void add(int number, std::string_view name, ColumnKind kind, char letter = 0) {
    columns_.push_back({.number = number, .name = name, .kind = kind, .letter = letter});
  }
  std::vector<ColumnInfo>& columns_;
};

void write_sql(TableInfo& table) {
  std::string places;
  std::string settings;
  int parameter = 3;
  for (const ColumnInfo& column : table.columns) {
    ++parameter;
    std::string_view comma = parameter == 4 ? "" : ", ";
    if (!column.is_derived()) table.recorded_list += fmt::format("{}{}", comma, column.name);
    table.stored_list += fmt::format("{}{}", comma, column.name);
    places += fmt::format(", ${}", parameter);
    settings += fmt::format(", {} = ${}", column.name, parameter);
  }
  table.insert = fmt::format("INSERT INTO {} (id, since, salt, {}) VALUES ($1, $2, $3{})",
                             table.name, table.stored_list, places);
  table.update =
      fmt::format("UPDATE {} SET since = $2, salt = $3{} WHERE id = $1", table.name, settings);
  table.archive = fmt::format(
      "INSERT INTO {0}_history (id, since, until, salt, {1}) "
      "SELECT id, since, $2, salt, {1} FROM {0} WHERE id = $1",
      table.name, table.stored_list);
  table.remove = fmt::format("DELETE FROM {} WHERE id = $1", table.name);
}

template <class Row>
TableInfo describe() {
  using Traits = Columns<Row>;
  TableInfo table{.number = Traits::number, .name = Traits::name, .letter = Traits::letter};
  Describer describer(table.columns);
  Row row{};
  Traits::visit(describer, row);
  typename Traits::Derived derived{};
  Traits::visit_derived(describer, derived);
  write_sql(table);
  return table;
}

}  // namespace

template <class Row>
const TableInfo& table_of() {
  static const TableInfo table = describe<Row>();
  return table;
}

template const TableInfo& table_of<ConfigRow>();
template const TableInfo& table_of<PartyRecord>();
template const TableInfo& table_of<Person>();
template const TableInfo& table_of<Registration>();
template const TableInfo& table_of<Delegation>();
template const TableInfo& table_of<Invitation>();
template const TableInfo& table_of<Contact>();
template const TableInfo& table_of<DocumentRecord>();
template const TableInfo& table_of<Item>();
template const TableInfo& table_of<Slot>();
template const TableInfo& table_of<SlotPerson>();
template const TableInfo& table_of<OutcomeRow>();
template const TableInfo& table_of<EditionRow>();
template const TableInfo& table_of<TransmissionRow>();
template const TableInfo& table_of<Attendance>();
template const TableInfo& table_of<Distinction>();

const std::vector<const TableInfo*>& tables() {
  static const std::vector<const TableInfo*> all = [] {
    std::vector<const TableInfo*> list;
    for_each_table([&]<class Row>() { list.push_back(&table_of<Row>()); });
    return list;
  }();
  return all;
}

const TableInfo* find_table(std::string_view name) {
  auto found = std::find_if(tables().begin(), tables().end(),
                            [&](const TableInfo* table) { return table->name == name; });
  return found == tables().end() ? nullptr : *found;
}

const TableInfo& table_numbered(std::int64_t number) {
  auto found = std::find_if(tables().begin(), tables().end(), [&](const TableInfo* table) {
    return static_cast<std::int64_t>(table->number) == number;
  });
  if (found == tables().end()) {
    throw StoreFailure(
        {.kind = ErrorKind::corrupt,
         .message = fmt::format("the store names a table {} that there is not", number)});
  }
  return **found;
}

std::size_t TableInfo::recorded_count() const {
  auto is_recorded = [](const ColumnInfo& column) { return !column.is_derived(); };
  return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), is_recorded));
}

int TableInfo::column(std::string_view wanted) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == wanted) return static_cast<int>(i);
  }
  return -1;
}

std::string TableInfo::versions(bool history, std::string_view where) const {
  return fmt::format("SELECT id, since, {}, salt, {} FROM main.{}{} {}", history ? "until" : "0",
                     stored_list, name, history ? "_history" : "", where);
}

std::string reference(const TableInfo& table, std::int64_t id) {
  if (table.letter != 0) return table.letter + std::to_string(id);
  if (table.number == TableNumber::invitation) return 'V' + std::to_string(id);
  if (table.number == TableNumber::contact) return 'F' + std::to_string(id);
  return fmt::format("{}:{}", table.name, id);
}

}  // namespace plenary
