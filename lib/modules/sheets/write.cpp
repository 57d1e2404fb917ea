#include "sheets/write.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "sheets/write_pages.h"

namespace plenary::sheets {
namespace {

constexpr int narrowest = 8;
constexpr int widest = 60;

int characters(std::string_view text) {
  int longest = 0, count = 0;
  for (const char byte : text) {
    if (byte == '\n') count = 0;
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
    longest = std::max(longest, count);
  }
  return longest;
}

// A file that no folder holds, so that nobody's data stays behind in one.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("plenary", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string read() const {
    std::string bytes;
    std::array<char, 65536> buffer;
    ssize_t got = 0;
    off_t at = 0;
    while ((got = ::pread(descriptor_, buffer.data(), buffer.size(), at)) > 0) {
      bytes.append(buffer.data(), static_cast<std::size_t>(got));
      at += got;
    }
    return bytes;
  }

 private:
  int descriptor_;
};

class XlsxWriter final : public SheetWriter {
 public:
  explicit XlsxWriter(SheetLayout layout);
  ~XlsxWriter() override {
    if (book_) ::workbook_close(book_);
  }

  void blank() override { ++column_; }
  void text(std::string_view text) override;
  void number(std::int64_t number) override;
  void day(Date day) override;
  void end_row() override {
    ++row_;
    column_ = 0;
  }
  Result<std::string> finish() override;

 private:
  lxw_col_t column() const { return static_cast<lxw_col_t>(column_); }
  bool is_locked() const {
    return column_ < layout_.columns.size() && layout_.columns[column_].locked;
  }
  lxw_format* format_of(const SheetColumn& column) const;
  void make_formats();
  void write_head();
  void add_choices();
  void add_rule(std::size_t column);
  void protect();
  void lay_out();
  void note(lxw_error error) {
    if (error != LXW_NO_ERROR && error_ == LXW_NO_ERROR) error_ = error;
  }

  SheetLayout layout_;
  MemoryFile file_{};
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* line_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* body_ = nullptr;
  lxw_format* number_ = nullptr;
  lxw_format* locked_ = nullptr;
  lxw_format* date_ = nullptr;
  lxw_row_t head_row_ = 0;
  lxw_row_t row_ = 0;
  std::size_t column_ = 0;
  std::vector<int> widths_{};
  lxw_error error_ = LXW_NO_ERROR;
};

XlsxWriter::XlsxWriter(SheetLayout layout) : layout_(std::move(layout)) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  book_ = ::workbook_new_opt(file_.path().c_str(), &options);
  if (!book_) return;
  lxw_doc_properties properties{};
  properties.title = layout_.title.data();
  properties.created = static_cast<time_t>(layout_.created.microseconds / 1'000'000);
  ::workbook_set_properties(book_, &properties);
  sheet_ = ::workbook_add_worksheet(book_, sheet_name(layout_.name).c_str());
  if (!sheet_) return;
  make_formats();
  write_head();
}

void XlsxWriter::make_formats() {
  title_ = ::workbook_add_format(book_);
  ::format_set_bold(title_);
  ::format_set_font_size(title_, 14);
  line_ = ::workbook_add_format(book_);
  head_ = ::workbook_add_format(book_);
  ::format_set_bold(head_);
  ::format_set_bg_color(head_, 0xDDE6EF);
  ::format_set_bottom(head_, LXW_BORDER_THIN);
  // Text, so that what people type into a cell stays as they typed it.
  body_ = ::workbook_add_format(book_);
  ::format_set_num_format(body_, "@");
  ::format_set_align(body_, LXW_ALIGN_VERTICAL_TOP);
  ::format_set_unlocked(body_);
  number_ = ::workbook_add_format(book_);
  ::format_set_align(number_, LXW_ALIGN_VERTICAL_TOP);
  date_ = ::workbook_add_format(book_);
  ::format_set_num_format(date_, "yyyy-mm-dd");
  ::format_set_align(date_, LXW_ALIGN_LEFT);
  ::format_set_align(date_, LXW_ALIGN_VERTICAL_TOP);
  ::format_set_unlocked(date_);
  locked_ = ::workbook_add_format(book_);
  ::format_set_num_format(locked_, "@");
  ::format_set_align(locked_, LXW_ALIGN_VERTICAL_TOP);
  ::format_set_bg_color(locked_, 0xE0E0E0);
}

void XlsxWriter::write_head() {
  if (!layout_.lines.empty()) {
    note(::worksheet_write_string(sheet_, row_++, 0, layout_.title.c_str(), title_));
    for (const std::string& line : layout_.lines)
      note(::worksheet_write_string(sheet_, row_++, 0, line.c_str(), line_));
    ++row_;
  }
  head_row_ = row_++;
  for (const SheetColumn& column : layout_.columns) {
    note(::worksheet_write_string(sheet_, head_row_, static_cast<lxw_col_t>(widths_.size()),
                                  column.title.c_str(), head_));
    int width = characters(column.title) + 3;  // the filter's button
    for (const std::string& choice : column.choices) width = std::max(width, characters(choice));
    widths_.push_back(width);
  }
}

