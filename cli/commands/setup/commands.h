// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

Command init();
Command meeting_new();
Command meeting_set();
Command meeting_show();
Command meeting_list();  // the same list as `list meetings`
Command check();

std::vector<Entry> setup_entries();

}  // namespace plenary::cli
