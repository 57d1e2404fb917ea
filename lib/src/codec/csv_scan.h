// Finds the bytes that give a CSV text its structure, 64 bytes at a time: one mask a block, one bit
// a byte, so that a reader pays per cell and not per character.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace plenary {

class CsvScanner {
 public:
  CsvScanner(std::string_view text, char delimiter)
      : text_(text), wanted_{delimiter, '"', '\n', '\r'} {
    if (!text_.empty()) mask_ = mask_at(0);
  }

  // Position of the next delimiter, quote or line end; each is given once. The text's size at the
  // end.
  std::size_t next() {
    while (mask_ == 0) {
      block_ += block_size;
      if (block_ >= text_.size()) {
        block_ = text_.size();
        return text_.size();
      }
      mask_ = mask_at(block_);
    }
    const auto position = block_ + static_cast<std::size_t>(std::countr_zero(mask_));
    mask_ &= mask_ - 1;
    return position;
  }

 private:
  static constexpr std::size_t block_size = 64;

  std::uint64_t mask_at(std::size_t position) const {
    const std::size_t left = text_.size() - position;
    if (left >= block_size) return mask_of(text_.data() + position);
    std::array<char, block_size> last{};  // NUL is no structure
    std::memcpy(last.data(), text_.data() + position, left);
    return mask_of(last.data());
  }

#ifdef __SSE2__
  std::uint64_t mask_of(const char* block) const {
    std::uint64_t mask = 0;
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i bytes =
          _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + std::size_t{16} * part));
      __m128i found = _mm_setzero_si128();
      for (const char byte : wanted_) {
        found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)));
      }
      const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
      mask |= static_cast<std::uint64_t>(bits) << (16U * part);
    }
    return mask;
  }
#else
  std::uint64_t mask_of(const char* block) const {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
      bool found = false;
      for (const char byte : wanted_) found = found || block[i] == byte;
      mask |= static_cast<std::uint64_t>(found) << i;
    }
    return mask;
  }
#endif

  std::string_view text_;
  std::array<char, 4> wanted_;
  std::size_t block_ = 0;
  std::uint64_t mask_ = 0;
};

}  // namespace plenary
