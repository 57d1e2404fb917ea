// Rules that hold whichever command somebody comes by.
#include <doctest/doctest.h>

#include "cli_run.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

TEST_CASE("a sensitive name is decided on first, in a list, on the desk and in an invitation") {
  CliRun cli;
  cli.write("list.csv", "name,country\nAwa Zed,Kosovo\n");
  const std::vector<std::vector<std::string>> doors{
      {"register", "import", "list.csv", "--new-delegations", "--yes"},
      {"register", "add", "--name", "Awa Zed", "--delegation", "Kosovo", "--new-delegation"},
      {"register", "add", "--name", "Awa Zed", "--delegation", "Kosovo"},
      {"register", "invite", "Kosovo"},
      {"register", "document", "Kosovo", "note_verbale"}};
  for (const auto& door : doors) {
    CAPTURE(door[1]);
    CHECK(cli.run(door) == 2);
    CHECK(has(cli.err, "\"Kosovo\" is a name that this dialogue has to decide on first"));
    CHECK(has(cli.err, "give it a [[partner]] with a note in partners.toml"));
    CHECK_FALSE(has(cli.err, "--new-delegation"));
  }
}

TEST_CASE("an organisation recorded at the desk is as little invited as one in a list") {
  CliRun cli;
  cli.must({"meeting", "set", "open_to=partners"});
  cli.write("list.csv", "name,country\nAwa Zed,Croissant bleu\n");
  cli.must({"register", "import", "list.csv", "--new-delegations", "--dry-run"});
  CHECK(has(cli.err, "[not-invited]"));
  cli.must({"register", "add", "--name", "Awa Zed", "--delegation", "Croissant bleu",
            "--new-delegation"});
  CHECK(has(cli.err, "[not-invited]"));
}

TEST_CASE("the data about a person is shown as of a moment when some of it was not there") {
  CliRun cli;
  cli.must({"register", "add", "--name", "Awa Diop", "--delegation", "SN"});
  cli.must({"agenda", "add", "--day", "1", "--start", "9:00", "--end", "10:00", "--title",
            "Opening", "--kind", "opening", "--chair", "Awa Diop"});
  cli.must({"privacy", "show", "P1"});
  CHECK(has(cli.out, "slot"));
  cli.must({"privacy", "show", "P1", "--as-of", "#3"});
  CHECK(has(cli.out, "Awa Diop"));
  CHECK_FALSE(has(cli.out, "slot"));
}

TEST_CASE("a list of the Rabat Process gives a delegation one head") {
  CliRun cli;
  cli.write("list.csv", "name,country,role\nAwa Ba,Gabon,head\nOmar Ly,Gabon,head\n");
  CHECK(cli.run({"register", "import", "list.csv", "--yes"}) == 2);
  CHECK(has(cli.err, "list.csv:3:3: the delegation of Gabon has a head already [second-head]"));
}
