#include "codec/double_encoding.h"

#include <algorithm>

#include "codec/windows_1252.h"
#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

// Bytes that the characters from `position` on had in Windows-1252, while they could continue a
// character of UTF-8; at most three.
std::size_t continuations(std::string_view text, std::size_t position) {
  std::size_t count = 0;
  while (count < 3) {
    const CodePoint point = decode_utf8(text, position);
    const auto byte = windows_1252_byte(point.value);
    if (point.length < 2 || !byte || (*byte & 0xC0U) != 0x80U) break;
    position += point.length;
    ++count;
  }
  return count;
}

// `position` is at a byte C3, the first of the letters that leads of UTF-8 become.
bool is_double_encoded(std::string_view text, std::size_t position) {
  const char32_t lead = decode_utf8(text, position).value;
  const std::size_t behind = position + 2;
  if (lead == U'Ã' || lead == U'Â') return continuations(text, behind) >= 1;
  if (lead == U'â') return continuations(text, behind) >= 2;
  if (lead != U'Ø' && lead != U'Ù' && lead != U'Å' && lead != U'Ä') return false;
  return continuations(text, behind) >= 1 && !text.substr(behind).starts_with("\u00A0");
}

std::string line_without_second_encoding(std::string_view line) {
  if (find_double_encoded(line) == nowhere) return std::string(line);
  std::string bytes;
  bool whole = true;
  for_each_code_point(line, [&](char32_t point) {
    const auto byte = windows_1252_byte(point);
    whole = whole && byte.has_value();
    bytes += static_cast<char>(byte.value_or('?'));
  });
  return whole && find_invalid_utf8(bytes) == nowhere ? bytes : std::string(line);
}

}  // namespace

std::size_t find_double_encoded(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\xC3', from); at != nowhere; at = text.find('\xC3', at + 1)) {
    if (is_double_encoded(text, at)) return at;
  }
  return nowhere;
}

std::string without_second_encoding(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t begins = 0; begins < text.size();) {
    const std::size_t ends = std::min(text.find('\n', begins), text.size() - 1) + 1;
    const std::string_view line = text.substr(begins, ends - begins);
    if (is_ascii(line))
      out += line;
    else
      out += line_without_second_encoding(line);
    begins = ends;
  }
  return out;
}

}  // namespace plenary
