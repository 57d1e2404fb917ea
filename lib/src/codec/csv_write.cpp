#include <algorithm>

#include "plenary/codec/csv.h"

namespace plenary {
namespace {

constexpr std::string_view formula_signs = "=+-@\t\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool runs_in_a_spreadsheet(std::string_view text) {
  return !text.empty() && formula_signs.find(text.front()) != std::string_view::npos;
}

// Apostrophes, then what a spreadsheet would run: taking one off and putting one before are
// inverse.
bool reads_as_guarded(std::string_view text) {
  const std::size_t sign = text.find_first_not_of('\'');
  return sign != text.npos && sign > 0 && runs_in_a_spreadsheet(text.substr(sign));
}

// What a reader would take something off.
bool reads_as_marked(std::string_view text) {
  return reads_as_guarded(text) || without_wrapping(text).size() != text.size();
}

}  // namespace

std::string_view without_wrapping(std::string_view cell) {
  if (cell.size() < 3 || !cell.starts_with("=\"") || cell.back() != '"') return cell;
  const std::string_view inside = cell.substr(2, cell.size() - 3);
  return inside.find('"') == inside.npos ? inside : cell;
}

std::string with_kept_apostrophes(std::string_view cell) {
  return (reads_as_marked(cell) ? "'" : "") + std::string(cell);
}

std::string_view without_formula_guard(std::string_view cell) {
  return reads_as_guarded(cell) ? cell.substr(1) : cell;
}

// Beside what would break the row, what a reader would take from the beginning of a file: a BOM, or
// a line "sep=;".
bool CsvWriter::needs_quotes(std::string_view text) const {
  for (const char byte : text) {
    const bool breaks = byte == options_.delimiter || byte == '"' || byte == '\n' || byte == '\r';
    if (breaks || byte == '\0') return true;
  }
  return text.starts_with(byte_order_mark) || text.starts_with("sep=") || text.ends_with('\x1A');
}

void CsvWriter::cell(std::string_view text) {
  if (!first_) out_ += options_.delimiter;
  first_ = false;
  const bool guarded =
      (options_.guard_formulas && runs_in_a_spreadsheet(text)) ||
      ((options_.guard_formulas || options_.keep_apostrophes) && reads_as_marked(text));
  const bool quoted = needs_quotes(text);
  if (quoted) out_ += '"';
  if (guarded) out_ += '\'';
  if (!quoted) {
    out_ += text;
    return;
  }
  for (const char byte : text) {
    if (byte == '"') out_ += '"';
    out_ += byte;
  }
  out_ += '"';
}

void CsvWriter::end_row() {
  out_ += options_.crlf ? "\r\n" : "\n";
  first_ = true;
}

}  // namespace plenary
