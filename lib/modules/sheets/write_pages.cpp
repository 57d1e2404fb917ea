#include "sheets/write_pages.h"

namespace plenary::sheets {
namespace {

constexpr double word_width = 28;
constexpr double text_width = 90;

bool is_hex(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'F') ||
         (letter >= 'a' && letter <= 'f');
}

struct PageFormats {
  lxw_format* title = nullptr;
  lxw_format* word = nullptr;
  lxw_format* text = nullptr;
};

PageFormats formats_of(lxw_workbook* book) {
  const PageFormats made{::workbook_add_format(book), ::workbook_add_format(book),
                         ::workbook_add_format(book)};
  ::format_set_bold(made.title);
  ::format_set_font_size(made.title, 14);
  ::format_set_bold(made.word);
  ::format_set_align(made.word, LXW_ALIGN_VERTICAL_TOP);
  ::format_set_text_wrap(made.text);
  ::format_set_align(made.text, LXW_ALIGN_VERTICAL_TOP);
  return made;
}

// Excel makes no row higher by itself where a program wrote the text.
double height_of(const std::vector<std::string>& row) {
  constexpr double line_height = 15;
  constexpr std::size_t letters = 85;
  const std::size_t size = row.size() > 1 ? row[1].size() : 0;
  return line_height * static_cast<double>(1 + size / letters);
}

lxw_error write_page(lxw_workbook* book, const SheetPage& page, const PageFormats& formats) {
  lxw_worksheet* sheet = ::workbook_add_worksheet(book, sheet_name(page.name).c_str());
  if (sheet == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (page.hidden) ::worksheet_hide(sheet);
  ::worksheet_set_landscape(sheet);
  ::worksheet_fit_to_pages(sheet, 1, 0);
  lxw_error error = ::worksheet_set_column(sheet, 0, 0, word_width, nullptr);
  if (error == LXW_NO_ERROR) error = ::worksheet_set_column(sheet, 1, 1, text_width, nullptr);
  for (std::size_t row = 0; row < page.rows.size() && error == LXW_NO_ERROR; ++row) {
    const auto at = static_cast<lxw_row_t>(row);
    ::worksheet_set_row(sheet, at, row == 0 ? 24 : height_of(page.rows[row]), nullptr);
    for (std::size_t i = 0; i < page.rows[row].size() && error == LXW_NO_ERROR; ++i) {
      lxw_format* format = row == 0 ? formats.title : i == 0 ? formats.word : formats.text;
      error = ::worksheet_write_string(sheet, at, static_cast<lxw_col_t>(i),
                                       guarded(page.rows[row][i]).c_str(), format);
    }
  }
  return error;
}

}  // namespace

std::string guarded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' &&
                        text[i + 6] == '_' && is_hex(text[i + 2]) && is_hex(text[i + 3]) &&
                        is_hex(text[i + 4]) && is_hex(text[i + 5]);
    const std::string_view rest = text.substr(i);
    const bool is_fffe = rest.starts_with("\xEF\xBF\xBE");
    if (is_fffe || rest.starts_with("\xEF\xBF\xBF")) {
      out += is_fffe ? "_xFFFE_" : "_xFFFF_";
      i += 2;
      continue;
    }
    out += escape ? "_x005F_" : std::string_view(&text[i], 1);
  }
  return out;
}

std::string sheet_name(std::string_view wanted) {
  constexpr int most = 31;
  std::string name;
  int letters = 0;
  for (const char byte : wanted) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (begins && letters++ == most) break;
    name += std::string_view("[]:*?/\\").find(byte) == std::string_view::npos ? byte : ' ';
  }
  if (name.empty()) return "Sheet1";
  if (name.front() == '\'') name.front() = ' ';
  if (name.back() == '\'') name.back() = ' ';
  return name;
}

lxw_error write_pages(lxw_workbook* book, const std::vector<SheetPage>& pages) {
  if (pages.empty()) return LXW_NO_ERROR;
  const PageFormats formats = formats_of(book);
  for (const SheetPage& page : pages)
    if (const lxw_error error = write_page(book, page, formats); error != LXW_NO_ERROR)
      return error;
  return LXW_NO_ERROR;
}

}  // namespace plenary::sheets
