// Properties over random lives of a store: what was seen then is what is seen as of then.
#include <doctest/doctest.h>

#include "random_history.h"

using namespace plenary;
using namespace plenary::test;

namespace {

std::string problems_of(const VerifyReport& report) {
  std::string text;
  for (const Problem& problem : report.problems)
    text += problem.code + ": " + problem.message + "\n";
  return text;
}

Result<Receipt> undo(TemporaryStore& store, ChangeNumber number, bool dry_run = false) {
  Act with = act("undo");
  with.dry_run = dry_run;
  return store->write(with, [&](Writer& writer) { return writer.undo(number); });
}

ChangeNumber last_of(TemporaryStore& store) {
  return store.read([](Snapshot& snapshot) { return snapshot.at_change(); });
}

}  // namespace

TEST_CASE("a moment of the past reads as it read then, whatever came after") {
  for (std::uint32_t seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    TemporaryStore store;
    RandomHistory life(store, seed);
    std::vector<std::string> seen{store.read(dump)};
    for (int i = 0; i < 25; ++i) {
      life.step();
      seen.push_back(store.read(dump));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
      CAPTURE(i);
      CHECK(store.read(dump, {.change = static_cast<ChangeNumber>(i)}) == seen[i]);
    }
    CHECK(problems_of(store.verify()).empty());
  }
}

TEST_CASE("undo brings back what was before, and undoing the undo what was after") {
  for (std::uint32_t seed : {11U, 12U, 13U}) {
    CAPTURE(seed);
    TemporaryStore store;
    RandomHistory life(store, seed);
    for (int i = 0; i < 12; ++i) {
      life.step();
      if (i == 0) continue;  // the first change records plenary.toml
      std::string after = store.read(dump);
      ChangeNumber number = last_of(store);
      std::string before = store.read(dump, {.change = number - 1});
      auto planned = undo(store, number, true);
      auto undone = undo(store, number);
      REQUIRE_MESSAGE(undone.has_value(), (undone ? "" : undone.error().message));
      CHECK(store.read(dump) == before);
      CHECK(planned->refs == undone->refs);
      CHECK(planned->added == undone->added);
      CHECK(planned->changed == undone->changed);
      CHECK(planned->removed == undone->removed);
      REQUIRE(undo(store, *undone->change).has_value());
      CHECK(store.read(dump) == after);
    }
    CHECK(problems_of(store.verify()).empty());
  }
}

TEST_CASE(
    "undoing any earlier change either alters exactly that, or is refused and alters nothing") {
  TemporaryStore store;
  RandomHistory life(store, 21);
  for (int i = 0; i < 20; ++i) life.step();
  int refused = 0;
  for (ChangeNumber number = 2; number <= 20; ++number) {
    std::string before = store.read(dump);
    auto undone = undo(store, number);
    if (undone) continue;
    ++refused;
    CHECK(undone.error().kind == ErrorKind::conflict);
    CHECK_FALSE(undone.error().problems.empty());
    CHECK(store.read(dump) == before);
  }
  CHECK(refused > 0);
  CHECK(refused < 19);
  CHECK(problems_of(store.verify()).empty());
}

TEST_CASE("changes undone one by one, the last first, take a store back through its whole life") {
  for (std::uint32_t seed : {31U, 32U, 33U}) {
    CAPTURE(seed);
    TemporaryStore store;
    RandomHistory life(store, seed);
    for (int i = 0; i < 20; ++i) life.step();
    for (ChangeNumber number = 20; number > 1; --number) {
      CAPTURE(number);
      const auto undone = undo(store, number);
      REQUIRE_MESSAGE(undone.has_value(), (undone ? "" : undone.error().message));
      CHECK(store.read(dump) == store.read(dump, {.change = number - 1}));
    }
    CHECK(problems_of(store.verify()).empty());
  }
}

TEST_CASE("undo names the rows that later changes stand on") {
  TemporaryStore store;
  Registration row;
  store.write([](Writer& writer) { add_person(writer, "First", "Comer", "SN"); });
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop", "PT"); });
  store.write([&](Writer& writer) {
    row.role = "head";
    writer.put(row);
  });
  auto altered = undo(store, 2);
  REQUIRE_FALSE(altered);
  REQUIRE(altered.error().problems.size() == 1);
  CHECK(altered.error().problems[0].value == "R2");
  CHECK(altered.error().problems[0].message == "R2 was altered by change #3");

  store.write([&](Writer& writer) {
    Registration other{.delegation = writer.delegation("dakar-2024", "PT"),
                       .person = {1},
                       .name = "First Comer",
                       .received = writer.now()};
    writer.put(other);
  });
  auto referred = undo(store, 1);
  REQUIRE_FALSE(referred);
  CHECK(referred.error().problems[0].message == "R3 refers to P1 since change #4");
}

TEST_CASE("a delegation that later rows use stays when the change that made it is undone") {
  TemporaryStore store;
  store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); });
  store.write([](Writer& writer) { add_person(writer, "Ibrahima", "Sarr"); });
  auto undone = undo(store, 1);
  REQUIRE(undone);
  CHECK(undone->removed == 2);
  CHECK(store.participants().size() == 1);
  CHECK(store.read([](Snapshot& s) { return s.rows<Delegation>().size(); }) == 1);
  CHECK(problems_of(store.verify()).empty());
}

TEST_CASE("ids are not used again after an undo, and an undone change is not undone twice") {
  TemporaryStore store;
  store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); });
  REQUIRE(undo(store, 1));
  auto again = undo(store, 1);
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::conflict);
  store.write([](Writer& writer) { CHECK(add_person(writer, "Ana", "Reis").id.value == 2); });
  auto missing = undo(store, 99);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
}

