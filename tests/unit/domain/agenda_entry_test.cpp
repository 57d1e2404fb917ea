#include "plenary/domain/agenda_entry.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "plenary/text.h"

using namespace plenary;

namespace {

Meeting with_two_rooms() {
  Meeting meeting;
  meeting.id = "marrakesh-2023";
  meeting.start = {2023, 6, 22};
  meeting.end = {2023, 6, 23};
  meeting.rooms = {{"plenary", {{"en", "Plenary Hall"}, {"fr", "Salle plénière"}}, 120},
                   {"room-a", {{"en", "Room A"}}, 40}};
  return meeting;
}

using Values = std::vector<std::pair<std::string, std::string>>;

AgendaRecord record(const Values& values, int line = 2) {
  AgendaRecord made{{"agenda.csv", line, 0}, {}};
  int column = 1;
  for (const auto& [key, value] : values) {
    made.cells.push_back({key, value, {"agenda.csv", line, column++}});
  }
  return made;
}

Values opening() {
  return {{"ref", "d1-1"},     {"day", "2023-06-22"},      {"start", "9:00"},
          {"end", "9:45"},     {"title", "Opening"},       {"kind", "opening"},
          {"room", "plenary"}, {"chair", "Lucía Herrero"}, {"speakers", "Awa Diop; TBC"}};
}

Checked<AgendaDraft> drafts(const std::vector<AgendaRecord>& slots) {
  return read_agenda_entries({.items = {}, .slots = slots}, with_two_rooms(), "en");
}

Participant registered(std::int64_t id, std::int64_t person, std::string given,
                       std::string family) {
  Participant participant;
  participant.registration.id = {id};
  participant.registration.person = {person};
  participant.registration.name = given + " " + family;
  participant.registration.given_name = std::move(given);
  participant.registration.family_name = std::move(family);
  return participant;
}

Checked<AgendaPlan> plan(const std::vector<AgendaRecord>& slots, const StoredAgenda& stored = {},
                         PlanOptions options = {}) {
  const auto read = drafts(slots);
  REQUIRE(read.problems.empty());
  const AgendaPeople people(
      {registered(4, 7, "Awa", "DIOP"), registered(5, 8, "Lucía", "Herrero")});
  return plan_agenda(read.value, stored, people, with_two_rooms(), "en", options);
}

// The plan's slots as they would be stored, with ids.
StoredAgenda stored_from(const AgendaPlan& plan) {
  StoredAgenda stored;
  std::int64_t id = 0;
  for (Item item : plan.items) {
    item.id = {++id};
    stored.items.push_back(item);
  }
  for (const SlotPlan& entry : plan.slots) {
    SlotWithPeople slot = entry.after;
    if (!slot.slot.id) slot.slot.id = {++id};
    for (const Item& item : stored.items) {
      if (item.number == entry.item) slot.slot.item = item.id;
    }
    for (auto& person : slot.people) {
      person.slot = slot.slot.id;
      if (person.id == 0) person.id = ++id;
    }
    stored.slots.push_back(slot);
  }
  return stored;
}

std::vector<std::string> codes(const Problems& problems) {
  std::vector<std::string> codes;
  for (const auto& problem : problems) codes.push_back(problem.code);
  return codes;
}

}  // namespace

TEST_CASE("a slot of a file is read as it is meant") {
  const auto read = drafts({record(opening())});
  CHECK(read.problems.empty());
  REQUIRE(read.value.slots.size() == 1);
  const SlotDraft& slot = read.value.slots.front();
  CHECK(slot.key == "d1-1");
  CHECK(slot.day == Date{2023, 6, 22});
  CHECK(slot.start == 9 * 3600);
  CHECK(slot.end == 9 * 3600 + 45 * 60);
  CHECK(slot.kind == "opening");
  CHECK(slot.room == "plenary");
  CHECK(slot.titles.at("en") == "Opening");
  CHECK(slot.people.at("speaker") == std::vector<std::string>{"Awa Diop", "TBC"});
  CHECK_FALSE(slot.people.contains("moderator"));
}

TEST_CASE("a day of the meeting may be counted, and rooms and kinds written as people say them") {
  const auto read = drafts({record({{"day", "2"},
                                    {"kind", "Working group"},
                                    {"room", "SALLE PLENIERE"},
                                    {"end", "24:00"},
                                    {"languages", "EN, fr"},
                                    {"title_fr", "Groupe A"}})});
  CHECK(read.problems.empty());
  const SlotDraft& slot = read.value.slots.front();
  CHECK(slot.day == Date{2023, 6, 23});
  CHECK(slot.kind == "working_group");
  CHECK(slot.room == "plenary");
  CHECK(slot.end == 0);
  CHECK(slot.languages == "en;fr");
  CHECK(slot.titles.at("fr") == "Groupe A");
  CHECK_FALSE(parse_meeting_day("3", with_two_rooms()).has_value());
}

