// What a cell's text was found to mean, kept for the next row that holds the same: a list of a
// hundred thousand people has some fifty delegations and ten roles.
#pragma once

#include <string_view>
#include <unordered_map>

namespace plenary {

template <class Value>
class ByCell {
 public:
  // `source` lies in the list's text and stays there.
  template <class Find>
  const Value& of(std::string_view source, Find find) {
    const auto known = values_.find(source);
    return known != values_.end() ? known->second : values_.emplace(source, find()).first->second;
  }

 private:
  std::unordered_map<std::string_view, Value> values_{};
};

}  // namespace plenary
