#include "plenary/documents/agenda.h"

#include <doctest/doctest.h>

#include "paper_fixture.h"
#include "plenary/config.h"
#include "plenary/render.h"

using namespace plenary;
using plenary::test::words_of;

namespace {

StoredAgenda two_days() {
  StoredAgenda agenda;
  agenda.items = {{.id = {1}, .number = "1"}};
  const auto slot = [](std::int64_t id, int day, int start, int end, std::string english,
                       std::string french) {
    SlotWithPeople entry;
    entry.slot.id = {id};
    entry.slot.start = {{2023, 6, day}, start * 3600};
    entry.slot.end = {{2023, 6, day}, end * 3600};
    entry.slot.title = {{"en", std::move(english)}, {"fr", std::move(french)}};
    return entry;
  };
  auto opening = slot(1, 22, 9, 10, "Opening", "Ouverture");
  opening.slot.item = {1};
  opening.slot.room = "plenary";
  opening.people = {{.part = "chair", .name = "Lucía Herrero"},
                    {.part = "speaker", .name = "Awa Diop"},
                    {.part = "speaker", .name = "Luis Ferreira"}};
  auto group = slot(2, 22, 14, 16, "Group A", "Groupe A");
  group.slot.room = "room-a";
  auto cancelled = slot(3, 23, 9, 10, "Panel", "Table ronde");
  cancelled.slot.status = "cancelled";
  agenda.slots = {opening, group, cancelled};
  return agenda;
}

std::string shown(const std::string& language) {
  Meeting meeting;
  meeting.title = {{"en", "Thematic Meeting"}, {"fr", "Réunion thématique"}};
  meeting.start = {2023, 6, 22};
  meeting.city = {{"en", "Marrakesh"}, {"fr", "Marrakech"}};
  meeting.rooms = {{"plenary", {{"en", "Plenary Hall"}, {"fr", "Salle plénière"}}, 120}};
  ZoneData zones("/usr/share/zoneinfo");
  const auto zone = zones.find("Africa/Casablanca");
  REQUIRE(zone.has_value());
  const auto text =
      render(agenda_document(two_days(), meeting, "en", words_of(language), **zone), Format::text);
  REQUIRE(text.has_value());
  return *text;
}

}  // namespace

TEST_CASE("an agenda is shown by day and time, with rooms, items and people") {
  CHECK(shown("en") ==
        "Thematic Meeting\n"
        "================\n"
        "Marrakesh time, UTC+1\n"
        "\n"
        "Thursday 22 June 2023\n"
        "---------------------\n"
        "\n"
        "09:00–10:00  1. Opening – Plenary Hall [S1]\n"
        "             Chair: Lucía Herrero\n"
        "             Speakers: Awa Diop; Luis Ferreira\n"
        "14:00–16:00  Group A – room-a [S2]\n"
        "\n"
        "Friday 23 June 2023\n"
        "-------------------\n"
        "\n"
        "09:00–10:00  Panel (cancelled) [S3]\n");
}

TEST_CASE("an agenda speaks the language asked for") {
  const std::string text = shown("fr");
  CHECK(text.find("Jeudi 22 juin 2023\n") != std::string::npos);
  CHECK(text.find("1. Ouverture – Salle plénière [S1]\n") != std::string::npos);
  CHECK(text.find("Présidence : Lucía Herrero") != std::string::npos);
  CHECK(text.find("Heure locale de la réunion (Marrakech), UTC+1\n") != std::string::npos);
}
