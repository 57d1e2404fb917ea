#include "actions/list_file.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "actions/form_marks.h"
#include "intake/header_rows.h"
#include "plenary/actions/modules.h"
#include "plenary/codec/file_kind.h"
#include "plenary/codec/json.h"
#include "plenary/modules/sheets.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

Checked<DelegateList> unreadable(const ImportFile& file, std::string message, std::string hint) {
  Checked<DelegateList> list = without_rows(file);
  list.problems.push_back({.code = "file-unreadable",
                           .where = {file.path, 0, 0},
                           .message = std::move(message),
                           .hint = std::move(hint)});
  return list;
}

// Chooses among the tables of one file.
class TableChoice {
 public:
  TableChoice(const ImportFile& file, TableFile& tables, const ReadListOptions& options)
      : file_(file), tables_(tables), options_(options) {}

  Checked<DelegateList> named(const std::string& sheet) {
    const auto index = find(sheet);
    if (!index) return no_such(sheet);
    auto list = read(*index);
    tell_text_outside(list);
    return list;
  }

  // The sheet of a form that holds its people; its others are no lists.
  Checked<DelegateList> form(const FormMarks& marks, const std::string& sheet) {
    const auto index = find(sheet.empty() ? marks.sheet : sheet);
    if (!index) return no_such(sheet.empty() ? marks.sheet : sheet);
    auto table = tables_.read(*index);
    if (!table) return unreadable(file_, std::move(table.error()));
    TakenForm taken = take_form(table->value, marks, file_.path);
    ReadListOptions how = options_;
    how.map.insert(how.map.end(), taken.headers.begin(), taken.headers.end());
    if (how.header_row == 0) how.header_row = taken.header_line;
    auto list = understood(std::move(*table), *index, how);
    list.value.untouched = std::move(taken.untouched);
    list.value.made_for = marks.delegation;
    list.problems.insert(list.problems.begin(), taken.notes.begin(), taken.notes.end());
    if (sheet.empty()) tell_other_sheets(list, marks, *index);
    return list;
  }

  // The first that reads as a list, hidden ones left aside; else the first with
  // cells.
  Checked<DelegateList> best() {
    std::optional<Checked<DelegateList>> chosen;
    std::size_t at = 0;
    std::vector<std::size_t> others;  // lists too, and not read
    for (std::size_t i = 0; i < names().size(); ++i) {
      Checked<DelegateList> list = read(i);
      if (is_unreadable(list)) return list;
      if (list.value.table.rows.empty()) continue;
      const bool is_list = names_people(list.value);
      if (chosen && is_list && names_people(chosen->value)) others.push_back(i);
      const bool better = !chosen || (is_list && !names_people(chosen->value));
      if (names()[i].hidden || !better) {
        keep_without_header(i, list);
        continue;
      }
      if (chosen) keep_without_header(at, *chosen);
      chosen = std::move(list);
      at = i;
    }
    if (!chosen)
      return unreadable(file_, "no " + word() + " of the file holds cells",
                        is_document() ? "who is named in its text goes in with plenary register "
                                        "paste: copy the lines out of the document"
                                      : "");
    for (const auto& [index, table] : without_header_)
      if (continues(chosen->value, table)) others.push_back(index);
    say_choice(*chosen, at, others);
    tell_text_outside(*chosen);
    return std::move(*chosen);
  }

 private:
  const std::vector<SheetName>& names() const { return tables_.tables(); }
  bool is_document() const { return tables_.kind() == "docx"; }
  std::string word() const { return is_document() ? "table" : "sheet"; }
  static bool is_unreadable(const Checked<DelegateList>& list) {
    return !list.problems.empty() && list.problems.front().code == "file-unreadable";
  }

  std::optional<std::size_t> find(const std::string& sheet) const {
    for (std::size_t i = 0; i < names().size(); ++i)
      if (names()[i].name == sheet || fold(names()[i].name) == fold(sheet)) return i;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(sheet.data(), sheet.data() + sheet.size(), number);
    if (fault != std::errc() || end != sheet.data() + sheet.size()) return std::nullopt;
    if (number == 0 || number > names().size()) return std::nullopt;
    return number - 1;
  }

