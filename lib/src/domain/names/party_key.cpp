#include "domain/names/party_key.h"

#include "plenary/text.h"

namespace plenary {

namespace {

void add_part(std::vector<std::string_view>& parts, std::string_view part) {
  part = trim(part);
  if (!part.empty()) parts.push_back(part);
}

}  // namespace

std::string party_key(std::string_view text) {
  const std::string folded = fold(text);
  std::string key;
  key.reserve(folded.size());
  for (const std::string_view word : split(folded, ' ')) {
    if (word == "the" || word == "and") continue;
    key += word == "st" ? std::string_view("saint") : word;
  }
  return key;
}

std::string uninverted(std::string_view text) {
  text = trim(text);
  std::size_t at = text.find(',');
  std::string_view behind;
  if (at != text.npos) {
    if (text.find(',', at + 1) != text.npos) return {};
    behind = text.substr(at + 1);
  } else {
    at = text.find('(');
    if (at == text.npos || text.back() != ')') return {};
    behind = text.substr(at + 1, text.size() - at - 2);
  }
  const std::string_view before = trim(text.substr(0, at));
  behind = trim(behind);
  if (before.empty() || behind.empty()) return {};
  return std::string(behind) + ' ' + std::string(before);
}

std::vector<std::string_view> name_parts(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = text.substr(i, 3) == " - ";
    if (!dash && std::string_view("/|\n()").find(text[i]) == std::string_view::npos) continue;
    add_part(parts, text.substr(begin, i - begin));
    if (dash) i += 2;
    begin = i + 1;
  }
  add_part(parts, text.substr(std::min(begin, text.size())));
  return parts;
}

}  // namespace plenary
