// run(): one command line, from words to exit status. main() hands it the process; tests hand it
// strings.
#pragma once

#include <string>
#include <vector>

#include "context.h"
#include "streams.h"

namespace plenary::cli {

// `words` is argv without the program's name.
int run(const std::vector<std::string>& words, Streams& streams, const Environment& environment);

}  // namespace plenary::cli
