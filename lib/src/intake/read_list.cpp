#include <algorithm>

#include "intake/cells.h"
#include "intake/columns.h"
#include "plenary/intake.h"
#include "plenary/text.h"

namespace plenary {

namespace {

constexpr std::size_t header_lines = 10;  // titles and logos may stand above the header

// Accents of Windows-1252 are practically never well-formed UTF-8, so one line with accents that is
// tells the one from the other.
bool is_another_encoding(std::string_view text) {
  std::size_t broken = 0;
  std::size_t right = 0;
  for (const std::string_view line : split(text, '\n')) {
    const bool ascii = std::all_of(line.begin(), line.end(), [](char byte) {
      return static_cast<unsigned char>(byte) < 0x80U;
    });
    if (ascii) continue;
    ++(find_invalid_utf8(line) == line.npos ? right : broken);
  }
  return broken > right;
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         (text.size() > 3 && (text[1] == '\0' || text[0] == '\0'));
}

bool is_blank(const CellTable& table, const CellRow& row) {
  for (std::uint32_t i = 0; i < row.count; ++i) {
    const std::string_view cell = table.cells[row.first + i];
    if (!cell.empty() && !trim(cell).empty()) return false;
  }
  return true;
}

class ListReader {
 public:
  ListReader(Checked<DelegateList>& out, const ReadListOptions& options)
      : list_(out.value), problems_(out.problems), options_(options) {}

  void read_text() {
    if (!is_text()) return;
    read_cells();
    understand();
  }

  void understand() {
    const CellRow* header = find_header();
    if (!header || !is_closed_) return;
    list_.header_line = header->line;
    list_.usable = understand_columns(list_, *header, options_, problems_);
    collect_rows(*header);
  }

