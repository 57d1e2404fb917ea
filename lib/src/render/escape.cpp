#include "render/escape.h"

#include "plenary/text.h"

namespace plenary {

void append_html(std::string& out, std::string_view text) {
  const std::string safe = printable(text, true);
  for (const char c : safe) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

void append_markdown_cell(std::string& out, std::string_view text) {
  const std::string safe = printable(text, true);
  for (const char c : safe) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "<br>";
      continue;
    }
    if (std::string_view("\\`*_[]<>|~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

}  // namespace plenary
