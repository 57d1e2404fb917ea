#include <algorithm>
#include <vector>

#include "intake/cells.h"
#include "intake/columns.h"
#include "intake/header_rows.h"
#include "intake/header_words.h"
#include "plenary/codec/encoding.h"
#include "plenary/intake.h"
#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

constexpr std::size_t names_shown = 3;
constexpr std::size_t rows_looked_at = 10'000;  // for names with letters beyond ASCII

class ListReader {
 public:
  ListReader(Checked<DelegateList>& out, const ReadListOptions& options)
      : list_(out.value), problems_(out.problems), options_(options) {}

  void read_text() {
    if (!decode()) return;
    read_cells();
    understand();
    if (!list_.usable) return;
    collect_names();
    note_open_end();
  }

  void understand() {
    const CellRow* header = find_header(list_, options_, problems_);
    if (!header || !is_closed_) return;
    if (list_.came_as_cells()) fit_header_to_rows(list_.table, *header);
    list_.header_line = header->line;
    list_.usable = understand_columns(list_, *header, options_, problems_) && is_sound(*header);
    collect_rows(*header);
    list_.usual_cells = usual_cells();
    if (list_.usable)
      list_.usable = has_right_width(*header) && is_one_list() && has_people_in_rows();
    if (list_.rows_before_header > 0) tell_lines_above(*header);
    if (list_.usable && list_.rows.empty()) tell_nobody(*header);
  }

 private:
  bool decode() {
    if (list_.bytes->starts_with("PK\x03\x04")) {
      problems_.push_back({.code = "encoding-unknown",
                           .where = {list_.path, 0, 0},
                           .message = "this is a spreadsheet or a document, not a list as text",
                           .hint = "save it as \"CSV UTF-8\" and import that"});
      return false;
    }
    auto decoded = decode_text(list_.bytes, list_.path, {options_.encoding});
    list_.text = std::move(decoded.value.text);
    list_.form.encoding = std::move(decoded.value.encoding);
    list_.has_broken_utf8 = decoded.value.has_broken_utf8;
    problems_ = std::move(decoded.problems);
    return list_.text != nullptr;
  }

  void read_cells() {
    const std::string_view text = *list_.text;
    list_.dialect = sniff_csv(text, header_score);
    if (options_.delimiter != 0) list_.dialect.delimiter = options_.delimiter;
    auto read =
        read_csv(text.substr(list_.dialect.text_begins), list_.dialect.delimiter, list_.path);
    list_.table = std::move(read.value);
    const int lines_before = list_.dialect.separator_line ? 1 : 0;
    for (CellRow& row : list_.table.rows) row.line += lines_before;
    for (Problem& problem : read.problems) {
      problem.where.line += lines_before;
      is_closed_ = is_closed_ && problem.code != "unclosed-quote";
      problems_.push_back(std::move(problem));
    }
    for (const Problem& problem : problems_) {
      if (problem.severity == Severity::error) mark_damaged(problem.where.line);
    }
    auto& damaged = list_.damaged;
    std::sort(damaged.begin(), damaged.end());
    damaged.erase(std::unique(damaged.begin(), damaged.end()), damaged.end());
  }

  void mark_damaged(int line) {
    const auto& rows = list_.table.rows;
    const auto behind =
        std::upper_bound(rows.begin(), rows.end(), line,
                         [](int wanted, const CellRow& row) { return wanted < row.line; });
    if (behind == rows.begin()) return;
    list_.damaged.push_back(static_cast<std::uint32_t>(behind - rows.begin() - 1));
  }

  // Under a header of broken bytes nothing can be read.
  bool is_sound(const CellRow& header) {
    const auto index = static_cast<std::uint32_t>(&header - list_.table.rows.data());
    if (std::binary_search(list_.damaged.begin(), list_.damaged.end(), index)) return false;
    for (std::uint32_t i = 0; list_.has_broken_utf8 && i < header.count; ++i) {
      const std::string_view cell = list_.table.cells[header.first + i];
      if (find_invalid_utf8(cell) == cell.npos) continue;
      problems_.push_back({.code = "utf8-invalid",
                           .where = {list_.path, header.line, static_cast<int>(i) + 1},
                           .value = printable(cell),
                           .message = "the header holds bytes that are not UTF-8",
                           .hint = "save the list as \"CSV UTF-8\" and send it again"});
      return false;
    }
    return true;
  }

