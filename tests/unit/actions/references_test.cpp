#include "plenary/actions/references.h"

#include <doctest/doctest.h>

#include "desk.h"

using namespace plenary;
using plenary::test::TemporaryDesk;

namespace {

Result<Participant> find(TemporaryDesk& desk, const std::string& words) {
  return desk.store->read({}, [&](Snapshot& snapshot) -> Result<Participant> {
    return actions::one_participant(snapshot, desk.setting, words);
  });
}

Result<Person> find_person(TemporaryDesk& desk, const std::string& words) {
  return desk.store->read({}, [&](Snapshot& snapshot) -> Result<Person> {
    return actions::one_person(snapshot, words);
  });
}

void fill(TemporaryDesk& desk) {
  desk.add("Awa Diop", "SN");
  desk.add("Fatou Diop", "ML");
  desk.add("Aïssatou N'Diaye", "SN");
  desk.add("Chadia Ben-Ali", "MA");
  desk.add("TBC", "CI");
}

}  // namespace

TEST_CASE("a registration is found by number, person, fragment, and fragment beside a party") {
  TemporaryDesk desk;
  fill(desk);
  struct Case {
    const char* words;
    const char* name;
  };
  const Case cases[] = {
      {"R1", "Awa Diop"},
      {"r2", "Fatou Diop"},
      {" R3 ", "Aïssatou N'Diaye"},
      {"P2", "Fatou Diop"},
      {"awa", "Awa Diop"},
      {"DIOP Awa", "Awa Diop"},
      {"aissatou", "Aïssatou N'Diaye"},
      {"ndiaye", "Aïssatou N'Diaye"},
      {"diop senegal", "Awa Diop"},
      {"SN diop", "Awa Diop"},
      {"diop Mali", "Fatou Diop"},
      {"ben-ali", "Chadia Ben-Ali"},
      {"tbc ci", "TBC"},
      {"tbc Côte d’Ivoire", "TBC"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.words);
    const auto found = find(desk, each.words);
    REQUIRE_MESSAGE(found.has_value(), (found ? "" : found.error().message));
    CHECK(found->registration.name == each.name);
  }
}

TEST_CASE("a fragment of several names is an error that lists them") {
  TemporaryDesk desk;
  fill(desk);
  const auto found = find(desk, "diop");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().kind == ErrorKind::conflict);
  CHECK(found.error().message == "\"diop\" may be any of 2 registrations");
  const std::vector<std::string> expected{"R1 Awa Diop (SN, delegate)",
                                          "R2 Fatou Diop (ML, delegate)"};
  CHECK(found.error().hints == expected);
}

TEST_CASE("at most eight candidates are listed, and how many more there are") {
  TemporaryDesk desk;
  for (int number = 0; number < 11; ++number)
    desk.add("Diop Number" + std::string(1, static_cast<char>('A' + number)), "MA");
  const auto found = find(desk, "diop");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().hints.size() == 9);
  CHECK(found.error().hints.back() == "and 3 more");
}

TEST_CASE("a whole name outranks the names that it is part of") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Awa Diopsy", "ML");
  CHECK(find(desk, "awa diop")->registration.id == RegistrationId{1});
  CHECK_FALSE(find(desk, "awa dio").has_value());
}

TEST_CASE("who is still meant to come outranks who withdrew") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Awa Sarr", "SN");
  desk.decide({"R1"}, Status::withdrawn);
  CHECK(find(desk, "awa")->registration.id == RegistrationId{2});
  CHECK(find(desk, "diop")->registration.id == RegistrationId{1});
}

TEST_CASE("a mistyped name gets the nearest ones and never matches") {
  TemporaryDesk desk;
  fill(desk);
  const auto found = find(desk, "fatuo");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().kind == ErrorKind::not_found);
  CHECK(found.error().message == "nobody registered for marrakesh-2023 is called \"fatuo\"");
  REQUIRE_FALSE(found.error().hints.empty());
  CHECK(found.error().hints.front() == "did you mean R2 Fatou Diop (ML, delegate)");
}

TEST_CASE("what is no registration says what it is") {
  TemporaryDesk desk;
  fill(desk);
  CHECK(find(desk, "#12").error().message == "#12 is a change, not a registration");
  CHECK(find(desk, "S3").error().message == "S3 is a slot, not a registration");
  CHECK(find(desk, "R99").error().message == "there is no registration R99");
  CHECK(find(desk, "P99").error().message == "there is no person P99");
  CHECK(find(desk, " ").error().kind == ErrorKind::usage);
}

TEST_CASE("a registration of another meeting is not taken for one of this") {
  TemporaryDesk desk;
  fill(desk);
  desk.setting.meeting.id = "som-2022";
  const auto found = find(desk, "R1");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().message ==
        "R1 (Awa Diop) is registered for marrakesh-2023, not for som-2022");
  CHECK_FALSE(find(desk, "awa").has_value());
  CHECK(find(desk, "P1").error().message == "Awa Diop (P1) is not registered for som-2022");
}

TEST_CASE("a person is found by number, registration and name") {
  TemporaryDesk desk;
  fill(desk);
  CHECK(find_person(desk, "P1")->name == "Awa Diop");
  CHECK(find_person(desk, "R2")->name == "Fatou Diop");
  CHECK(find_person(desk, "chadia")->name == "Chadia Ben-Ali");
  CHECK(find_person(desk, "diop").error().kind == ErrorKind::conflict);
  CHECK(find_person(desk, "nobody").error().kind == ErrorKind::not_found);
  CHECK(find_person(desk, "R5").error().message == "R5 is a seat without a person yet");
}

TEST_CASE("several references are found in order and each once") {
  TemporaryDesk desk;
  fill(desk);
  const auto found = desk.store->read({}, [&](Snapshot& snapshot) {
    return actions::several_participants(snapshot, desk.setting, {"R2", "awa", "fatou"});
  });
  REQUIRE(found.has_value());
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].registration.id == RegistrationId{2});
  CHECK((*found)[1].registration.id == RegistrationId{1});
}

TEST_CASE("a change is written #12 or 12") {
  CHECK(actions::change_number("#12") == 12);
  CHECK(actions::change_number("12") == 12);
  for (const char* words : {"", "#", "0", "-1", "R12", "12a", "99999999999999999999"}) {
    CAPTURE(words);
    CHECK_FALSE(actions::change_number(words).has_value());
  }
}
