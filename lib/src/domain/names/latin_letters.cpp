#include "domain/names/latin_letters.h"

#include <algorithm>

#include "vocabulary/utf8.h"

namespace plenary {

namespace {

#include "latin_letters.inc"

std::string_view spelled(char32_t point) {
  if (point > 0xFFFF) return {};
  const std::uint16_t spelling = spelling_of[block_of[point >> 8]][point & 0xFFU];
  if (spelling == 0) return {};
  const std::uint16_t from = spelling_ends[spelling - 1];
  return spelled_letters.substr(from, spelling_ends[spelling] - from);
}

constexpr char32_t alef = 0x0627;
constexpr char32_t lam = 0x0644;

// Bytes of "ال" where a word of some length begins with it; 0: it does not.
std::size_t article_at(std::string_view folded, std::size_t at) {
  constexpr std::size_t article = 4;
  constexpr std::size_t shortest = article + 6;  // three letters more
  const std::size_t end = std::min(folded.find(' ', at), folded.size());
  if (end - at < shortest || decode_utf8(folded, at).value != alef) return 0;
  return decode_utf8(folded, at + 2).value == lam ? article : 0;
}

}  // namespace

std::uint32_t latin_into(std::string_view folded, std::string& out) {
  out.clear();
  std::uint32_t foreign = 0;
  unsigned word = 0;
  for (std::size_t i = 0; i < folded.size();) {
    if (static_cast<unsigned char>(folded[i]) < 0x80U) {
      if (folded[i] == ' ' && word < 31) ++word;
      out += folded[i++];
      continue;
    }
    foreign |= 1U << word;
    if (i == 0 || folded[i - 1] == ' ') i += article_at(folded, i);
    const CodePoint point = decode_utf8(folded, i);
    out += spelled(point.value);
    i += point.length == 0 ? 1 : point.length;
  }
  return foreign;
}

}  // namespace plenary
