// The text of a cell that is made of paragraphs, as it grows.
#pragma once

#include <string>
#include <string_view>

namespace plenary::sheets {

class Paragraphs {
 public:
  void clear() {
    text_.clear();
    count_ = 0;
  }
  void begin() {
    if (count_++ > 0) text_ += '\n';
    begins_ = text_.size();
  }
  void add(std::string_view text) {
    if (text_.size() < most) text_ += text;
  }
  // Blanks, tabs and line ends in a row are one blank, and none begins a
  // paragraph (OpenDocument).
  void add_collapsed(std::string_view text) {
    if (text_.size() >= most) return;
    for (const char byte : text) {
      const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
      if (!blank)
        text_ += byte;
      else if (text_.size() > begins_ && text_.back() != ' ')
        text_ += ' ';
    }
  }
  // Empty paragraphs at the end are no part of what people see.
  std::string_view text() const {
    const std::size_t last = text_.find_last_not_of('\n');
    return last == text_.npos ? std::string_view{} : std::string_view(text_).substr(0, last + 1);
  }

 private:
  // Far beyond what a grid takes, so that the cell is refused there and the memory is not filled.
  static constexpr std::size_t most = std::size_t{1} << 24U;
  std::string text_{};
  std::size_t begins_ = 0;
  int count_ = 0;
};

}  // namespace plenary::sheets
