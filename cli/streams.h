// The three streams of a run and what is known of them. Strings in tests, descriptors in main.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

namespace plenary::cli {

struct Streams {
  std::function<bool(std::string_view)> out;  // false: cannot be written (full disk, closed pipe)
  std::function<void(std::string_view)> err;
  std::function<bool(std::string&)> read_line;  // from standard input, without its end; false: end
  std::function<std::string()> read_all;        // standard input to its end
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 80;
  int height = 24;
  bool colour = false;
};

// The process's own descriptors.
Streams process_streams();

}  // namespace plenary::cli
