// Changes of the workspace's files, which the store keeps as whole texts, told key by key.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/store.h"

namespace plenary::actions {

// Puts the changed keys in place of a file's text; a row of another table stays as it is.
void tell_keys(RowChange& step);
// The same of several changes later than `after`: every key has the last one that altered it.
void tell_keys(const Snapshot& snapshot, ChangeNumber after, std::vector<RowChange>& rows);

// "meetings/oslo.toml", now or once; 0 where no such file was ever recorded.
std::int64_t recorded_file(const Snapshot& snapshot, std::string_view path);

}  // namespace plenary::actions
