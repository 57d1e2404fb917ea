// Files as the toolkit reads and writes them: whole, and never half.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/result.h"

namespace plenary::actions {

// not_found where there is none, io where it cannot be read.
Result<std::string> read_file(const std::string& path);

// Written beside, synced, renamed over the old one; a failure leaves the old one as it was. The
// mode of an existing file is kept; a new one gets `mode`.
Result<void> write_file(const std::string& path, std::string_view bytes, unsigned mode = 0644);

bool is_folder(const std::string& path);

struct FolderOfLists {
  std::vector<std::string> lists{};        // names of files, sorted
  std::vector<std::string> passed_over{};  // the others, sorted; hidden ones and folders left out
};
// By their endings. Rejects of an earlier import and a program's lock files are no lists.
Result<FolderOfLists> lists_in_folder(const std::string& path);

}  // namespace plenary::actions
