// Help pages, made from the same structs that the parser reads. A page shows only what exists.
#pragma once

#include <string>
#include <string_view>

#include "command.h"

namespace plenary::cli {

std::string help_of_program();
std::string help_of_verb(std::string_view verb);
std::string help_of_command(const Command& command, const std::string& command_line);

}  // namespace plenary::cli
