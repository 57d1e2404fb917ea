// Files of every released schema stay readable. store-schema-1.db holds invented people, every
// table in use, past versions and an erasure; it is copied, for opening to write is part of the
// promise.
#include <doctest/doctest.h>

#include <filesystem>

#include "source_folder.h"
#include "temporary_store.h"

using namespace plenary;
using namespace plenary::test;

TEST_CASE("a store of schema 1 opens, verifies, lists and can be written to") {
  TemporaryFolder folder;
  std::string path = folder / "plenary.db";
  std::filesystem::copy_file(plenary::test::source_folder() + "/tests/data/store-schema-1.db",
                             path);
  auto store = Store::open(path, Store::Mode::write);
  REQUIRE(store);
  auto report = store->verify();
  REQUIRE(report);
  CHECK(report->problems.empty());
  CHECK(report->changes == 6);
  CHECK(report->erased_versions == 4);
  CHECK(report->head_hash.starts_with("2412496343354fb2"));

  auto names = [&](AsOf as_of) {
    auto list = store->read(as_of, [](Snapshot& snapshot) -> Result<std::vector<std::string>> {
      std::vector<std::string> found;
      for (const Participant& one : snapshot.participants({.in_id_order = true})) {
        found.push_back(one.registration.name + " " + one.party + " " +
                        std::string(name_of(one.registration.status)));
      }
      return found;
    });
    REQUIRE(list);
    return *list;
  };
  using Names = std::vector<std::string>;
  CHECK(names({}) == Names{"Awa Ndour SN confirmed", " MA nominated", "Ana Reis PT nominated",
                           "TBC CI nominated"});
  CHECK(names({.change = 4}) == Names{"Awa Ndour SN confirmed", " MA nominated",
                                      "Ana Reis PT withdrawn", "TBC CI nominated"});
  CHECK(names({.change = 1}).empty());

  auto written = store->write(act(), [](Writer& writer) -> Result<void> {
    add_person(writer, "New", "Comer", "SN", "m-2023");
    return {};
  });
  REQUIRE(written);
  CHECK(written->refs == std::vector<std::string>{"P4", "R5"});
  CHECK(store->verify()->problems.empty());
}
