// Two people made one, or kept two.
#include "plenary/actions/merge.h"

#include <doctest/doctest.h>

#include "desk.h"
#include "plenary/actions/history.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// Two ways to write one person, at two meetings.
struct TwoMeetings : TemporaryStore {
  TwoMeetings() {
    write([](Writer& writer) {
      add_person(writer, "Awa", "Ndour", "SN", "m-2022");
      add_person(writer, "Awwa", "Ndour", "SN", "m-2023");
      add_person(writer, "Omar", "Ba", "SN", "m-2023");
    });
  }

  std::vector<actions::DuplicateRow> duplicates() {
    return read([](Snapshot& snapshot) { return actions::duplicate_rows(snapshot); });
  }
};

}  // namespace

TEST_CASE("people who may be one are listed with a score and why") {
  TwoMeetings store;
  const auto rows = store.duplicates();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].kept.name == "Awa Ndour");
  CHECK(rows[0].kept.registrations == std::vector<std::string>{"R1 SN m-2022"});
  CHECK(rows[0].merged.name == "Awwa Ndour");
  CHECK(rows[0].score >= 88);
  CHECK(rows[0].reasons == "a name spelled otherwise, a similar address, the same delegation");
}

TEST_CASE("a merge moves every registration, is one change and can be undone") {
  TwoMeetings store;
  auto done = actions::merge(*store, act("register merge"), "P1", "P2");
  REQUIRE(done);
  CHECK(done->sentence == "merged P2 Awwa Ndour into P1 Awa Ndour");
  auto people = store.participants({}, {.person = {1}});
  REQUIRE(people.size() == 2);
  CHECK(store.read(
            [](Snapshot& snapshot) { return snapshot.find<Person>(2)->merged_into.value; }) == 1);
  CHECK(store.duplicates().empty());
  CHECK(store.verify().problems.empty());
  store.write([&](Writer& writer) { REQUIRE(writer.undo(*done->receipt.change)); });
  CHECK(store.participants({}, {.person = {1}}).size() == 1);
  CHECK(store.duplicates().size() == 1);
  CHECK(store.verify().problems.empty());
}

TEST_CASE("two who are both meant to come to one meeting are not merged") {
  TemporaryStore store;
  store.write([](Writer& writer) {
    add_person(writer, "Awa", "Ndour");
    add_person(writer, "Awwa", "Ndour");
  });
  auto refused = actions::merge(*store, act(), "P1", "P2");
  REQUIRE(!refused);
  CHECK(refused.error().message == "P1 Awa Ndour and P2 Awwa Ndour cannot be merged");
  REQUIRE(refused.error().problems.size() == 1);
  CHECK(refused.error().problems[0].message ==
        "both are registered for marrakesh-2023: R1 for SN, R2 for SN");
  store.write([](Writer& writer) {
    Registration row = writer.participant({2})->registration;
    row.status = Status::withdrawn;
    writer.put(row);
  });
  CHECK(actions::merge(*store, act(), "P1", "P2"));
}

TEST_CASE("that two are two is remembered, and undone") {
  TwoMeetings store;
  auto done = actions::keep_apart(*store, act("register merge"), "P2", "P1");
  REQUIRE(done);
  CHECK(done->sentence == "P2 Awwa Ndour and P1 Awa Ndour are two people");
  CHECK(store.duplicates().empty());
  auto again = actions::keep_apart(*store, act(), "P1", "P2");
  REQUIRE(again);
  CHECK(!again->receipt.change);
  CHECK(store.verify().problems.empty());
  store.write([&](Writer& writer) { REQUIRE(writer.undo(*done->receipt.change)); });
  CHECK(store.duplicates().size() == 1);
}

TEST_CASE("what was said of the merged person is said of the one who stays") {
  TwoMeetings store;
  REQUIRE(actions::keep_apart(*store, act(), "P2", "P3"));
  REQUIRE(actions::keep_apart(*store, act(), "P1", "P2"));
  REQUIRE(actions::merge(*store, act(), "P1", "P2"));
  const auto apart = store.read([](Snapshot& snapshot) { return snapshot.rows<Distinction>(); });
  REQUIRE(apart.size() == 1);
  CHECK(apart[0].person.value == 1);
  CHECK(apart[0].other.value == 3);
}

TEST_CASE("nobody is merged into themselves or twice") {
  TwoMeetings store;
  CHECK(!actions::merge(*store, act(), "P1", "P1"));
  REQUIRE(actions::merge(*store, act(), "P1", "P2"));
  auto refused = actions::merge(*store, act(), "P1", "P2");
  REQUIRE(!refused);
  CHECK(refused.error().message == "P2 was merged into P1 Awa Ndour");
}

TEST_CASE("to erase a person is to erase every way they were written") {
  TwoMeetings store;
  REQUIRE(actions::keep_apart(*store, act(), "P2", "P3"));
  REQUIRE(actions::merge(*store, act(), "P1", "P2"));
  store.write([](Writer& writer) { REQUIRE(writer.erase({1})); });
  store.read([](Snapshot& snapshot) {
    CHECK(snapshot.find<Person>(2)->name.empty());
    for (const Participant& each : snapshot.participants({.person = {1}}))
      CHECK(each.registration.name.empty());
    return true;
  });
  for (AsOf as_of : {AsOf{.change = 1}, AsOf{.change = 2}, AsOf{}}) {
    for (const Participant& each : store.participants(as_of))
      CHECK(each.registration.name.find("Ndour") == std::string::npos);
  }
  CHECK(store.verify().problems.empty());
}
