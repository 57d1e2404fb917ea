#include "actions/form_marks.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "plenary/actions/form.h"
#include "plenary/actions/modules.h"
#include "plenary/codec/file_kind.h"
#include "plenary/domain/rules.h"
#include "plenary/modules/mail.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

constexpr std::string_view marks_sheet = "plenary";
constexpr std::string_view first_words = "plenary form 1";  // and the version of its layout

// The table's own, so that it lives as long.
std::string_view kept(CellTable& table, std::string_view text) {
  return table.arena.emplace_back(text);
}

std::string mark_of_cell(std::string_view text) { return std::to_string(fingerprint(trim(text))); }

class FormTable {
 public:
  FormTable(CellTable& table, const FormMarks& marks) : table_(table), marks_(marks) {}

  // The row in which most headers of the form stand; none where they are gone.
  bool find_header() {
    std::size_t most = 1;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      std::size_t found = 0;
      for (std::uint32_t cell = 0; cell < table_.rows[i].count; ++cell)
        if (form_column(table_.cell(table_.rows[i], cell))) ++found;
      if (found <= most) continue;
      most = found;
      header_ = i;
    }
    return most > 1;
  }

  int header_line() const { return table_.rows[header_].line; }

  HeaderMap find_columns() {
    HeaderMap headers;
    const CellRow& row = table_.rows[header_];
    for (std::uint32_t i = 0; i < row.count; ++i) {
      const auto column = form_column(table_.cell(row, i));
      if (!column) continue;
      columns_.emplace_back(i, *column);
      headers.push_back(marks_.columns[*column]);
    }
    return headers;
  }

  Problems drop_emptied(const std::string& path) {
    const auto ref = column_of("ref");
    Problems notes;
    if (!ref) return notes;
    const auto begin = table_.rows.begin() + static_cast<std::ptrdiff_t>(header_) + 1;
    const auto is_emptied = [&](const CellRow& row) {
      if (trim(table_.cell(row, *ref)).empty()) return false;
      for (std::uint32_t i = 0; i < row.count; ++i)
        if (i != *ref && !trim(table_.cell(row, i)).empty()) return false;
      const std::string who(trim(table_.cell(row, *ref)));
      notes.push_back({.code = "form-row-emptied",
                       .severity = Severity::warning,
                       .where = {path, row.line, static_cast<int>(*ref) + 1},
                       .value = who,
                       .message = "only the reference " + who +
                                  " is left in the row: nobody is changed or withdrawn",
                       .hint = "ask, and withdraw with: plenary register withdraw " + who});
      return true;
    };
    table_.rows.erase(std::remove_if(begin, table_.rows.end(), is_emptied), table_.rows.end());
    return notes;
  }

  // Cells with what we wrote into them.
  std::vector<CellPlace> find_untouched() const {
    std::vector<CellPlace> untouched;
    const auto ref = column_of("ref");
    if (!ref) return untouched;
    for (std::size_t i = header_ + 1; i < table_.rows.size(); ++i) {
      const CellRow& row = table_.rows[i];
      const auto filled = marks_.filled.find(std::string(trim(table_.cell(row, *ref))));
      if (filled == marks_.filled.end()) continue;
      for (const auto& [at, column] : columns_)
        if (column < filled->second.size() &&
            filled->second[column] == mark_of_cell(table_.cell(row, at)))
          untouched.push_back({row.line, static_cast<int>(at) + 1});
    }
    return untouched;
  }

  // Whoever writes a name over "TBC" leaves it in the parts.
  void empty_held_parts() {
    const auto name = column_of("name");
    if (!name) return;
    for (const char* key : {"family_name", "given_name"}) {
      const auto part = column_of(key);
      for (std::size_t i = header_ + 1; part && i < table_.rows.size(); ++i) {
        const CellRow& row = table_.rows[i];
        const std::string_view whole = trim(table_.cell(row, *name));
        const bool is_held = !whole.empty() && !is_placeholder_name(whole) &&
                             is_placeholder_name(trim(table_.cell(row, *part)));
        if (is_held) table_.cells[row.first + *part] = {};
      }
    }
  }

  void add_delegation() {
    std::uint32_t width = 0;
    for (std::size_t i = header_; i < table_.rows.size(); ++i)
      width = std::max(width, table_.rows[i].count);
    const std::string_view value = kept(table_, marks_.delegation);
    for (std::size_t i = header_; i < table_.rows.size(); ++i) {
      table_.widen(table_.rows[i], width + 1);
      table_.cells[table_.rows[i].first + width] = i == header_ ? "delegation" : value;
    }
  }

  // Our own words above the header, which nobody needs to be told of.
  void drop_lines() {
    const auto is_ours = [&](CellRow& row) {
      bool is_empty = true;
      for (std::uint32_t i = 0; i < row.count; ++i) {
        std::string_view& cell = table_.cells[row.first + i];
        const auto& lines = marks_.lines;
        if (std::find(lines.begin(), lines.end(), trim(cell)) != lines.end()) cell = {};
        is_empty = is_empty && trim(cell).empty();
      }
      return is_empty;
    };
    const auto header = table_.rows.begin() + static_cast<std::ptrdiff_t>(header_);
    table_.rows.erase(std::remove_if(table_.rows.begin(), header, is_ours), header);
    header_ = 0;
  }

 private:
  std::optional<std::size_t> form_column(std::string_view header) const {
    const auto found = std::find_if(marks_.columns.begin(), marks_.columns.end(),
                                    [&](const auto& each) { return trim(header) == each.first; });
    if (found == marks_.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - marks_.columns.begin());
  }

  std::optional<std::uint32_t> column_of(std::string_view key) const {
    for (const auto& [at, column] : columns_)
      if (marks_.columns[column].second == key) return at;
    return std::nullopt;
  }

  CellTable& table_;
  const FormMarks& marks_;
  std::size_t header_ = 0;
  std::vector<std::pair<std::uint32_t, std::size_t>> columns_{};  // of the table, and of the form
};

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void take_mark(FormMarks& marks, const CellTable& table, const CellRow& row) {
  const std::string_view what = table.cell(row, 0);
  std::string value(table.cell(row, 1));
  if (what == "meeting") marks.meeting = value;
  if (what == "delegation") marks.delegation = value;
  if (what == "sheet") marks.sheet = value;
  if (what == "line") marks.lines.push_back(value);
  if (what == "page") marks.pages.emplace_back(value, number_in(table.cell(row, 2)));
  if (what == "column") marks.columns.emplace_back(value, table.cell(row, 2));
  if (what != "filled") return;
  auto& cells = marks.filled[value];
  for (std::uint32_t i = 2; i < row.count; ++i) cells.emplace_back(table.cell(row, i));
}

}  // namespace

