// Export and import are inverses: what the register holds goes out in every form and comes back as
// it was, into the same register and into an empty one.
#include <doctest/doctest.h>

#include <random>

#include "cli_run.h"
#include "plenary/codec/json.h"
#include "plenary/text.h"
#include "sheet_rows.h"

using namespace plenary;
using namespace plenary::test;

namespace {

struct Form {
  const char* file;
  std::vector<std::string> options;
};

const std::vector<Form>& forms() {
  static const std::vector<Form> all = {{"all.csv", {}},
                                        {"excel.csv", {"--excel"}},
                                        {"all.json", {}},
                                        {"all.ndjson", {}},
                                        {"all.xlsx", {}}};
  return all;
}

// What spreadsheets, shells and people make of a text.
const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {"=1+1",
                                                 "=HYPERLINK(\"http://x.example\")",
                                                 "+212 661 00 00 00",
                                                 "-1+1",
                                                 "@SUM(A1)",
                                                 "'=1",
                                                 "''=1",
                                                 "'quoted",
                                                 "=\"0055\"",
                                                 "'=\"0055\"",
                                                 "007",
                                                 "1e5",
                                                 "2023-06-22",
                                                 "true",
                                                 "null",
                                                 "0",
                                                 "one\ntwo",
                                                 "one\r\ntwo",
                                                 "one\rtwo",
                                                 "a;b,c|d\te",
                                                 "say \"hi\"",
                                                 "\"",
                                                 "\"\"",
                                                 "sep=;",
                                                 "\xEF\xBB\xBFmark",
                                                 "  leading",
                                                 "trailing  ",
                                                 "two  blanks",
                                                 "مدير شرطة الحدود",
                                                 "\u200Fمدير\u200F",
                                                 "😀 yes",
                                                 "e\u0301te\u0301",
                                                 "O\u2019Brien",
                                                 "\u200Bthin\u202Fspace",
                                                 "-",
                                                 "--",
                                                 "N/A",
                                                 "néant",
                                                 "TBC",
                                                 "nil",
                                                 "none",
                                                 "#REF!",
                                                 "...",
                                                 "\\n",
                                                 "<b>&amp;",
                                                 "[]",
                                                 "{}",
                                                 "_x000D_",
                                                 "a_x0041_b",
                                                 "line_x000A_",
                                                 "TRUE",
                                                 "1,5",
                                                 "45099",
                                                 "0.1000",
                                                 std::string(5000, 'x')};
  return texts;
}

class Person {
 public:
  explicit Person(std::mt19937& random) : random_(random) {}

  // A record for `register add -`.
  std::string record(int number) {
    const std::string own = "Diop" + std::to_string(number);
    field("name", any() == 0 ? "TBC" : any() == 1 ? text() + " " + own : "Awa " + own);
    field("delegation", one_of({"SN", "ML", "ES", "MA", "ECOWAS"}));
    for (const char* key :
         {"family_name", "given_name", "honorific", "rank", "organisation", "department",
          "position", "phone", "funding", "remarks", "nominated_by"})
      if (any() < 2) field(key, text());
    if (any() < 4) field("email", "p" + std::to_string(number) + "@Ministry.example");
    field("gender", one_of({"", "female", "male", "other"}));
    field("role", one_of({"head", "deputy", "delegate", "interpreter", "security"}));
    field("category", one_of({"government", "expert", "press"}));
    field("status", one_of({"nominated", "confirmed", "waitlisted", "refused", "withdrawn"}));
    field("listens", one_of({"", "fr", "ar;en"}));
    field("speaks", one_of({"", "en", "pt;fr;es"}));
    field("arrival", one_of({"", "2023-06-20", "2023-06-05"}));
    field("departure", one_of({"", "2023-06-24"}));
    field("consent", one_of({"", "yes", "no"}));
    field("presence", one_of({"in_person", "online"}));
    field("received", one_of({"2023-05-30 18:07", "2023-06-09T23:59:59+01:00"}));
    return record_ + "}\n";
  }

