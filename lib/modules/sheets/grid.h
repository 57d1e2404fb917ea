// Gathers the cells of one sheet, row by row, into a CellTable. Texts go into
// blocks of the table's arena, so that 100,000 rows are not a million small
// strings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/codec/cell_table.h"
#include "plenary/result.h"

namespace plenary::sheets {

inline constexpr int most_rows = 1'048'576;
inline constexpr int most_columns = 16'384;
inline constexpr std::size_t most_cells = 20'000'000;
inline constexpr std::size_t most_text = std::size_t{1} << 30U;          // of all cells
inline constexpr std::size_t most_text_of_cell = std::size_t{1} << 20U;  // Excel's own: 32,767

class Grid {
 public:
  explicit Grid(std::string path) : path_(std::move(path)) {}

  // Rows and columns count from 1 and only rise; what does not is a problem and
  // is left out.
  void begin_row(int row, bool is_hidden);
  void cell(int column, std::string_view text);
  void end_row();
  int row() const { return row_.line; }
  int last_column() const { return static_cast<int>(cells_.size()); }

  // Cells shown as one. The value stands for each row of them that holds
  // something else too.
  void merge(int first_row, int column, int last_row);
  void hide_column(int first, int last) { hidden_columns_.push_back({first, last}); }
  void report(std::string code, Severity severity, int column, std::string_view value,
              std::string message, std::string hint);
  void report_lost_digits(int column, const std::string& shown);
  // Text with a line through it may be meant to be gone, and may not.
  void report_struck(int column, std::string_view text);
  // What somebody wrote beside a cell of any row, which a list has no place for.
  void report_note(int row, int column, std::string_view text);
  // The same where only what it stands at is at hand.
  void report_comment(int column, std::string_view cell);
  // Changes that nobody has accepted or refused yet.
  void report_tracked(int column, std::string_view text);
  void report_deleted_row(int row, std::string_view text);
  // More than any list has: a file that is small can hold a sheet that is not.
  bool is_full() const {
    return table_.cells.size() > most_cells || text_size_ > most_text || visited_ > most_cells;
  }

  Result<Checked<CellTable>> finish();

 private:
  struct Merge {
    int first_row, column, last_row;
  };
  struct Span {
    int first, last;
  };

  void report_at(int row, std::string code, Severity severity, int column, std::string_view value,
                 std::string message, std::string hint);
  std::string_view keep(std::string_view text);
  bool place(int column);
  void fill_merged();
  void fill(const Merge& merge, Problems& notes);
  void say_hidden();
  static std::string words_of(const std::vector<Span>& spans, bool as_letters);

  std::string path_;
  CellTable table_{};
  std::size_t text_size_ = 0;
  std::size_t visited_ = 0;  // rows of merged cells
  CellRow row_{};
  bool is_in_order_ = true;
  std::vector<std::string_view> cells_{};
  std::vector<Merge> merges_{};
  std::vector<Span> hidden_rows_{};
  std::vector<Span> hidden_columns_{};
  Problems problems_{};
};

std::string column_letters(int column);  // 28 -> "AB"
// "AB12": column 28 of row 12; false where it is none.
bool parse_cell_name(std::string_view name, int& row, int& column);

}  // namespace plenary::sheets
