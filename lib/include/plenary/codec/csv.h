// CSV as RFC 4180 has it and as people send it: any single-byte delimiter, CRLF, LF or CR, quotes
// doubled inside quotes, line breaks inside quotes, a BOM, a final ^Z. Bytes <-> cells, both ways
// in one place: read(write(rows)) == rows is a property test, for hostile text too.
//
// Cells are views into the text, which must outlive the table; a cell with doubled quotes is a view
// into the table's own arena. Nothing is trimmed, skipped or repaired here: intake decides.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/codec/cell_table.h"
#include "plenary/result.h"

namespace plenary {

// Splits decoded text into rows and cells; a blank line is a row of one empty cell. A quote that
// never closes, text after a closing quote and a NUL (the first of each line) are problems with
// line and column; an unclosed quote names the row where it opened, and the rows before it are
// kept. A quote inside an unquoted cell is text, as spreadsheets read it. A final ^Z is not part of
// the text.
Checked<CellTable> read_csv(std::string_view text, char delimiter, const std::string& path);

struct CsvDialect {
  char delimiter = ',';
  bool bom = false;
  bool crlf = false;
  bool separator_line = false;  // a first line "sep=;" names the delimiter
  std::size_t text_begins = 0;  // byte after BOM and separator line
};

// How well a row reads as a header: the number of its cells that the caller knows.
using HeaderScore = std::function<int(const std::vector<std::string_view>&)>;

// Which delimiter of , ; tab | the text uses: the one whose first rows read best as a header by
// `score`, where there is one; then the one under which the first rows agree on a number of columns
// above one, quotes respected. Looks at the first 64 kB.
CsvDialect sniff_csv(std::string_view text, const HeaderScore& score = {});

struct CsvWriteOptions {
  char delimiter = ',';
  bool crlf = false;
  bool guard_formulas =
      false;  // one ' before a cell that a spreadsheet would run; read back by intake
  // One ' before a cell that reads as guarded or wrapped already ("'=1", ="1"), so that it comes
  // back whole through without_formula_guard. guard_formulas does so too.
  bool keep_apostrophes = false;
};

// A cell as it was before a writer guarded it: exactly the ' that the writer adds is taken off.
std::string_view without_formula_guard(std::string_view cell);
// ="0055" -> 0055, as some force text upon a spreadsheet; any other cell as it is.
std::string_view without_wrapping(std::string_view cell);
// The cell as keep_apostrophes writes it.
std::string with_kept_apostrophes(std::string_view cell);

class CsvWriter {
 public:
  CsvWriter(std::string& out, CsvWriteOptions options = {}) : out_(out), options_(options) {}
  void cell(std::string_view text);
  void end_row();

 private:
  bool needs_quotes(std::string_view text) const;

  std::string& out_;
  CsvWriteOptions options_;
  bool first_ = true;
};

}  // namespace plenary
