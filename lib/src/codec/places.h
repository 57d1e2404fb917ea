// Where a byte of a text stands, as an editor shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plenary/problem.h"

namespace plenary {

// Walks forward through a text; positions are asked for in rising order.
class Places {
 public:
  Places(std::string_view text, const std::string& path)
      : text_(text), path_(path), walked_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

  Source of(std::size_t position) {
    for (; walked_ < position; ++walked_) {
      const char byte = text_[walked_];
      const bool ends_line = byte == '\n' || (byte == '\r' && !followed_by_lf(walked_));
      if (ends_line) {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
        ++column_;
      }
    }
    return {.path = path_, .line = line_, .column = column_};
  }

 private:
  bool followed_by_lf(std::size_t position) const {
    return position + 1 < text_.size() && text_[position + 1] == '\n';
  }

  std::string_view text_;
  const std::string& path_;
  std::size_t walked_;  // behind the byte order mark, which no editor shows
  int line_ = 1;
  int column_ = 1;
};

}  // namespace plenary
