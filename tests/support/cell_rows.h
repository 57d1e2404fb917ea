// The rows of a table as a module read it, each a list of texts.
#pragma once

#include <string>
#include <vector>

#include "plenary/codec/cell_table.h"

namespace plenary::test {

using Rows = std::vector<std::vector<std::string>>;

inline Rows rows_of(const CellTable& table) {
  Rows rows;
  for (const CellRow& row : table.rows) {
    rows.emplace_back();
    for (std::uint32_t i = 0; i < row.count; ++i) rows.back().emplace_back(table.cell(row, i));
  }
  return rows;
}

}  // namespace plenary::test
