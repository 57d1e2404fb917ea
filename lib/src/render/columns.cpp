#include "render/columns.h"

#include <algorithm>
#include <numeric>

#include "plenary/text.h"

namespace plenary {
namespace {

constexpr std::size_t least_width = 4;
constexpr std::string_view ellipsis = "…";

std::size_t code_point_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// The longest beginning of `text` that takes at most `width` columns.
std::string_view beginning(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = std::min(code_point_length(text[end]), text.size() - end);
    const std::size_t columns = display_width(text.substr(end, length));
    if (taken + columns > width) break;
    taken += columns;
    end += length;
  }
  return text.substr(0, end);
}

}  // namespace

void fit_columns(std::vector<std::size_t>& widths, std::size_t room) {
  const std::size_t total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  if (total <= room) return;
  const auto taken_at = [&](std::size_t level) {
    std::size_t sum = 0;
    for (const std::size_t width : widths) sum += std::min(width, level);
    return sum;
  };
  std::size_t level = *std::max_element(widths.begin(), widths.end());
  while (level > least_width && taken_at(level) > room) --level;
  std::size_t spare = room - std::min(room, taken_at(level));
  for (std::size_t& width : widths) {
    if (width <= level) continue;
    width = level + (spare > 0 ? 1 : 0);
    if (spare > 0) --spare;
  }
}

std::string cut(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  return std::string(beginning(text, width > 0 ? width - 1 : 0)) + std::string(ellipsis);
}

}  // namespace plenary