  void collect_rows(const CellRow& header) {
    const CellTable& table = list_.table;
    const auto first = static_cast<std::size_t>(&header - table.rows.data());
    for (std::size_t i = 0; i < first; ++i)
      list_.rows_before_header += is_blank(table, table.rows[i]) ? 0 : 1;
    const CellRow* second = find_second_header(list_, header);
    if (second) list_.second_header_line = second->line;
    list_.rows.reserve(table.rows.size() - first);
    for (std::size_t i = first + (second ? 2 : 1); i < table.rows.size(); ++i) {
      const CellRow& row = table.rows[i];
      if (is_blank(table, row)) {
        ++list_.blank_rows;
        continue;
      }
      const bool is_second = second && has_same_cells(table, row, *second);
      const HeaderAgain again = is_second ? HeaderAgain::same : header_again(list_, header, row);
      if (again == HeaderAgain::same)
        ++list_.repeated_headers;
      else
        list_.rows.push_back(static_cast<std::uint32_t>(i));
      if (again == HeaderAgain::other && !header_anew_) header_anew_ = &row;
    }
  }

  // What stands under it would go under the names of the first header.
  bool is_one_list() {
    if (!header_anew_) return true;
    problems_.push_back(
        {.code = "header-anew",
         .where = {list_.path, header_anew_->line, 0},
         .message = "this line names the columns anew, and otherwise than line " +
                    std::to_string(list_.header_line),
         .hint =
             "make two lists of it, or bring the columns below it into the order of the first"});
    return false;
  }

  // "Nom;Diop" above "Prénom;Awa": each line is one thing about one person.
  bool has_people_in_rows() {
    const ListField field = list_.has(ListField::name) ? ListField::name : ListField::family_name;
    if (!list_.has(field)) return true;
    const auto column = static_cast<std::size_t>(list_.column_of[static_cast<std::size_t>(field)]);
    constexpr std::size_t few_rows = 20;
    const std::size_t looked_at = std::min(few_rows, list_.rows.size());
    CellCleaner cleaner;
    std::vector<std::string> labels;
    int line = 0;
    for (std::size_t i = 0; i < looked_at; ++i) {
      const CellRow& row = list_.table.rows[list_.rows[i]];
      const std::string_view cell = cleaner.clean(list_.table.cell(row, column));
      if (!header_word(cell)) continue;
      if (labels.empty()) line = row.line;
      labels.push_back(in_quotes(cell));
    }
    if (labels.size() < 2 || labels.size() * 2 < looked_at) return true;
    labels.resize(std::min<std::size_t>(labels.size(), 3));
    problems_.push_back({.code = "labels-not-columns",
                         .where = {list_.path, line, static_cast<int>(column) + 1},
                         .message = join(labels, ", ") +
                                    " stand where names are: each line tells one thing about "
                                    "somebody, and no row is a person",
                         .hint = "`plenary register paste` reads such lines"});
    return false;
  }

  // Titles, and perhaps somebody: the head of a delegation is named there.
  void tell_lines_above(const CellRow& header) {
    constexpr std::size_t most = 160;
    const CellTable& table = list_.table;
    std::string text;
    int first = 0;
    for (const CellRow* row = table.rows.data(); row != &header; ++row) {
      if (is_blank(table, *row)) continue;
      if (first == 0) first = row->line;
      for (std::uint32_t i = 0; i < row->count; ++i) {
        const std::string_view cell = trim(table.cell(*row, i));
        const bool is_header = row + 1 == &header && trim(table.cell(header, i)).empty() &&
                               !header_over_two_rows(table, header, i).empty();
        if (!cell.empty() && !is_header) text += (text.empty() ? "" : " | ") + printable(cell);
      }
    }
    if (text.empty()) return;
    problems_.push_back({.code = "lines-above-header",
                         .severity = Severity::note,
                         .where = {list_.path, first, 0},
                         .message = "nothing is taken from above the header: " +
                                    beginning_of(std::move(text), most),
                         .hint = "whoever is named there needs a row of their own"});
  }

