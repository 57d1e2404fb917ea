#include "config/outside_quotes.h"

#include <algorithm>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary::config {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t unfinished = std::string_view::npos;

// Behind the string that begins at `at`: "..", '..', """..""" or '''..'''.
std::size_t behind_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool is_long = text.substr(at, 3) == std::string(3, quote);
  std::size_t i = at + (is_long ? 3 : 1);
  while (i < text.size()) {
    if (text[i] == '\\' && quote == '"') {
      i += 2;
    } else if (text[i] == quote) {
      if (!is_long) return i + 1;
      std::size_t run = i;
      while (run < text.size() && text[run] == quote) ++run;
      if (run - i >= 3) return std::min(run, i + 5);  // two quotes may stand before the last three
      i = run;
    } else if (text[i] == '\n' && !is_long) {
      return unfinished;
    } else {
      ++i;
    }
  }
  return unfinished;
}

Place place_at(std::string_view text, std::size_t offset) {
  Place place{1, 1};
  for_each_code_point(text.substr(0, offset), [&](char32_t letter) {
    place = letter == U'\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
  });
  return place;
}

}  // namespace

std::optional<StrayLetter> letter_outside_quotes(std::string_view text) {
  if (find_invalid_utf8(text) != std::string_view::npos) return std::nullopt;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '"' || text[i] == '\'') {
      i = behind_string(text, i);
    } else if (text[i] == '#') {
      i = text.find('\n', i);
    } else if (static_cast<unsigned char>(text[i]) >= 0x80) {
      return StrayLetter{std::string(text.substr(i, decode_utf8(text, i).length)),
                         place_at(text, i)};
    } else {
      ++i;
    }
  }
  return std::nullopt;
}

}  // namespace plenary::config
