#include <doctest/doctest.h>

#include "random_history.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

std::string figures(TemporaryStore& store, AsOf as_of = {}) {
  return store.read(
      [](Snapshot& snapshot) {
        std::string text;
        for (const Tally& row : snapshot.tallies("m")) {
          text += row.party + row.role + std::string(name_of(row.status)) +
                  std::string(name_of(row.gender)) + std::to_string(row.count) + ";";
        }
        return text;
      },
      as_of);
}

// Awa Diop with two versions, a focal point's entry, a slot, data kept apart and a telling file
// name.
struct Scene {
  TemporaryStore store;
  Registration row;

  Scene() {
    Act import = act("register import");
    import.source = "CV Zeynabou Quelquunova.docx";
    store.write(
        [&](Writer& writer) {
          row = add_person(writer, "Zeynabou", "Quelquunova", "SN", "m");
          add_person(writer, "Someone", "Else", "SN", "m");
          Contact contact{.party = "SN",
                          .name = "Zeynabou Quelquunova",
                          .folded_name = "zeynabou quelquunova",
                          .email = row.email};
          writer.put(contact);
          Slot slot{.meeting = "m"};
          writer.put(slot);
          SlotPerson speaker{.slot = slot.id,
                             .person = row.person,
                             .name = "Mme Quelquunova",
                             .folded_name = "mme quelquunova"};
          writer.put(speaker);
          writer.put_sensitive(row.id, "passport", "X-QUELQUUNOVA-1");
        },
        import);
    store.write([&](Writer& writer) {
      row.status = Status::confirmed;
      row.gender = Gender::female;
      row.phone = "+221 QUELQUUNOVA";
      writer.put(row);
    });
  }
};

}  // namespace

TEST_CASE(
    "erasing a person leaves the chain whole, the figures the same, and not one byte of them") {
  Scene scene;
  TemporaryStore& store = scene.store;
  std::string now = figures(store);
  std::string then = figures(store, {.change = 1});
  auto before = store.verify();
  Act erase = act("privacy erase");
  erase.dry_run = true;
  auto planned = store->write(erase, [&](Writer& w) { return w.erase(scene.row.person); });
  REQUIRE(planned);
  CHECK(store.verify().erased_versions == 0);

  erase.dry_run = false;
  auto receipt = store->write(erase, [&](Writer& w) { return w.erase(scene.row.person); });
  REQUIRE(receipt);
  CHECK(receipt->change == 3);
  CHECK(receipt->refs == std::vector<std::string>{"P1", "R1"});
  CHECK(planned->refs == receipt->refs);
  CHECK(planned->changed == receipt->changed);

  auto report = store.verify();
  CHECK(report.problems.empty());
  CHECK(report.erased_versions == 6);  // person, two of the registration, contact, speaker, words
  CHECK(report.row_versions == before.row_versions);
  CHECK(figures(store) == now);
  CHECK(figures(store, {.change = 1}) == then);
  auto hash_of_first = store.read([](Snapshot& s) { return s.change(1)->hash; });
  CHECK(hash_of_first.size() == 64);
  store.close();
  std::string bytes = fold(read_whole(store.path()));
  CHECK(bytes.find("quelquunova") == std::string::npos);
  CHECK(bytes.find("zeynabou") == std::string::npos);
  CHECK(bytes.find("someone") != std::string::npos);
}

TEST_CASE("erasing twice makes one change, and what was erased is not undone") {
  Scene scene;
  auto erase = [&] {
    return scene.store->write(act("privacy erase"),
                              [&](Writer& w) { return w.erase(scene.row.person); });
  };
  REQUIRE(erase()->change == 3);
  CHECK_FALSE(erase()->change);
  auto undone = scene.store->write(act("undo"), [](Writer& w) { return w.undo(3); });
  REQUIRE_FALSE(undone);
  CHECK(undone.error().kind == ErrorKind::conflict);
  auto nobody = scene.store->write(act("privacy erase"), [](Writer& w) { return w.erase({99}); });
  REQUIRE_FALSE(nobody);
  CHECK(nobody.error().kind == ErrorKind::not_found);
}

TEST_CASE("a person erased, written again and erased again still verifies") {
  Scene scene;
  TemporaryStore& store = scene.store;
  auto erase = [&] {
    auto done =
        store->write(act("privacy erase"), [&](Writer& w) { return w.erase(scene.row.person); });
    REQUIRE(done);
  };
  erase();
  store.write([&](Writer& writer) {
    auto row = *writer.find<Registration>(scene.row.id.value);
    row.name = "Zeynabou Again";
    writer.put(row);
  });
  erase();
  CHECK(store.verify().problems.empty());
  CHECK(store.participants()[0].registration.name.empty());
}
