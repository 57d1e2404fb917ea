// What a call returns that a person, a file or the store can make fail.
//
//   Result<T>   a T, or one Error: nothing was done.
//   Checked<T>  a T as far as it could be read, and every problem found on the way. For readers of
//               somebody's file; the caller decides what the problems stop.
//
// The alias does not change with the compiler: std::expected would change the ABI.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "plenary/error.h"

namespace plenary {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

inline tl::unexpected<Error> fail(ErrorKind kind, std::string message,
                                  std::vector<std::string> hints = {}) {
  return tl::unexpected<Error>(
      Error{.kind = kind, .message = std::move(message), .hints = std::move(hints)});
}

template <class T>
struct Checked {
  T value{};
  Problems problems{};
};

}  // namespace plenary
