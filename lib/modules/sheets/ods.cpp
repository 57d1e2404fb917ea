#include "sheets/ods.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "sheets/grid.h"
#include "sheets/number_format.h"
#include "sheets/paragraphs.h"
#include "sheets/xml_reader.h"

namespace plenary::sheets {
namespace {

// What a cell of any sheet is while it is open.
struct OdsCell {
  int repeated = 1;
  int rows_spanned = 1;
  std::string type{};  // float, percentage, currency, date, time, boolean, string
  std::string value{};
  bool is_error = false;
  bool is_struck = false;  // in part, or all of it
  std::string note{};
};

// A sheet that no style shows; styles of the tables stand before them.
class NameReader final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style" && attributes.get("family") == "table") style_ = attributes.get("name");
    if (name == "table-properties" && attributes.get("display") == "false")
      hidden_.push_back(style_);
    if (name != "table" || depth_++ > 0) return;
    const std::string_view style = attributes.get("style-name");
    names.push_back({std::string(attributes.get("name")),
                     std::find(hidden_.begin(), hidden_.end(), style) != hidden_.end()});
  }
  void end(std::string_view name) override {
    if (name == "table") --depth_;
  }

  std::vector<SheetName> names{};

 private:
  std::string style_{};
  std::vector<std::string> hidden_{};
  int depth_ = 0;
};

// "PT14H30M00S" as "14:30"; hours may be more than a day's.
std::string clock_of_duration(const std::string& value) {
  int hours = 0, minutes = 0;
  double seconds = 0;
  if (std::sscanf(value.c_str(), "PT%dH%dM%lfS", &hours, &minutes, &seconds) < 2) return value;
  return hours_of_serial((hours * 3600.0 + minutes * 60.0 + seconds) / 86400);
}

std::string day_of(std::string value) {
  const std::size_t at = value.find('T');
  if (at == value.npos) return value;
  std::string clock = value.substr(at + 1);
  if (const std::size_t dot = clock.find('.'); dot != clock.npos) clock.erase(dot);
  if (clock.size() == 8 && clock.ends_with(":00")) clock.erase(5);
  return clock == "00:00" ? value.substr(0, at) : value.substr(0, at) + ' ' + clock;
}

// What is shown of a number is taken where it ends in the same digits: "06 12
// 34 56 78", and
// "+212 661234" for 661234.
bool shows_all_digits(std::string_view shown, double value) {
  std::string digits;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char byte = shown[i];
    if (byte >= '0' && byte <= '9')
      digits += byte;
    else if (std::string_view(" -()/+").find(byte) == std::string_view::npos &&
             shown.substr(i, 2) != "\xC2\xA0" && byte != '\xA0')
      return false;
  }
  const std::string own = plain_number(value);
  return own.find_first_not_of("0123456789") == own.npos && digits.ends_with(own);
}

class OdsReader final : public XmlHandler {
 public:
  OdsReader(std::size_t wanted, const std::string& path) : wanted_(wanted), grid_(path) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (paragraphs_open_ > 0 && skipped_ == 0) paragraphs_.add_collapsed(text);
    if (is_note_text_) note_.add_collapsed(text);
  }
  bool is_done() const override { return is_past_ || grid_.is_full(); }
  Result<Checked<CellTable>> finish() { return grid_.finish(); }

 private:
  bool is_reading() const { return tables_open_ == 1 && table_ == wanted_ + 1; }
  void begin_row(const XmlAttributes& attributes);
  void end_row();
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  void add_inside(std::string_view name, const XmlAttributes& attributes);
  void start_skipped(std::string_view name);
  void start_style(std::string_view name, const XmlAttributes& attributes);
  bool is_struck(const XmlAttributes& attributes) const {
    return struck_styles_.count(std::string(attributes.get("style-name"))) > 0;
  }
  std::string shown() const;
  std::string shown_number() const;

  // A row is kept until it is known how often it stands.
  struct Placed {
    int column;
    int repeated;
    int rows_spanned;
    bool has_lost_digits;
    std::string text;
    bool is_struck;
    std::string note;
  };

  std::size_t wanted_;
  Grid grid_;
  std::size_t table_ = 0;
  int tables_open_ = 0, paragraphs_open_ = 0, skipped_ = 0;
  bool is_past_ = false, is_cell_ = false, is_row_hidden_ = false;
  int row_ = 0, rows_repeated_ = 1, column_ = 1;
  int columns_seen_ = 0;
  OdsCell cell_{};
  Paragraphs paragraphs_{};
  std::vector<Placed> placed_{};
  std::string style_{};  // the one being read
  std::set<std::string> struck_styles_{};
  bool is_note_ = false, is_note_text_ = false;
  Paragraphs note_{};
};

