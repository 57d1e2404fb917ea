// The form that a partner is sent, and what comes back of it: read, changed as people change it,
// and written again with its sheets through the real module.
#include <doctest/doctest.h>

#include <algorithm>

#include "plenary/text.h"
#include "sheet_rows.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// A form opened, whose cells are changed, and that is written anew: three sheets of texts.
class SentBack {
 public:
  SentBack(CliRun& cli, std::string file) : cli_(cli), file_(std::move(file)) {
    people = sheet_of(cli_, file_, 0);
    const auto is_header = [](const auto& row) { return row.size() > 10; };
    header = static_cast<std::size_t>(std::find_if(people.begin(), people.end(), is_header) -
                                      people.begin());
    REQUIRE(header < people.size());
  }

  std::string& cell(std::size_t person, const std::string& title) {
    const auto& titles = people[header];
    const auto at = std::find(titles.begin(), titles.end(), title);
    REQUIRE_MESSAGE(at != titles.end(), title);
    auto& row = people.at(header + 1 + person);
    row.resize(titles.size());
    return row[static_cast<std::size_t>(at - titles.begin())];
  }
  void add_row() { people.emplace_back(people[header].size()); }

  // What `register import` says of it.
  int import(const std::vector<std::string>& more = {}) {
    auto module = actions::open_module<SheetsModule>(cli_.environment.installation);
    REQUIRE(module);
    auto book = (*module)->open(std::make_shared<std::string>(cli_.read(file_)), file_);
    REQUIRE(book);
    // Behind the sheet of people: instructions, marks; the drop-downs' words are not needed back.
    SheetLayout layout{.name = (*book)->tables().front().name};
    for (const std::string& text : people.front()) layout.columns.push_back({.title = text});
    for (std::size_t i = 1; i < (*book)->tables().size(); ++i) {
      const SheetName& name = (*book)->tables()[i];
      if (name.name == "Choices") continue;
      layout.pages.push_back({name.name, sheet_of(cli_, file_, i), name.hidden});
    }
    layout.pages.insert(layout.pages.end(), sheets.begin(), sheets.end());
    const auto writer = (*module)->write(layout);
    for (std::size_t i = 1; i < people.size(); ++i) {
      for (const std::string& text : people[i]) writer->text(text);
      writer->end_row();
    }
    auto bytes = writer->finish();
    REQUIRE(bytes);
    cli_.write("back.xlsx", *bytes);
    std::vector<std::string> words = {"register", "import", "back.xlsx", "--yes"};
    words.insert(words.end(), more.begin(), more.end());
    return cli_.run(words);
  }

  Rows people{};
  std::size_t header = 0;
  std::vector<SheetPage> sheets{};  // that somebody adds

 private:
  CliRun& cli_;
  std::string file_;
};

// Two people of Senegal and one of Mali, with everything that a form asks for.
void register_people(CliRun& cli) {
  cli.input =
      R"({"given_name": "Awa", "family_name": "Diop", "delegation": "SN", "role": "head",)"
      R"( "honorific": "Mme", "gender": "female", "position": "Directrice\nde la police",)"
      R"( "organisation": "=Ministère", "email": "awa@interieur.example", "phone": "+221 77",)"
      R"( "listens": "fr", "speaks": "fr;en", "arrival": "2023-06-21", "remarks": "007"})"
      "\n"
      R"({"name": "FAYE Ousmane", "family_name": "Faye", "given_name": "Ousmane",)"
      R"( "delegation": "SN", "role": "interpreter", "speaks": "sw;ar"})"
      "\n"
      R"({"name": "TBC", "delegation": "SN", "remarks": "'=1"})"
      "\n"
      R"({"name": "Moussa Traoré", "delegation": "ML"})"
      "\n";
  cli.must({"register", "add", "-"});
}

}  // namespace

TEST_CASE("a form that comes back as it was sent is nothing new, in every language") {
  for (const char* language : {"en", "fr"}) {
    CAPTURE(language);
    CliRun cli;
    register_people(cli);
    cli.must({"register", "form", "-d", "Senegal", "--lang", language, "-o", "form.xlsx"});
    CHECK(cli.err == "plenary: the form of Senegal has 3 people filled in and 20 empty rows\n");
    CHECK_MESSAGE(cli.run({"register", "import", "form.xlsx", "--yes"}) < 2, cli.err);
    CHECK_MESSAGE(has(cli.out, "3 rows: 3 unchanged\nnothing new\n"), (cli.out + cli.err));
    CHECK(SentBack(cli, "form.xlsx").import() < 2);
    CHECK_MESSAGE(has(cli.out, "3 rows: 3 unchanged\nnothing new\n"), (cli.out + cli.err));
  }
}

