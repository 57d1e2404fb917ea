#include "plenary/codec/agenda.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace plenary;

namespace {

const AgendaCell* cell(const AgendaRecord& record, std::string_view key) {
  const auto found = std::find_if(record.cells.begin(), record.cells.end(),
                                  [key](const AgendaCell& each) { return each.key == key; });
  return found == record.cells.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an agenda is read from csv, with the place of every cell") {
  const auto read = read_agenda_csv(
      "ref,day,start,end,title_en,speakers\n"
      "d1-1,2023-06-22,9:00,9:45,Opening,\"Awa Diop;Luis Ferreira\"\n",
      "agenda.csv");
  CHECK(read.problems.empty());
  REQUIRE(read.value.slots.size() == 1);
  const AgendaRecord& slot = read.value.slots.front();
  CHECK(slot.where == Source{"agenda.csv", 2, 0});
  REQUIRE(cell(slot, "day") != nullptr);
  CHECK(cell(slot, "day")->value == "2023-06-22");
  CHECK(cell(slot, "day")->where == Source{"agenda.csv", 2, 6});
  CHECK(cell(slot, "speakers")->value == "Awa Diop;Luis Ferreira");
}

TEST_CASE("French headers, semicolons, a BOM and blank lines are as good") {
  const auto read = read_agenda_csv(
      "\xEF\xBB\xBF"
      "Réf;Date;Début;Fin;Salle;Titre;Titre EN;Président;Modérateur;Intervenants;Langues\r\n"
      "a;22/06/2023;9h00;9h45;Atlas;Ouverture;Opening;Awa Diop;;;fr\r\n"
      ";;;;;;;;;;\r\n",
      "programme.csv");
  CHECK(read.problems.empty());
  REQUIRE(read.value.slots.size() == 1);
  const AgendaRecord& slot = read.value.slots.front();
  for (const char* key : {"day", "start", "end", "room", "title", "title_en", "chair", "moderator",
                          "speakers", "languages"}) {
    CAPTURE(key);
    CHECK(cell(slot, key) != nullptr);
  }
  CHECK(cell(slot, "title_en")->value == "Opening");
}

TEST_CASE("faults of the table are told with line and column") {
  const auto read = read_agenda_csv(
      "ref,day,day,beginning,spekers\n"
      "a,1,1,9:00,x,one more\n",
      "agenda.csv");
  std::vector<std::string> codes;
  for (const auto& problem : read.problems) codes.push_back(problem.code);
  CHECK(codes == std::vector<std::string>{"column-twice", "unknown-column", "unknown-column",
                                          "column-missing", "column-missing", "row-too-long"});
  CHECK(read.problems[2].where == Source{"agenda.csv", 1, 23});
  CHECK(read.problems[2].hint == "did you mean \"speakers\"?");
  CHECK(read.problems[5].where == Source{"agenda.csv", 2, 14});
}

TEST_CASE("what is no text is refused with its place") {
  const auto read = read_agenda_csv("ref,day,start,end\nd\xE9,1,9:00,10:00\n", "agenda.csv");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().code == "not-utf8");
  CHECK(read.problems.front().where == Source{"agenda.csv", 2, 2});
  CHECK(read_agenda_csv("", "agenda.csv").problems.front().code == "empty-file");
}

TEST_CASE("a cell below a line break in its row has the place where it stands") {
  const auto read = read_agenda_csv(
      "title,day,start,end\n"
      "\"Opening\nof the meeting\",2023-06-22,9:00,9:45\n",
      "agenda.csv");
  REQUIRE(read.value.slots.size() == 1);
  CHECK(cell(read.value.slots.front(), "day")->where == Source{"agenda.csv", 3, 17});
}