bool is_skipped(std::string_view name) {
  return name == "annotation" || name == "note" || name == "ruby-text" || name == "shapes" ||
         name == "frame" || name == "custom-shape" || name == "deletion";
}

void OdsReader::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_ > 0 || (is_skipped(name) && tables_open_ > 0)) return start_skipped(name);
  if (tables_open_ == 0) start_style(name, attributes);
  if (name == "table") {
    if (tables_open_++ == 0) ++table_;
    return;
  }
  if (!is_reading()) return;
  if (name == "table-column") {
    const int repeated =
        std::clamp(attributes.number("number-columns-repeated", 1), 1, most_columns);
    const std::string_view shown = attributes.get("visibility");
    if ((shown == "collapse" || shown == "filter") && columns_seen_ < 1000 && repeated < 1000)
      grid_.hide_column(columns_seen_ + 1, columns_seen_ + repeated);
    columns_seen_ += columns_seen_ < most_columns ? repeated : 0;
  } else if (name == "table-row") {
    begin_row(attributes);
  } else if (name == "table-cell" || name == "covered-table-cell") {
    begin_cell(attributes);
  } else if (is_cell_) {
    add_inside(name, attributes);
  }
}

// A note at a cell is no part of what the cell holds, and the only thing told of what is skipped.
void OdsReader::start_skipped(std::string_view name) {
  if (++skipped_ == 1) note_.clear();
  if (skipped_ == 1) is_note_ = name == "annotation" && is_cell_ && is_reading();
  if (!is_note_ || name != "p") return;
  note_.begin();
  is_note_text_ = true;
}

// Styles of cells and of parts of a text stand before the tables.
void OdsReader::start_style(std::string_view name, const XmlAttributes& attributes) {
  if (name == "style") style_ = attributes.get("name");
  if (name != "text-properties") return;
  for (const auto* line : {"text-line-through-style", "text-line-through-type"}) {
    const auto drawn = attributes.find(line);
    if (drawn && *drawn != "none") struck_styles_.insert(style_);
  }
}

void OdsReader::add_inside(std::string_view name, const XmlAttributes& attributes) {
  if (name == "p" || name == "h") {
    ++paragraphs_open_;
    paragraphs_.begin();
  } else if (paragraphs_open_ > 0) {
    if (name == "span" && is_struck(attributes)) cell_.is_struck = true;
    if (name == "s")
      paragraphs_.add(std::string(
          static_cast<std::size_t>(std::clamp(attributes.number("c", 1), 1, 1000)), ' '));
    if (name == "tab") paragraphs_.add("\t");
    if (name == "line-break") paragraphs_.add("\n");
  }
}

void OdsReader::end(std::string_view name) {
  if (skipped_ > 0) {
    if (name == "p") is_note_text_ = false;
    if (--skipped_ == 0 && is_note_) {
      cell_.note = note_.text();
      is_note_ = false;
    }
    return;
  }
  if (name == "table") {
    is_past_ = --tables_open_ == 0 && table_ == wanted_ + 1;
    return;
  }
  if (!is_reading()) return;
  if ((name == "p" || name == "h") && paragraphs_open_ > 0) --paragraphs_open_;
  if ((name == "table-cell" || name == "covered-table-cell") && is_cell_) end_cell();
  if (name == "table-row") end_row();
}

void OdsReader::begin_row(const XmlAttributes& attributes) {
  rows_repeated_ = std::max(1, attributes.number("number-rows-repeated", 1));
  const std::string_view shown = attributes.get("visibility");
  is_row_hidden_ = shown == "collapse" || shown == "filter";
  column_ = 1;
  placed_.clear();
}