  std::uint32_t usual_cells() const {
    std::vector<std::size_t> rows_by_count(list_.columns.size() + 2);
    for (const std::uint32_t row : list_.rows) {
      const std::uint32_t count = list_.table.rows[row].count;
      if (count >= rows_by_count.size()) rows_by_count.resize(count + 1);
      ++rows_by_count[count];
    }
    const auto most = std::max_element(rows_by_count.begin(), rows_by_count.end());
    return static_cast<std::uint32_t>(most - rows_by_count.begin());
  }

  // A separator too few or too many in the header moves every cell under another name.
  bool has_right_width(const CellRow& header) {
    if (list_.came_as_cells()) return true;
    const auto columns = static_cast<std::uint32_t>(list_.columns.size());
    const bool short_of = list_.usual_cells > columns;
    const auto odd =
        std::find_if(list_.columns.begin(), list_.columns.end(), [&](const SourceColumn& column) {
          return column.use == SourceColumn::Use::unknown ||
                 (!short_of && column.use == SourceColumn::Use::unnamed);
        });
    if (list_.rows.empty() || list_.usual_cells == columns || odd == list_.columns.end())
      return true;
    const bool named_behind = std::any_of(odd, list_.columns.end(), [](const SourceColumn& column) {
      return column.use != SourceColumn::Use::unnamed;
    });
    if (!short_of && !named_behind) return true;  // empty cells at the end
    problems_.push_back(
        {.code = short_of ? "header-short" : "header-long",
         .where = {list_.path, header.line, odd->number},
         .field = odd->header,
         .message = "the header has " + std::to_string(columns) + " cells and most rows have " +
                    std::to_string(list_.usual_cells),
         .hint = short_of
                     ? "a separator may be missing in \"" + odd->header + '"'
                     : "a separator may be too many at column " + std::to_string(odd->number)});
    return false;
  }

  void tell_nobody(const CellRow& header) {
    problems_.push_back({.code = "list-without-people",
                         .severity = Severity::warning,
                         .where = {list_.path, header.line, 0},
                         .message = "there is nobody under the header"});
  }

  // Most programs end the last line; where a file was cut, nothing else may show it.
  void note_open_end() {
    const std::string_view text = *list_.text;
    if (list_.rows.empty() || text.find_last_of("\r\n\x1A") == text.size() - 1) return;
    problems_.push_back({.code = "last-line-open",
                         .severity = Severity::note,
                         .where = {list_.path, list_.table.rows.back().line, 0},
                         .message = "the last line has no line end",
                         .hint = "look whether the list was cut there"});
  }

  // The first names with letters beyond ASCII, for people to see that the encoding is right.
  void collect_names() {
    CellCleaner cleaner;
    for (std::size_t i = 0; i < std::min(list_.rows.size(), rows_looked_at); ++i) {
      const CellRow& row = list_.table.rows[list_.rows[i]];
      std::string name;
      for (const ListField field :
           {ListField::name, ListField::given_name, ListField::family_name}) {
        if (!list_.has(field)) continue;
        const auto column =
            static_cast<std::size_t>(list_.column_of[static_cast<std::size_t>(field)]);
        const std::string_view part = cleaner.clean(list_.table.cell(row, column));
        if (!part.empty()) name += (name.empty() ? "" : " ") + std::string(part);
      }
      if (is_ascii(name) || find_invalid_utf8(name) != name.npos) continue;
      list_.decoded_names.push_back(std::move(name));
      if (list_.decoded_names.size() == names_shown) return;
    }
  }

  DelegateList& list_;
  Problems& problems_;
  const ReadListOptions& options_;
  const CellRow* header_anew_ = nullptr;
  bool is_closed_ = true;
};

}  // namespace

Checked<DelegateList> read_list(std::shared_ptr<const std::string> bytes, std::string path,
                                const ReadListOptions& options) {
  Checked<DelegateList> out;
  out.value.bytes = std::move(bytes);
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
      const PartyMatch match = parties.recognise_exactly(text);
      if (match.kind != PartyMatch::Kind::certain) continue;
      if (found && *found != match.code) return std::nullopt;
      found = match.code;
    }
    if (found) return found;
  }
  return found;
}

}  // namespace plenary
