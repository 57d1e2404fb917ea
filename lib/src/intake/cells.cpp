#include "intake/cells.h"

#include "plenary/codec/csv.h"
#include "plenary/text.h"

namespace plenary {

namespace {

bool needs_care(unsigned char byte) { return byte < 0x20U || byte >= 0xCCU || byte == 0xC2U; }

// Plain cells, nearly all there are: nothing invisible, nothing to compose, single blanks.
bool is_plain(std::string_view cell) {
  bool blank = true;  // a leading one is not plain either
  for (const char letter : cell) {
    const auto byte = static_cast<unsigned char>(letter);
    if (needs_care(byte) || byte == 0x7FU) return false;
    const bool is_blank = byte == ' ';
    if (is_blank && blank) return false;
    blank = is_blank;
  }
  return cell.empty() || (!blank && cell.front() != '\'' && cell.front() != '=');
}

// ="0055" -> 0055; '=1+1 -> =1+1, as a writer guards it. Nothing else is taken off.
std::string_view unwrapped(std::string_view cell) {
  const std::string_view bare = without_formula_guard(cell);
  return bare.size() == cell.size() ? without_wrapping(cell) : bare;
}

}  // namespace

std::string_view CellCleaner::clean(std::string_view cell, bool keep_lines) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  if (is_plain(cell)) return cell;
  std::string text = tidy(unwrapped(trim(cell)), keep_lines);
  if (text == cell) return cell;
  return kept_.emplace_back(std::move(text));
}

}  // namespace plenary
