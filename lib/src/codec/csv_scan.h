// Walks through the structural bytes of a CSV text, one after the other.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "codec/csv_structure.h"

namespace plenary {

class CsvScanner {
 public:
  CsvScanner(std::string_view text, char delimiter, CsvMasks masks_of = csv_masks())
      : text_(text), signs_{delimiter, '"', '\n', '\r'}, masks_of_(masks_of) {
    fill();
  }

  // Position of the next delimiter, quote or line end; each is given once. The text's size at the
  // end.
  std::size_t next() {
    while (mask_ == 0) {
      if (++block_ == filled_) fill();
      if (filled_ == 0) return text_.size();
      mask_ = masks_[block_];
    }
    const auto position =
        begins_ + block_ * csv_block + static_cast<std::size_t>(std::countr_zero(mask_));
    mask_ &= mask_ - 1;
    return position;
  }

 private:
  static constexpr std::size_t most_blocks = 32;

  // The masks of the next blocks; none at the end.
  void fill() {
    begins_ = std::min(begins_ + filled_ * csv_block, text_.size());
    block_ = 0;
    const std::size_t left = text_.size() - begins_;
    filled_ = std::min(left / csv_block, most_blocks);
    if (filled_ > 0) {
      masks_of_(text_.data() + begins_, filled_, signs_, masks_.data());
    } else if (left > 0) {
      std::array<char, csv_block> last{};  // NUL is no structure
      std::memcpy(last.data(), text_.data() + begins_, left);
      masks_of_(last.data(), 1, signs_, masks_.data());
      filled_ = 1;
    }
    mask_ = filled_ == 0 ? 0 : masks_[0];
  }

  std::string_view text_;
  CsvSigns signs_;
  CsvMasks masks_of_;
  std::array<std::uint64_t, most_blocks> masks_{};
  std::size_t begins_ = 0;  // of the blocks whose masks are there
  std::size_t filled_ = 0;
  std::size_t block_ = 0;
  std::uint64_t mask_ = 0;
};

}  // namespace plenary
