#include <unicode/uchar.h>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_presentation = 0xFE0F;

bool takes_no_column(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  constexpr std::uint32_t empty = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  const bool vowel_of_a_syllable = point >= 0x1160 && point <= 0x11FF;  // Hangul, drawn inside
  return (U_GET_GC_MASK(code) & empty) != 0 || vowel_of_a_syllable;
}

bool takes_two_columns(char32_t point) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(point), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_skin_tone(char32_t point) { return point >= 0x1F3FB && point <= 0x1F3FF; }

// What a code point adds after `previous`, which an emoji may have joined to it.
std::size_t columns(char32_t point, char32_t previous) {
  if (point >= 0x20 && point < 0x7F) return 1;
  if (point == emoji_presentation) {
    const auto code = static_cast<UChar32>(previous);
    const bool widens =
        u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 && !takes_two_columns(previous);
    return widens ? 1 : 0;
  }
  if (takes_no_column(point)) return 0;
  if (previous == zero_width_joiner && takes_two_columns(point)) return 0;
  if (is_skin_tone(point) && takes_two_columns(previous)) return 0;
  return takes_two_columns(point) ? 2 : 1;
}

bool is_line_break(char32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point <= 0x9F); }

// What turns the direction of the text that follows, and so can make a line read as another.
bool turns_direction(char32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

void append_hex(std::string& out, char letter, char32_t value, int digits) {
  out += '\\';
  out += letter;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[value >> shift & 0xF];
  }
}

bool needs_nothing(std::string_view text) {
  for (const char byte : text) {
    if (byte < 0x20 || byte == 0x7F) return false;  // char is signed or not: both stop beyond ASCII
    if (static_cast<unsigned char>(byte) >= 0x80U) return false;
  }
  return true;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  char32_t previous = 0;
  for_each_code_point(text, [&](char32_t point) {
    width += columns(point, previous);
    previous = point;
  });
  return width;
}

std::string printable(std::string_view text, bool keep_line_breaks) {
  if (needs_nothing(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (point.length == 0) {
      append_hex(out, 'x', static_cast<unsigned char>(text[i]), 2);
    } else if (is_line_break(point.value)) {
      if (text.substr(i, 2) == "\r\n") ++i;  // one break, not two
      out += keep_line_breaks ? '\n' : ' ';
    } else if (point.value == '\t') {
      out += ' ';
    } else if (is_control(point.value)) {
      append_hex(out, 'x', point.value, 2);
    } else if (turns_direction(point.value)) {
      append_hex(out, 'u', point.value, 4);
    } else {
      out += text.substr(i, point.length);
    }
    i += point.length == 0 ? 1 : point.length;
  }
  return out;
}

}  // namespace plenary
