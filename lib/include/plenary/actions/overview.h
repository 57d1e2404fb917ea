// Where somebody is who has just opened a terminal: the dialogue, its next meeting, what to do
// today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/actions/workspace.h"

namespace plenary::actions {

struct Overview {
  std::string dialogue{};
  std::size_t meetings = 0;
  std::string
      next{};  // id of the meeting under way or next to come, else of the last; "" without one
  bool over = false;  // it is in the past
  std::string title{};
  std::string place_and_dates{};
  Date deadline{};  // year 0: none
  std::optional<int> days_left{};
  std::int64_t registered = 0;
  std::int64_t confirmed = 0;
  std::int64_t parties_invited = 0;
  std::int64_t parties_missing = 0;
  std::vector<std::string> todo{};  // at most three
};

// `wanted`: the meeting asked for; empty chooses.
Result<Overview> overview(Workspace& workspace, const std::string& wanted, const Language& language,
                          Clock clock);

}  // namespace plenary::actions
