// What the tests of the readers share.
#pragma once

#include <fmt/format.h>

#include <string>

#include "plenary/config.h"

namespace plenary::tests {

// "unknown-key 3:1 titel", one a line, in the order of the file's reading.
inline std::string told(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems) {
    lines += fmt::format("{} {}:{} {}\n", problem.code, problem.where.line, problem.where.column,
                         problem.field);
  }
  return lines;
}

// For a failed check: everything that a person would read.
inline std::string spelled(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems) {
    lines += fmt::format("{}:{}:{}: {} [{}] hint: {}\n", problem.where.path, problem.where.line,
                         problem.where.column, problem.message, problem.value, problem.hint);
  }
  return lines;
}

}  // namespace plenary::tests
