#include <algorithm>
#include <array>
#include <map>

#include "plenary/codec/csv.h"

namespace plenary {
namespace {

constexpr std::size_t sample_size = 1 << 16;
constexpr std::array delimiters{',', ';', '\t', '|'};
constexpr double quality_of_one_column = 0.25;  // of 1: rows that hardly agree are no table
constexpr std::size_t header_rows = 10;         // titles and logos may stand above the header

std::string_view first_line(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

bool ends_with_crlf(std::string_view text, std::string_view line) {
  return text.substr(line.size(), 2) == "\r\n";
}

// "sep=;" as Excel writes it: the sign behind it is the delimiter.
bool names_delimiter(std::string_view line) {
  return line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=")) &&
         line.back() != '"';
}

// The beginning of a long text, cut at a line end: a quoted cell may be cut, a row may not.
std::string_view sample_of(std::string_view text) {
  if (text.size() <= sample_size) return text;
  const std::size_t end = text.find_last_of("\r\n", sample_size);
  return text.substr(0, end == text.npos ? sample_size : end + 1);
}

// What speaks for a delimiter, the weightier first.
struct Evidence {
  int header = 0;      // cells of a row that the caller knows as a header
  double quality = 0;  // 0 when the rows have one column
  int blanks = 0;  // minus the delimiters of the first row with a blank behind, as in a sentence

  auto operator<=>(const Evidence&) const = default;
};

bool is_blank(const CellTable& table, const CellRow& row) {
  for (std::uint32_t i = 0; i < row.count; ++i) {
    if (!table.cells[row.first + i].empty()) return false;
  }
  return true;
}

std::vector<std::string_view> cells_of(const CellTable& table, const CellRow& row) {
  const auto first = table.cells.begin() + row.first;
  return {first, first + row.count};
}

// Whether a row could name columns: no cell is empty, a number or an address.
bool could_be_header(const std::vector<std::string_view>& cells) {
  return std::none_of(cells.begin(), cells.end(), [](std::string_view cell) {
    return cell.empty() || (cell.front() >= '0' && cell.front() <= '9') || cell.front() == '+' ||
           cell.find('@') != cell.npos;
  });
}

struct Agreement {
  std::size_t first = 0;  // rows that are not blank, counted; of those with one number of cells
  std::size_t last = 0;
  std::size_t rows = 0;
  const CellRow* first_row = nullptr;
};

// How well the rows agree on a number of cells above one, worth more the more cells there are.
// Titles above the first such row and notes below the last count little; a number that most rows
// between them do not have counts nothing.
double quality_of(const CellTable& table) {
  std::map<std::uint32_t, Agreement> by_count;
  std::size_t rows = 0;
  for (const CellRow& row : table.rows) {
    if (is_blank(table, row)) continue;
    Agreement& of = by_count[row.count];
    if (of.rows == 0) of.first = rows;
    if (of.rows == 0) of.first_row = &row;
    of.last = rows;
    ++of.rows;
    ++rows;
  }
  double best = 0;
  for (const auto& [count, of] : by_count) {
    const double within =
        static_cast<double>(of.rows) / static_cast<double>(of.last - of.first + 1);
    const double of_all = static_cast<double>(of.rows) / static_cast<double>(rows);
    if (within < 0.5 || (of.rows == 1 && rows > 2)) continue;
    const double header = could_be_header(cells_of(table, *of.first_row)) ? 1 : 0.4;
    best = std::max(best, header * (0.7 * within + 0.3 * of_all) * (count - 1) / count);
  }
  return best;
}

int blanks_after_delimiter(const std::vector<std::string_view>& cells) {
  return static_cast<int>(std::count_if(
      cells.begin(), cells.end(), [](std::string_view cell) { return cell.starts_with(' '); }));
}

Evidence evidence_for(char delimiter, std::string_view sample, const HeaderScore& score) {
  const Checked<CellTable> read = read_csv(sample, delimiter, "");
  const CellTable& table = read.value;
  Evidence evidence{.quality = quality_of(table)};
  const bool cut_wrongly =
      std::any_of(read.problems.begin(), read.problems.end(),
                  [](const Problem& problem) { return problem.code == "text-after-quote"; });
  if (cut_wrongly) evidence.quality /= 2;
  for (std::size_t i = 0; i < std::min(header_rows, table.rows.size()); ++i) {
    const std::vector<std::string_view> cells = cells_of(table, table.rows[i]);
    if (cells.size() < 2) continue;
    if (score) evidence.header = std::max(evidence.header, score(cells));
    if (evidence.blanks == 0) evidence.blanks = -blanks_after_delimiter(cells);
  }
  return evidence;
}

// A sign that stands nowhere in the text: under it each line is one cell.
char absent_from(std::string_view text) {
  for (const char delimiter : delimiters) {
    if (text.find(delimiter) == text.npos) return delimiter;
  }
  return '\x1F';  // the separator of units, which no keyboard has
}

Evidence evidence_for_one_column(std::string_view sample, const HeaderScore& score) {
  Evidence evidence{.quality = quality_of_one_column};
  if (!score) return evidence;
  const Checked<CellTable> read = read_csv(sample, absent_from(sample), "");
  for (std::size_t i = 0; i < std::min(header_rows, read.value.rows.size()); ++i)
    evidence.header = std::max(evidence.header, score(cells_of(read.value, read.value.rows[i])));
  return evidence;
}

}  // namespace

CsvDialect sniff_csv(std::string_view text, const HeaderScore& score) {
  CsvDialect dialect;
  if (text.starts_with("\xEF\xBB\xBF")) {
    dialect.bom = true;
    dialect.text_begins = 3;
  }
  const std::string_view body = text.substr(dialect.text_begins);
  const std::string_view line = first_line(body);
  dialect.crlf = ends_with_crlf(body, line);
  if (names_delimiter(line)) {
    dialect.separator_line = true;
    dialect.delimiter = line.back();
    const std::size_t line_end = dialect.crlf ? 2 : 1;
    dialect.text_begins = std::min(dialect.text_begins + line.size() + line_end, text.size());
    return dialect;
  }
  dialect.delimiter = absent_from(body);
  Evidence best = evidence_for_one_column(sample_of(body), score);
  for (const char delimiter : delimiters) {
    const Evidence evidence = evidence_for(delimiter, sample_of(body), score);
    if (evidence > best) {
      best = evidence;
      dialect.delimiter = delimiter;
    }
  }
  return dialect;
}

}  // namespace plenary
