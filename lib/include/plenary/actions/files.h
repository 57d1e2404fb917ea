// Files as the toolkit reads and writes them: whole, and never half.
#pragma once

#include <string>
#include <string_view>

#include "plenary/result.h"

namespace plenary::actions {

// not_found where there is none, io where it cannot be read.
Result<std::string> read_file(const std::string& path);

// Written beside, synced, renamed over the old one; a failure leaves the old one as it was. The
// mode of an existing file is kept; a new one gets `mode`.
Result<void> write_file(const std::string& path, std::string_view bytes, unsigned mode = 0644);

}  // namespace plenary::actions
