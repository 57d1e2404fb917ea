#include "intake/cells.h"

#include <cstdint>
#include <cstring>

#include "plenary/codec/csv.h"
#include "plenary/text.h"

namespace plenary {

namespace {

bool is_within(unsigned byte, unsigned least, unsigned most) {
  return byte >= least && byte <= most;
}

// Latin, Greek and Cyrillic without the combining marks, and the letters of Arabic.
bool is_plain_pair(unsigned lead, unsigned second) {
  if (lead == 0xCCU || lead == 0xCDU) return false;
  if (lead == 0xCEU) return second != 0x87U;
  if (lead == 0xD8U) return second >= 0xA0U;
  return lead == 0xD9U ? second <= 0x8AU : is_within(lead, 0xC3U, 0xD1U);
}

// Kana without its sound marks, Han, and the composed syllables of Hangul.
bool is_plain_triple(unsigned lead, unsigned second, unsigned third) {
  if (lead == 0xE3U && second == 0x82U && is_within(third, 0x99U, 0x9AU)) return false;
  if (lead == 0xE3U) return is_within(second, 0x81U, 0x83U);
  if (lead == 0xEDU) return second <= 0x9DU;
  return is_within(lead, 0xE4U, 0xECU) && lead != 0xEAU;
}

// Bytes of the character at `at`, if it is visible, composed already and joins nothing before it;
// else 0. Of scripts with many such letters: Latin, Greek, Cyrillic, Arabic, kana, Han, Hangul.
std::size_t length_of_plain(std::string_view text, std::size_t at) {
  const auto byte_at = [&](std::size_t place) {
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
  };
  const unsigned lead = byte_at(at);
  if (lead < 0x80U) return is_within(lead, 0x20U, 0x7EU) ? 1 : 0;
  const unsigned second = byte_at(at + 1);
  if ((second & 0xC0U) != 0x80U) return 0;
  if (is_plain_pair(lead, second)) return 2;
  const unsigned third = byte_at(at + 2);
  return (third & 0xC0U) == 0x80U && is_plain_triple(lead, second, third) ? 3 : 0;
}

// Nothing invisible, nothing to compose, single blanks; letter by letter.
bool is_plain_text(std::string_view cell) {
  bool blank = false;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t length = length_of_plain(cell, at);
    const bool is_blank = cell[at] == ' ';
    if (length == 0 || (is_blank && blank)) return false;
    blank = is_blank;
    at += length;
  }
  return true;
}

constexpr std::uint64_t eight_of(std::uint64_t byte) { return byte * 0x0101010101010101U; }
constexpr std::uint64_t high_bits = eight_of(0x80);

// The same of eight bytes at once, which are plain only if they are ASCII. No sum of two bytes
// below 0x80 carries into the next: each high bit says something of its own byte.
bool are_plain_letters(std::uint64_t bytes) {
  if ((bytes & high_bits) != 0) return false;
  const std::uint64_t visible = bytes + eight_of(0x80 - 0x20);
  const std::uint64_t deleted = bytes + eight_of(0x80 - 0x7F);
  const std::uint64_t blanks = ~((bytes ^ eight_of(' ')) + eight_of(0x7F)) & high_bits;
  return (visible & ~deleted & high_bits) == high_bits && (blanks & blanks << 8U) == 0;
}

// Nearly all cells. Words overlap by a byte, so that no two blanks stand in two of them.
bool is_plain_ascii(std::string_view cell) {
  constexpr std::size_t length = sizeof(std::uint64_t);
  constexpr std::size_t step = length - 1;
  const auto word_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, cell.data() + at, length);
    return word;
  };
  for (std::size_t at = 0; at + length < cell.size(); at += step)
    if (!are_plain_letters(word_at(at))) return false;
  return are_plain_letters(word_at(cell.size() - length));
}

// Plain cells: the same once they are cleaned. Their ends are no blanks.
bool is_plain(std::string_view cell) {
  if (cell.empty()) return true;
  if (cell.front() == '\'' || cell.front() == '=') return false;
  return (cell.size() >= sizeof(std::uint64_t) && is_plain_ascii(cell)) || is_plain_text(cell);
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
