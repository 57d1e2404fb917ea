#include <algorithm>
#include <numeric>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for_each_code_point(text, [&points](char32_t point) { points += point; });
  return points;
}

// Three rows of the table suffice: a swap of neighbours looks two rows back.
std::size_t distance(const std::u32string& left, const std::u32string& right) {
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[right.size()];
}

// How many edits a word of this length may be away and still be meant.
std::size_t tolerance(std::size_t length) {
  if (length < 2) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  return distance(code_points(left), code_points(right));
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::u32string wanted = code_points(fold(word));
  if (wanted.empty()) return {};
  const std::size_t limit = tolerance(wanted.size());
  std::size_t best = limit + 1;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::u32string offered = code_points(fold(candidate));
    const std::size_t shorter = std::min(wanted.size(), offered.size());
    std::size_t edits = limit + 1;
    if (std::max(wanted.size(), offered.size()) - shorter <= limit) {
      edits = distance(wanted, offered);
    }
    // The beginning of a longer word is the last thing to try.
    if (wanted.size() >= 3 && offered.starts_with(wanted)) edits = std::min(edits, limit);
    if (edits < best) {
      best = edits;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  if (!near.empty()) return "did you mean " + in_quotes(near) + "?";
  return known.empty() ? "" : "one of: " + join(known, ", ");
}

}  // namespace plenary
