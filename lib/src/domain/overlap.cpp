#include "domain/overlap.h"

#include <algorithm>
#include <tuple>

namespace plenary {

std::vector<std::pair<std::size_t, std::size_t>> overlapping(std::vector<Interval>& intervals) {
  std::sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) {
    return std::tie(a.begin, a.index) < std::tie(b.begin, b.index);
  });
  const auto ends_later = [](const Interval& a, const Interval& b) { return a.end > b.end; };
  std::vector<Interval> running;  // a heap, the one that ends first on top
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const Interval& next : intervals) {
    if (next.end <= next.begin) continue;
    while (!running.empty() && running.front().end <= next.begin) {
      std::pop_heap(running.begin(), running.end(), ends_later);
      running.pop_back();
    }
    // Whatever still runs when this one begins shares its first moment.
    for (const Interval& other : running) pairs.emplace_back(other.index, next.index);
    running.push_back(next);
    std::push_heap(running.begin(), running.end(), ends_later);
  }
  return pairs;
}

}  // namespace plenary
