#include <doctest/doctest.h>

#include "desk.h"

using namespace plenary;
using plenary::test::problem;
using plenary::test::TemporaryDesk;

namespace {

Result<actions::Done> try_set(TemporaryDesk& desk, const std::vector<std::string>& refs,
                              const actions::FieldWords& fields) {
  return actions::amend(*desk.store, desk.setting, desk.act(), refs, fields);
}

}  // namespace

TEST_CASE("a new head takes the place of the old one in one change that names both") {
  TemporaryDesk desk;
  desk.add("Mamadou Sarr", "SN", {{"role", "head"}});
  desk.add("Awa Diop", "SN");
  const auto done = desk.set("awa", {{"role", "head"}});
  CHECK(done.sentence == "Awa Diop is now head; Mamadou Sarr, head until now, is delegate");
  CHECK(done.receipt.change == 3);
  CHECK(done.receipt.changed == 2);
  CHECK(desk.one("Awa Diop").registration.role == "head");
  CHECK(desk.one("Mamadou Sarr").registration.role == "delegate");
}

TEST_CASE("two of one delegation cannot both become head") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Mamadou Sarr", "SN");
  const auto done = try_set(desk, {"R1", "R2"}, {{"role", "head"}});
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().kind == ErrorKind::conflict);
  CHECK(desk.one("Awa Diop").registration.role == "delegate");
}

TEST_CASE("fields are set and cleared, and setting what stands already changes nothing") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN", {{"phone", "+221 33 000 00 00"}});
  const auto done = desk.set("R1", {{"position", "Directrice"}, {"phone", ""}});
  CHECK(done.sentence == "changed position, phone of R1 Awa Diop (SN)");
  CHECK(desk.one("Awa Diop").registration.position == "Directrice");
  CHECK(desk.one("Awa Diop").registration.phone.empty());
  const auto again = desk.set("R1", {{"position", "Directrice"}});
  CHECK_FALSE(again.receipt.change.has_value());
  CHECK(again.sentence.empty());
}

TEST_CASE("a typed word is taken as one in a list") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  REQUIRE(try_set(desk, {"R1"},
                  {{"role", "Chef de délégation"},
                   {"gender", "Femme"},
                   {"listens", "français, anglais"},
                   {"presence", "présentiel"},
                   {"email", "Awa Diop <awa@Interieur.example>"}})
              .has_value());
  const Registration row = desk.store.participants()[0].registration;
  CHECK(row.role == "head");
  CHECK(row.gender == Gender::female);
  CHECK(row.listens == "fr;en");
  CHECK(row.presence == Presence::in_person);
  CHECK(row.email == "awa@interieur.example");
}

TEST_CASE("values that no field takes are refused and change nothing") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  struct Case {
    const char* field;
    const char* value;
    const char* message;
  };
  const Case cases[] = {
      {"role", "headd", "there is no role \"headd\""},
      {"category", "", "there is no category \"\""},
      {"email", "awa", "\"awa\" is no e-mail address"},
      {"arrival", "31 June 2023", "\"31 June 2023\" is no day"},
      {"listens", "elvish!", "\"elvish!\" is no language code"},
      {"status", "maybe", "there is no status \"maybe\""},
      {"name", "  ", "a registration needs a name"},
      {"rolle", "head", "a registration has no field \"rolle\""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.field);
    const auto done = try_set(desk, {"R1"}, {{each.field, each.value}});
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message == each.message);
  }
  CHECK(desk.one("Awa Diop").change == 1);
}

TEST_CASE("a name given to a placeholder makes it that person's") {
  TemporaryDesk desk;
  desk.add("TBC", "SN", {{"role", "head"}});
  desk.set("R1", {{"name", "Awa Diop"}});
  CHECK(desk.one("Awa Diop").registration.person);
  CHECK(desk.one("Awa Diop").registration.role == "head");
}

TEST_CASE("a corrected name stays the same person's") {
  TemporaryDesk desk;
  desk.add("Awa Dioop", "SN");
  desk.set("R1", {{"name", "Awa Diop"}});
  const Participant row = desk.one("Awa Diop");
  const auto person = desk.store.read(
      [&](Snapshot& snapshot) { return snapshot.find<Person>(row.registration.person.value); });
  CHECK(row.registration.person == PersonId{1});
  REQUIRE(person.has_value());
  CHECK(person->folded_name == "awa diop");
}

TEST_CASE("a status follows the rules and says what may come next") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.decide({"R1"}, Status::withdrawn);
  const auto wrong = try_set(desk, {"R1"}, {{"status", "confirmed"}});
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().message == "R1 Awa Diop is withdrawn and cannot become confirmed");
  CHECK(wrong.error().hints.front() == "next may be: nominated");
  CHECK(try_set(desk, {"R1"}, {{"status", "nominated"}}).has_value());
}

TEST_CASE("a head taken back while another is in place is a conflict") {
  TemporaryDesk desk;
  desk.add("Mamadou Sarr", "SN", {{"role", "head"}});
  desk.decide({"R1"}, Status::withdrawn);
  desk.add("Awa Diop", "SN", {{"role", "head"}});
  const auto done = try_set(desk, {"R1"}, {{"status", "nominated"}});
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message == "Senegal has a head of delegation: R2 Awa Diop (SN)");
}

TEST_CASE("somebody registered under the wrong party moves to the right one") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "ML");
  const auto done = desk.set("R1", {{"delegation", "Sénégal"}});
  CHECK(done.sentence == "Awa Diop moves from ML to SN");
  CHECK(desk.one("Awa Diop").party == "SN");
}

TEST_CASE("one replaces another and keeps delegation, role and category") {
  TemporaryDesk desk;
  desk.add("Mamadou Sarr", "SN", {{"role", "head"}, {"category", "expert"}});
  const auto done = actions::substitute(*desk.store, desk.setting, desk.act(), "sarr",
                                        {{"name", "Fatou Ndiaye"}});
  REQUIRE(done.has_value());
  CHECK(done->sentence == "R2 Fatou Ndiaye (SN) replaces R1 Mamadou Sarr (SN) as head");
  CHECK(done->receipt.change == 2);
  CHECK(done->problems.empty());
  const Registration row = desk.one("Fatou Ndiaye").registration;
  CHECK(row.replaces == RegistrationId{1});
  CHECK(row.role == "head");
  CHECK(row.category == "expert");
  CHECK(row.status == Status::nominated);
  CHECK(desk.one("Mamadou Sarr").registration.status == Status::withdrawn);
}

TEST_CASE("a placeholder is named, not replaced, and a delegation is not taken along") {
  TemporaryDesk desk;
  desk.add("TBC", "SN");
  CHECK_FALSE(
      actions::substitute(*desk.store, desk.setting, desk.act(), "R1", {{"name", "Awa Diop"}})
          .has_value());
  CHECK_FALSE(actions::substitute(*desk.store, desk.setting, desk.act(), "R1",
                                  {{"name", "Awa Diop"}, {"delegation", "ML"}})
                  .has_value());
}
