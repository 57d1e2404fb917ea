// A file of the workspace that a command changes: on record and on disk within one change.
#pragma once

#include <string>

#include "plenary/config_file.h"
#include "plenary/store.h"

namespace plenary::actions {

// The file as the change is to record it; recorded even where nothing else changes.
void put_into_act(Act& act, ConfigFile after);

// Within the change: the new text in place of the old one, whole or not at all. An edit that came
// in since `before` was read is a conflict, and is not written over. `before` without a text: the
// file is new.
Result<void> replace_config_file(Writer& writer, const std::string& workspace,
                                 const ConfigFile& before, const std::string& text);

}  // namespace plenary::actions
