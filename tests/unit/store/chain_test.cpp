// Whatever is altered outside the program, verify notices.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <filesystem>

#include "random_history.h"

using namespace plenary;
using namespace plenary::test;

namespace {

struct Column {
  std::string table;
  std::string name;
  std::string type;
};

std::vector<Column> columns_of(SQLite::Database& database) {
  std::vector<Column> columns;
  SQLite::Statement question(database,
                             "SELECT t.name, c.name, c.type FROM pragma_table_list AS t, "
                             "pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND "
                             "t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND "
                             "t.name NOT IN ('meta', 'run', 'sensitive')");
  while (question.executeStep()) {
    columns.push_back({question.getColumn(0).getString(), question.getColumn(1).getString(),
                       question.getColumn(2).getString()});
  }
  return columns;
}

std::string flipped(const Column& column) {
  if (column.type == "TEXT") return column.name + " || 'x'";
  if (column.type == "BLOB") return "zeroblob(length(" + column.name + "))";
  if (column.name == "clock_given") return "1 - clock_given";
  return "coalesce(" + column.name + ", 0) + 1";
}

void alter(const std::string& path, const std::string& sql) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  database.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql);
}

}  // namespace

TEST_CASE("altering any column of any row, current or history, is noticed") {
  TemporaryStore store;
  RandomHistory life(store, 5);
  for (int i = 0; i < 40; ++i) life.step();
  auto erased = store->write(act("privacy erase"), [](Writer& w) { return w.erase({1}); });
  REQUIRE(erased);
  REQUIRE(store.verify().problems.empty());
  store.close();
  std::string kept = store.folder() / "kept.db";
  std::filesystem::copy_file(store.path(), kept);

  std::vector<Column> columns;
  {
    SQLite::Database database(store.path(), SQLite::OPEN_READONLY);
    columns = columns_of(database);
  }
  int tried = 0;
  for (const Column& column : columns) {
    // One unique value stays unique when it is the highest that grows.
    {
      SQLite::Database database(store.path(), SQLite::OPEN_READWRITE);
      database.exec("PRAGMA foreign_keys = OFF");
      SQLite::Statement flip(
          database, "UPDATE " + column.table + " SET " + column.name + " = " + flipped(column) +
                        " WHERE rowid = (SELECT max(rowid) FROM " + column.table + ")");
      if (flip.exec() == 0) continue;
    }
    CAPTURE(column.table);
    CAPTURE(column.name);
    // The room that a counter leaves is no falsehood.
    bool is_harmless = column.table == "counter" && column.name == "next";
    store.open(Store::Mode::read);
    auto report = store->verify();
    bool noticed = !report || !report->problems.empty();
    CHECK(noticed != is_harmless);
    ++tried;
    store.close();
    std::filesystem::copy_file(kept, store.path(),
                               std::filesystem::copy_options::overwrite_existing);
  }
  CHECK(tried > 200);
}

TEST_CASE("rows that are taken out or put in by hand are noticed, and the change is named") {
  struct Case {
    const char* what;
    const char* sql;
    const char* code;
  };
  for (const Case& given : std::vector<Case>{
           {"a row deleted", "DELETE FROM registration WHERE id = 2", "change-altered"},
           {"a version deleted", "DELETE FROM registration_history", "change-altered"},
           {"a row of no change", "UPDATE person SET since = 99 WHERE id = 1",
            "row-without-change"},
           {"a change deleted", "DELETE FROM change WHERE number = 2", "change-missing"},
           {"figures", "UPDATE summary SET n = n + 1", "figures-altered"},
           {"search", "UPDATE registration SET search = 'x' WHERE id = 2", "derived-column"},
           {"counter", "UPDATE counter SET next = 1 WHERE name = 'person'", "counter-altered"},
           {"words", "UPDATE change_detail SET actor = 'someone' WHERE number = 1",
            "change-altered"},
           {"unreadable", "UPDATE registration SET status = 'bogus' WHERE id = 2",
            "unreadable-value"}}) {
    CAPTURE(given.what);
    TemporaryStore store;
    Registration row;
    store.write([&](Writer& writer) {
      row = add_person(writer, "Awa", "Diop");
      add_person(writer, "Ana", "Reis");
    });
    store.write([&](Writer& writer) {
      row.role = "head";
      writer.put(row);
    });
    store.write([&](Writer& writer) { add_person(writer, "Third", "One"); });
    CHECK(store.verify().problems.empty());
    alter(store.path(), given.sql);
    auto problems = store.verify().problems;
    auto is_told = [&](const Problem& problem) { return problem.code == given.code; };
    CHECK(std::any_of(problems.begin(), problems.end(), is_told));
  }
}

TEST_CASE("verify counts what it saw and gives the last change's hash") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); });
  store.write([&](Writer& writer) {
    row.role = "head";
    writer.put(row);
  });
  auto report = store.verify();
  CHECK(report.changes == 2);
  CHECK(report.row_versions == 4);
  CHECK(report.erased_versions == 0);
  auto last = store.read([](Snapshot& snapshot) { return snapshot.change(2); });
  REQUIRE(last);
  CHECK(report.head_hash == last->hash);
}

TEST_CASE("equal acts on equal stores under one seed make equal chains, another salt another one") {
  auto hash_of = [](std::uint64_t seed) {
    TemporaryStore store;
    Act with = act();
    with.salt_seed = seed;
    store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); }, with);
    return store.verify().head_hash;
  };
  CHECK(hash_of(7) == hash_of(7));
  CHECK(hash_of(7) != hash_of(8));
  CHECK(hash_of(0) != hash_of(0));
}
