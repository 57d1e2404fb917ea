#include "store/delegations.h"

#include <algorithm>
#include <vector>

namespace plenary {

PartyOfDelegation delegations_of(Connection& connection, std::string_view meeting) {
  PartyOfDelegation parties;
  auto question = connection.prepare("SELECT id, party FROM delegation WHERE meeting = $1");
  question.bind(1, meeting);
  while (question.step()) parties.emplace(question.integer(0), std::string(question.text(1)));
  return parties;
}

std::string id_list(const PartyOfDelegation& delegations) {
  std::vector<std::int64_t> ids;
  ids.reserve(delegations.size());
  for (const auto& [id, party] : delegations) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  std::string list;
  for (std::int64_t id : ids) {
    if (!list.empty()) list += ", ";
    list += std::to_string(id);
  }
  return list;
}

bool are_most(Connection& connection, const PartyOfDelegation& delegations) {
  auto question = connection.prepare("SELECT count(*) FROM delegation");
  question.step();
  return static_cast<std::int64_t>(delegations.size()) * 2 > question.integer(0);
}

}  // namespace plenary
