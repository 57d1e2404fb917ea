// Which intervals of one resource (a room, a person) overlap.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace plenary {

struct Interval {
  std::int64_t begin = 0;
  std::int64_t end = 0;  // exclusive; an interval that is empty overlaps nothing
  std::size_t index = 0;
};

// Pairs of indexes whose intervals share a moment, each once, the one that begins first in front
// (by index where they begin together). Sorts `intervals`. O(n log n + pairs).
std::vector<std::pair<std::size_t, std::size_t>> overlapping(std::vector<Interval>& intervals);

}  // namespace plenary
