// A list as text: columns as wide as their rows, cut with an ellipsis where the terminal is
// narrower.

#include <algorithm>

#include "plenary/text.h"
#include "render/columns.h"
#include "render/list_encoder.h"

namespace plenary {
namespace {

constexpr std::size_t gap = 2;  // blanks between columns

class TextListEncoder : public ListEncoder {
 public:
  TextListEncoder(std::vector<ListHeading> headings, const ListOptions& options, std::string& out)
      : headings_(std::move(headings)), options_(options), out_(out) {}

  void begin() override {
    widths_.assign(headings_.size(), 0);
    for (std::size_t i = 0; i < headings_.size(); ++i) take(i, headings_[i].title);
  }

  void row(std::span<const ListCell> cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string words = words_of(cells[i], options_);
      take(i, words.empty() ? "-" : printable(words));
    }
  }

  void end() override {
    if (headings_.empty()) return;
    if (options_.width > 0) {
      const std::size_t gaps = gap * (headings_.size() - 1);
      const auto room = static_cast<std::size_t>(options_.width);
      fit_columns(widths_, room > gaps ? room - gaps : 0);
    }
    for (std::size_t first = 0; first < cells_.size(); first += headings_.size()) line(first);
  }

 private:
  struct Taken {
    std::size_t begin;
    std::uint32_t size;
    std::uint32_t width;
  };

  void take(std::size_t column, std::string_view text) {
    const std::size_t width = display_width(text);
    widths_[column] = std::max(widths_[column], width);
    cells_.push_back({arena_.size(), static_cast<std::uint32_t>(text.size()),
                      static_cast<std::uint32_t>(width)});
    arena_ += text;
  }

  void line(std::size_t first) {
    const std::size_t begin = out_.size();
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (i > 0) out_.append(gap, ' ');
      put(cells_[first + i], i);
    }
    const std::size_t last = out_.find_last_not_of(' ');
    out_.resize(last == std::string::npos || last < begin ? begin : last + 1);
    out_ += '\n';
  }

  void put(const Taken& cell, std::size_t column) {
    const std::string_view whole = std::string_view(arena_).substr(cell.begin, cell.size);
    const std::size_t room = widths_[column];
    if (cell.width > room) {
      const std::string part = cut(whole, room);
      out_ += part;
      out_.append(room - std::min(room, display_width(part)), ' ');
      return;
    }
    const std::size_t blanks = room - cell.width;
    if (headings_[column].align == Align::right) out_.append(blanks, ' ');
    out_ += whole;
    if (headings_[column].align == Align::left) out_.append(blanks, ' ');
  }

  std::vector<ListHeading> headings_;
  ListOptions options_;
  std::string& out_;
  std::string arena_;         // the text of all cells, one behind the other
  std::vector<Taken> cells_;  // row after row, the headings first
  std::vector<std::size_t> widths_;
};

}  // namespace

std::unique_ptr<ListEncoder> text_list_encoder(std::vector<ListHeading> headings,
                                               const ListOptions& options, std::string& out) {
  return std::make_unique<TextListEncoder>(std::move(headings), options, out);
}

}  // namespace plenary
