// From the first words of a command line to the command that is meant.
#pragma once

#include <string>
#include <vector>

#include "command.h"
#include "plenary/result.h"

namespace plenary::cli {

struct Lookup {
  const Entry* entry = nullptr;     // none: no verb, a verb alone, or --help / --version alone
  std::string verb{};               // a verb alone: "register"
  std::vector<std::string> rest{};  // the words without those that named the command
};

// usage error with the nearest command for words that name none.
Result<Lookup> look_up(const std::vector<std::string>& words);

}  // namespace plenary::cli
