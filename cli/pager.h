// Long answers at a terminal, a screenful at a time. Where standard input, output or error is no
// terminal, nothing is paged: see Context::pages().
#pragma once

#include <string_view>

#include "streams.h"

namespace plenary::cli {

// False: standard output takes no more. A person who wants no more of it is no failure.
bool show_in_pages(Streams& streams, std::string_view text);

}  // namespace plenary::cli
