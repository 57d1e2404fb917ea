// The whole program in this process: a workspace of its own, streams that are strings, and a
// person at the terminal who has written the answers down.
#pragma once

#include <deque>
#include <fstream>
#include <string>
#include <vector>

#include "app.h"
#include "plenary/actions/files.h"
#include "source_folder.h"
#include "temporary_store.h"

namespace plenary::test {

class CliRun {
 public:
  CliRun() {
    environment.folder = folder.path();
    environment.login = "test";
    environment.installation = {.data = binary_folder() + "/share/plenary",
                                .zoneinfo = "/usr/share/zoneinfo"};
    environment.variables["PLENARY_NOW"] = "2023-06-01T08:00:00Z";
    environment.system_clock = [this] { return Instant{clock += tick}; };
    must({"init", ".", "--profile", "rabat-process", "--quiet"});
    must({"meeting", "new", "m-2023", "--title", "Meeting", "--start", "2023-06-22", "--end",
          "2023-06-23", "--city", "Marrakesh", "--country", "Morocco", "--deadline", "2023-06-09",
          "--open-to", "anyone", "--quota", "none"});
  }

  TemporaryFolder folder{};
  cli::Environment environment{};
  bool at_terminal = false;
  int height = 24;
  std::deque<std::string> answers{};
  std::string input{};  // what standard input holds, to its end
  std::string out{};
  std::string err{};
  std::int64_t clock = 1'685'606'400'000'000;
  std::int64_t tick = 0;  // microseconds that pass at each look at the clock

  int run(const std::vector<std::string>& words) {
    out.clear();
    err.clear();
    cli::Streams streams;
    streams.out = [this](std::string_view bytes) {
      out += bytes;
      return true;
    };
    streams.err = [this](std::string_view bytes) { err += bytes; };
    streams.read_line = [this](std::string& line) {
      if (answers.empty()) return false;
      line = answers.front();
      answers.pop_front();
      return true;
    };
    streams.read_all = [this] { return input; };
    streams.in_is_terminal = streams.out_is_terminal = streams.err_is_terminal = at_terminal;
    streams.height = height;
    return cli::run(words, streams, environment);
  }

  void must(const std::vector<std::string>& words) {
    const int exit = run(words);
    REQUIRE_MESSAGE(exit < 2, err);
  }

  void write(const std::string& name, const std::string& text) {
    REQUIRE(actions::write_file(folder / name, text));
  }
  std::string read(const std::string& name) {
    auto text = actions::read_file(folder / name);
    REQUIRE(text);
    return *text;
  }
};

}  // namespace plenary::test
