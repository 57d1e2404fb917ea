#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

Checked<Meeting> read_oslo(const std::string& text) {
  return read_meeting({"meetings/oslo-2031.toml", text}, "en");
}

TEST_CASE("a meeting has everything that its file says") {
  const auto checked = read_oslo(R"(type = "ministerial"
status = "announced"
title = {en = "Ministers meet", fr = "Réunion des ministres"}
theme = "Bridges"
objectives = ["Listen", {en = "Decide", fr = "Décider"}]
start = 2031-06-22
end = "2031-06-23"
format = "hybrid"
city = {en = "Algiers", fr = "Alger"}
city_in = {en = "in Algiers", fr = "à Alger"}
venue = "House of the Sea"
country = "DZ"
timezone = "Africa/Algiers"
host = "DZ"
chair = "CH"
co_chairs = ["CH", "DZ"]
presides = ["CH"]
co_chairs_why = "both asked for it"
follows = "bern-2030"
informed_by = ["gcm"]
categories = ["government", "research"]
languages = ["en", "fr"]
interpretation = ["ar"]
audience = "ministers"
public_text = "Doors open at eight."

[rules]
nominate_by = 2031-06-09
confirm_by = 2031-06-16
deadline_timezone = "Europe/Zurich"
late = "refuse"
quota = "1+3"
exempt = ["EU"]
open_to = "invited"
documents = ["note_verbale"]

[protocol]
order_language = "fr"
start_from = "MA"
observers = "among"

[[rooms]]
id = "A"
name = {en = "Hall A", fr = "Salle A"}
capacity = 120

[[rooms]]
id = "B"

[[frameworks]]
framework = "cadiz-2023-2027"
areas = [4]
objectives = ["7", "5a"]
actions = [20, 21]
)");
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  const Meeting& meeting = checked.value;
  CHECK(meeting.id == "oslo-2031");
  CHECK(meeting.type == "ministerial");
  CHECK(meeting.status == MeetingStatus::announced);
  CHECK(meeting.title.in("fr") == "Réunion des ministres");
  CHECK(meeting.theme.in("en") == "Bridges");
  REQUIRE(meeting.objectives.size() == 2);
  CHECK(meeting.objectives[1].in("fr") == "Décider");
  CHECK(meeting.start == Date{2031, 6, 22});
  CHECK(meeting.end == Date{2031, 6, 23});
  CHECK(meeting.format == "hybrid");
  CHECK(meeting.city_in.in("fr") == "à Alger");
  CHECK(meeting.zone == "Africa/Algiers");
  CHECK(meeting.co_chairs == std::vector<std::string>{"CH", "DZ"});
  CHECK(meeting.rules.nominate_by == Date{2031, 6, 9});
  CHECK(meeting.rules.confirm_by == Date{2031, 6, 16});
  CHECK(meeting.rules.deadline_zone == "Europe/Zurich");
  CHECK(text_of(meeting.rules.quota) == "1+3");
  CHECK(meeting.rules.open_to == OpenTo::invited);
  CHECK(meeting.rules.late == "refuse");
  CHECK(meeting.protocol.observers == "among");
  REQUIRE(meeting.rooms.size() == 2);
  CHECK(meeting.room("A")->capacity == 120);
  REQUIRE(meeting.frameworks.size() == 1);
  CHECK(meeting.frameworks[0].objectives == std::vector<std::string>{"7", "5a"});
  CHECK(meeting.frameworks[0].actions == std::vector<int>{20, 21});
}

TEST_CASE("a meeting of one day needs no end, and defaults are those of the struct") {
  const auto checked = read_oslo("title = \"One day\"\nstart = 2031-06-22\n");
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  CHECK(checked.value.end == Date{2031, 6, 22});
  CHECK(checked.value.type == "thematic");
  CHECK_FALSE(checked.value.rules.quota.limited);
}

TEST_CASE("a meeting's mistakes come at once, each with its place") {
  const auto checked = read_oslo(R"(tilte = "Ministers meet"
type = "tematic"
start = "22 June 2031"
end = 2031-06-23T10:00:00
city = 4
city_in = {english = "in Algiers"}
co_chairs = "CH"

[rules]
quota = "one"
open_to = "everyone"
nominate-by = 2031-06-09

[[rooms]]
capacity = "many"

[frameworks]
framework = "cadiz"
)");
  CHECK(told(checked.problems) ==
        "missing-key 1:1 title\n"
        "unknown-key 1:1 tilte\n"
        "unknown-value 2:8 type\n"
        "bad-date 3:9 start\n"
        "bad-date 4:7 end\n"
        "wrong-type 5:8 city\n"
        "unknown-key 6:12 city_in.english\n"
        "wrong-type 7:13 co_chairs\n"
        "unknown-value 10:9 rules.quota\n"
        "unknown-value 11:11 rules.open_to\n"
        "unknown-key 12:1 rules.nominate-by\n"
        "missing-key 14:1 rooms.id\n"
        "wrong-type 15:12 rooms.capacity\n"
        "wrong-type 17:1 frameworks\n");
  CHECK(checked.problems[2].hint == "did you mean \"thematic\"?");
  CHECK(checked.problems[10].hint == "did you mean \"nominate_by\"?");
}

TEST_CASE("a quota is a text or a number") {
  const auto checked = read_oslo("title = \"T\"\nstart = 2031-06-22\n[rules]\nquota = 2\n");
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  CHECK(text_of(checked.value.rules.quota) == "2");
  const auto negative = read_oslo("title = \"T\"\nstart = 2031-06-22\n[rules]\nquota = -2\n");
  CHECK(told(negative.problems) == "unknown-value 4:9 rules.quota\n");
}

TEST_CASE("words are flattened to dotted keys, lists numbered from one") {
  const auto checked = read_words(
      {"languages/fr.toml",
       "title = \"Liste\"\n[count]\nperson.one = \"{n} personne\"\nmonths = [\"janvier\", "
       "\"février\"]\n[deep.er]\nx = \"y\"\n"});
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  CHECK(checked.value.language() == "fr");
  CHECK(checked.value["title"] == "Liste");
  CHECK(checked.value["count.person.one"] == "{n} personne");
  CHECK(checked.value["count.months.2"] == "février");
  CHECK(checked.value["deep.er.x"] == "y");
  CHECK(told(read_words({"languages/fr.toml", "a.b = 4\n"}).problems) == "wrong-type 1:7 a.b\n");
}

}  // namespace
}  // namespace plenary::tests
