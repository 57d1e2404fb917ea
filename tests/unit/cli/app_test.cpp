// The program as its callers see it, in this process: words in, two streams and a status out.
#include "app.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "plenary/actions/files.h"
#include "source_folder.h"
#include "temporary_store.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

struct Ran {
  int status = 0;
  std::string out{};
  std::string err{};
};

class Terminal {
 public:
  Terminal() {
    environment.folder = folder_ / "";
    environment.login = "tester";
    environment.installation = {.data = source_folder() + "/data",
                                .zoneinfo = "/usr/share/zoneinfo"};
    environment.system_clock = [] { return Instant{1'686'380'400'000'000}; };  // 10 June 2023
    environment.variables["TERM"] = "xterm";
  }

  Ran run(const std::vector<std::string>& words) {
    Ran ran;
    cli::Streams streams{.out =
                             [&ran](std::string_view bytes) {
                               ran.out += bytes;
                               return true;
                             },
                         .err = [&ran](std::string_view bytes) { ran.err += bytes; },
                         .read_line = [](std::string&) { return false; },
                         .read_all = [] { return std::string(); },
                         .out_is_terminal = is_terminal};
    ran.status = cli::run(words, streams, environment);
    return ran;
  }

  // In a new workspace of the Rabat Process with a meeting.
  void open_workspace() {
    REQUIRE(run({"init", "rabat", "--profile", "rabat-process"}).status == 0);
    environment.folder = folder_ / "rabat";
    REQUIRE(run({"meeting", "new", "marrakesh-2023", "--title", "On borders", "--start",
                 "2023-06-22", "--city", "Marrakesh", "--country", "MA"})
                .status == 0);
  }

  cli::Environment environment{};
  bool is_terminal = false;

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("papers are coloured at a terminal alone, and not where NO_COLOR or TERM says so") {
  Terminal terminal;
  terminal.open_workspace();
  const std::vector<std::string> words{"report", "daily"};
  CHECK_FALSE(has(terminal.run(words).out, "\x1b["));
  terminal.is_terminal = true;
  CHECK(has(terminal.run(words).out, "\x1b["));
  terminal.environment.variables["TERM"] = "dumb";
  CHECK_FALSE(has(terminal.run(words).out, "\x1b["));
  terminal.environment.variables["TERM"] = "xterm";
  terminal.environment.variables["NO_COLOR"] = "1";
  CHECK_FALSE(has(terminal.run(words).out, "\x1b["));
  terminal.environment.variables.erase("NO_COLOR");
  CHECK_FALSE(has(terminal.run({"report", "daily", "--format", "html"}).out, "\x1b["));
}

TEST_CASE("COLUMNS sets the width of text, and nothing else does what it cannot be") {
  Terminal terminal;
  terminal.open_workspace();
  const auto widest = [&] {
    std::size_t width = 0;
    const std::string out = terminal.run({"report", "daily"}).out;
    for (const auto line : split(out, '\n')) width = std::max(width, display_width(line));
    return width;
  };
  const std::size_t usual = widest();
  CHECK(usual <= 80);
  terminal.environment.variables["COLUMNS"] = "44";
  CHECK(widest() <= 44);
  for (const char* nonsense : {"0", "-3", "wide", "12x", "99999999999999999999"}) {
    CAPTURE(nonsense);
    terminal.environment.variables["COLUMNS"] = nonsense;
    CHECK(widest() == usual);
  }
}

TEST_CASE("a file's ending that is no format is refused, and nothing is written") {
  Terminal terminal;
  terminal.open_workspace();
  const Ran refused = terminal.run({"report", "daily", "-o", "point.pdf"});
  CHECK(refused.status == 2);
  CHECK(refused.err ==
        "plenary: plenary report daily has no format for .pdf\n"
        "hint: --format says which is meant: text, csv, json, markdown, html\n");
  CHECK_FALSE(std::filesystem::exists(terminal.environment.folder + "/point.pdf"));
  CHECK(terminal.run({"report", "daily", "-o", "point.morning", "--format", "text"}).status == 0);
  CHECK(terminal.run({"report", "daily", "-o", "point"}).status == 0);
}

TEST_CASE("a word that is no command, option or value gets the nearest one, and status 2") {
  Terminal terminal;
  terminal.open_workspace();
  struct Case {
    std::vector<std::string> words;
    const char* hint;
  };
  for (const auto& [words, hint] :
       {Case{{"lst", "participants"}, "did you mean"},
        Case{{"list", "particpants"}, "did you mean \"plenary list participants\"?"},
        Case{{"register", "list"}, "did you mean \"plenary list participants\"?"},
        Case{{"list", "participants", "--rol", "head"}, "did you mean --role?"},
        Case{{"list", "participants", "--role", "heed"}, "did you mean \"head\"?"},
        Case{{"list", "participants", "--delegation", "sengal"}, "did you mean \"Senegal\"?"},
        Case{{"list", "participants", "--columns", "emial"}, "did you mean \"email\"?"}}) {
    const Ran ran = terminal.run(words);
    CAPTURE(ran.err);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, hint));
  }
}
