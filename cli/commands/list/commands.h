// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

Command list_participants();
Command list_delegations();
Command list_people();
Command list_duplicates();
Command list_partners();
Command list_meetings();
Command list_invitations();
Command list_focal_points();
Command list_slots();

std::vector<Entry> list_entries();

}  // namespace plenary::cli
