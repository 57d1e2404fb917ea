// Rows of cells, whatever they came in: CSV, a sheet of a workbook, a table of a document. Cells
// are views into the text that was read or into the table's own arena; moving the table keeps them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

struct CellRow {
  int line = 0;             // physical line on which the row begins, or row of the sheet; from 1
  std::uint32_t first = 0;  // index of its first cell in CellTable::cells
  std::uint32_t count = 0;
};

struct CellTable {
  CellTable() = default;
  CellTable(CellTable&&) = default;
  CellTable& operator=(CellTable&&) = default;
  CellTable(const CellTable&) = delete;  // the copy's cells would be views into the other's arena
  CellTable& operator=(const CellTable&) = delete;
  ~CellTable() = default;

  std::vector<std::string_view> cells{};
  std::vector<CellRow> rows{};
  std::deque<std::string> arena{};

  std::string_view cell(const CellRow& row, std::size_t column) const {
    return column < row.count ? cells[row.first + column] : std::string_view{};
  }

  // With empty cells at its end; its cells move behind all others.
  void widen(CellRow& row, std::uint32_t count) {
    std::vector<std::string_view> wider(count);
    for (std::uint32_t i = 0; i < row.count && i < count; ++i) wider[i] = cell(row, i);
    row.first = static_cast<std::uint32_t>(cells.size());
    row.count = count;
    cells.insert(cells.end(), wider.begin(), wider.end());
  }
};

}  // namespace plenary
