// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

std::vector<Entry> history_entries();

Command history_log();
Command history_diff();
Command history_undo();
Command history_verify();
Command history_show();
Command privacy_show();
Command privacy_erase();

}  // namespace plenary::cli
