// Text set into lines and tables into columns, for terminals and mails. Nothing is cut: a cell that
// is wider than its column goes on in the next line, and where the words themselves are wider than
// the terminal each row stands as a block of its own, a line a column.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/document.h"

namespace plenary {

inline constexpr std::size_t column_gap = 2;  // blanks between two columns, and behind a name

// Broken at blanks only: a no-break space holds, and a word wider than the line stays whole. The
// lines after the first have `next` columns. There is always one line, if an empty one.
std::vector<std::string_view> broken_at_blanks(std::string_view text, std::size_t first,
                                               std::size_t next);

// A name and what it is, the value's further lines under its first: "Deadline  9 June 2023".
void append_fact(std::string& out, std::string_view name, std::string_view value,
                 std::size_t indent, std::size_t width);

// How wide each of a table's columns becomes in `room`: as wide as its widest cell where they all
// fit; otherwise the widest are lowered to one level, none below its longest word. Empty: not even
// the words fit.
struct ColumnNeed {
  std::size_t widest = 0;
  std::size_t least = 0;
};
std::vector<std::size_t> fit_columns(std::span<const ColumnNeed> needs, std::size_t room);

struct TableShape {
  std::span<const Align> alignments;  // one a column
  std::size_t width = 0;              // of the terminal; 0: the table is as wide as its cells
  bool rule = false;                  // dashes under the titles
};

// Cells are printable already and stand row after row, the titles first.
void append_table(std::string& out, std::span<const std::string_view> cells,
                  const TableShape& shape);

}  // namespace plenary