void OdsReader::end_row() {
  const int first = row_ + 1;
  row_ = rows_repeated_ > most_rows - row_ ? most_rows : row_ + rows_repeated_;
  if (placed_.empty()) return;
  for (int row = first; row <= row_ && !grid_.is_full(); ++row) {
    grid_.begin_row(row, is_row_hidden_);
    for (const Placed& each : placed_) {
      for (int i = 0; i < each.repeated; ++i) grid_.cell(each.column + i, each.text);
      if (each.has_lost_digits) grid_.report_lost_digits(each.column, each.text);
      if (each.is_struck && !each.text.empty()) grid_.report_struck(each.column, each.text);
      if (!each.note.empty()) grid_.report_note(row, each.column, each.note);
      if (each.rows_spanned > 1) grid_.merge(row, each.column, row + each.rows_spanned - 1);
    }
    grid_.end_row();
  }
}

void OdsReader::begin_cell(const XmlAttributes& attributes) {
  is_cell_ = true;
  paragraphs_open_ = 0;
  paragraphs_.clear();
  cell_.repeated = std::max(1, attributes.number("number-columns-repeated", 1));
  cell_.rows_spanned = std::clamp(attributes.number("number-rows-spanned", 1), 1, most_rows);
  cell_.type = attributes.get("value-type", "office:1.0");
  cell_.is_error = attributes.get("value-type", "calcext:1.0") == "error";
  cell_.is_struck = is_struck(attributes);
  cell_.value.clear();
  cell_.note.clear();
  for (const auto* name : {"value", "date-value", "time-value", "boolean-value", "string-value"}) {
    if (const auto value = attributes.find(name, "office:1.0")) cell_.value = *value;
  }
}

std::string OdsReader::shown_number() const {
  char* end = nullptr;
  const double number = std::strtod(cell_.value.c_str(), &end);
  if (cell_.value.empty() || end != cell_.value.c_str() + cell_.value.size())
    return std::string(paragraphs_.text());
  if (cell_.type == "percentage") return plain_number(number * 100) + '%';
  if (shows_all_digits(paragraphs_.text(), number)) return std::string(paragraphs_.text());
  return plain_number(cell_.value, number);
}

std::string OdsReader::shown() const {
  if (cell_.is_error || cell_.type.empty() || cell_.type == "string") {
    if (paragraphs_.text().empty()) return cell_.value;
    return std::string(paragraphs_.text());
  }
  if (cell_.type == "date") return day_of(cell_.value);
  if (cell_.type == "time") return clock_of_duration(cell_.value);
  if (cell_.type == "boolean") return cell_.value == "true" ? "TRUE" : "FALSE";
  return shown_number();
}

void OdsReader::end_cell() {
  is_cell_ = false;
  std::string text = shown();
  const int column = column_;
  column_ = cell_.repeated > most_columns - column_ ? most_columns + 1 : column_ + cell_.repeated;
  if ((text.empty() && cell_.note.empty()) || column > most_columns) return;
  const bool is_number = cell_.type == "float" || cell_.type == "currency";
  const bool lost = is_number && may_have_lost_digits(std::strtod(cell_.value.c_str(), nullptr));
  placed_.push_back({column, column_ - column, cell_.rows_spanned, lost, std::move(text),
                     cell_.is_struck, cell_.note});
}

class OdsFile final : public TableFile {
 public:
  OdsFile(std::shared_ptr<Parts> parts, std::string path, std::vector<SheetName> names)
      : parts_(std::move(parts)), path_(std::move(path)), names_(std::move(names)) {}

  std::string_view kind() const override { return "ods"; }
  const std::vector<SheetName>& tables() const override { return names_; }
  Result<Checked<CellTable>> read(std::size_t table) override {
    OdsReader reader(table, path_);
    if (auto read = read_xml(*parts_, "content.xml", reader); !read)
      return fail(std::move(read.error()));
    return reader.finish();
  }

 private:
  std::shared_ptr<Parts> parts_;
  std::string path_;
  std::vector<SheetName> names_;
};

}  // namespace

Result<std::unique_ptr<TableFile>> open_ods(std::shared_ptr<Parts> parts, std::string path) {
  NameReader reader;
  if (auto read = read_xml(*parts, "content.xml", reader); !read)
    return fail(std::move(read.error()));
  return std::make_unique<OdsFile>(std::move(parts), std::move(path), std::move(reader.names));
}

}  // namespace plenary::sheets
