// A list as text: columns as wide as their rows; where the terminal is narrower, cells go on in
// the next line. In a pipe every row is one line.

#include <algorithm>
#include <numeric>

#include "plenary/text.h"
#include "render/list_encoder.h"
#include "render/text_lines.h"

namespace plenary {
namespace {

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

  Result<void> end() override {
    if (headings_.empty()) return {};
    if (options_.width > 0 && total_width() > static_cast<std::size_t>(options_.width)) {
      fold();
      return {};
    }
    for (std::size_t first = 0; first < cells_.size(); first += headings_.size()) line(first);
    return {};
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
      if (i > 0) out_.append(column_gap, ' ');
      put(cells_[first + i], i);
    }
    const std::size_t last = out_.find_last_not_of(' ');
    out_.resize(last == std::string::npos || last < begin ? begin : last + 1);
    out_ += '\n';
  }

  void put(const Taken& cell, std::size_t column) {
    const std::size_t blanks = widths_[column] - cell.width;
    if (headings_[column].align == Align::right) out_.append(blanks, ' ');
    out_ += text_of(cell);
    if (headings_[column].align == Align::left) out_.append(blanks, ' ');
  }

  std::string_view text_of(const Taken& cell) const {
    return std::string_view(arena_).substr(cell.begin, cell.size);
  }

  std::size_t total_width() const {
    return std::accumulate(widths_.begin(), widths_.end(), column_gap * (widths_.size() - 1));
  }

  void fold() {
    std::vector<std::string_view> cells;
    cells.reserve(cells_.size());
    for (const Taken& cell : cells_) cells.push_back(text_of(cell));
    std::vector<Align> alignments;
    for (const ListHeading& heading : headings_) alignments.push_back(heading.align);
    append_table(out_, cells,
                 {.alignments = alignments, .width = static_cast<std::size_t>(options_.width)});
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
