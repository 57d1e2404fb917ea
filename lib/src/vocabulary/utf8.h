// One code point at a time, strictly (RFC 3629: no overlong forms, no surrogates, nothing above
// U+10FFFF).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary {

struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t length = 0;  // bytes it takes; 0: what stands there is not well formed
};

CodePoint decode_utf8(std::string_view text, std::size_t position);
void append_utf8(std::string& out, char32_t code_point);

// Calls `visit(code_point)` for each; a byte that is not well formed counts as U+FFFD.
template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    visit(point.value);
    i += point.length == 0 ? 1 : point.length;
  }
}

bool is_ascii(std::string_view text);

}  // namespace plenary
