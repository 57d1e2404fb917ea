#include "store/past.h"

#include <fmt/core.h>

#include "store/table.h"

namespace plenary {

namespace {

// Both sides name their columns, and the union is a plain UNION ALL: so SQLite flattens it into the
// questions asked of it, and each side uses its own indexes.
std::string view_of(const TableInfo& table, ChangeNumber at) {
  return fmt::format(
      "CREATE TEMP VIEW {0} AS SELECT id, since, {1} FROM main.{0} WHERE since <= {2} "
      "UNION ALL SELECT id, since, {1} FROM main.{0}_history WHERE since <= {2} AND until > {2};",
      table.name, table.stored_list, at);
}

}  // namespace

PastView::PastView(Connection& connection, ChangeNumber at) : connection_(connection) {
  std::string sql;
  for (const TableInfo* table : tables()) sql += view_of(*table, at);
  connection_.execute(sql);
  connection_.forget_statements();
}

PastView::~PastView() {
  try {
    connection_.forget_statements();
    std::string sql;
    for (const TableInfo* table : tables())
      sql += fmt::format("DROP VIEW IF EXISTS temp.{};", table->name);
    connection_.execute(sql);
  } catch (const std::exception&) {
    // The transaction's end drops them in any case.
  }
}

}  // namespace plenary
