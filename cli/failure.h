// Error -> words on standard error and an exit status. Nothing else knows both.
#pragma once

#include "command.h"
#include "plenary/error.h"
#include "streams.h"

namespace plenary::cli {

Exit exit_for(ErrorKind kind);
Exit tell(const Error& error, Streams& streams);
std::string line_of(const Problem& problem);  // "people.csv:14:3: no country is called ..."

}  // namespace plenary::cli
