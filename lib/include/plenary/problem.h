// A problem is one thing found wrong, or worth a look, in what somebody wrote: a row of a delegate
// list, a line of TOML, a slot of the agenda. One shape serves them all, so that every command
// reports, counts and exports them alike. Problems are collected, never thrown: a list of 300 rows
// deserves all its faults in one pass.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// A place in somebody's file. Lines and columns count from 1; 0 means "not a single place".
struct Source {
  std::string path{};
  int line = 0;
  int column = 0;  // in characters as the file shows them, not in bytes

  bool operator==(const Source&) const = default;
};

enum class Severity {
  note,     // said once, needs nothing
  warning,  // done, and somebody should look
  error,    // stops the row, or the command
};

struct Problem {
  std::string code{};  // stable, kebab-case: "unknown-delegation"
  Severity severity = Severity::error;
  Source where{};
  std::string field{};    // the column or key as the file calls it; empty where there is none
  std::string value{};    // the offending value as it was written
  std::string message{};  // one sentence, without place or code
  std::string hint{};     // how to mend it; empty where nothing is known

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

std::string_view name_of(Severity severity);

bool has_error(const Problems& problems);

}  // namespace plenary
