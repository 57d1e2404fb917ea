// Why a call could not do what it was asked. The kind decides the exit status (cli/failure.cpp);
// the message is one sentence to the person at the keyboard; problems carry every fault of a file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/problem.h"

namespace plenary {

enum class ErrorKind {
  usage,        // the command line
  invalid,      // input or configuration that cannot be taken as it is
  not_found,    // what was named is not there
  conflict,     // it is there, and something stands against the act
  refused,      // a question was answered with no, or could not be asked
  busy,         // another process holds the store
  io,           // cannot read or write; disk full
  corrupt,      // the store is damaged, foreign or newer than this program
  internal,     // a bug here
  interrupted,  // stopped by the person
};

struct Error {
  ErrorKind kind{};
  std::string message{};  // without "error:", without a full stop
  std::optional<Source> where{};
  std::vector<std::string> hints{};
  Problems problems{};  // all faults, where the error sums up a file's
};

}  // namespace plenary
