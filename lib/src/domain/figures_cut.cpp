#include "domain/figures_cut.h"

#include <algorithm>
#include <tuple>

namespace plenary {

void Cut::take(const std::string& key, const Tally& tally) {
  if (!is_live(tally.status) || tally.placeholder) return;
  CutLine& line = lines_[key];
  line.key = key;
  line.registered += tally.count;
  if (tally.status == Status::confirmed) line.confirmed += tally.count;
  if (parties_.emplace(key, tally.party).second) ++line.parties;
}

std::vector<CutLine> Cut::present() const {
  std::vector<CutLine> lines;
  for (const auto& [key, line] : lines_) {
    if (line.registered > 0) lines.push_back(line);
  }
  return lines;
}

std::vector<CutLine> Cut::largest_first() const {
  std::vector<CutLine> lines = present();
  std::stable_sort(lines.begin(), lines.end(), [](const CutLine& left, const CutLine& right) {
    return std::tuple(left.key.empty(), right.registered) <
           std::tuple(right.key.empty(), left.registered);
  });
  return lines;
}

std::vector<CutLine> Cut::in_order(const std::vector<std::string>& order) const {
  std::vector<CutLine> lines = present();
  const auto place = [&](const CutLine& line) {
    return std::find(order.begin(), order.end(), line.key) - order.begin();
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const CutLine& left, const CutLine& right) {
    return std::tuple(left.key.empty(), place(left)) < std::tuple(right.key.empty(), place(right));
  });
  return lines;
}

}  // namespace plenary