void XlsxWriter::text(std::string_view text) {
  if (!sheet_ || text.empty()) return blank();
  if (column_ < widths_.size()) widths_[column_] = std::max(widths_[column_], characters(text));
  note(::worksheet_write_string(sheet_, row_, column(), guarded(text).c_str(),
                                is_locked() ? locked_ : body_));
  ++column_;
}

void XlsxWriter::number(std::int64_t number) {
  if (sheet_)
    note(::worksheet_write_number(sheet_, row_, column(), static_cast<double>(number), number_));
  ++column_;
}

void XlsxWriter::day(Date day) {
  if (!sheet_ || day.year == 0) return blank();
  lxw_datetime when{day.year, day.month, day.day, 0, 0, 0};
  note(::worksheet_write_datetime(sheet_, row_, column(), &when, date_));
  if (column_ < widths_.size()) widths_[column_] = std::max(widths_[column_], 10);
  ++column_;
}

lxw_format* XlsxWriter::format_of(const SheetColumn& column) const {
  if (column.locked) return locked_;
  return column.date ? date_ : body_;
}

// The words stand in a sheet of their own: written into the rule itself, they
// may have no more than 255 bytes together.
void XlsxWriter::add_rule(std::size_t column) {
  std::array<char, LXW_MAX_COL_NAME_LENGTH> letters{};
  ::lxw_col_to_name(letters.data(), static_cast<lxw_col_t>(column), LXW_TRUE);
  const std::string name = letters.data();
  std::string range = "=" + std::string(choices_sheet) + "!" + name + "$1:" + name + '$' +
                      std::to_string(layout_.columns[column].choices.size());
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  rule.value_formula = range.data();
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
  const lxw_row_t first = head_row_ + 1;
  note(::worksheet_data_validation_range(
      sheet_, first, static_cast<lxw_col_t>(column),
      std::max(row_, first) + static_cast<lxw_row_t>(layout_.spare_rows),
      static_cast<lxw_col_t>(column), &rule));
}

void XlsxWriter::add_choices() {
  std::size_t most = 0;
  for (const SheetColumn& column : layout_.columns) most = std::max(most, column.choices.size());
  if (most == 0) return;
  lxw_worksheet* choices = ::workbook_add_worksheet(book_, choices_sheet);
  if (!choices) return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
  ::worksheet_hide(choices);
  // Row by row, as a file in constant memory wants it.
  for (std::size_t row = 0; row < most; ++row) {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const auto& words = layout_.columns[i].choices;
      if (row < words.size())
        note(::worksheet_write_string(choices, static_cast<lxw_row_t>(row),
                                      static_cast<lxw_col_t>(i), words[row].c_str(), nullptr));
    }
  }
  for (std::size_t i = 0; i < layout_.columns.size(); ++i)
    if (!layout_.columns[i].choices.empty()) add_rule(i);
}

// Without a password: it keeps hands from slipping, no more.
void XlsxWriter::protect() {
  const bool any = std::any_of(layout_.columns.begin(), layout_.columns.end(),
                               [](const SheetColumn& column) { return column.locked; });
  if (!any) return;
  lxw_protection allowed{};
  allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
  allowed.insert_rows = allowed.delete_rows = allowed.sort = allowed.autofilter = LXW_TRUE;
  ::worksheet_protect(sheet_, nullptr, &allowed);
}

void XlsxWriter::lay_out() {
  for (std::size_t i = 0; i < widths_.size(); ++i)
    note(::worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                std::clamp(widths_[i] + 1, narrowest, widest),
                                format_of(layout_.columns[i])));
  ::worksheet_freeze_panes(sheet_, head_row_ + 1, 0);
  constexpr std::uint8_t a4 = 9;
  ::worksheet_set_landscape(sheet_);
  ::worksheet_set_paper(sheet_, a4);
  ::worksheet_fit_to_pages(sheet_, 1, 0);
  note(::worksheet_repeat_rows(sheet_, head_row_, head_row_));
  if (!widths_.empty())
    note(::worksheet_autofilter(sheet_, head_row_, 0, std::max(row_ - 1, head_row_),
                                static_cast<lxw_col_t>(widths_.size() - 1)));
}

Result<std::string> XlsxWriter::finish() {
  if (!sheet_) return fail(ErrorKind::io, "a workbook cannot be begun: there is no room for it");
  add_choices();
  protect();
  lay_out();
  note(write_pages(book_, layout_.pages));
  const lxw_error closed = ::workbook_close(book_);
  book_ = nullptr;
  sheet_ = nullptr;
  note(closed);
  if (error_ == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    return fail(ErrorKind::invalid,
                "a cell of a workbook holds 32,767 characters, and one has more",
                {"write csv: --format csv"});
  if (error_ == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    return fail(ErrorKind::invalid, "a sheet has 1,048,576 rows, and there are more",
                {"write csv: --format csv"});
  if (error_ != LXW_NO_ERROR)
    return fail(ErrorKind::io,
                std::string("the workbook cannot be written: ") + ::lxw_strerror(error_));
  return file_.read();
}

}  // namespace

std::unique_ptr<SheetWriter> xlsx_writer(SheetLayout layout) {
  return std::make_unique<XlsxWriter>(std::move(layout));
}

}  // namespace plenary::sheets