  std::string all_names() const {
    std::vector<std::string> all;
    for (const SheetName& each : names())
      all.push_back(in_quotes(each.name) + (each.hidden ? " (hidden)" : ""));
    return join(all, ", ");
  }

  Checked<DelegateList> no_such(const std::string& sheet) const {
    return unreadable(file_, "the file has no " + word() + ' ' + in_quotes(sheet),
                      names().empty() ? "it has none at all" : "it has " + all_names());
  }

  Checked<DelegateList> read(std::size_t index) {
    auto table = tables_.read(index);
    if (!table) return unreadable(file_, std::move(table.error()));
    return understood(std::move(*table), index, options_);
  }

  void keep_without_header(std::size_t index, Checked<DelegateList>& list) {
    const bool has_none =
        std::any_of(list.problems.begin(), list.problems.end(),
                    [](const Problem& each) { return each.code == "header-missing"; });
    if (has_none) without_header_.emplace_back(index, std::move(list.value.table));
  }

  // Most of its rows are about as full as those of the list.
  static bool continues(const DelegateList& list, const CellTable& table) {
    const std::size_t columns = list.columns.size();
    if (!names_people(list) || columns < 2) return false;
    std::size_t rows = 0;
    std::size_t full = 0;
    for (const CellRow& row : table.rows) {
      const std::size_t filled = count_filled(table, row);
      if (filled > 0) ++rows;
      if (filled * 2 > columns && filled <= columns) ++full;
    }
    return full > 0 && full * 2 > rows;
  }

  // Somebody may be named there.
  void tell_text_outside(Checked<DelegateList>& list) const {
    constexpr std::size_t most = 160;
    const std::string text = tidy(tables_.text_outside());
    if (text.empty()) return;
    list.problems.push_back({.code = "document-text-unread",
                             .severity = Severity::note,
                             .where = {file_.path, 0, 0},
                             .message = "the text outside the table is not read: " +
                                        printable(beginning_of(text, most)),
                             .hint = "who is named in it goes in with plenary register paste"});
  }

  // A sheet of a form that we did not write, or in which more stands than we wrote.
  void tell_other_sheets(Checked<DelegateList>& list, const FormMarks& marks, std::size_t own) {
    for (std::size_t i = 0; i < names().size(); ++i) {
      if (i == own) continue;
      const auto table = tables_.read(i);
      if (table && is_sheet_of_form(marks, names()[i], table->value)) continue;
      const std::string text = table ? first_cell(table->value) : "something";
      if (text.empty()) continue;
      list.problems.push_back(
          {.code = "sheet-unread",
           .severity = Severity::warning,
           .where = {file_.path, 0, 0},
           .message = "the sheet " + in_quotes(names()[i].name) +
                      " is not as the form was sent, and is not read; in it "
                      "stands " +
                      in_quotes(text),
           .hint = "if it names people, import it as well, with --sheet " + std::to_string(i + 1)});
    }
  }

  static std::string first_cell(const CellTable& table) {
    constexpr std::size_t most = 80;
    for (const CellRow& row : table.rows)
      for (std::uint32_t i = 0; i < row.count; ++i)
        if (const std::string_view cell = trim(table.cell(row, i)); !cell.empty())
          return beginning_of(printable(cell), most);
    return {};
  }

  Checked<DelegateList> understood(Checked<CellTable> table, std::size_t index,
                                   const ReadListOptions& options) const {
    auto list = read_list(std::move(table.value),
                          {.kind = std::string(tables_.kind()), .part = names()[index].name},
                          file_.text, file_.path, options);
    add_reader_problems(list, std::move(table.problems));
    return list;
  }

  void say_choice(Checked<DelegateList>& list, std::size_t index,
                  const std::vector<std::size_t>& others) const {
    const auto visible = std::count_if(names().begin(), names().end(),
                                       [](const SheetName& each) { return !each.hidden; });
    const auto say = [&](std::string code, Severity severity, std::string message,
                         std::string hint) {
      list.problems.insert(list.problems.begin(), Problem{.code = std::move(code),
                                                          .severity = severity,
                                                          .where = {file_.path, 0, 0},
                                                          .message = std::move(message),
                                                          .hint = std::move(hint)});
    };
    for (const std::size_t other : others)
      say("sheet-unread", Severity::warning,
          "the " + word() + ' ' + in_quotes(names()[other].name) +
              " may hold people too and is not read",
          "import it as well, with --sheet " + std::to_string(other + 1));
    if (visible > 1)
      say("sheet-chosen", Severity::note,
          "the file has " + std::to_string(names().size()) + ' ' + word() + "s; " +
              in_quotes(names()[index].name) + " is read, the " + std::to_string(index + 1) +
              ordinal(index + 1),
          "--sheet reads another: " + all_names());
  }

