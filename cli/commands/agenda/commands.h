// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

Command agenda_show();
Command agenda_add();
Command agenda_set();
Command agenda_move();
Command agenda_drop();
Command agenda_import();
Command agenda_check();

std::vector<Entry> agenda_entries();

}  // namespace plenary::cli
