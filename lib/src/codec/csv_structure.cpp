#include "codec/csv_structure.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace plenary {

void csv_masks_scalar(const char* text, std::size_t blocks, const CsvSigns& signs,
                      std::uint64_t* masks) {
  std::array<std::uint8_t, 256> is_sign{};
  for (const char sign : signs) is_sign[static_cast<unsigned char>(sign)] = 1;
  for (std::size_t block = 0; block < blocks; ++block) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < csv_block; ++i)
      mask |= std::uint64_t{is_sign[static_cast<unsigned char>(text[i])]} << i;
    masks[block] = mask;
    text += csv_block;
  }
}

#ifdef __x86_64__
namespace {

__attribute__((target("avx2"))) std::uint64_t bits_of(__m256i bytes, __m256i delimiter,
                                                      __m256i quote, __m256i feed, __m256i ret) {
  const __m256i found = _mm256_or_si256(
      _mm256_or_si256(_mm256_cmpeq_epi8(bytes, delimiter), _mm256_cmpeq_epi8(bytes, quote)),
      _mm256_or_si256(_mm256_cmpeq_epi8(bytes, feed), _mm256_cmpeq_epi8(bytes, ret)));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(found));
}

__attribute__((target("avx2"))) void csv_masks_avx2(const char* text, std::size_t blocks,
                                                    const CsvSigns& signs, std::uint64_t* masks) {
  const __m256i delimiter = _mm256_set1_epi8(signs[0]);
  const __m256i quote = _mm256_set1_epi8(signs[1]);
  const __m256i feed = _mm256_set1_epi8(signs[2]);
  const __m256i ret = _mm256_set1_epi8(signs[3]);
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto* half = reinterpret_cast<const __m256i*>(text);
    const std::uint64_t low = bits_of(_mm256_loadu_si256(half), delimiter, quote, feed, ret);
    const std::uint64_t high = bits_of(_mm256_loadu_si256(half + 1), delimiter, quote, feed, ret);
    masks[block] = low | high << 32U;
    text += csv_block;
  }
}

}  // namespace

CsvMasks csv_masks_vectorised() {
  return __builtin_cpu_supports("avx2") ? csv_masks_avx2 : nullptr;
}
#else
CsvMasks csv_masks_vectorised() { return nullptr; }
#endif

CsvMasks csv_masks() {
  const CsvMasks vectorised = csv_masks_vectorised();
  return vectorised ? vectorised : csv_masks_scalar;
}

}  // namespace plenary
