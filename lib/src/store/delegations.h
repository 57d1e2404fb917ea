// Delegations of a meeting as the questions about registrations need them: registrations know their
// delegation, and a delegation its meeting and party. Looking them up first keeps joins out of the
// SQL, and so a past moment's tables as quick to search as today's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/connection.h"

namespace plenary {

struct DelegationPlace {
  std::string meeting{};
  std::string party{};
};
using DelegationPlaces = std::unordered_map<std::int64_t, DelegationPlace>;  // by id
using PartyOfDelegation = std::unordered_map<std::int64_t, std::string>;

PartyOfDelegation delegations_of(Connection& connection, std::string_view meeting);
// "1, 5, 7" for an IN list.
std::string id_list(const PartyOfDelegation& delegations);
// Are they more than half of all there are? Then reading every registration in order beats the
// index.
bool are_most(Connection& connection, const PartyOfDelegation& delegations);

}  // namespace plenary