  static std::string ordinal(std::size_t number) {
    if (number / 10 % 10 == 1) return "th";
    switch (number % 10) {
      case 1:
        return "st";
      case 2:
        return "nd";
      case 3:
        return "rd";
      default:
        return "th";
    }
  }

  const ImportFile& file_;
  TableFile& tables_;
  const ReadListOptions& options_;
  std::vector<std::pair<std::size_t, CellTable>> without_header_{};
};

// As csv, or as `list participants` writes json and ndjson.
Checked<DelegateList> read_text(const ImportFile& file, const ReadListOptions& options) {
  if (!is_json_list(*file.text)) return read_list(file.text, file.path, options);
  auto table = read_json_list(*file.text, file.path);
  if (table.problems.empty())
    return read_list(std::move(table.value), {.kind = "json", .encoding = "UTF-8"}, file.text,
                     file.path, options);
  Checked<DelegateList> unread = without_rows(file);
  unread.problems = std::move(table.problems);
  return unread;
}

}  // namespace

Checked<DelegateList> without_rows(const ImportFile& file) {
  Checked<DelegateList> list;
  list.value.path = file.path;
  list.value.bytes = list.value.text = file.text;
  list.value.column_of.fill(DelegateList::none);
  return list;
}

Checked<DelegateList> unreadable(const ImportFile& file, Error error) {
  return unreadable(file, std::move(error.message),
                    error.hints.empty() ? std::string() : std::move(error.hints.front()));
}

bool names_people(const DelegateList& list) {
  return list.has(ListField::name) || list.has(ListField::family_name) ||
         list.has(ListField::given_name);
}

void add_reader_problems(Checked<DelegateList>& list, Problems problems) {
  const auto& rows = list.value.table.rows;
  for (const Problem& problem : problems) {
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), problem.where.line,
                         [](const CellRow& each, int line) { return each.line < line; });
    const bool is_in = row != rows.end() && row->line == problem.where.line;
    if (is_in && problem.severity == Severity::error)
      list.value.damaged.push_back(static_cast<std::uint32_t>(row - rows.begin()));
  }
  auto& damaged = list.value.damaged;
  std::sort(damaged.begin(), damaged.end());
  damaged.erase(std::unique(damaged.begin(), damaged.end()), damaged.end());
  list.problems.insert(list.problems.begin(), std::make_move_iterator(problems.begin()),
                       std::make_move_iterator(problems.end()));
}

Checked<DelegateList> read_list_file(const ImportFile& file, const std::string& sheet,
                                     const ReadListOptions& options,
                                     const Installation& installation, const std::string& meeting) {
  const FileKind kind = file_kind(*file.text);
  if (kind == FileKind::text) {
    if (sheet.empty()) return read_text(file, options);
    return unreadable(file, "the file is text, and has no sheets", "leave out --sheet");
  }
  if (kind != FileKind::zip)
    return unreadable(file, "the file is " + std::string(words_of(kind)),
                      std::string(advice_on(kind)));
  auto module = open_module<SheetsModule>(installation);
  if (!module) return unreadable(file, std::move(module.error()));
  auto tables = (*module)->open(file.text, file.path);
  if (!tables) return unreadable(file, std::move(tables.error()));
  TableChoice choice(file, **tables, options);
  if (const auto marks = form_marks(**tables)) {
    if (meeting.empty() || marks->meeting == meeting) return choice.form(*marks, sheet);
    return unreadable(file, "the form was made for the meeting " + marks->meeting,
                      "import it with --meeting " + marks->meeting);
  }
  return sheet.empty() ? choice.best() : choice.named(sheet);
}

}  // namespace plenary::actions
