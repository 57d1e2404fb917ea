// Reads any bytes as csv under every delimiter. What reads without fault is written and must read
// back the same; positions stay inside the text.
#include <cstdint>
#include <cstdlib>

#include "codec/csv_read.h"
#include "plenary/codec/csv.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_back(const CellTable& table, CsvWriteOptions options) {
  std::string text;
  CsvWriter writer(text, options);
  for (const CellRow& row : table.rows) {
    for (std::uint32_t i = 0; i < row.count; ++i) writer.cell(table.cell(row, i));
    writer.end_row();
  }
  const auto again = read_csv(text, options.delimiter, "again");
  const bool guarded = options.guard_formulas || options.keep_apostrophes;
  require(again.problems.empty() && again.value.rows.size() == table.rows.size());
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const std::string_view cell = again.value.cells[i];
    require((guarded ? without_formula_guard(cell) : cell) == table.cells[i]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  require(sniff_csv(text).text_begins <= size);
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const auto read = read_csv(text, delimiter, "fuzz");
    const auto plain = read_csv_with(csv_masks_scalar, text, delimiter, "fuzz");
    require(plain.value.cells == read.value.cells && plain.problems == read.problems);
    int line = 0;
    for (const CellRow& row : read.value.rows) {
      require(row.count > 0 && row.first + row.count <= read.value.cells.size());
      require(row.line > line);
      line = row.line;
    }
    for (const Problem& problem : read.problems) {
      require(problem.where.line > 0 && problem.where.column > 0);
    }
    if (has_error(read.problems)) continue;
    read_back(read.value, {.delimiter = delimiter, .crlf = size % 2 == 0});
    read_back(read.value, {.delimiter = delimiter, .guard_formulas = true});
    read_back(read.value, {.delimiter = delimiter, .keep_apostrophes = true});
  }
  return 0;
}
