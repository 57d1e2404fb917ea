// Text as it is stored, whether it was typed or came in a list.
#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

bool is_line_end(char32_t point) {
  return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_invisible(char32_t point) {
  return point == 0x00AD || point == 0x200B || point == 0xFEFF || point == 0x2060 ||
         point == 0x180E || (point >= 0x202A && point <= 0x202E) ||  // of the direction
         (point >= 0x2066 && point <= 0x2069) ||
         (point < 0x20 && point != '\t' && !is_line_end(point)) ||
         (point >= 0x7F && point <= 0x9F && point != 0x85);
}

bool is_space(char32_t point) {
  return point == ' ' || point == '\t' || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
         point == 0x3000;
}

}  // namespace

std::string tidy(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  char due = 0;
  for_each_code_point(text, [&](char32_t point) {
    if (is_line_end(point)) {
      due = keep_lines ? '\n' : (due == 0 ? ' ' : due);
    } else if (is_space(point)) {
      if (due == 0) due = ' ';
    } else if (!is_invisible(point)) {
      if (due != 0 && !out.empty()) out += due;
      due = 0;
      append_utf8(out, point);
    }
  });
  return to_nfc(trim(out));
}

bool has_invisible(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t point) { found = found || is_invisible(point); });
  return found;
}

}  // namespace plenary