 private:
  void refuse(std::string code, int line, std::string message, std::string hint) {
    problems_.push_back({.code = std::move(code),
                         .where = {list_.path, line, 0},
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  bool is_text() {
    constexpr const char* hint = "save it as \"CSV UTF-8\" and send it again";
    const std::string_view text = *list_.text;
    if (is_utf16(text)) {
      refuse("encoding-unknown", 0, "the list is UTF-16 text, which is not read yet", hint);
      return false;
    }
    if (text.starts_with("PK\x03\x04")) {
      refuse("encoding-unknown", 0, "this is a spreadsheet or a document, not a list as text",
             "save it as \"CSV UTF-8\" and import that");
      return false;
    }
    list_.has_broken_utf8 = find_invalid_utf8(text) != text.npos;
    if (!list_.has_broken_utf8 || !is_another_encoding(text)) return true;
    refuse("encoding-unknown", 0, "the list is not UTF-8 text; perhaps it is Windows-1252", hint);
    return false;
  }

  void read_cells() {
    const std::string_view text = *list_.text;
    list_.dialect = sniff_csv(text, header_score);
    list_.form.encoding = list_.dialect.bom ? "UTF-8 with BOM" : "UTF-8";
    if (options_.delimiter != 0) list_.dialect.delimiter = options_.delimiter;
    auto read =
        read_csv(text.substr(list_.dialect.text_begins), list_.dialect.delimiter, list_.path);
    list_.table = std::move(read.value);
    const int lines_before = list_.dialect.separator_line ? 1 : 0;
    for (CellRow& row : list_.table.rows) row.line += lines_before;
    for (Problem& problem : read.problems) {
      problem.where.line += lines_before;
      is_closed_ = is_closed_ && problem.code != "unclosed-quote";
      mark_damaged(problem.where.line);
      problems_.push_back(std::move(problem));
    }
  }

  void mark_damaged(int line) {
    const auto& rows = list_.table.rows;
    const auto behind =
        std::upper_bound(rows.begin(), rows.end(), line,
                         [](int wanted, const CellRow& row) { return wanted < row.line; });
    if (behind == rows.begin()) return;
    const auto index = static_cast<std::uint32_t>(behind - rows.begin() - 1);
    if (list_.damaged.empty() || list_.damaged.back() != index) list_.damaged.push_back(index);
  }

  int score(const CellRow& row) const {
    const auto first = list_.table.cells.begin() + row.first;
    const std::vector<std::string_view> cells(first, first + row.count);
    int known = header_score(cells);
    for (const auto& [header, key] : options_.map) {
      const std::string folded = fold(header);
      known += static_cast<int>(std::count_if(
          cells.begin(), cells.end(), [&](std::string_view cell) { return fold(cell) == folded; }));
    }
    return known;
  }

  // The line among the first ones that knows most headers.
  const CellRow* find_header() {
    const CellRow* best = nullptr;
    int most = 0;
    std::size_t looked_at = 0;
    for (const CellRow& row : list_.table.rows) {
      if (is_blank(list_.table, row)) continue;
      if (++looked_at > header_lines) break;
      const int known = score(row);
      if (known > most) {
        most = known;
        best = &row;
      }
    }
    if (best) return best;
    if (looked_at == 0)
      refuse("list-empty", 0, "the list is empty", "");
    else
      refuse("header-missing", list_.table.rows.front().line,
             "no line names the columns; the first is " + first_line(),
             "put a line such as \"name,country,email\" above the people");
    return nullptr;
  }

  std::string first_line() const {
    const CellRow& row = list_.table.rows.front();
    std::vector<std::string> cells;
    for (std::uint32_t i = 0; i < row.count && i < 8; ++i)
      cells.push_back('"' + std::string(list_.table.cells[row.first + i]) + '"');
    return join(cells, ", ");
  }

  bool repeats_header(const CellRow& row, const CellRow& header) const {
    const CellTable& table = list_.table;
    if (table.cell(row, 0) != table.cell(header, 0) || row.count != header.count) return false;
    for (std::uint32_t i = 0; i < row.count; ++i) {
      if (table.cell(row, i) != table.cell(header, i)) return false;
    }
    return true;
  }

  void collect_rows(const CellRow& header) {
    const auto first = static_cast<std::size_t>(&header - list_.table.rows.data());
    for (std::size_t i = 0; i < first; ++i)
      list_.rows_before_header += is_blank(list_.table, list_.table.rows[i]) ? 0 : 1;
    list_.rows.reserve(list_.table.rows.size() - first);
    for (std::size_t i = first + 1; i < list_.table.rows.size(); ++i) {
      const CellRow& row = list_.table.rows[i];
      if (is_blank(list_.table, row))
        ++list_.blank_rows;
      else if (repeats_header(row, header))
        ++list_.repeated_headers;
      else
        list_.rows.push_back(static_cast<std::uint32_t>(i));
    }
  }

  DelegateList& list_;
  Problems& problems_;
  const ReadListOptions& options_;
  bool is_closed_ = true;
};

}  // namespace

Checked<DelegateList> read_list(std::shared_ptr<const std::string> bytes, std::string path,
                                const ReadListOptions& options) {
  Checked<DelegateList> out;
  out.value.bytes = bytes;
  out.value.text = std::move(bytes);
  out.value.path = std::move(path);
  out.value.column_of.fill(DelegateList::none);
  ListReader(out, options).read_text();
  return out;
}

Checked<DelegateList> read_list(CellTable table, ListForm form,
                                std::shared_ptr<const std::string> bytes, std::string path,
                                const ReadListOptions& options) {
  Checked<DelegateList> out;
  out.value.bytes = std::move(bytes);
  out.value.path = std::move(path);
  out.value.form = std::move(form);
  out.value.table = std::move(table);
  out.value.column_of.fill(DelegateList::none);
  ListReader(out, options).understand();
  return out;
}

std::optional<std::string> party_in_file_name(std::string_view file_name,
                                              const PartyIndex& parties) {
  const std::size_t slash = file_name.rfind('/');
  if (slash != file_name.npos) file_name.remove_prefix(slash + 1);
  const std::string folded = fold(file_name.substr(0, file_name.rfind('.')));
  const std::vector<std::string_view> words = split(folded, ' ');
  std::optional<std::string> found;
  for (std::size_t length = std::min<std::size_t>(words.size(), 5); length > 0; --length) {
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
      const std::string_view last = words[i + length - 1];
      const std::string_view text(
          words[i].data(), static_cast<std::size_t>(last.data() + last.size() - words[i].data()));
      if (text.size() < 4) continue;  // two and three letters are words of any language
      const PartyMatch match = parties.recognise(text);
      if (match.kind != PartyMatch::Kind::certain) continue;
      if (found && *found != match.code) return std::nullopt;
      found = match.code;
    }
    if (found) return found;
  }
  return found;
}

}  // namespace plenary