TEST_CASE("what was corrected or added in a form is what changes, and nothing else") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "--lang", "fr", "-o", "form.xlsx"});
  SentBack back(cli, "form.xlsx");
  REQUIRE(back.cell(0, "Nom de famille") == "Diop");
  CHECK(back.cell(0, "Rôle dans la délégation") == "Chef de délégation");
  CHECK(back.cell(0, "Sexe") == "femme");
  CHECK(back.cell(0, "Langues parlées") == "français; anglais");
  CHECK(back.cell(0, "Jour d'arrivée") == "2023-06-21");
  back.cell(0, "Nom de famille") = "Diop-Sarr";
  back.add_row();
  back.cell(3, "Prénom") = "Binta";
  back.cell(3, "Nom de famille") = "Ka";
  back.cell(3, "Civilité") = "Dr";
  back.cell(3, "Rôle dans la délégation") = "Conseiller";
  back.cell(3, "Sexe") = "femme";
  back.cell(3, "Langues parlées") = "espagnol; français";
  CHECK_MESSAGE(back.import() < 2, cli.err);
  CHECK_MESSAGE(has(cli.out, "1 registered, 1 changed"), cli.out);
  CHECK_MESSAGE(has(cli.out, "family_name \"Diop\" -> \"Diop-Sarr\""), cli.out);
  cli.must({"list", "participants", "--format", "csv", "--text", "Ka", "--columns",
            "name,honorific,gender,delegation,role,speaks"});
  CHECK(has(cli.out, "Binta Ka,Dr,female,SN,"));
  CHECK(has(cli.out, "es;fr"));
}

TEST_CASE("a row of a form that was emptied withdraws nobody, unless the list replaces another") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "-o", "form.xlsx"});
  SentBack back(cli, "form.xlsx");
  REQUIRE(back.cell(1, "Family name") == "Faye");
  const std::string reference = back.cell(1, "Ref");
  for (std::string& cell : back.people[back.header + 2]) cell.clear();
  back.cell(1, "Ref") = reference;
  CHECK(back.import() == 1);
  CHECK_MESSAGE(has(cli.err, "[form-row-emptied]"), cli.err);
  CHECK_MESSAGE(has(cli.out, "2 rows: 2 unchanged"), cli.out);
  CHECK_MESSAGE(back.import({"--replace-delegation", "SN", "--withdraw", reference}) < 2, cli.err);
  CHECK_MESSAGE(has(cli.out, "withdrawn"), cli.out);
}

TEST_CASE("what somebody wrote into a form beside its rows is told") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "--lang", "fr", "-o", "form.xlsx"});
  SentBack back(cli, "form.xlsx");
  back.sheets.push_back({.name = "Suite", .rows = {{"Nom"}, {"Khady SOW"}}});
  back.sheets.push_back({.name = "Feuil2", .rows = {{" "}}});
  back.people[back.header - 1] = {"Chef : Moussa KANE"};
  CHECK(back.import() == 1);
  CHECK_MESSAGE(has(cli.err, "the sheet \"Suite\" is not as the form was sent"), cli.err);
  CHECK_FALSE(has(cli.err, "Feuil2"));
  CHECK_FALSE(has(cli.err, "Mode d'emploi"));
  CHECK_MESSAGE(has(cli.err, "from above the header: Chef : Moussa KANE [lines-above"), cli.err);
  CHECK_MESSAGE(has(cli.out, "3 rows: 3 unchanged"), cli.out);
}

TEST_CASE("a cell of a form that nobody touched does not write the past back") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "-o", "form.xlsx"});
  SentBack back(cli, "form.xlsx");
  const std::string reference = back.cell(0, "Ref");
  cli.must({"register", "set", reference, "email=awa.diop@interieur.example", "position=Juge"});
  back.cell(0, "Position") = "Ministre";
  back.cell(0, "Phone").clear();
  CHECK(back.import() == 1);
  CHECK_MESSAGE(has(cli.err, "has \"awa.diop@interieur.example\", which stays [form-older]"),
                cli.err);
  CHECK_MESSAGE(has(cli.err, "the cell is empty, and \"+221 77\" of "), cli.err);
  CHECK_MESSAGE(has(cli.out, "position \"Juge\" -> \"Ministre\""), cli.out);
  CHECK_FALSE_MESSAGE(has(cli.out, "email \""), cli.out);
}

