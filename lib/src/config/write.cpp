// Values as TOML text.
#include <fmt/format.h>

#include "plenary/config.h"

namespace plenary {

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += fmt::format("\\u{:04X}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string toml_text(const LocalizedText& text, const Language& first) {
  if (text.empty()) return "";
  if (text.all().size() == 1 && text.has(first)) return toml_string(text.in(first));
  std::string entries;
  const auto add = [&](const Language& language) {
    entries += (entries.empty() ? "" : ", ") + language + " = " + toml_string(text.in(language));
  };
  if (text.has(first)) add(first);
  for (const auto& [language, ignored] : text.all())
    if (language != first) add(language);
  return "{" + entries + "}";
}

}  // namespace plenary