TEST_CASE("every fault of a file is told with its place, its value and what to write instead") {
  const auto read = drafts({record({{"day", "the first"},
                                    {"start", "25:00"},
                                    {"kind", "pannel"},
                                    {"languages", "en;french"},
                                    {"status", "firm"}}),
                            record({{"room", "Room AA"}}, 3)});
  CHECK(codes(read.problems) == std::vector<std::string>{"unknown-day", "unknown-time",
                                                         "unknown-kind", "unknown-language",
                                                         "unknown-status", "unknown-room"});
  const Problem& kind = read.problems[2];
  CHECK(kind.where == Source{"agenda.csv", 2, 3});
  CHECK(kind.field == "kind");
  CHECK(kind.value == "pannel");
  CHECK(kind.message == "no kind of slot is called \"pannel\"");
  CHECK(kind.hint == "did you mean \"panel\"?");
  CHECK(read.problems[5].severity == Severity::warning);  // another room may be meant
}

TEST_CASE("a column that one slot fills is blank where another leaves it out") {
  const auto read = drafts({record({{"ref", "a"}, {"chair", "Awa Diop"}, {"room", "room-a"}}),
                            record({{"ref", "b"}}, 3)});
  CHECK(read.value.slots[1].room == "");
  CHECK(read.value.slots[1].people.at("chair").empty());
  CHECK_FALSE(read.value.slots[1].kind.has_value());  // no slot of the file has that column
}

TEST_CASE("people of an agenda are those registered, however their names are written") {
  const AgendaPeople people({registered(4, 7, "Awa", "DIOP"), registered(5, 8, "José", "Da Silva"),
                             registered(6, 9, "Ana", "Costa"), registered(8, 10, "Ana", "Costa")});
  struct Case {
    const char* words;
    std::int64_t person;
    const char* name;
  };
  const Case cases[] = {
      {"Awa Diop", 7, "Awa Diop"},
      {"DIOP Awa", 7, "DIOP Awa"},
      {"H.E. Ms Awa Diop (Senegal), Director", 7, "H.E. Ms Awa Diop (Senegal), Director"},
      {"Dr. Jose da Silva", 8, "Dr. Jose da Silva"},
      {"R4", 7, "Awa DIOP"},
      {"p8", 8, "José Da Silva"},
      {"Ana Costa", 0, "Ana Costa"},  // there are two
      {"Awa", 0, "Awa"},              // a part of a name is not enough
      {"TBC", 0, "TBC"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.words);
    const auto found = people.find(each.words);
    REQUIRE(found.has_value());
    CHECK(found->person.value == each.person);
    CHECK(found->name == each.name);
    CHECK(found->folded_name == fold(each.name));
  }
  CHECK_FALSE(people.find("R99").has_value());
  CHECK_FALSE(people.find("P99").has_value());
}

TEST_CASE("a new slot is planned whole, its people found among those registered") {
  const auto planned = plan({record(opening())});
  CHECK(planned.problems.empty());
  REQUIRE(planned.value.slots.size() == 1);
  const SlotPlan& entry = planned.value.slots.front();
  CHECK(entry.kind == SlotPlan::Kind::added);
  CHECK(entry.after.slot.meeting == "marrakesh-2023");
  CHECK(entry.after.slot.end == LocalDateTime{{2023, 6, 22}, 9 * 3600 + 45 * 60});
  REQUIRE(entry.after.people.size() == 3);
  CHECK(entry.after.people[0].part == "chair");
  CHECK(entry.after.people[0].person.value == 8);
  CHECK(entry.after.people[1].part == "speaker");
  CHECK(entry.after.people[1].person.value == 7);
  CHECK_FALSE(entry.after.people[2].person);
}

TEST_CASE("what a new slot lacks is told all at once") {
  const auto planned = plan({record({{"ref", "x"}, {"room", "room-a"}})});
  CHECK(codes(planned.problems) ==
        std::vector<std::string>{"day-missing", "start-missing", "end-missing", "title-missing"});
}

TEST_CASE("a value that cannot be read is told once, and not as missing too") {
  const auto read = drafts(
      {record({{"day", "the first"}, {"start", "9h99"}, {"end", "10:00"}, {"title", "Opening"}})});
  const auto planned =
      plan_agenda(read.value, {}, AgendaPeople(std::vector<Participant>{}), with_two_rooms(), "en");
  CHECK(codes(read.problems) == std::vector<std::string>{"unknown-day", "unknown-time"});
  CHECK(planned.problems.empty());
  CHECK(planned.value.slots.empty());
}

