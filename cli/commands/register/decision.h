// The four decisions on a registration, which differ in a word.
#pragma once

#include "command.h"
#include "plenary/domain/registration.h"

namespace plenary::cli {

// "confirm" with its help, for the status that it leads to.
Command decision_command(const std::string& name, const std::string& help, Status to);

}  // namespace plenary::cli