 private:
  int any() { return static_cast<int>(random_() % 6); }
  std::string text() { return hostile_texts()[random_() % hostile_texts().size()]; }
  std::string one_of(const std::vector<std::string>& values) {
    return values[random_() % values.size()];
  }
  void field(const std::string& key, const std::string& value) {
    if (value.empty()) return;
    record_ += (record_.empty() ? "{" : ", ") + json_string(key) + ": " + json_string(value);
  }

  std::mt19937& random_;
  std::string record_{};
};

// Everything of everybody but what each register numbers for itself.
std::string people_of(CliRun& cli) {
  cli.must({"list", "participants", "--all", "--json", "--columns",
            "name,family_name,given_name,honorific,gender,delegation,organisation,department,"
            "position,rank,role,category,status,late,received,nominated_by,email,phone,listens,"
            "speaks,arrival,departure,funding,remarks,consent,presence",
            "--sort", "name,delegation,role,status,position,remarks"});
  return cli.out;
}

void fill(CliRun& cli, std::mt19937& random, int wanted) {
  int stored = 0;
  for (int number = 0; number < wanted * 10 && stored < wanted; ++number) {
    cli.input = Person(random).record(number);
    stored += cli.run({"register", "add", "-"}) < 2 ? 1 : 0;  // "-" and "#REF!" are refused
  }
  REQUIRE(stored == wanted);
}

}  // namespace

TEST_CASE("an export comes back unchanged into its register, and equal into an empty one") {
  for (const unsigned seed : {1U, 2U}) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    CliRun cli;
    fill(cli, random, 12);
    const std::string people = people_of(cli);
    for (const Form& form : forms()) {
      CAPTURE(form.file);
      std::vector<std::string> list = {"list", "participants", "--all", "-o", form.file};
      list.insert(list.end(), form.options.begin(), form.options.end());
      cli.must(list);
      const int exit = cli.run({"register", "import", form.file, "--yes"});
      CHECK_MESSAGE(exit < 2, cli.err);
      CHECK_MESSAGE(cli.out.ends_with("\nnothing new\n"), cli.out);

      CliRun empty;
      empty.write(form.file, cli.read(form.file));
      CHECK_MESSAGE(empty.run({"register", "import", form.file, "--yes", "--map", "ref=-"}) < 2,
                    empty.err);
      CHECK(people_of(empty) == people);
    }
  }
}

TEST_CASE("a typed honorific in front of a name is none of the name, typed anew or in a list") {
  CliRun cli;
  cli.input =
      "{\"name\": \"Mme Awa Diop\", \"delegation\": \"SN\"}\n"
      "{\"name\": \"Dr Séga Faye\", \"honorific\": \"Prof.\", \"delegation\": \"SN\"}\n";
  CHECK(cli.run({"register", "add", "-"}) < 2);
  CHECK(cli.err.find("note: \"Mme\" in front of \"Awa Diop\" is taken as the honorific") !=
        std::string::npos);
  cli.must({"register", "set", "R2", "name=Dr Séga Faye", "honorific="});
  cli.must({"list", "participants", "--columns", "ref,honorific,name", "--sort", "ref", "--format",
            "csv"});
  CHECK(cli.out == "ref,honorific,name\nR1,Mme,Awa Diop\nR2,Dr,Séga Faye\n");
  cli.must({"list", "participants", "-o", "all.csv"});
  cli.must({"register", "import", "all.csv", "--yes"});
  CHECK_MESSAGE(cli.out.ends_with("\nnothing new\n"), cli.out);
}

TEST_CASE("an organisation that a list brought goes out and comes into an empty register by name") {
  CliRun cli;
  cli.write("cross.csv", "name,country\nAwa Diop,Croix-Rouge malienne\n");
  CHECK(cli.run({"register", "import", "cross.csv", "--yes", "--new-delegations"}) < 2);
  cli.must({"list", "participants", "-o", "all.csv"});
  CliRun empty;
  empty.write("all.csv", cli.read("all.csv"));
  CHECK(empty.run(
            {"register", "import", "all.csv", "--yes", "--new-delegations", "--map", "ref=-"}) < 2);
  empty.must(
      {"list", "participants", "--columns", "delegation,delegation_name", "--format", "csv"});
  CHECK(empty.out == "delegation,delegation_name\ncroix-rouge-malienne,Croix-Rouge malienne\n");
}

