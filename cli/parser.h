// The words after a command's name -> its options. The one part that knows CLI11.
#pragma once

#include <string>
#include <vector>

#include "command.h"
#include "context.h"

namespace plenary::cli {

// Fills the command's targets and the shared options. Returns whether --help was asked for. Errors
// name the option, the value and the nearest one there is.
Result<bool> parse(const Command& command, const std::string& command_line,
                   const std::vector<std::string>& words, SharedOptions& shared);

// Which formats a command's --format and -o take, by name; another is refused before it runs.
std::vector<std::string> format_names_of(const Command& command);

// The shared options as data, so that help and tests see what the parser takes.
std::vector<Option> shared_options(const Command& command, SharedOptions& shared);

}  // namespace plenary::cli
