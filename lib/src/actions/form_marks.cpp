#include "actions/form_marks.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary::actions {
namespace {

constexpr std::string_view marks_sheet = "plenary";
constexpr std::string_view first_words = "plenary form 1";  // and the version of its layout

// The table's own, so that it lives as long.
std::string_view kept(CellTable& table, std::string_view text) {
  return table.arena.emplace_back(text);
}

class FormTable {
 public:
  FormTable(CellTable& table, const FormMarks& marks) : table_(table), marks_(marks) {}

  // The row in which most headers of the form stand; none where they are gone.
  bool find_header() {
    std::size_t most = 1;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      std::size_t found = 0;
      for (std::uint32_t cell = 0; cell < table_.rows[i].count; ++cell)
        if (key_of(table_.cell(table_.rows[i], cell)) != nullptr) ++found;
      if (found <= most) continue;
      most = found;
      header_ = i;
    }
    return most > 1;
  }

  void rename_header() {
    const CellRow& row = table_.rows[header_];
    for (std::uint32_t i = 0; i < row.count; ++i) {
      const std::string* key = key_of(table_.cell(row, i));
      if (key == nullptr) continue;
      if (*key == "ref") ref_ = i;
      table_.cells[row.first + i] = kept(table_, *key);
    }
  }

  Problems drop_emptied(const std::string& path) {
    Problems notes;
    const auto begin = table_.rows.begin() + static_cast<std::ptrdiff_t>(header_) + 1;
    const auto is_emptied = [&](const CellRow& row) {
      if (trim(table_.cell(row, ref_)).empty()) return false;
      for (std::uint32_t i = 0; i < row.count; ++i)
        if (i != ref_ && !trim(table_.cell(row, i)).empty()) return false;
      const std::string ref(trim(table_.cell(row, ref_)));
      notes.push_back({.code = "form-row-emptied",
                       .severity = Severity::warning,
                       .where = {path, row.line, static_cast<int>(ref_) + 1},
                       .value = ref,
                       .message = "only the reference " + ref +
                                  " is left in the row: nobody is changed or withdrawn",
                       .hint = "ask, and withdraw with: plenary register withdraw " + ref});
      return true;
    };
    table_.rows.erase(std::remove_if(begin, table_.rows.end(), is_emptied), table_.rows.end());
    return notes;
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

  // Our own words, which nobody needs to be told of.
  void drop_title() {
    table_.rows.erase(table_.rows.begin(),
                      table_.rows.begin() + static_cast<std::ptrdiff_t>(header_));
    header_ = 0;
  }

 private:
  const std::string* key_of(std::string_view header) const {
    for (const auto& [title, key] : marks_.columns)
      if (trim(header) == title) return &key;
    return nullptr;
  }

  CellTable& table_;
  const FormMarks& marks_;
  std::size_t header_ = 0;
  std::uint32_t ref_ = 0;
};

}  // namespace

SheetPage page_of(const FormMarks& marks) {
  SheetPage page{.name = std::string(marks_sheet), .hidden = true};
  page.rows = {{std::string(first_words)},
               {"meeting", marks.meeting},
               {"delegation", marks.delegation},
               {"sheet", marks.sheet}};
  for (const auto& [title, key] : marks.columns) page.rows.push_back({"column", title, key});
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
  for (const CellRow& row : table.rows) {
    const std::string_view what = table.cell(row, 0);
    const std::string value(table.cell(row, 1));
    if (what == "meeting") marks.meeting = value;
    if (what == "delegation") marks.delegation = value;
    if (what == "sheet") marks.sheet = value;
    if (what == "column") marks.columns.emplace_back(value, table.cell(row, 2));
  }
  return marks;
}

Problems take_form(CellTable& table, const FormMarks& marks, const std::string& path) {
  FormTable form(table, marks);
  if (!form.find_header()) return {};
  form.rename_header();
  Problems notes = form.drop_emptied(path);
  form.add_delegation();
  form.drop_title();
  return notes;
}

}  // namespace plenary::actions