TEST_CASE("planning the same file again changes nothing, with and without refs") {
  for (const bool with_ref : {true, false}) {
    CAPTURE(with_ref);
    Values first = opening();
    Values second = {{"day", "1"},        {"start", "22:00"}, {"end", "1:00"},
                     {"title", "Dinner"}, {"item", "4"},      {"moderator", "Nobody Known"}};
    if (!with_ref) first.erase(first.begin());
    const std::vector<AgendaRecord> file = {record(first), record(second, 3)};
    const auto once = plan(file);
    CHECK(once.problems.empty());
    CHECK(once.value.count(SlotPlan::Kind::added) == 2);
    const StoredAgenda stored = stored_from(once.value);
    const auto twice = plan(file, stored);
    CHECK(twice.problems.empty());
    CHECK(twice.value.items.empty());
    CHECK(twice.value.count(SlotPlan::Kind::unchanged) == 2);
    for (std::size_t i = 0; i < twice.value.slots.size(); ++i) {
      CHECK(twice.value.slots[i].after == stored.slots[i]);
    }
  }
}

TEST_CASE("a corrected file changes what it corrects and says which keys") {
  const StoredAgenda stored = stored_from(plan({record(opening())}).value);
  Values corrected = opening();
  corrected[2].second = "9:15";               // start
  corrected[6].second = "room-a";             // room
  corrected[8].second = "Marek Nowicki;TBC";  // speakers
  const auto planned = plan({record(corrected)}, stored);
  REQUIRE(planned.value.slots.size() == 1);
  const SlotPlan& entry = planned.value.slots.front();
  CHECK(entry.kind == SlotPlan::Kind::changed);
  CHECK(entry.changed == std::vector<std::string>{"start", "room", "speakers"});
  CHECK(entry.after.slot.id == stored.slots.front().slot.id);
  // TBC keeps its row, Awa Diop's is gone.
  REQUIRE(entry.after.people.size() == 3);
  CHECK(entry.after.people[1].id == 0);
  CHECK(entry.after.people[2].id == stored.slots.front().people[2].id);
}

TEST_CASE("a column that the file does not have keeps what is stored") {
  const StoredAgenda stored = stored_from(plan({record(opening())}).value);
  const auto planned = plan({record({{"ref", "d1-1"}, {"room", "room-a"}})}, stored);
  REQUIRE(planned.value.slots.size() == 1);
  const SlotWithPeople& after = planned.value.slots.front().after;
  CHECK(planned.value.slots.front().changed == std::vector<std::string>{"room"});
  CHECK(after.people == stored.slots.front().people);
  CHECK(after.slot.title.in("en") == "Opening");
  CHECK(after.slot.start == stored.slots.front().slot.start);
}

TEST_CASE("a slot that was listed is known again by its reference") {
  const StoredAgenda stored = stored_from(plan({record(opening())}).value);
  Values listed = opening();
  listed[0].second = ref(stored.slots.front().slot.id);
  const auto planned = plan({record(listed)}, stored);
  CHECK(planned.value.count(SlotPlan::Kind::unchanged) == 1);
  CHECK(planned.value.slots.front().after.slot.key == "d1-1");
}

TEST_CASE("one ref on two lines is refused with both lines") {
  Values second = opening();
  second[4].second = "Another";
  const auto planned = plan({record(opening(), 2), record(second, 9)});
  REQUIRE(codes(planned.problems) == std::vector<std::string>{"ref-twice"});
  CHECK(planned.problems.front().where.line == 9);
  CHECK(planned.problems.front().message == "the ref d1-1 stands in line 2 too");
}

TEST_CASE("a number that only slots name becomes an item, titled where one slot has it") {
  Values alone = opening();
  alone.push_back({"item", "1"});
  const Values a = {{"ref", "a"},     {"day", "1"},         {"start", "14:00"},
                    {"end", "15:00"}, {"title", "Group A"}, {"item", "4"}};
  Values b = a;
  b[0].second = "b";
  b[4].second = "Group B";
  const auto planned = plan({record(alone), record(a, 3), record(b, 4)});
  REQUIRE(planned.value.items.size() == 2);
  CHECK(planned.value.items[0].number == "1");
  CHECK(planned.value.items[0].title.in("en") == "Opening");
  CHECK(planned.value.items[1].number == "4");
  CHECK(planned.value.items[1].title.empty());
}

TEST_CASE("by hand, a reference must be known and no key is made") {
  Values values = opening();
  const auto unknown = plan({record(values)}, {}, {.by_hand = true});
  CHECK(codes(unknown.problems) == std::vector<std::string>{"unknown-slot"});
  values.erase(values.begin());
  const auto added = plan({record(values)}, {}, {.by_hand = true});
  REQUIRE(added.value.slots.size() == 1);
  CHECK(added.value.slots.front().after.slot.key.empty());
}

TEST_CASE("an unknown registration in a part is refused, a name is not") {
  Values values = opening();
  values[7].second = "R99";
  CHECK(codes(plan({record(values)}).problems) == std::vector<std::string>{"unknown-person"});
}
