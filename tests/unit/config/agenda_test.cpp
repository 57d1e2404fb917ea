#include <doctest/doctest.h>

#include <algorithm>

#include "plenary/config.h"
#include "plenary/domain/agenda_entry.h"

using namespace plenary;

namespace {

std::string value(const AgendaRecord& record, std::string_view key) {
  const auto found = std::find_if(record.cells.begin(), record.cells.end(),
                                  [key](const AgendaCell& each) { return each.key == key; });
  return found == record.cells.end() ? "(none)" : found->value;
}

}  // namespace

TEST_CASE("what is not TOML is one problem with its place") {
  const auto read = read_agenda({"agenda.toml",
                                 "[[slot]]\n"
                                 "ref = \"d1-1\"\n"
                                 "start = 09:00\n"});  // TOML wants its seconds, or quotes
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().where.line == 3);
  CHECK(read.value.slots.empty());
}

TEST_CASE("dates, times, lists and titles by language become plain values with their places") {
  const auto read = read_agenda({"agenda.toml",
                                 "[[item]]\n"
                                 "number = 1\n"
                                 "title = {en = \"Opening\", fr = \"Ouverture\"}\n"
                                 "\n"
                                 "[[slot]]\n"
                                 "ref = \"d1-1\"\n"
                                 "day = 2023-06-22\n"
                                 "start = 09:00:00\n"
                                 "end = \"9:45\"\n"
                                 "title = {en = \"Opening\", fr = \"Ouverture\"}\n"
                                 "speakers = [\"Awa Diop\", \"Luis Ferreira\"]\n"});
  CHECK(read.problems.empty());
  REQUIRE(read.value.items.size() == 1);
  CHECK(value(read.value.items.front(), "number") == "1");
  CHECK(value(read.value.items.front(), "title_fr") == "Ouverture");
  REQUIRE(read.value.slots.size() == 1);
  const AgendaRecord& slot = read.value.slots.front();
  CHECK(value(slot, "day") == "2023-06-22");
  CHECK(value(slot, "start") == "09:00:00");
  CHECK(value(slot, "end") == "9:45");
  CHECK(value(slot, "title_en") == "Opening");
  CHECK(value(slot, "speakers") == "Awa Diop;Luis Ferreira");
  CHECK(slot.cells[1].where == Source{"agenda.toml", 7, 7});
}

TEST_CASE("keys that no slot has are told with the nearest") {
  const auto read = read_agenda({"agenda.toml",
                                 "[[slot]]\n"
                                 "strat = \"9:00\"\n"
                                 "room = {id = \"a\"}\n"
                                 "[[day]]\n"
                                 "x = 1\n"});
  REQUIRE(read.problems.size() == 3);
  CHECK(read.problems[0].code == "unknown-key");
  CHECK(read.problems[0].where == Source{"agenda.toml", 2, 1});
  CHECK(read.problems[0].hint == "did you mean \"start\"?");
  CHECK(read.problems[1].code == "wrong-type");
  CHECK(read.problems[2].code == "unknown-key");
}
