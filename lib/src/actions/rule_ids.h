// The ids of the roles or categories that plenary.toml has, for saying which there are.
#pragma once

#include <string>
#include <vector>

namespace plenary::actions {

template <class Rule>
std::vector<std::string> ids_of(const std::vector<Rule>& rules) {
  std::vector<std::string> ids;
  ids.reserve(rules.size());
  for (const Rule& rule : rules) ids.push_back(rule.id);
  return ids;
}

}  // namespace plenary::actions
