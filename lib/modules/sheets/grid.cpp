#include "sheets/grid.h"

#include <algorithm>

namespace plenary::sheets {
namespace {

constexpr std::size_t block_size = 65536;

}  // namespace

std::string column_letters(int column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

bool parse_cell_name(std::string_view name, int& row, int& column) {
  row = column = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && column <= most_columns; ++i)
    column = column * 26 + (name[i] - 'A' + 1);
  for (; i < name.size() && name[i] >= '0' && name[i] <= '9' && row <= most_rows; ++i)
    row = row * 10 + (name[i] - '0');
  return i == name.size() && column >= 1 && column <= most_columns && row >= 1 && row <= most_rows;
}

std::string_view Grid::keep(std::string_view text) {
  text_size_ += text.size();
  auto& arena = table_.arena;
  if (arena.empty() || arena.back().capacity() - arena.back().size() < text.size()) {
    arena.emplace_back();
    arena.back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = arena.back();  // never grows past what was reserved: views stay good
  const std::size_t begin = block.size();
  block += text;
  return std::string_view(block).substr(begin);
}

void Grid::begin_row(int row, bool is_hidden) {
  is_in_order_ = row > row_.line && row <= most_rows;
  if (!is_in_order_) {
    report("sheet-damaged", Severity::error, 0, {},
           "row " + std::to_string(row) + " of the sheet comes out of order and is not read",
           "open the file, save it once more and import that");
    return;
  }
  row_.line = row;
  cells_.clear();
  if (!is_hidden) return;
  if (!hidden_rows_.empty() && hidden_rows_.back().last == row - 1)
    hidden_rows_.back().last = row;
  else
    hidden_rows_.push_back({row, row});
}

bool Grid::place(int column) {
  if (!is_in_order_) return false;
  if (column > last_column() && column <= most_columns) {
    cells_.resize(static_cast<std::size_t>(column));
    return true;
  }
  report("sheet-damaged", Severity::error, column, {},
         "the cell comes out of order and is not read",
         "open the file, save it once more and import that");
  return false;
}

void Grid::cell(int column, std::string_view text) {
  if (text.empty() || is_full() || !place(column)) return;
  if (text.size() <= most_text_of_cell)
    cells_.back() = keep(text);
  else
    report("cell-too-long", Severity::error, column, {},
           "the cell holds more than a million letters", "shorten it, and import that");
}

void Grid::end_row() {
  if (!is_in_order_ || cells_.empty()) {
    // A row of blanks: it holds nobody, so that hiding it hides nobody.
    if (!hidden_rows_.empty() && hidden_rows_.back().last == row_.line &&
        --hidden_rows_.back().last < hidden_rows_.back().first)
      hidden_rows_.pop_back();
    return;
  }
  row_.first = static_cast<std::uint32_t>(table_.cells.size());
  row_.count = static_cast<std::uint32_t>(cells_.size());
  table_.rows.push_back(row_);
  table_.cells.insert(table_.cells.end(), cells_.begin(), cells_.end());
}

void Grid::merge(int first_row, int column, int last_row) {
  if (last_row > first_row) merges_.push_back({first_row, column, last_row});
}

void Grid::report_at(int row, std::string code, Severity severity, int column,
                     std::string_view value, std::string message, std::string hint) {
  problems_.push_back({.code = std::move(code),
                       .severity = severity,
                       .where = {path_, row, column},
                       .value = std::string(value),
                       .message = std::move(message),
                       .hint = std::move(hint)});
}

void Grid::report(std::string code, Severity severity, int column, std::string_view value,
                  std::string message, std::string hint) {
  report_at(row_.line, std::move(code), severity, column, value, std::move(message),
            std::move(hint));
}

void Grid::report_lost_digits(int column, const std::string& shown) {
  report("digits-lost", Severity::warning, column, shown,
         "a spreadsheet keeps 15 digits of a number: \"" + shown + "\" may have lost others",
         "write it as text, and import that");
}

void Grid::report_struck(int column, std::string_view text) {
  report("struck-through", Severity::error, column, text,
         "\"" + std::string(text) + "\" is struck through: nobody can tell whether it still holds",
         "take it out, or write it anew without the line");
}

void Grid::report_note(int row, int column, std::string_view text) {
  report_at(row, "cell-note", Severity::warning, column, text,
            "the note at the cell is not imported: \"" + std::string(text) + "\"",
            "write what matters of it into a cell");
}

void Grid::report_comment(int column, std::string_view cell) {
  report("cell-note", Severity::warning, column, cell,
         "the comment at \"" + std::string(cell) + "\" is not imported",
         "write what matters of it into a cell");
}

void Grid::report_tracked(int column, std::string_view text) {
  report("cell-tracked", Severity::note, column, text,
         "the cell has tracked changes, and is read as if they were accepted: \"" +
             std::string(text) + "\"",
         "");
}

void Grid::report_deleted_row(int row, std::string_view text) {
  report_at(row, "cell-tracked", Severity::note, 1, text,
            "a tracked change deletes the row of \"" + std::string(text) + "\", which is not read",
            "");
}

void Grid::fill(const Merge& merge, Problems& notes) {
  const auto index = static_cast<std::size_t>(merge.column - 1);
  auto row = std::lower_bound(table_.rows.begin(), table_.rows.end(), merge.first_row,
                              [](const CellRow& each, int line) { return each.line < line; });
  if (row == table_.rows.end() || row->line != merge.first_row) return;
  const std::string_view value = table_.cell(*row, index);
  if (value.empty()) return;
  int filled = 0;
  for (++row; row != table_.rows.end() && row->line <= merge.last_row; ++row) {
    if (++visited_ > most_cells) return;
    if (index >= row->count) {  // its row ends before the merged column: it
                                // moves to the end, wider
      const auto first = static_cast<std::ptrdiff_t>(row->first);
      const std::vector<std::string_view> cells(table_.cells.begin() + first,
                                                table_.cells.begin() + first + row->count);
      row->first = static_cast<std::uint32_t>(table_.cells.size());
      row->count = static_cast<std::uint32_t>(index + 1);
      table_.cells.insert(table_.cells.end(), cells.begin(), cells.end());
      table_.cells.resize(row->first + index + 1);
    }
    std::string_view& cell = table_.cells[row->first + index];
    if (!cell.empty()) continue;
    cell = value;
    ++filled;
  }
  if (filled > 0)
    notes.push_back({.code = "cell-merged",
                     .severity = Severity::note,
                     .where = {path_, merge.first_row, merge.column},
                     .value = std::string(value),
                     .message = "one cell stands for rows " + std::to_string(merge.first_row) +
                                " to " + std::to_string(merge.last_row) +
                                ": each of them is read with its value"});
}

void Grid::fill_merged() {
  Problems notes;
  for (const Merge& merge : merges_) {
    fill(merge, notes);
    if (is_full()) break;
  }
  problems_.insert(problems_.end(), notes.begin(), notes.end());
}

std::string Grid::words_of(const std::vector<Span>& spans, bool as_letters) {
  constexpr std::size_t most_named = 10;
  std::string words;
  const auto word = [&](int at) { return as_letters ? column_letters(at) : std::to_string(at); };
  for (std::size_t i = 0; i < spans.size() && i < most_named; ++i) {
    words += i == 0 ? "" : ", ";
    words += word(spans[i].first);
    if (spans[i].last > spans[i].first) words += " to " + word(spans[i].last);
  }
  return spans.size() > most_named ? words + " and more" : words;
}

void Grid::say_hidden() {
  const auto say = [this](std::string code, int line, std::string message) {
    problems_.push_back({.code = std::move(code),
                         .severity = Severity::warning,
                         .where = {path_, line, 0},
                         .message = std::move(message),
                         .hint = "delete what is not meant, or show it"});
  };
  if (!hidden_rows_.empty())
    say("rows-hidden", hidden_rows_.front().first,
        "hidden rows of the sheet are read too: " + words_of(hidden_rows_, false));
  if (!hidden_columns_.empty())
    say("columns-hidden", 0,
        "hidden columns of the sheet are read too: " + words_of(hidden_columns_, true));
}

Result<Checked<CellTable>> Grid::finish() {
  fill_merged();
  if (is_full())
    return fail(ErrorKind::invalid, "the sheet has more cells than any list",
                {"save only the sheet with the list"});
  say_hidden();
  return Checked<CellTable>{std::move(table_), std::move(problems_)};
}

}  // namespace plenary::sheets
