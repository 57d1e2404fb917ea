// A plan saved, looked at, and carried out later: exactly it, or nothing.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "cli_run.h"
#include "plenary/codec/json.h"
#include "plenary/sha256.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

class PlanRun : public CliRun {
 public:
  PlanRun() {
    write("list.csv", "name,country,position\nAwa Diop,Senegal,Minister\nLala Keita,Mali,\n");
    must({"register", "import", "list.csv", "--plan", "plan.json"});
  }
  void change_plan(const std::string& from, const std::string& to) {
    std::string text = read("plan.json");
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write("plan.json", text.replace(at, from.size(), to));
  }
  int apply(std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"register", "import", "--apply", "plan.json", "--yes"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  std::string people() {
    must({"list", "participants", "--format", "csv", "--columns", "name,delegation,position"});
    return out;
  }
};

const std::string nobody = "name,delegation,position\n";

}  // namespace

TEST_CASE("a saved plan is private, is JSON, does nothing by itself, and is carried out whole") {
  PlanRun cli;
  struct stat status {};
  REQUIRE(::stat((cli.folder / "plan.json").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  const auto plan = read_json(cli.read("plan.json"));
  REQUIRE(plan);
  CHECK(plan->text_of("plenary_plan") == "1");
  CHECK(plan->text_of("meeting") == "m-2023");
  CHECK(plan->find("rows")->items.size() == 2);
  CHECK(plan->find("rows")->items[0].text_of("verdict") == "new");
  CHECK(plan->find("files")->items[0].text_of("sha256").size() == 64);
  CHECK(cli.people() == nobody);
  CHECK(cli.apply({"--dry-run"}) == 0);
  CHECK(has(cli.out, "dry run: 2 registered, 0 changed; nothing was written"));
  CHECK(cli.apply() == 0);
  CHECK(cli.people() == nobody + "Awa Diop,SN,Minister\nLala Keita,ML,\n");
  CHECK(cli.apply() == 2);
  CHECK(has(cli.err, "list.csv:2: was new and is unchanged now [plan-differs]"));
}

TEST_CASE("a plan holds while nothing that it touches has changed") {
  PlanRun cli;
  cli.write("other.csv", "name,country\nKen Okafor,Nigeria\n");
  cli.must({"register", "import", "other.csv", "--yes"});
  CHECK(cli.apply() == 0);
}

TEST_CASE("a plan is refused once the register says something else of its people") {
  PlanRun cli;
  cli.must(
      {"register", "add", "--name", "Awa Diop", "--delegation", "SN", "--position", "Adviser"});
  CHECK(cli.apply() == 2);
  CHECK(has(cli.err, "list.csv:2: was new and is changed now [plan-differs]"));
  CHECK_FALSE(has(cli.err, "list.csv:3"));
  CHECK(cli.people() == nobody + "Awa Diop,SN,Adviser\n");
}

TEST_CASE("a plan that somebody has altered is refused, wherever it was altered") {
  for (const auto& [from, to] : {std::pair{"\"after\":\"Minister\"", "\"after\":\"Director\""},
                                 {"\"delegation\":null", "\"delegation\":\"ES\""},
                                 {"\"base\": ", "\"base\": 1"},
                                 {"\"line\":2", "\"line\": 2"}}) {
    CAPTURE(from);
    PlanRun cli;
    cli.change_plan(from, to);
    CHECK(cli.apply() == 2);
    CHECK_MESSAGE(has(cli.err, "plan.json: the plan was altered after it was written"), cli.err);
    CHECK(cli.people() == nobody);
  }
}

TEST_CASE("a plan that was altered and sealed anew meets the comparison of its rows") {
  struct {
    const char* from;
    const char* to;
    const char* says;
  } const cases[] = {
      {"\"after\":\"Minister\"", "\"after\":\"Director\"", "list.csv:2: is not as the plan has it"},
      {"\"verdict\":\"new\"", "\"verdict\":\"unchanged\"", "list.csv:2: was unchanged and is new"},
      {"/list.csv\",\"sha256\":\"", "/list.csv\",\"sha256\":\"0",
       "is not the list that the plan was made from"},
      {"\"base_hash\": \"", "\"base_hash\": \"0", "of another register"},
      {"\"plenary_plan\": 1", "\"plenary_plan\": 2", "the plan is of version 2"},
      {"\"plenary_plan\"", "\"plan\"", "this is not a plan as plenary writes it"},
  };
  for (const auto& [from, to, says] : cases) {
    CAPTURE(from);
    PlanRun cli;
    cli.change_plan(from, to);
    std::string text = cli.read("plan.json");
    text.resize(text.rfind("\"seal\": "));
    cli.write("plan.json", text + "\"seal\": \"" + sha256_hex(text) + "\"\n}\n");
    CHECK(cli.apply() == 2);
    CHECK_MESSAGE(has(cli.err, says), cli.err);
    CHECK(cli.people() == nobody);
  }
}

TEST_CASE("a plan takes its lists from where they were, or from where one says") {
  PlanRun cli;
  std::filesystem::rename(cli.folder / "list.csv", cli.folder / "moved.csv");
  CHECK(cli.apply() == 2);
  CHECK(has(cli.err, "name the lists after --apply FILE where they have moved"));
  std::filesystem::create_directory(cli.folder / "lists");
  cli.write("lists/moved.csv", cli.read("moved.csv"));
  CHECK(cli.apply({"lists", "--dry-run"}) == 0);
  CHECK(cli.apply({"moved.csv"}) == 0);
  cli.write("list.csv", "name,country\nSomebody Else,Mali\n");
  CHECK(cli.apply() == 2);
  CHECK(has(cli.err, "list.csv is not the list that the plan was made from"));
}

TEST_CASE("a plan with rows that cannot be taken is saved, and applied only in part") {
  PlanRun cli;
  cli.write("list.csv", "name,country\nAwa Diop,Senegal\nNobody,Untied Kingdom\n");
  CHECK(cli.run({"register", "import", "list.csv", "--plan", "plan.json"}) == 2);
  CHECK(cli.apply() == 2);
  CHECK(cli.people() == nobody);
  CHECK(cli.apply({"--partial"}) == 1);
  CHECK(cli.people() == nobody + "Awa Diop,SN,\n");
}

TEST_CASE("a plan remembers how its lists are read") {
  PlanRun cli;
  cli.write("list.csv", "name,country,arrival\nAwa Diop,Senegal,45099\n");
  cli.must({"register", "import", "list.csv", "--excel-serial", "--plan", "plan.json"});
  CHECK(cli.apply() < 2);
  cli.must({"list", "participants", "--format", "csv", "--columns", "name,arrival"});
  CHECK(cli.out == "name,arrival\nAwa Diop,2023-06-22\n");
  cli.write("list.csv", "name,country,arrival\nMoussa Fall,Mali,05/06/2023\n");
  cli.must({"register", "import", "list.csv", "--date-order", "day-first", "--plan", "plan.json"});
  CHECK(cli.apply() < 2);
  cli.must({"list", "participants", "--delegation", "ML", "--format", "csv", "--columns",
            "name,arrival"});
  CHECK(cli.out == "name,arrival\nMoussa Fall,2023-06-05\n");
  CHECK(cli.run({"register", "import", "list.csv", "--sheet", "Liste", "--plan", "plan.json"}) ==
        2);
  const auto plan = read_json(cli.read("plan.json"));
  REQUIRE(plan);
  CHECK(plan->find("request")->text_of("sheet") == "Liste");
}

TEST_CASE("a plan says how, and takes no other options") {
  PlanRun cli;
  for (const char* option : {"--sheet", "--encoding", "--header-row"}) {
    CAPTURE(option);
    CHECK(cli.apply({option, "2"}) == 2);
    CHECK(has(cli.err, "--apply does what the plan says, and takes no more options"));
  }
  CHECK(cli.apply({"--delegation", "SN"}) == 2);
  CHECK(has(cli.err, "--apply does what the plan says, and takes no more options"));
  CHECK(cli.apply({"--meeting", "another"}) == 2);
  CHECK(has(cli.err, "the plan is for the meeting m-2023"));
  CHECK(cli.run({"register", "import"}) == 2);
  CHECK(has(cli.err, "plenary register import needs FILE"));
}
