// Finds the bytes that give a CSV text its structure - delimiters, quotes, line ends - 64 at a
// time: one mask a block, one bit a byte, so that a reader pays per cell and not per character. Two
// ways that give the same masks: one for any processor, one with AVX2, chosen when the program
// runs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace plenary {

inline constexpr std::size_t csv_block = 64;  // bytes

using CsvSigns = std::array<char, 4>;  // the delimiter, the quote, both line ends

// Fills `masks`, one for each of `blocks` blocks that begin at `text`.
using CsvMasks = void (*)(const char* text, std::size_t blocks, const CsvSigns& signs,
                          std::uint64_t* masks);

void csv_masks_scalar(const char* text, std::size_t blocks, const CsvSigns& signs,
                      std::uint64_t* masks);
CsvMasks csv_masks_vectorised();  // null where this processor has no AVX2
CsvMasks csv_masks();             // the fastest here

}  // namespace plenary
