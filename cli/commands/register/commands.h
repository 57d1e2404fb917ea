// The commands of this folder, as data: one file each, one line each in entries.cpp.
#pragma once

#include <vector>

#include "command.h"

namespace plenary::cli {

std::vector<Entry> register_entries();

Command register_invite();
Command register_reply();
Command register_focal_point();
Command register_document();
Command register_form();
Command register_add();
Command register_set();
Command register_confirm();
Command register_waitlist();
Command register_refuse();
Command register_withdraw();
Command register_replace();
Command register_attend();
Command register_import();
Command register_paste();
Command register_merge();

}  // namespace plenary::cli