void FormMarks::add_filled(const std::string& ref, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) filled[ref].push_back(mark_of_cell(cell));
}

SheetPage page_of(const FormMarks& marks) {
  SheetPage page{.name = std::string(marks_sheet), .hidden = true};
  page.rows = {{std::string(first_words)},
               {"meeting", marks.meeting},
               {"delegation", marks.delegation},
               {"sheet", marks.sheet}};
  for (const std::string& line : marks.lines) page.rows.push_back({"line", line});
  for (const auto& [name, rows] : marks.pages)
    page.rows.push_back({"page", name, std::to_string(rows)});
  for (const auto& [title, key] : marks.columns) page.rows.push_back({"column", title, key});
  for (const auto& [ref, cells] : marks.filled) {
    page.rows.push_back({"filled", ref});
    page.rows.back().insert(page.rows.back().end(), cells.begin(), cells.end());
  }
  return page;
}

std::optional<FormMarks> form_marks(TableFile& file) {
  const auto& names = file.tables();
  const auto sheet = std::find_if(names.begin(), names.end(), [](const SheetName& each) {
    return each.hidden && each.name == marks_sheet;
  });
  if (sheet == names.end()) return std::nullopt;
  auto read = file.read(static_cast<std::size_t>(sheet - names.begin()));
  if (!read || read->value.rows.empty()) return std::nullopt;
  const CellTable& table = read->value;
  if (table.cell(table.rows.front(), 0) != first_words) return std::nullopt;
  FormMarks marks;
  for (const CellRow& row : table.rows) take_mark(marks, table, row);
  return marks;
}

bool is_sheet_of_form(const FormMarks& marks, const SheetName& name, const CellTable& table) {
  if (name.hidden) return name.name == marks_sheet || name.name == choices_sheet;
  const auto page = std::find_if(marks.pages.begin(), marks.pages.end(),
                                 [&](const auto& each) { return each.first == name.name; });
  if (page == marks.pages.end()) return false;
  constexpr std::uint32_t columns = 2;
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const CellRow& row) {
    std::uint32_t filled = row.count;
    while (filled > 0 && trim(table.cell(row, filled - 1)).empty()) --filled;
    return filled == 0 || (filled <= columns && static_cast<std::size_t>(row.line) <= page->second);
  });
}

TakenForm take_form(CellTable& table, const FormMarks& marks, const std::string& path) {
  FormTable form(table, marks);
  TakenForm taken;
  if (!form.find_header()) return taken;
  taken.header_line = form.header_line();
  taken.headers = form.find_columns();
  taken.notes = form.drop_emptied(path);
  taken.untouched = form.find_untouched();
  form.empty_held_parts();
  form.add_delegation();
  form.drop_lines();
  return taken;
}

namespace {

std::string meeting_of_form(const std::shared_ptr<const std::string>& bytes,
                            const SheetsModule& sheets) {
  if (file_kind(*bytes) != FileKind::zip) return {};
  auto file = sheets.open(bytes, {});
  if (!file) return {};
  const auto marks = form_marks(**file);
  return marks ? marks->meeting : std::string();
}

}  // namespace

std::string meeting_of_forms(const std::vector<ImportFile>& files,
                             const Installation& installation) {
  auto sheets = open_module<SheetsModule>(installation);
  auto mails = open_module<MailModule>(installation);
  if (!sheets || !mails) return {};
  std::set<std::string> meetings;
  for (const ImportFile& file : files) {
    if (!is_mail(*file.text)) {
      meetings.insert(meeting_of_form(file.text, **sheets));
      continue;
    }
    auto mail = (*mails)->read(file.text);
    if (!mail) continue;
    for (const MailPart& part : mail->parts) meetings.insert(meeting_of_form(part.bytes, **sheets));
  }
  meetings.erase(std::string());
  return meetings.size() == 1 ? *meetings.begin() : std::string();
}

}  // namespace plenary::actions
