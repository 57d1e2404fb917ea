#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "domain/overlap.h"
#include "plenary/domain/agenda.h"
#include "plenary/text.h"

using namespace plenary;

namespace {

Meeting with_one_room() {
  Meeting meeting;
  meeting.id = "marrakesh-2023";
  meeting.start = {2023, 6, 22};
  meeting.end = {2023, 6, 23};
  meeting.rooms = {{"atlas", {{"en", "Atlas Room"}, {"fr", "Salle Atlas"}}, 60}};
  return meeting;
}

LocalDateTime at(int day, std::string_view time) {
  return {{2023, 6, day}, parse_clock(time).value()};
}

// "S1 .. Sn" in the order given: a panel with a moderator, in a room, on the 22nd.
SlotWithPeople panel(int id, std::string_view start, std::string_view end, std::string room) {
  SlotWithPeople entry;
  entry.slot.id = {id};
  entry.slot.kind = "panel";
  entry.slot.start = at(22, start);
  entry.slot.end = slot_end(entry.slot.start, parse_clock(end).value());
  entry.slot.room = std::move(room);
  entry.people.push_back({.part = "moderator", .name = "TBC", .folded_name = "tbc"});
  return entry;
}

void give_part(SlotWithPeople& entry, std::string part, std::string name, std::int64_t person) {
  entry.people.push_back(
      {.part = std::move(part), .person = {person}, .name = name, .folded_name = fold(name)});
}

struct Found {
  std::string code;
  std::vector<std::int64_t> slots;
  std::string subject;
  auto operator<=>(const Found&) const = default;
};

std::vector<Found> findings(const std::vector<SlotWithPeople>& slots,
                            const std::vector<PersonId>& registered = {}) {
  const Meeting meeting = with_one_room();
  const Policies policies;
  std::vector<Found> found;
  for (const auto& finding :
       check_agenda(slots, {.meeting = meeting, .policies = policies, .registered = registered})) {
    Found each{finding.code, {}, finding.subject};
    for (const SlotId slot : finding.slots) each.slots.push_back(slot.value);
    found.push_back(each);
  }
  return found;
}

}  // namespace

TEST_CASE("an agenda without faults has no finding") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "10:00", "11:00", "atlas");  // begins when the first ends
  auto parallel = panel(3, "9:00", "10:00", "toubkal");
  give_part(first, "speaker", "Awa Diop", 7);
  give_part(second, "speaker", "Awa Diop", 7);
  CHECK(findings({first, second, parallel}, {{7}}).empty());
}

TEST_CASE("a room that holds two slots at once is one finding for each pair") {
  const auto found =
      findings({panel(1, "9:00", "12:00", "atlas"), panel(2, "9:30", "10:00", "Atlas"),
                panel(3, "9:45", "11:00", "atlas")});
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Found{"room-twice", {1, 2}, "Atlas Room"});
  CHECK(found[1] == Found{"room-twice", {1, 3}, "Atlas Room"});
  CHECK(found[2] == Found{"room-twice", {2, 3}, "Atlas Room"});
}

TEST_CASE("a person is wanted twice whatever the parts, and once for each pair and person") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:30", "10:30", "toubkal");
  give_part(first, "chair", "Awa Diop", 7);
  give_part(first, "speaker", "Awa Diop", 7);  // two parts in one slot are no fault
  give_part(second, "rapporteur", "Awa Diop", 7);
  give_part(second, "speaker", "Luis Ferreira", 8);
  const auto found = findings({first, second}, {{7}, {8}});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Found{"person-twice", {1, 2}, "Awa Diop"});
}

TEST_CASE("a name without registration is a person too, and the one whom another slot registers") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:30", "10:30", "toubkal");
  give_part(first, "speaker", "Aïcha Benali", 9);
  give_part(second, "speaker", "AICHA BENALI", 0);
  const auto found = findings({first, second}, {{9}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "person-twice");
}

