// A recorded table as data: its columns and the SQL text that follows from them, made once from the
// list in columns.h. Undo, verify, diff, show and as-of work on any table through it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/columns.h"

namespace plenary {

enum class ColumnKind {
  text,
  integer,
  truth,
  day,
  instant,
  local_time,
  localized,
  reference,
  blob
};

struct ColumnInfo {
  int number = 0;  // in digests; 0: derived
  std::string_view name{};
  ColumnKind kind{};
  char letter = 0;  // of what it refers to

  bool is_derived() const { return number == 0; }
};

// Every statement that writes a version takes $1 id, $2 since, $3 salt, then the columns in order.
struct TableInfo {
  TableNumber number{};
  std::string_view name{};
  char letter = 0;
  std::vector<ColumnInfo> columns{};  // derived ones last

  std::string stored_list{};    // all columns, comma-separated, derived included
  std::string recorded_list{};  // without the derived ones
  std::string insert{};
  std::string update{};
  std::string archive{};  // $1 id, $2 until: the current version goes to history
  std::string remove{};   // $1 id

  std::size_t recorded_count() const;
  int column(std::string_view name) const;  // position; -1: none
  // "SELECT id, since, until, salt, <all columns>" of one side; `where` starts with WHERE, or is
  // empty. `until` is 0 for the current version.
  std::string versions(bool history, std::string_view where) const;
};

template <class Row>
const TableInfo& table_of();

const std::vector<const TableInfo*>& tables();       // in table order
const TableInfo* find_table(std::string_view name);  // nullptr: none
const TableInfo& table_numbered(std::int64_t number);
std::string reference(const TableInfo& table, std::int64_t id);  // "R42", "delegation:7"

}  // namespace plenary
