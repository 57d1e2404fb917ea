// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

Command report_daily();
Command report_outstanding();
Command report_delegations();
Command report_figures();
Command report_announcement();

std::vector<Entry> report_entries();

}  // namespace plenary::cli
