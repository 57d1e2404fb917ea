#include "domain/names/jaro_winkler.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace plenary {

namespace {

// Words are compared in their first 64 letters: one bit each says what has been taken.
constexpr std::size_t most_letters = 64;

struct Taken {
  std::uint64_t left = 0;
  std::uint64_t right = 0;
};

// Each letter of `left` takes the first free equal one of `right` within the window.
Taken common_letters(std::string_view left, std::string_view right) {
  const std::size_t longer = std::max(left.size(), right.size());
  const std::size_t window = longer / 2 == 0 ? 0 : longer / 2 - 1;
  Taken taken;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const std::size_t end = std::min(right.size(), i + window + 1);
    for (std::size_t j = i > window ? i - window : 0; j < end; ++j) {
      if (right[j] != left[i] || (taken.right >> j & 1U) != 0) continue;
      taken.left |= std::uint64_t{1} << i;
      taken.right |= std::uint64_t{1} << j;
      break;
    }
  }
  return taken;
}

std::int64_t transpositions(std::string_view left, std::string_view right, Taken taken) {
  std::int64_t out_of_order = 0;
  while (taken.left != 0) {
    const auto i = static_cast<std::size_t>(std::countr_zero(taken.left));
    const auto j = static_cast<std::size_t>(std::countr_zero(taken.right));
    out_of_order += left[i] == right[j] ? 0 : 1;
    taken.left &= taken.left - 1;
    taken.right &= taken.right - 1;
  }
  return out_of_order / 2;
}

}  // namespace

int jaro_winkler(std::string_view left, std::string_view right) {
  left = left.substr(0, most_letters);
  right = right.substr(0, most_letters);
  if (left.empty() || right.empty()) return 0;
  const Taken taken = common_letters(left, right);
  const std::int64_t common = std::popcount(taken.left);
  if (common == 0) return 0;
  const std::int64_t moved = transpositions(left, right, taken);
  const auto part = [&](std::int64_t of, std::size_t whole) {
    return 1000 * of / static_cast<std::int64_t>(whole);
  };
  const std::int64_t jaro =
      (part(common, left.size()) + part(common, right.size()) + 1000 * (common - moved) / common) /
      3;
  constexpr std::size_t longest_prefix = 4;
  const std::size_t shorter = std::min({left.size(), right.size(), longest_prefix});
  std::int64_t prefix = 0;
  while (static_cast<std::size_t>(prefix) < shorter &&
         left[static_cast<std::size_t>(prefix)] == right[static_cast<std::size_t>(prefix)])
    ++prefix;
  return static_cast<int>(jaro + prefix * (1000 - jaro) / 10);
}

}  // namespace plenary