TEST_CASE("the change that set a workspace up is not undone, later files are brought back") {
  TemporaryStore store;
  Act init = act("init");
  init.config = {{"plenary.toml", "a = 1\n"}};
  init.record_config_alone = true;
  store.write([](Writer&) {}, init);
  init.config = {{"plenary.toml", "a = 2\n"}, {"meetings/m.toml", "b = 1\n"}};
  store.write([](Writer&) {}, init);
  CHECK_FALSE(undo(store, 1));
  REQUIRE(undo(store, 2));
  CHECK(store.read([](Snapshot& s) { return s.rows<ConfigFile>(); }) ==
        std::vector<ConfigFile>{{"plenary.toml", "a = 1\n"}});
}

TEST_CASE("differences tell what changed between two moments, field by field") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop", "SN", "m"); });
  store.write([&](Writer& writer) {
    row.role = "head";
    row.arrival = {2023, 6, 21};
    writer.put(row);
    add_person(writer, "Ana", "Reis", "PT", "n");
  });
  store.write([&](Writer& writer) { writer.end(row.id); });

  auto all = store.read([](Snapshot& s) { return s.differences(1, 2); });
  REQUIRE(all.size() == 4);  // R1, and the person, registration and delegation of the other
  auto here = store.read([](Snapshot& s) { return s.differences(1, 2, "m"); });
  REQUIRE(here.size() == 1);
  CHECK(here[0].ref == "R1");
  CHECK(here[0].label == "Awa Diop (SN)");
  CHECK(here[0].kind == RowChange::Kind::changed);
  CHECK(here[0].change == 2);
  REQUIRE(here[0].fields.size() == 2);
  CHECK(here[0].fields[0].field == "role");
  CHECK(here[0].fields[0].before == "delegate");
  CHECK(here[0].fields[0].after == "head");
  CHECK(here[0].fields[1].before == "");
  CHECK(here[0].fields[1].after == "2023-06-21");
  auto removed = store.read([](Snapshot& s) { return s.differences(2, 3, "m"); });
  REQUIRE(removed.size() == 1);
  CHECK(removed[0].kind == RowChange::Kind::removed);
  CHECK(store.read([](Snapshot& s) { return s.differences(1, 3, "m"); })[0].kind ==
        RowChange::Kind::removed);
  // What came and went in between is no difference; a delegation stays.
  auto none = store.read([](Snapshot& s) { return s.differences(0, 3, "m"); });
  REQUIRE(none.size() == 1);
  CHECK(none[0].table == "delegation");
  // A snapshot of the past knows no later change.
  CHECK(store.read([](Snapshot& s) { return s.differences(1, 3, "m"); }, {.change = 1}).empty());
}

TEST_CASE("a difference names the change that made it, not the last one that touched the row") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop", "SN", "m"); });
  store.write([&](Writer& writer) {
    row.role = "head";
    writer.put(row);
  });
  store.write([&](Writer& writer) {
    row.arrival = {2023, 6, 21};
    writer.put(row);
  });
  const auto changed = store.read([](Snapshot& s) { return s.differences(1, 3, "m"); });
  REQUIRE(changed.size() == 1);
  REQUIRE(changed[0].fields.size() == 2);
  CHECK(changed[0].fields[0].field == "role");
  CHECK(changed[0].fields[0].change == 2);
  CHECK(changed[0].fields[1].change == 3);
  CHECK(changed[0].change == 3);
  const auto added = store.read([](Snapshot& s) { return s.differences(0, 3, "m"); });
  REQUIRE(added.size() == 2);
  for (const RowChange& each : added) CHECK(each.change == 1);
}

TEST_CASE("rows are called as people type them") {
  TemporaryStore store;
  store.write([&](Writer& writer) {
    Invitation invitation{.meeting = "m", .party = "SN"};
    writer.put(invitation);
    Delegation delegation{.meeting = "m", .party = "SN"};
    writer.put(delegation);
    Contact contact{.party = "SN", .name = "Awa Diop"};
    writer.put(contact);
    Slot slot{.meeting = "m", .start = {{2023, 6, 22}, 0}, .end = {{2023, 6, 22}, 3600}};
    writer.put(slot);
    SlotPerson person{.slot = slot.id, .name = "Awa Diop"};
    writer.put(person);
  });
  std::string refs;
  for (const RowChange& row : store.read([](Snapshot& s) { return s.differences(0, 1); }))
    refs += row.ref + ' ';
  CHECK(refs == "SN V1 F1 S1 S1 ");
}

TEST_CASE("versions tell a row's whole life, up to the moment that is read") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); });
  store.write([&](Writer& writer) {
    row.status = Status::confirmed;
    writer.put(row);
  });
  store.write([&](Writer& writer) { writer.end(row.id); });
  REQUIRE(undo(store, 3));
  auto life = store.read([](Snapshot& s) { return s.versions("registration", 1); });
  std::vector<RowChange::Kind> kinds;
  for (const RowChange& change : life) kinds.push_back(change.kind);
  using Kind = RowChange::Kind;
  CHECK(kinds == std::vector<Kind>{Kind::added, Kind::changed, Kind::removed, Kind::added});
  CHECK(life[1].fields.size() == 1);
  CHECK(life[1].fields[0].field == "status");
  CHECK(life[3].change == 4);
  auto then = store.read([](Snapshot& s) { return s.versions("registration", 1); }, {.change = 2});
  CHECK(then.size() == 2);
  CHECK(store.read([](Snapshot& s) { return s.versions("no such table", 1); }).empty());
}
