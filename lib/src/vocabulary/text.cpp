#include "plenary/text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "vocabulary/utf8.h"

namespace plenary {
namespace {

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

// Below U+0300, whose first byte is 0xCC, nothing combines: all of it is normalized.
bool is_surely_nfc(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0xCCU; });
}

struct Range {
  char32_t first, last;
};

bool is_blank(char32_t code_point) {
  static constexpr Range blanks[] = {
      {0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0xAD, 0xAD},
      {0x61C, 0x61C},   {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F},
      {0x205F, 0x2064}, {0x2066, 0x2069}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
  };
  return std::any_of(std::begin(blanks), std::end(blanks), [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

// Where the code point begins that ends the text.
std::size_t last_code_point(std::string_view text) {
  std::size_t position = text.size() - 1;
  while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U) --position;
  return position;
}

}  // namespace

std::string beginning_of(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  // Where the character begins that holds the first byte too many.
  const std::size_t end = last_code_point(std::string_view(text).substr(0, most + 1));
  text.replace(end, text.npos, " ...");
  return text;
}

std::string to_nfc(std::string_view text) {
  if (is_surely_nfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece_of(text), status)) return std::string(text);
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  nfc->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : normalized;
}

std::string to_upper(std::string_view text) {
  std::string upper;
  if (is_ascii(text)) {
    upper = text;
    for (char& letter : upper) {
      if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return upper;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&upper);
  icu::CaseMap::utf8ToUpper("", 0, piece_of(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : upper;
}

std::string_view trim(std::string_view text) {
  const auto is_sign = [](char byte) { return byte > ' ' && byte < '\x7F'; };
  if (!text.empty() && is_sign(text.front()) && is_sign(text.back())) return text;
  while (!text.empty()) {
    const CodePoint first = decode_utf8(text, 0);
    if (first.length == 0 || !is_blank(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const std::size_t last = last_code_point(text);
    if (!is_blank(decode_utf8(text, last).value)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

}  // namespace plenary
