#include "intake/header_rows.h"

#include <algorithm>

#include "intake/cells.h"
#include "intake/columns.h"
#include "intake/header_words.h"
#include "plenary/text.h"

namespace plenary {

namespace {

constexpr std::size_t longest_header = 80;  // bytes of a cell
constexpr std::size_t header_lines = 10;    // titles and logos may stand above the header

std::vector<std::string_view> cells_of(const CellTable& table, const CellRow& row) {
  const auto first = table.cells.begin() + row.first;
  return {first, first + row.count};
}

// All headers of a mapping that was saved.
bool is_saved_header(const std::vector<std::string_view>& cells, const ReadListOptions& options) {
  if (options.saved.empty()) return false;
  std::vector<std::string> folded;
  for (const std::string_view cell : cells) folded.push_back(fold(cell));
  return std::any_of(options.saved.begin(), options.saved.end(), [&](const SavedMapping& mapping) {
    return !mapping.headers.empty() &&
           std::all_of(mapping.headers.begin(), mapping.headers.end(), [&](const auto& header) {
             return std::find(folded.begin(), folded.end(), fold(header)) != folded.end();
           });
  });
}

int score(const CellTable& table, const CellRow& row, const ReadListOptions& options) {
  const std::vector<std::string_view> cells = cells_of(table, row);
  int known = header_score(cells);
  for (const auto& [header, key] : options.map) {
    const std::string folded = fold(header);
    known += static_cast<int>(std::count_if(
        cells.begin(), cells.end(), [&](std::string_view cell) { return fold(cell) == folded; }));
  }
  return is_saved_header(cells, options) ? static_cast<int>(cells.size()) : known;
}

std::string names_of(const CellTable& table, const CellRow& row) {
  std::vector<std::string> cells;
  for (std::uint32_t i = 0; i < row.count && i < 8; ++i)
    cells.push_back(in_quotes(beginning_of(printable(table.cells[row.first + i]), longest_header)));
  return join(cells, ", ");
}

void refuse(const DelegateList& list, Problems& problems, std::string code, int line,
            std::string message, std::string hint) {
  problems.push_back({.code = std::move(code),
                      .where = {list.path, line, 0},
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

// Two headers at least, and two cells in three.
bool names_columns(const CellTable& table, const CellRow& row, int known) {
  return known >= 2 && static_cast<std::uint32_t>(known) * 3 >= 2 * count_filled(table, row);
}

const CellRow* row_on_line(const CellTable& table, int line) {
  const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const CellRow& row) { return row.line == line; });
  return found == table.rows.end() || is_blank(table, *found) ? nullptr : &*found;
}

bool names_same_column(const HeaderWord& above, const HeaderWord& below) {
  const auto is_plain = [](const HeaderWord& word) { return word.meaning == HeaderMeaning::field; };
  if (is_plain(above) && is_plain(below)) return above.field == below.field;
  return is_plain(above) || is_plain(below) || above.meaning == below.meaning;
}

// As the header above was understood: beside "Prénom" the column "Nom" is the family name, and
// "Surname" names it too.
bool names_column_of(const SourceColumn& column, const HeaderWord& above, const HeaderWord& below) {
  if (below.meaning != HeaderMeaning::field) return above.meaning == below.meaning;
  return column.use == SourceColumn::Use::imported && column.field == below.field;
}

}  // namespace

std::uint32_t count_filled(const CellTable& table, const CellRow& row) {
  std::uint32_t filled = 0;
  for (std::uint32_t i = 0; i < row.count; ++i)
    filled += trim(table.cell(row, i)).empty() ? 0U : 1U;
  return filled;
}

bool is_blank(const CellTable& table, const CellRow& row) {
  for (std::uint32_t i = 0; i < row.count; ++i) {
    const std::string_view cell = table.cells[row.first + i];
    if (!cell.empty() && !trim(cell).empty()) return false;
  }
  return true;
}

void fit_header_to_rows(CellTable& table, const CellRow& header) {
  const auto index = static_cast<std::size_t>(&header - table.rows.data());
  std::vector<std::uint32_t> counts;
  for (std::size_t i = index + 1; i < table.rows.size(); ++i) {
    CellRow& row = table.rows[i];
    while (row.count > 0 && trim(table.cell(row, row.count - 1)).empty()) --row.count;
    if (row.count > 0) counts.push_back(row.count);
  }
  if (counts.empty()) return;
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::nth_element(counts.begin(), middle, counts.end());
  if (*middle > header.count) table.widen(table.rows[index], *middle);
}

bool has_same_cells(const CellTable& table, const CellRow& row, const CellRow& other) {
  if (table.cell(row, 0) != table.cell(other, 0)) return false;
  const std::uint32_t count = std::max(row.count, other.count);
  for (std::uint32_t i = 1; i < count; ++i) {
    if (table.cell(row, i) != table.cell(other, i)) return false;
  }
  return true;
}

const CellRow* find_header(const DelegateList& list, const ReadListOptions& options,
                           Problems& problems) {
  const CellTable& table = list.table;
  if (options.header_row != 0) {
    const CellRow* said = row_on_line(table, options.header_row);
    if (!said)
      refuse(list, problems, "header-missing", options.header_row,
             "no row with cells begins on line " + std::to_string(options.header_row),
             "lines count from 1 as an editor shows them");
    return said;
  }
  const CellRow* best = nullptr;
  const CellRow* first = nullptr;
  const CellRow* first_header = nullptr;  // that people may stand under
  const CellRow* below_it = nullptr;      // a row that is no header
  int most = 0;
  std::size_t looked_at = 0;
  for (const CellRow& row : table.rows) {
    if (is_blank(table, row)) continue;
    if (!first) first = &row;
    if (++looked_at > header_lines) break;
    const int known = score(table, row, options);
    const bool is_header = names_columns(table, row, known);
    if (is_header && !first_header) first_header = &row;
    if (!is_header && first_header && !below_it && count_filled(table, row) > 1) below_it = &row;
    if (known > most) {
      most = known;
      best = &row;
    }
  }
  if (below_it && best > below_it) return first_header;
  if (best) return best;
  if (!first)
    refuse(list, problems, "list-empty", 0, "the list is empty", "");
  else
    refuse(list, problems, "header-missing", first->line,
           "no line names the columns; the first is " + names_of(table, *first),
           "put a line such as \"name,country,email\" above the people, or say which line it is "
           "with --header-row");
  return nullptr;
}

HeaderAgain header_again(const DelegateList& list, const CellRow& header, const CellRow& row) {
  const CellTable& table = list.table;
  if (has_same_cells(table, row, header)) return HeaderAgain::same;
  for (std::uint32_t i = 0; i < row.count; ++i) {  // most rows have an address, and no header has
    if (table.cell(row, i).find('@') != std::string_view::npos) return HeaderAgain::no;
  }
  int known = 0;
  std::uint32_t others = 0;
  bool is_same = true;
  CellCleaner cleaner;
  for (std::uint32_t i = 0; i < row.count; ++i) {
    const std::string_view text = cleaner.clean(table.cell(row, i));
    if (text.empty()) continue;
    const auto word = text.size() < longest_header ? header_word(text) : std::nullopt;
    if (!word && ++others > 1 + row.count / 3) return HeaderAgain::no;
    if (!word) continue;
    ++known;
    const auto above = header_word(cleaner.clean(table.cell(header, i)));
    is_same = is_same && above && i < list.columns.size() &&
              names_column_of(list.columns[i], *above, *word);
  }
  if (!names_columns(table, row, known)) return HeaderAgain::no;
  return is_same ? HeaderAgain::same : HeaderAgain::other;
}

const CellRow* find_second_header(const DelegateList& list, const CellRow& header) {
  const CellTable& table = list.table;
  const CellRow* below = &header + 1;
  if (below == table.rows.data() + table.rows.size() || has_same_cells(table, *below, header))
    return nullptr;
  CellCleaner cleaner;
  std::size_t filled = 0;
  std::size_t same = 0;
  for (std::uint32_t i = 0; i < below->count; ++i) {
    const std::string_view text = cleaner.clean(table.cells[below->first + i]);
    if (text.empty()) continue;
    ++filled;
    const auto word = header_word(text);
    const auto above = header_word(cleaner.clean(table.cell(header, i)));
    if (word && above && names_same_column(*above, *word)) ++same;
  }
  return same >= 2 && same * 2 > filled ? below : nullptr;
}

}  // namespace plenary