TEST_CASE("a seat of a form that is filled in by its whole name alone has the parts of that name") {
  CliRun cli;
  register_people(cli);
  cli.write("seat.csv", "Nom,Prénom,Pays\nTBC,,Mali\n");
  cli.must({"register", "import", "seat.csv", "--yes"});
  cli.must({"register", "form", "-d", "ML", "-o", "form.xlsx"});
  SentBack back(cli, "form.xlsx");
  const std::size_t seat = back.cell(0, "Family name") == "TBC" ? 0 : 1;
  REQUIRE(back.cell(seat, "Family name") == "TBC");
  back.cell(seat, "Full name") = "Fatou SECK";
  CHECK_MESSAGE(back.import() < 2, cli.err);
  cli.must({"list", "participants", "--format", "csv", "--text", "SECK", "--columns",
            "name,family_name,given_name"});
  CHECK_MESSAGE(has(cli.out, "Fatou SECK,SECK,Fatou\n"), cli.out);
}

TEST_CASE("a form says its meeting and its delegation itself") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "-o", "form.xlsx"});
  cli.must({"meeting", "new", "n-2024", "--title", "Next", "--start", "2024-06-22", "--end",
            "2024-06-23", "--city", "Marrakesh", "--country", "Morocco"});
  CHECK(cli.run({"register", "import", "form.xlsx", "--yes"}) < 2);
  CHECK_MESSAGE(has(cli.err, "the form is for the meeting m-2023"), cli.err);
  CHECK_MESSAGE(has(cli.out, "3 rows: 3 unchanged"), cli.out);
  CHECK(cli.run({"register", "import", "form.xlsx", "--yes", "--delegation", "ML"}) == 1);
  CHECK_MESSAGE(has(cli.err, "[form-of-other]"), cli.err);
  cli.write("list.csv", "name,country\nAwa Ba,Mali\n");
  CHECK(cli.run({"register", "import", "list.csv", "--yes"}) == 2);
  CHECK_MESSAGE(has(cli.err, "there are several meetings"), cli.err);
}

TEST_CASE("forms of several parties come back in one run, each into its delegation") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "-o", "sn.xlsx"});
  cli.must({"register", "form", "-d", "ML", "--lang", "fr", "-o", "ml.xlsx"});
  CHECK_MESSAGE(cli.run({"register", "import", "sn.xlsx", "ml.xlsx", "--yes"}) < 2, cli.err);
  CHECK_MESSAGE(has(cli.out, "nothing new"), cli.out);
}

TEST_CASE("a form of another meeting, another ending and a terminal are refused") {
  CliRun cli;
  register_people(cli);
  cli.must({"register", "form", "-d", "SN", "-o", "form.xlsx"});
  cli.must({"meeting", "new", "n-2024", "--title", "Next", "--start", "2024-06-22", "--end",
            "2024-06-23", "--city", "Marrakesh", "--country", "Morocco"});
  CHECK(cli.run({"register", "import", "form.xlsx", "--yes", "-m", "n-2024"}) == 2);
  CHECK_MESSAGE(has(cli.err, "the form was made for the meeting m-2023"), cli.err);
  CHECK(cli.run({"register", "form", "-m", "m-2023", "-d", "SN", "-o", "form.csv"}) == 2);
  CHECK(has(cli.err, "a form is a workbook, and form.csv is none"));
  CHECK(cli.run({"register", "form", "-m", "m-2023"}) == 2);
  cli.at_terminal = true;
  CHECK(cli.run({"register", "form", "-m", "m-2023", "-d", "SN"}) == 2);
  CHECK(cli.out.empty());
}

TEST_CASE("a form has the rows of the quota, its own where a delegation has one") {
  CliRun cli;
  register_people(cli);
  cli.must({"meeting", "set", "quota=1+5"});
  cli.must({"register", "form", "-d", "ML", "-o", "form.xlsx"});
  CHECK_MESSAGE(has(cli.err, "1 person filled in and 8 empty rows"), cli.err);
  const Rows rows = sheet_of(cli, "form.xlsx");
  CHECK(rows[0] == std::vector<std::string>{"Meeting"});
  CHECK(rows[1] == std::vector<std::string>{"Delegation: Mali"});
  CHECK(rows[2] == std::vector<std::string>{"Please return this form by 9 June 2023."});
  CHECK(rows[3] ==
        std::vector<std::string>{"Your delegation may have: head of delegation 1, others 5."});
}
