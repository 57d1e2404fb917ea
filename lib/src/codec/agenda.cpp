#include "plenary/codec/agenda.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "plenary/codec/csv.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// Folded headers beside the keys themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> other_headers = {{
    {"reference", "ref"},
    {"id", "ref"},
    {"no", "item"},
    {"point", "item"},
    {"agenda item", "item"},
    {"type", "kind"},
    {"date", "day"},
    {"jour", "day"},
    {"from", "start"},
    {"debut", "start"},
    {"de", "start"},
    {"to", "end"},
    {"fin", "end"},
    {"a", "end"},
    {"salle", "room"},
    {"lieu", "room"},
    {"titre", "title"},
    {"session", "title"},
    {"president", "chair"},
    {"presidente", "chair"},
    {"presidence", "chair"},
    {"moderateur", "moderator"},
    {"moderatrice", "moderator"},
    {"moderation", "moderator"},
    {"speaker", "speakers"},
    {"intervenants", "speakers"},
    {"orateurs", "speakers"},
    {"rapporteuse", "rapporteur"},
    {"langues", "languages"},
    {"statut", "status"},
}};

std::string key_of_header(std::string_view header) {
  std::string folded = fold(header);
  std::string key = folded;
  std::replace(key.begin(), key.end(), ' ', '_');
  if (is_agenda_slot_key(key)) return key;
  for (const auto& [name, meant] : other_headers) {
    if (name == folded) return std::string(meant);
  }
  if (folded.starts_with("titre ")) return key_of_header("title " + folded.substr(6));
  return {};
}

class CsvAgenda {
 public:
  CsvAgenda(std::string_view text, const std::string& path) : text_(text), path_(path) {}

  Checked<AgendaEntries> read() {
    if (const std::size_t bad = find_invalid_utf8(text_); bad != std::string_view::npos) {
      complain("not-utf8", {path_, line_at(bad), column_at(bad)}, "", "", "the file is not UTF-8",
               "save it as CSV UTF-8");
      return std::move(read_);
    }
    const CsvDialect dialect = sniff_csv(text_);
    auto table = read_csv(text_.substr(dialect.text_begins), dialect.delimiter, path_);
    read_.problems = std::move(table.problems);
    if (table.value.rows.empty()) {
      complain("empty-file", {path_, 0, 0}, "", "", "the file has no line of headers",
               "its first line names the columns: " + join(agenda_slot_keys(), ","));
      return std::move(read_);
    }
    read_headers(table.value);
    for (std::size_t i = 1; i < table.value.rows.size(); ++i) read_row(table.value, i);
    return std::move(read_);
  }

 private:
  void complain(std::string code, Source where, std::string field, std::string value,
                std::string message, std::string hint) {
    read_.problems.push_back({.code = std::move(code),
                              .where = std::move(where),
                              .field = std::move(field),
                              .value = std::move(value),
                              .message = std::move(message),
                              .hint = std::move(hint)});
  }

  // A cell's line and column as an editor shows them. A cell with doubled quotes is no part of the
  // text, and has only the line of its row.
  Source place(const CellTable& table, const CellRow& row, std::string_view cell) const {
    const auto begin = offset_of(cell);
    if (!begin) return {path_, row.line, 0};
    const auto row_begin = offset_of(table.cell(row, 0)).value_or(*begin);
    const auto breaks = std::count(text_.begin() + static_cast<std::ptrdiff_t>(row_begin),
                                   text_.begin() + static_cast<std::ptrdiff_t>(*begin), '\n');
    return {path_, row.line + static_cast<int>(breaks), column_at(*begin)};
  }

  std::optional<std::size_t> offset_of(std::string_view cell) const {
    const char* begin = text_.data();
    if (std::less<>()(cell.data(), begin) || std::greater<>()(cell.data(), begin + text_.size())) {
      return std::nullopt;
    }
    return static_cast<std::size_t>(cell.data() - begin);
  }

  int line_at(std::size_t offset) const {
    return 1 + static_cast<int>(std::count(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }

  int column_at(std::size_t offset) const {
    const std::size_t line_end =
        offset == 0 ? std::string_view::npos : text_.find_last_of("\r\n", offset - 1);
    int column = 1;
    for (std::size_t i = line_end == std::string_view::npos ? 0 : line_end + 1; i < offset; ++i) {
      if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++column;
    }
    return column;
  }

  void read_headers(const CellTable& table) {
    const CellRow& row = table.rows.front();
    const std::vector<std::string>& known = agenda_slot_keys();
    for (std::uint32_t i = 0; i < row.count; ++i) {
      const std::string_view header = trim(table.cell(row, i));
      std::string key = key_of_header(header);
      if (!header.empty() && key.empty()) {
        const std::string near = nearest(header, known);
        complain("unknown-column", place(table, row, table.cell(row, i)), std::string(header),
                 std::string(header), "an agenda has no column \"" + std::string(header) + "\"",
                 near.empty() ? "the columns are " + join(known, ", ")
                              : "did you mean \"" + near + "\"?");
      }
      if (!key.empty() && std::find(keys_.begin(), keys_.end(), key) != keys_.end()) {
        complain("column-twice", place(table, row, table.cell(row, i)), key, std::string(header),
                 "two columns are the slot's " + key, "take one of them out");
        key.clear();
      }
      keys_.push_back(std::move(key));
    }
    require_columns(row.line);
  }

  void require_columns(int line) {
    for (const char* key : {"day", "start", "end"}) {
      if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) continue;
      complain("column-missing", {path_, line, 0}, key, "",
               std::string("the file has no column \"") + key + "\"",
               "its first line names the columns: " + join(agenda_slot_keys(), ","));
    }
  }

  void read_row(const CellTable& table, std::size_t number) {
    const CellRow& row = table.rows[number];
    AgendaRecord record{{path_, row.line, 0}, {}};
    bool blank = true;
    for (std::uint32_t i = 0; i < row.count; ++i) {
      const std::string_view cell = table.cell(row, i);
      const bool is_empty = trim(cell).empty();
      blank = blank && is_empty;
      if (i >= keys_.size()) {
        if (!is_empty) {
          complain("row-too-long", place(table, row, cell), "", std::string(cell),
                   "the line has more cells than there are columns",
                   "quote a cell that holds the delimiter");
        }
        continue;
      }
      if (!keys_[i].empty()) {
        record.cells.push_back({keys_[i], std::string(cell), place(table, row, cell)});
      }
    }
    if (!blank) read_.value.slots.push_back(std::move(record));
  }

  std::string_view text_;
  const std::string& path_;
  std::vector<std::string> keys_{};  // "" for a column that is not read
  Checked<AgendaEntries> read_{};
};

}  // namespace

Checked<AgendaEntries> read_agenda_csv(std::string_view text, const std::string& path) {
  return CsvAgenda(text, path).read();
}

}  // namespace plenary
