#include <doctest/doctest.h>

#include "desk.h"

using namespace plenary;
using plenary::test::problem;
using plenary::test::TemporaryDesk;

namespace {

actions::Done whole(TemporaryDesk& desk, const std::string& party, Status to) {
  return TemporaryDesk::expect(
      actions::decide(*desk.store, desk.setting, desk.act(), {.delegation = party}, to));
}

actions::Done attend(TemporaryDesk& desk, const actions::Whom& whom,
                     const actions::AttendOptions& options) {
  return TemporaryDesk::expect(
      actions::attend(*desk.store, desk.setting, desk.act(), whom, options));
}

}  // namespace

TEST_CASE("several are confirmed in one change, and those confirmed already are said") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Ali Ba", "ML");
  const auto done = TemporaryDesk::expect(desk.decide({"R1", "ali"}, Status::confirmed));
  CHECK(done.sentence == "confirmed R1 Awa Diop (SN), R2 Ali Ba (ML)");
  CHECK(done.receipt.changed == 2);
  const auto again = TemporaryDesk::expect(desk.decide({"R1"}, Status::confirmed));
  CHECK_FALSE(again.receipt.change.has_value());
  CHECK(problem(again.problems, "skipped")->message == "R1 Awa Diop (SN) is confirmed already");
}

TEST_CASE("by reference a status that does not allow it stops the command and says the way") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Ali Ba", "ML");
  desk.decide({"R1"}, Status::refused);
  const auto done = desk.decide({"R1", "R2"}, Status::confirmed);
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message == "R1 Awa Diop (SN) is refused and cannot become confirmed");
  CHECK(done.error().hints.front() == "plenary register set R1 status=nominated comes first");
  CHECK(desk.one("Ali Ba").registration.status == Status::nominated);
}

TEST_CASE("of a whole delegation those who may be are taken and the others named") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN", {{"role", "head"}});
  desk.add("Mamadou Sarr", "SN");
  desk.add("Fatou Ndiaye", "SN");
  desk.decide({"R3"}, Status::withdrawn);
  const auto done = whole(desk, "senegal", Status::confirmed);
  CHECK(done.sentence == "confirmed R1 Awa Diop (SN), R2 Mamadou Sarr (SN)");
  REQUIRE(problem(done.problems, "skipped"));
  CHECK(problem(done.problems, "skipped")->message ==
        "R3 Fatou Ndiaye (SN) was left out: withdrawn");
}

TEST_CASE("a delegation without its head is said when the head leaves") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN", {{"role", "head"}});
  const auto done = TemporaryDesk::expect(desk.decide({"R1"}, Status::withdrawn));
  REQUIRE(problem(done.problems, "head-missing"));
  CHECK(problem(done.problems, "head-missing")->message == "Senegal has no head of delegation now");
}

TEST_CASE("a delegation that nobody was registered for, or nobody named, is an error") {
  TemporaryDesk desk;
  const auto none = actions::decide(*desk.store, desk.setting, desk.act(), {.delegation = "ML"},
                                    Status::confirmed);
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message == "Mali has nobody registered for marrakesh-2023");
  CHECK_FALSE(desk.decide({}, Status::confirmed).has_value());
}

TEST_CASE("confirming from the waiting list takes a seat of the quota") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN");
  desk.add("Mamadou Sarr", "SN");
  desk.add("Fatou Ndiaye", "SN", {{"status", "waitlisted"}});
  const auto done = TemporaryDesk::expect(desk.decide({"R3"}, Status::confirmed));
  CHECK(problem(done.problems, "quota-exceeded"));
}

TEST_CASE("attendance is marked by day, changed from room to online, and taken back") {
  TemporaryDesk desk;
  desk.setting = test::setting("2023-06-22T08:00:00Z");
  desk.add("Awa Diop", "SN");
  CHECK(attend(desk, {.refs = {"R1"}}, {}).sentence ==
        "R1 Awa Diop (SN): seen on 2023-06-22, in person");
  CHECK_FALSE(attend(desk, {.refs = {"R1"}}, {}).receipt.change.has_value());
  CHECK(attend(desk, {.refs = {"R1"}}, {.presence = Presence::online}).receipt.changed == 1);
  CHECK(desk.one("Awa Diop").attended);
  CHECK(attend(desk, {.refs = {"R1"}}, {.undo = true}).receipt.removed == 1);
  CHECK_FALSE(desk.one("Awa Diop").attended);
  CHECK_FALSE(attend(desk, {.refs = {"R1"}}, {.undo = true}).receipt.change.has_value());
}

TEST_CASE("a seat without a person and one who withdrew cannot have been seen") {
  TemporaryDesk desk;
  desk.setting = test::setting("2023-06-23T08:00:00Z");
  desk.add("TBC", "SN");
  desk.add("Awa Diop", "SN");
  desk.add("Mamadou Sarr", "SN");
  desk.decide({"R3"}, Status::withdrawn);
  for (const char* ref : {"R1", "R3"})
    CHECK_FALSE(
        actions::attend(*desk.store, desk.setting, desk.act(), {.refs = {ref}}, {}).has_value());
  const auto done = attend(desk, {.delegation = "SN"}, {});
  CHECK(done.sentence == "R2 Awa Diop (SN): seen on 2023-06-23, in person");
  CHECK(done.problems.size() == 2);
}