TEST_CASE("each hostile text is stored as a list would take it, or refused") {
  CliRun cli;
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text);
    cli.input =
        "{\"name\": \"Awa Diop\", \"delegation\": \"SN\", \"remarks\": " + json_string(text) +
        "}\n";
    if (cli.run({"register", "add", "-", "--dry-run"}) < 2) continue;
    const bool says_why = cli.err.find("stands for nothing") != std::string::npos ||
                          cli.err.find("is an error of a spreadsheet") != std::string::npos ||
                          cli.err.find("characters that cannot be seen") != std::string::npos;
    CHECK_MESSAGE(says_why, cli.err);
  }
}

TEST_CASE("the form for Excel has a mark, semicolons and guarded formulae, and is csv alone") {
  CliRun cli;
  cli.input = R"({"name": "Awa Diop", "delegation": "SN", "phone": "+212 661", "remarks": "=1+1"})";
  cli.must({"register", "add", "-"});
  cli.must({"list", "participants", "--excel", "--columns", "name,phone,remarks"});
  CHECK(cli.out == "\xEF\xBB\xBFname;phone;remarks\r\nAwa Diop;'+212 661;'=1+1\r\n");
  cli.must({"list", "participants", "--format", "csv", "--columns", "name,phone,remarks"});
  CHECK(cli.out == "name,phone,remarks\nAwa Diop,+212 661,=1+1\n");
  CHECK(cli.run({"list", "participants", "--excel", "--json"}) == 2);
  CHECK(cli.run({"list", "participants", "--excel", "-o", "x.json"}) == 2);
}

TEST_CASE("a workbook has texts under a header that stays, and is not for a terminal") {
  CliRun cli;
  cli.input = R"({"name": "Awa Diop", "delegation": "SN", "phone": "007", "remarks": "=1+1"})";
  cli.must({"register", "add", "-"});
  cli.must({"list", "participants", "--columns", "name,phone,remarks,change", "-o", "three.xlsx"});
  const auto read = sheet_of(cli, "three.xlsx");
  CHECK(read == Rows{{"name", "phone", "remarks", "change"}, {"Awa Diop", "007", "=1+1", "3"}});
  cli.must({"list", "participants", "--columns", "name", "--format", "xlsx"});
  CHECK(cli.out.starts_with("PK"));
  cli.at_terminal = true;
  CHECK(cli.run({"list", "participants", "--format", "xlsx"}) == 2);
  CHECK(cli.err ==
        "plenary: a workbook cannot be shown at a terminal\n"
        "hint: write it to a file: -o participants.xlsx\n");
  CHECK(cli.out.empty());
}

TEST_CASE("every list is a workbook too, one without rows included, and no paper is") {
  CliRun cli;
  for (const char* list : {"participants", "delegations", "people", "duplicates", "partners",
                           "meetings", "invitations", "focal-points", "slots"}) {
    CAPTURE(list);
    cli.must({"list", list, "--lang", "fr", "-o", "list.xlsx"});
    const Rows rows = sheet_of(cli, "list.xlsx");
    cli.must({"list", list, "--lang", "fr", "--format", "csv"});
    REQUIRE_FALSE(rows.empty());
    CHECK(join(rows.front(), ",") == split(cli.out, '\n').front());
    CHECK(rows.size() + 1 == split(cli.out, '\n').size());
  }
  CHECK(cli.run({"report", "figures", "-o", "figures.xlsx"}) == 2);
  CHECK(cli.err.starts_with("plenary: plenary report figures has no format for .xlsx\n"));
  CHECK(cli.run({"report", "figures", "--format", "xlsx"}) == 2);
}
