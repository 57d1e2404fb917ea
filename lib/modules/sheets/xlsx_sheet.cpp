#include <charconv>
#include <cstdlib>

#include "sheets/grid.h"
#include "sheets/xlsx.h"

namespace plenary::sheets {
namespace {

// One <c> while it is open.
struct OpenCell {
  int column = 0;
  std::string type{};  // s, str, inlineStr, b, e, d, n or nothing
  int style = 0;
  bool has_formula = false;
  std::string value{};  // <v>
  RichText text{};      // <is>
};

class SheetReader final : public XmlHandler {
 public:
  SheetReader(const XlsxBook& book, const std::string& path) : book_(book), grid_(path) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (is_value_) cell_.value += text;
    if (is_inline_) cell_.text.add(text);
  }
  bool is_done() const override { return grid_.is_full(); }
  Result<Checked<CellTable>> finish(const std::vector<XlsxNote>& notes) {
    for (const XlsxNote& note : notes) grid_.report_note(note.row, note.column, note.text);
    return grid_.finish();
  }

 private:
  void begin_row(const XmlAttributes& attributes);
  void begin_cell(const XmlAttributes& attributes);
  void add_merge(const XmlAttributes& attributes);
  void end_cell();
  void end_number();
  void put(const std::string& text, bool is_struck = false);
  void put_shared();
  const NumberFormat& format() const;

  const XlsxBook& book_;
  Grid grid_;
  int row_ = 0;
  int column_ = 0;
  bool is_row_ = false, is_cell_ = false, is_value_ = false, is_inline_ = false;
  OpenCell cell_{};
};

void SheetReader::start(std::string_view name, const XmlAttributes& attributes) {
  is_value_ = false;
  if (name == "row") {
    begin_row(attributes);
  } else if (name == "c" && is_row_) {
    begin_cell(attributes);
  } else if (is_cell_) {
    is_value_ = name == "v";
    if (name == "f") cell_.has_formula = true;
    if (name == "is") is_inline_ = true;
    if (is_inline_) cell_.text.start(name, attributes);
  } else if (name == "mergeCell") {
    add_merge(attributes);
  } else if (name == "col" && attributes.truth("hidden")) {
    grid_.hide_column(attributes.number("min", 1), attributes.number("max", 1));
  }
}

void SheetReader::end(std::string_view name) {
  is_value_ = false;
  if (is_inline_) cell_.text.end(name);
  if (name == "c" && is_cell_) {
    end_cell();
    is_cell_ = false;
  } else if (name == "row" && is_row_) {
    grid_.end_row();
    is_row_ = false;
  } else if (name == "is") {
    is_inline_ = false;
  }
}

void SheetReader::begin_row(const XmlAttributes& attributes) {
  if (is_row_) return;
  row_ = attributes.number("r", row_ + 1);
  column_ = 0;
  is_row_ = true;
  grid_.begin_row(row_, attributes.truth("hidden"));
}

void SheetReader::begin_cell(const XmlAttributes& attributes) {
  int row = 0;
  int column = column_ + 1;
  const auto name = attributes.find("r");
  if (name && (!parse_cell_name(*name, row, column) || row != row_)) column = 0;
  cell_.column = column_ = column;
  cell_.type = attributes.get("t");
  cell_.style = attributes.number("s", 0);
  cell_.has_formula = false;
  cell_.value.clear();
  cell_.text.clear();
  is_cell_ = true;
  is_inline_ = false;
}

void SheetReader::add_merge(const XmlAttributes& attributes) {
  const std::string_view range = attributes.get("ref");
  const std::size_t colon = range.find(':');
  if (colon == range.npos) return;
  int first_row = 0, first_column = 0, last_row = 0, last_column = 0;
  if (parse_cell_name(range.substr(0, colon), first_row, first_column) &&
      parse_cell_name(range.substr(colon + 1), last_row, last_column))
    grid_.merge(first_row, first_column, last_row);
}

const NumberFormat& SheetReader::format() const {
  static const NumberFormat general;
  const auto style = static_cast<std::size_t>(cell_.style);
  return style < book_.formats.size() ? book_.formats[style] : general;
}

void SheetReader::put(const std::string& text, bool is_struck) {
  grid_.cell(cell_.column, text);
  const auto style = static_cast<std::size_t>(cell_.style);
  is_struck = is_struck || (style < book_.struck_styles.size() && book_.struck_styles[style]);
  if (is_struck && !text.empty()) grid_.report_struck(cell_.column, text);
}

void SheetReader::put_shared() {
  std::size_t index = 0;
  const std::string& value = cell_.value;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), index);
  if (fault != std::errc() || end != value.data() + value.size() || index >= book_.strings.size())
    return grid_.report("sheet-damaged", Severity::error, cell_.column, value,
                        "the cell points at a text that the file does not hold",
                        "open the file, save it once more and import that");
  put(book_.strings[index], index < book_.struck_strings.size() && book_.struck_strings[index]);
}

void SheetReader::end_cell() {
  const std::string& type = cell_.type;
  if (type == "inlineStr") return put(unescaped(cell_.text.text()), cell_.text.is_struck());
  if (cell_.value.empty()) {
    if (cell_.has_formula && type != "str")
      grid_.report("formula-without-value", Severity::error, cell_.column, {},
                   "the cell is a formula whose value is not in the file",
                   "open the file in a spreadsheet program, save it, and import that");
    return;
  }
  if (type == "s") return put_shared();
  if (type == "str") return put(unescaped(cell_.value));
  if (type == "e") return put(cell_.value);
  if (type == "b") return put(cell_.value == "0" || cell_.value == "false" ? "FALSE" : "TRUE");
  if (type == "d") {
    std::string day = cell_.value;
    if (const std::size_t at = day.find('T'); at != day.npos)
      day.replace(at, day.npos, day.compare(at, 6, "T00:00") == 0 ? "" : ' ' + day.substr(at + 1));
    return put(day);
  }
  end_number();
}

void SheetReader::end_number() {
  const std::string& value = cell_.value;
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  if (end != value.c_str() + value.size()) return put(value);  // not a number at all: as it stands
  std::string shown;
  switch (format().kind) {
    case NumberKind::date:
      shown = iso_of_serial(number, book_.from_1904);
      if (shown.empty())
        grid_.report("date-invalid", Severity::error, cell_.column, value,
                     value + " is formatted as a date and is none", "write the date as text");
      break;
    case NumberKind::duration:
      shown = hours_of_serial(number);
      break;
    case NumberKind::percent:
      shown = plain_number(number * 100) + '%';
      break;
    case NumberKind::digits:
      shown = shown_digits(number, format().code);
      break;
    case NumberKind::general:
    case NumberKind::text:
      break;
  }
  if (shown.empty()) shown = plain_number(value, number);
  if (may_have_lost_digits(number)) grid_.report_lost_digits(cell_.column, shown);
  put(shown.empty() ? value : shown);
}

}  // namespace

Result<Checked<CellTable>> read_xlsx_sheet(Parts& parts, const std::string& part,
                                           const XlsxBook& book, const std::string& path) {
  SheetReader reader(book, path);
  if (auto read = read_xml(parts, part, reader); !read) return fail(std::move(read.error()));
  auto notes = read_xlsx_notes(parts, part);
  if (!notes) return fail(std::move(notes.error()));
  return reader.finish(*notes);
}

}  // namespace plenary::sheets
