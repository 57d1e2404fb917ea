#include "pager.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary::cli {
namespace {

// Lines of the screen that one line of text takes.
int height_of(std::string_view line, int width) {
  const auto columns = static_cast<int>(display_width(line));
  return width > 0 ? std::max(1, (columns + width - 1) / width) : 1;
}

// Where the text ends that still fits a screen with a line left for the question.
std::size_t end_of_page(std::string_view text, const Streams& streams) {
  int room = std::max(1, streams.height - 1);
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', end), text.size() - 1) + 1;
    room -= height_of(text.substr(end, line_end - end), streams.width);
    if (room < 0 && end > 0) break;
    end = line_end;
  }
  return end;
}

bool wants_more(Streams& streams) {
  streams.err("more? [Enter/q] ");
  std::string answer;
  return streams.read_line(answer) && !fold(answer).starts_with("q");
}

}  // namespace

bool show_in_pages(Streams& streams, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = end_of_page(text, streams);
    if (!streams.out(text.substr(0, end))) return false;
    text.remove_prefix(end);
    if (!text.empty() && !wants_more(streams)) return true;
  }
  return true;
}

}  // namespace plenary::cli
