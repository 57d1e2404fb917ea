#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

Meeting whole() {
  Meeting meeting{
      .id = "algiers-2031",
      .type = "ministerial",
      .status = MeetingStatus::announced,
      .format = "hybrid",
      .title = {{"en", "Ministers \"meet\""}, {"fr", "Réunion"}},
      .theme = {{"fr", "Des ponts"}},
      .objectives = {{{"en", "Listen"}}, {{"en", "Decide"}, {"fr", "Décider"}}},
      .start = {2031, 6, 22},
      .end = {2031, 6, 23},
      .city = {{"en", "Algiers"}, {"fr", "Alger"}},
      .city_in = {{"fr", "à Alger"}},
      .venue = {{"en", "House of the Sea"}},
      .country = "DZ",
      .zone = "Africa/Algiers",
      .host = "DZ",
      .chair = "CH",
      .co_chairs = {"CH", "DZ"},
      .presides = {"CH"},
      .co_chairs_why = {{"en", "both asked"}},
      .follows = "bern-2030",
      .follows_text = {{"en", "the first one"}},
      .frameworks = {{.framework = "plan", .areas = {4}, .objectives = {"5a"}, .actions = {1, 2}},
                     {.framework = "other"}},
      .informed_by = {"gcm"},
      .categories = {"government"},
      .rooms = {{.id = "A", .name = {{"fr", "Salle A"}}, .capacity = 40}, {.id = "B"}},
      .languages = {"en", "fr"},
      .interpretation = {"ar"},
      .public_text = {{"en", "Doors open.\nCome early."}},
      .audience = {{"en", "ministers"}}};
  meeting.rules = {.nominate_by = {2031, 6, 9},
                   .confirm_by = {2031, 6, 16},
                   .deadline_zone = "Europe/Zurich",
                   .quota = {.heads = 1, .others = 3, .limited = true},
                   .exempt = {"EU"},
                   .open_to = OpenTo::invited,
                   .late = "refuse",
                   .documents = {"note_verbale"}};
  meeting.protocol = {.order_language = "fr", .start_from = "MA", .observers = "among"};
  return meeting;
}

TEST_CASE("a meeting that was written is read back whole") {
  for (const char* first : {"en", "fr"}) {
    const std::string text = write_meeting(whole(), first);
    const auto read = read_meeting({"meetings/algiers-2031.toml", text}, first);
    REQUIRE_MESSAGE(read.problems.empty(), spelled(read.problems));
    CHECK(write_meeting(read.value, first) == text);
    for (const std::string& key : meeting_keys()) {
      CAPTURE(key);
      CHECK_FALSE(meeting_value(whole(), key, first).empty());
      CHECK(meeting_value(read.value, key, first) == meeting_value(whole(), key, first));
    }
    REQUIRE(read.value.rooms.size() == 2);
    CHECK(read.value.rooms[0].name.in("fr") == "Salle A");
    REQUIRE(read.value.frameworks.size() == 2);
    CHECK(read.value.frameworks[0].actions == std::vector<int>{1, 2});
  }
}

TEST_CASE("a new meeting is a short file with room for the rest") {
  const Meeting meeting{.id = "bern-2030",
                        .title = {{"en", "One day"}},
                        .start = {2030, 6, 22},
                        .end = {2030, 6, 22}};
  const std::string text = write_meeting(meeting, "en");
  const auto read = read_meeting({"meetings/bern-2030.toml", text}, "en");
  REQUIRE_MESSAGE(read.problems.empty(), spelled(read.problems));
  CHECK(text.find("title = \"One day\"\n") != std::string::npos);
  CHECK(text.find("# theme = ") != std::string::npos);
  CHECK(text.find("[protocol]") == std::string::npos);
  // Tables may be added behind it, and keys set anywhere.
  const auto more =
      edit_config({"m.toml", text + "\n[protocol]\nobservers = \"among\"\n"},
                  {{"theme", "{fr = \"Ponts\"}"}, {"rules.nominate_by", "2030-06-01"}});
  REQUIRE(more.has_value());
  const auto again = read_meeting({"meetings/bern-2030.toml", *more}, "en");
  REQUIRE_MESSAGE(again.problems.empty(), spelled(again.problems));
  CHECK(again.value.rules.nominate_by == Date{2030, 6, 1});
  CHECK(again.value.theme.in("fr") == "Ponts");
}

}  // namespace
}  // namespace plenary::tests
