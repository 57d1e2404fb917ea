// A cut of the registered people by one property of a tally: group, region, category, rank.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plenary/domain/figures.h"

namespace plenary {

class Cut {
 public:
  void take(const std::string& key, const Tally& tally);

  std::vector<CutLine> largest_first() const;
  // In a given order; what it does not name follows, in order of its key.
  std::vector<CutLine> in_order(const std::vector<std::string>& order) const;

 private:
  std::vector<CutLine> present() const;

  std::map<std::string, CutLine> lines_;
  std::set<std::pair<std::string, std::string>> parties_;
};

}  // namespace plenary