TEST_CASE("names that two people share are not taken for one of them") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:00", "10:00", "toubkal");
  auto third = panel(3, "9:00", "10:00", "rif");
  give_part(first, "speaker", "Awa Diop", 7);
  give_part(second, "speaker", "Awa Diop", 8);
  give_part(third, "speaker", "Awa Diop", 0);
  const auto found = findings({first, second, third}, {{7}, {8}});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Found{"speaker-unregistered", {3}, "Awa Diop"});
}

TEST_CASE("a part that nobody has yet is in nobody's way") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:00", "10:00", "toubkal");
  for (const auto* name : {"TBC", "N.N.", "à confirmer", "To be confirmed"}) {
    give_part(first, "speaker", name, 0);
    give_part(second, "speaker", name, 0);
  }
  CHECK(findings({first, second}).empty());
}

TEST_CASE("who speaks without a registration is named once with every slot") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "10:00", "11:00", "atlas");
  give_part(first, "speaker", "Marek Nowicki", 0);
  give_part(second, "chair", "Marek Nowicki", 0);
  const auto found = findings({first, second});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Found{"speaker-unregistered", {1, 2}, "Marek Nowicki"});
}

TEST_CASE("times that cannot be meant are told") {
  struct Case {
    const char* start;
    const char* end;
    int day;
    std::vector<std::string> codes;
  };
  const Case cases[] = {
      {"9:00", "9:00", 22, {"zero-length"}},
      {"22:00", "0:00", 22, {}},  // to midnight, not over it
      {"22:00", "1:00", 22, {"over-midnight"}},
      {"22:00", "1:00", 23, {"over-midnight"}},
      {"19:00", "21:00", 21, {"outside-meeting"}},
      {"9:00", "10:00", 24, {"outside-meeting"}},
      {"9:00", "10:00", 23, {}},
  };
  for (const auto& each : cases) {
    CAPTURE(each.start);
    CAPTURE(each.day);
    auto entry = panel(1, each.start, each.end, "atlas");
    entry.slot.start = at(each.day, each.start);
    entry.slot.end = slot_end(entry.slot.start, parse_clock(each.end).value());
    std::vector<std::string> codes;
    for (const auto& found : findings({entry})) codes.push_back(found.code);
    CHECK(codes == each.codes);
  }
}

TEST_CASE("a sitting without chair or moderator is told, a break is not") {
  auto sitting = panel(1, "9:00", "10:00", "atlas");
  sitting.people.clear();
  auto pause = panel(2, "10:00", "10:30", "");
  pause.slot.kind = "break";
  pause.people.clear();
  const auto found = findings({sitting, pause});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Found{"chair-missing", {1}, "S1"});
}

TEST_CASE("a cancelled slot is in nobody's way") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:00", "10:00", "atlas");
  second.slot.status = "cancelled";
  second.people.clear();
  CHECK(findings({first, second}).empty());
}

TEST_CASE("local times that a clock change skips or repeats are told") {
  ZoneData zones("/usr/share/zoneinfo");
  const auto zone = zones.find("Europe/Madrid");
  REQUIRE(zone);
  Meeting meeting = with_one_room();
  meeting.start = {2023, 3, 26};
  meeting.end = {2023, 10, 29};
  const Policies policies;
  auto skipped = panel(1, "2:30", "4:00", "atlas");
  skipped.slot.start.date = skipped.slot.end.date = {2023, 3, 26};
  auto twice = panel(2, "1:00", "2:30", "atlas");
  twice.slot.start.date = twice.slot.end.date = {2023, 10, 29};
  const auto found =
      check_agenda({skipped, twice}, {.meeting = meeting, .policies = policies, .zone = *zone});
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "time-skipped");
  CHECK(found[0].subject == "2023-03-26T02:30");
  CHECK(found[1].code == "time-twice");
  CHECK(found[1].subject == "2023-10-29T02:30");
}

