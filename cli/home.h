// Bare `plenary`: where you are, what comes next, what needs attention, and the likely next
// commands.
#pragma once

#include "command.h"

namespace plenary::cli {

Command home();

}  // namespace plenary::cli
