// Finding the participant whose name was typed, in any case, accent and order of words, alone or
// beside a party: "awa", "DIOP Awa", "diop senegal", "sn diop".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/registration.h"
#include "plenary/store.h"

namespace plenary::actions {

// How many candidates an error lists before it says how many more there are.
inline constexpr std::size_t most_candidates = 8;

Result<Participant> participant_by_name(const Snapshot& snapshot, const Setting& setting,
                                        std::string_view words);

// Those still meant to come, where there are any; each registration once, in the order of numbers.
std::vector<Participant> preferred(std::vector<Participant> participants);

// The only candidate, or a conflict that lists them.
Result<Participant> only_one(std::vector<Participant> candidates, std::string_view words);

}  // namespace plenary::actions
