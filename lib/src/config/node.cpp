#include "config/node.h"

#include <algorithm>
#include <tuple>

namespace plenary::config {

const Entry* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

bool same_value(const Node& left, const Node& right) {
  const auto scalar = [](const Node& node) {
    return std::tie(node.kind, node.text, node.integer, node.real, node.truth, node.date);
  };
  if (scalar(left) != scalar(right) || left.entries.size() != right.entries.size()) return false;
  const bool same_entries =
      std::all_of(left.entries.begin(), left.entries.end(), [&](const Entry& entry) {
        const Entry* other = right.find(entry.key);
        return other && same_value(entry.value, other->value);
      });
  return same_entries && std::equal(left.items.begin(), left.items.end(), right.items.begin(),
                                    right.items.end(), same_value);
}

std::size_t offset_of(std::string_view text, Place place) {
  std::size_t at = 0;
  for (int line = 1; line < place.line; ++line) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return text.size();
    at = end + 1;
  }
  for (int column = 1; column < place.column && at < text.size(); ++column) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

std::string_view text_between(std::string_view text, Place begin, Place end) {
  const std::size_t from = offset_of(text, begin);
  return text.substr(from, std::max(from, offset_of(text, end)) - from);
}

}  // namespace plenary::config
