// An import at a terminal: the plan a page at a time, then the questions.
#include <doctest/doctest.h>

#include "cli_run.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

std::string many_people(int count) {
  std::string list = "name,country,email\n";
  for (int i = 0; i < count; ++i)
    list += "Person Number" + std::to_string(i) + ",Senegal,no address\n";
  return list;
}

}  // namespace

TEST_CASE("at a terminal the plan is summed up, shown and asked about") {
  CliRun cli;
  cli.at_terminal = true;
  cli.height = 60;
  cli.write("list.csv", "name,country\nAwa Diop,Senegal\nLala Keita,Mali\nMoussa Fall,Senegal\n");
  cli.answers = {"n"};
  CHECK(cli.run({"register", "import", "list.csv"}) == 2);
  CHECK(has(cli.out, "3 rows: 3 new\n"));
  CHECK(has(cli.out,
            "by delegation:\n  Mali (ML)     1 row: 1 new\n  Senegal (SN)  2 rows: 2 new\n"));
  CHECK(has(cli.err, "register 3 and change 0? [y/N] "));
  cli.answers = {"y"};
  CHECK(cli.run({"register", "import", "list.csv"}) == 0);
  CHECK(has(cli.out, "3 registered, 0 changed"));
}

TEST_CASE("a long plan comes a screenful at a time, and q ends it before the question") {
  CliRun cli;
  cli.at_terminal = true;
  cli.height = 12;
  cli.write("list.csv", many_people(30));
  cli.answers = {"", "q"};
  CHECK(cli.run({"register", "import", "list.csv"}) == 2);
  CHECK(cli.answers.empty());
  CHECK(has(cli.out, "needs attention:\n  email-invalid  30 errors, from list.csv:2\n"));
  CHECK(has(cli.err, "more? [Enter/q] "));
  CHECK(has(cli.out, "list.csv:2:3: \"no address\" has no @ [email-invalid]"));
  CHECK_FALSE(has(cli.out, "list.csv:31:3"));
}

TEST_CASE("nothing is paged and nothing asked where there is no terminal") {
  CliRun cli;
  cli.height = 5;
  cli.write("list.csv", many_people(30));
  CHECK(cli.run({"register", "import", "list.csv", "--dry-run"}) == 2);
  CHECK_FALSE(has(cli.err, "more?"));
  CHECK(has(cli.err, "list.csv:31:3: \"no address\" has no @ [email-invalid]"));
  CHECK(cli.run({"register", "import", "list.csv"}) == 2);
  CHECK(has(cli.err, "there is no terminal to show the plan at and ask"));
}

TEST_CASE("a list that replaces is decided at the terminal, a head by name") {
  CliRun cli;
  cli.write("first.csv",
            "name,country,role\nAwa Diop,Senegal,head\nMoussa Fall,Senegal,\nIbou Sarr,Senegal,\n");
  cli.must({"register", "import", "first.csv", "--yes"});
  cli.write("second.csv", "name,country\nMoussa Faall,Senegal\nKen Okafor,Senegal\n");
  cli.at_terminal = true;
  cli.height = 60;
  cli.answers = {"c", "awa diop", "y"};
  CHECK(cli.run({"register", "import", "second.csv", "--replace-delegation", "SN"}) == 0);
  CHECK(has(cli.err, "R2 Moussa Fall (SN) is not in the list, and second.csv:2 has Moussa Faall"));
  CHECK(has(cli.err, "R1 Awa Diop (SN) is head and not in the list; type the name to withdraw"));
  CHECK(has(cli.out, "1 registered, 1 changed, 2 withdrawn (change #"));
}

TEST_CASE("a head whose name is not typed stays, and the list is not imported") {
  CliRun cli;
  cli.write("first.csv", "name,country,role\nAwa Diop,Senegal,head\n");
  cli.must({"register", "import", "first.csv", "--yes"});
  cli.write("second.csv", "name,country\nKen Okafor,Senegal\n");
  cli.at_terminal = true;
  cli.height = 60;
  cli.answers = {"yes"};
  CHECK(cli.run({"register", "import", "second.csv", "--replace-delegation", "SN"}) == 2);
  CHECK(has(cli.out, "--withdraw R1 agrees to it"));
  CHECK(has(cli.err, "nothing was imported"));
}

TEST_CASE("progress is said on a terminal's standard error after a second, and never elsewhere") {
  CliRun cli;
  cli.write("list.csv", "name,country\nAwa Diop,Senegal\n");
  cli.tick = 2'000'000;
  CHECK(cli.run({"register", "import", "list.csv", "--dry-run"}) == 0);
  CHECK(cli.err == "");
  cli.at_terminal = true;
  CHECK(cli.run({"register", "import", "list.csv", "--dry-run"}) == 0);
  CHECK(has(cli.err, "\rplenary: 1 of 1 rows read"));
  CHECK(has(cli.err, "\r\x1b[K"));
  cli.tick = 1'000;
  CHECK(cli.run({"register", "import", "list.csv", "--dry-run"}) == 0);
  CHECK(cli.err == "");
}
