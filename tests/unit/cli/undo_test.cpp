// Undo as somebody at a terminal sees it, and what it does not bring back.
#include <doctest/doctest.h>

#include "cli_run.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

void add(CliRun& cli, const std::string& name, const std::string& role) {
  cli.must({"register", "add", "--name", name, "--delegation", "Nigeria", "--role", role});
}

}  // namespace

TEST_CASE("without a number undo shows the last change and asks at the terminal") {
  CliRun cli;
  add(cli, "Ken Okafor", "delegate");
  cli.at_terminal = true;
  cli.answers = {"n"};
  CHECK(cli.run({"undo"}) == 2);
  CHECK(has(cli.err, "undo change #3 (register add by test"));
  cli.must({"list", "participants", "--format", "csv", "--columns", "name"});
  CHECK(cli.out == "name\nKen Okafor\n");
  cli.answers = {"y"};
  CHECK(cli.run({"undo"}) == 0);
  cli.must({"list", "participants", "--format", "csv", "--columns", "name"});
  CHECK(cli.out == "name\n");
}

TEST_CASE("undo brings no head back beside another, and does once the seat is free") {
  CliRun cli;
  add(cli, "Chinwe Okonedo", "head");
  cli.must({"register", "withdraw", "R1"});
  add(cli, "Ken Okafor", "head");
  for (const char* how : {"--dry-run", "--yes"}) {
    CHECK(cli.run({"undo", "4", how}) == 2);
    CHECK(has(cli.err, "R1 Chinwe Okonedo (NG) would be head again beside R2 Ken Okafor (NG)"));
    CHECK(has(cli.err, "plenary register set R2 role=delegate"));
  }
  cli.must({"register", "set", "R2", "role=delegate"});
  CHECK(cli.run({"undo", "4", "--yes"}) == 0);
  cli.must({"list", "delegations", "--delegation", "NG", "--format", "csv"});
  CHECK(has(cli.out, "Chinwe Okonedo"));
}

TEST_CASE("a head who handed over takes the seat back by undo, for the other gives it up") {
  CliRun cli;
  add(cli, "Chinwe Okonedo", "head");
  add(cli, "Ken Okafor", "delegate");
  cli.must({"register", "set", "R2", "role=head"});
  CHECK(cli.run({"undo", "5", "--yes"}) == 0);
  cli.must({"list", "participants", "--role", "head", "--format", "csv", "--columns", "name"});
  CHECK(cli.out == "name\nChinwe Okonedo\n");
}