TEST_CASE("the policies decide what a finding weighs") {
  auto first = panel(1, "9:00", "10:00", "atlas");
  auto second = panel(2, "9:00", "10:00", "atlas");
  give_part(first, "speaker", "Marek Nowicki", 0);
  const Meeting meeting = with_one_room();
  Policies policies;
  policies.severities = {{"room-twice", Severity::warning},
                         {"speaker-unregistered", Severity::note}};
  const auto found = check_agenda({first, second}, {.meeting = meeting, .policies = policies});
  REQUIRE(found.size() == 2);
  std::map<std::string, AgendaFinding> by_code;
  for (const auto& each : found) by_code[each.code] = each;
  CHECK(by_code["room-twice"].severity == Severity::warning);
  CHECK_FALSE(by_code["room-twice"].acknowledged);
  CHECK(by_code["speaker-unregistered"].severity == Severity::note);
  CHECK(by_code["speaker-unregistered"].acknowledged);
  CHECK(by_code["speaker-unregistered"].message ==
        "Marek Nowicki has a part in S1 and no registration");
}

TEST_CASE("overlaps of random intervals are those that comparing all pairs gives") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<Interval> intervals;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) {
      const auto begin = static_cast<std::int64_t>(random() % 40);
      intervals.push_back({begin, begin + static_cast<std::int64_t>(random() % 9), i});
    }
    std::set<std::pair<std::size_t, std::size_t>> expected;
    for (const auto& a : intervals) {
      for (const auto& b : intervals) {
        const bool in_order = std::tie(a.begin, a.index) < std::tie(b.begin, b.index);
        const bool share = a.begin < a.end && b.begin < b.end && a.begin < b.end && b.begin < a.end;
        if (in_order && share) expected.emplace(a.index, b.index);
      }
    }
    const auto found = overlapping(intervals);
    const std::set<std::pair<std::size_t, std::size_t>> unique(found.begin(), found.end());
    CHECK(unique.size() == found.size());
    CHECK(unique == expected);
  }
}

TEST_CASE("conflicts of random agendas are those that comparing all pairs of slots gives") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<SlotWithPeople> slots;
    for (int i = 1; i <= 50; ++i) {
      auto entry = panel(i, "0:00", "0:00", "room" + std::to_string(random() % 4));
      entry.slot.start = at(22, "8:00");
      entry.slot.start.seconds += static_cast<int>(random() % 20) * 1800;
      entry.slot.end = add_seconds(entry.slot.start, static_cast<int>(random() % 4 + 1) * 900);
      for (auto n = random() % 3; n > 0; --n) {
        const auto person = static_cast<std::int64_t>(random() % 6 + 1);
        give_part(entry, "speaker", "Person " + std::to_string(person), person);
      }
      slots.push_back(entry);
    }
    std::shuffle(slots.begin(), slots.end(), random);

    std::multiset<std::tuple<std::string, std::int64_t, std::int64_t, std::string>> expected;
    for (const auto& a : slots) {
      for (const auto& b : slots) {
        if (a.slot.id >= b.slot.id) continue;
        if (a.slot.start >= b.slot.end || b.slot.start >= a.slot.end) continue;
        if (a.slot.room == b.slot.room) {
          expected.emplace("room-twice", a.slot.id.value, b.slot.id.value, a.slot.room);
        }
        std::set<std::string> shared;
        for (const auto& p : a.people) {
          for (const auto& q : b.people) {
            if (p.person && p.person == q.person) shared.insert(p.name);
          }
        }
        for (const auto& name : shared) {
          expected.emplace("person-twice", a.slot.id.value, b.slot.id.value, name);
        }
      }
    }
    std::multiset<std::tuple<std::string, std::int64_t, std::int64_t, std::string>> found;
    for (const auto& each : findings(slots, {{1}, {2}, {3}, {4}, {5}, {6}})) {
      REQUIRE(each.slots.size() == 2);
      const auto [low, high] = std::minmax(each.slots[0], each.slots[1]);
      found.emplace(each.code, low, high, each.subject);
    }
    CHECK(found == expected);
  }
}
