// What is decided about a meeting, as `meeting show` sets it out: whatever its file says, in the
// paper's words, and with every key for programs.
#pragma once

#include <optional>
#include <string>

#include "plenary/document.h"
#include "plenary/documents/paper.h"

namespace plenary {

// `days_left` to the deadline, from the day asked about.
Document meeting_document(const Paper& paper, std::optional<int> days_left);
std::string meeting_json(const Meeting& meeting, std::optional<int> days_left);

}  // namespace plenary
