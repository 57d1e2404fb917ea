// One row struct <-> one statement, through the list of columns.h, without allocation for what the
// struct already holds as text.
#pragma once

#include <fmt/core.h>

#include <bit>
#include <list>
#include <string>
#include <type_traits>

#include "plenary/codec/json.h"
#include "store/columns.h"
#include "store/connection.h"
#include "store/digest.h"
#include "store/table.h"

namespace plenary {

[[noreturn]] void unreadable(std::string_view column, std::string_view value);

// Day 0 of the civil calendar stands for "none", which the store keeps as NULL.
inline bool has_day(Date date) { return date.year != 0; }
inline std::int64_t stored(LocalDateTime time) {
  return days_since_epoch(time.date) * 86'400 + time.seconds;
}
LocalDateTime local_time_of(std::int64_t stored);

// Binds a row's columns from $4 on; with a digest, feeds it the same values.
class RowBinder {
 public:
  RowBinder(Statement& statement, RowDigest* digest) : statement_(statement), digest_(digest) {}

  void operator()(int number, std::string_view, const std::string& field) { text(number, field); }
  void operator()(int number, std::string_view, bool field) { integer(number, field ? 1 : 0); }
  void operator()(int number, std::string_view, int field) { integer(number, field); }
  void operator()(int number, std::string_view, std::int64_t field) { integer(number, field); }
  void operator()(int number, std::string_view, std::uint64_t field) {
    integer(number, std::bit_cast<std::int64_t>(field));
  }
  void operator()(int number, std::string_view, Instant field) {
    integer(number, field.microseconds);
  }
  void operator()(int number, std::string_view, Date field) {
    if (has_day(field)) return integer(number, days_since_epoch(field));
    null();
  }
  void operator()(int number, std::string_view, LocalDateTime field) {
    if (has_day(field.date)) return integer(number, stored(field));
    null();
  }
  void operator()(int number, std::string_view, const LocalizedText& field) {
    text(number, field.empty() ? std::string_view{} : kept_.emplace_back(json_of_map(field.all())));
  }
  void operator()(int, std::string_view, const Blob& field) {
    statement_.bind_blob(parameter_++, field.bytes);
  }
  template <char Letter>
  void operator()(int number, std::string_view, Id<Letter> field) {
    if (field) return integer(number, field.value);
    null();
  }
  template <class Enumeration>
  requires std::is_enum_v<Enumeration>
  void operator()(int number, std::string_view, Enumeration field) { text(number, name_of(field)); }

 private:
  void integer(int number, std::int64_t value) {
    statement_.bind(parameter_++, value);
    if (digest_ != nullptr && number != 0) digest_->integer(number, value);
  }
  void text(int number, std::string_view value) {
    statement_.bind(parameter_++, value);
    if (digest_ != nullptr && number != 0) digest_->text(number, value);
  }
  void null() { statement_.bind_null(parameter_++); }

  Statement& statement_;
  RowDigest* digest_;
  int parameter_ = 4;
  std::list<std::string> kept_{};  // texts made here, until the statement has run
};

// Reads a row's columns from a statement, beginning at a column.
class RowReader {
 public:
  RowReader(const Statement& statement, int first) : statement_(statement), column_(first) {}

  void operator()(int, std::string_view, std::string& field) {
    field.assign(statement_.text(column_++));
  }
  void operator()(int, std::string_view, bool& field) { field = integer() != 0; }
  void operator()(int, std::string_view, int& field) { field = static_cast<int>(integer()); }
  void operator()(int, std::string_view, std::int64_t& field) { field = integer(); }
  void operator()(int, std::string_view, std::uint64_t& field) {
    field = std::bit_cast<std::uint64_t>(integer());
  }
  void operator()(int, std::string_view, Instant& field) { field.microseconds = integer(); }
  void operator()(int, std::string_view, Date& field) {
    field = statement_.is_null(column_) ? Date{} : date_of_days(statement_.integer(column_));
    ++column_;
  }
  void operator()(int, std::string_view, LocalDateTime& field) {
    field =
        statement_.is_null(column_) ? LocalDateTime{} : local_time_of(statement_.integer(column_));
    ++column_;
  }
  void operator()(int, std::string_view name, LocalizedText& field);
  void operator()(int, std::string_view, Blob& field) {
    field.bytes.assign(statement_.blob(column_++));
  }
  template <char Letter>
  void operator()(int, std::string_view, Id<Letter>& field) {
    field.value = integer();
  }
  template <class Enumeration>
  requires std::is_enum_v<Enumeration>
  void operator()(int, std::string_view name, Enumeration& field) {
    std::string_view text = statement_.text(column_++);
    if (auto parsed = parse(text, field)) {
      field = *parsed;
    } else {
      unreadable(name, text);
    }
  }

 private:
  std::int64_t integer() { return statement_.integer(column_++); }
  static std::optional<Status> parse(std::string_view text, Status) { return parse_status(text); }
  static std::optional<Gender> parse(std::string_view text, Gender) { return parse_gender(text); }
  static std::optional<Presence> parse(std::string_view text, Presence) {
    return parse_presence(text);
  }
  static std::optional<Reply> parse(std::string_view text, Reply) { return parse_reply(text); }

  const Statement& statement_;
  int column_;
};

// Binds a whole version and returns its digest. The statement is TableInfo::insert or ::update.
// `row` and `derived` must live until it has run; so must `binder`'s keeper, hence the callback.
template <class Row, class Run>
Digest write_version(Statement& statement, RowDigest& digest, const Row& row, ChangeNumber since,
                     const Salt& salt, typename Columns<Row>::Derived& derived, Run&& run) {
  statement.bind(1, id_of(row)).bind(2, since).bind_blob(3, bytes_of(salt));
  digest.begin(Columns<Row>::number, id_of(row), since);
  RowBinder binder(statement, &digest);
  Columns<Row>::visit(binder, row);
  Columns<Row>::derive(row, derived);
  Columns<Row>::visit_derived(binder, derived);
  run(statement);
  return digest.finish(bytes_of(salt));
}

// Reads the columns of `Row` from column `first` on; the id is the caller's.
template <class Row>
void read_row(const Statement& statement, int first, Row& row) {
  RowReader reader(statement, first);
  Columns<Row>::visit(reader, row);
}

}  // namespace plenary
