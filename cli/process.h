// What the process was started with. The one place that reads the environment, the clock, the
// current folder and the login name.
#pragma once

#include "context.h"

namespace plenary::cli {

Environment process_environment();

}  // namespace plenary::cli
