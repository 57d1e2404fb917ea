// Imports carried out on a store, and any of them taken back.
#include "plenary/actions/import.h"

#include <doctest/doctest.h>

#include "import_desk.h"

using namespace plenary;
using namespace plenary::test;

namespace {

const std::string header = "name,country\n";

std::string rows_in(const Error& error) {
  std::string text;
  for (const Problem& each : error.problems) text += (text.empty() ? "" : " ") + each.value;
  return text;
}

}  // namespace

TEST_CASE("an older import is undone after imports of other people") {
  ImportDesk desk;
  const Receipt first = desk.import(header + "Awa Diop,SN\nMoussa Fall,SN\n");
  desk.import(header + "Lala Keita,ML\n");
  desk.import(header + "Ibou Sarr,SN\n");
  REQUIRE(desk.undo(*first.change));
  CHECK(desk.people() == "Lala Keita nominated, Ibou Sarr nominated");
  CHECK(desk.store.verify().problems.empty());
}

TEST_CASE("an import is not undone where one of its people was changed since, and says who") {
  ImportDesk desk;
  const Receipt first = desk.import(header + "Awa Diop,SN\nMoussa Fall,SN\n");
  desk.import("name,country,position\nMoussa Fall,SN,Adviser\n");
  const auto undone = desk.undo(*first.change);
  REQUIRE_FALSE(undone);
  CHECK(undone.error().kind == ErrorKind::conflict);
  CHECK(rows_in(undone.error()) == "R2");
  CHECK(desk.people() == "Awa Diop nominated, Moussa Fall nominated");
}

TEST_CASE("a place that a list names becomes a person, and a corrected name is the person's too") {
  ImportDesk desk;
  desk.import(header + "TBC,SN\n");
  CHECK(desk.store.read([](Snapshot& s) { return s.rows<Person>().size(); }) == 0);
  desk.import("ref,name,country\nR1,Awa Diopp,SN\n");
  desk.import("ref,name,country\nR1,Awa Diop,SN\n");
  const auto people = desk.store.read([](Snapshot& s) { return s.rows<Person>(); });
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "Awa Diop");
  CHECK(people[0].folded_name == "awa diop");
  CHECK(desk.store.participants()[0].registration.person == people[0].id);
  CHECK(desk.store.verify().problems.empty());
}

TEST_CASE("a change of fields by an older import is undone, and the people stay") {
  ImportDesk desk;
  desk.import("name,country,position\nAwa Diop,SN,Director\n");
  const Receipt second = desk.import("name,country,position\nAwa Diop,SN,Minister\n");
  desk.import(header + "Lala Keita,ML\n");
  REQUIRE(desk.undo(*second.change));
  CHECK(desk.one("Awa Diop").registration.position == "Director");
  CHECK(desk.people() == "Awa Diop nominated, Lala Keita nominated");
}

TEST_CASE("a partial import is undone as a whole") {
  ImportDesk desk;
  auto request = desk.request(header + "Awa Diop,SN\nNobody,Untied Kingdom\n");
  request.partial = true;
  const Receipt partial = desk.import(std::move(request));
  desk.import(header + "Lala Keita,ML\n");
  REQUIRE(desk.undo(*partial.change));
  CHECK(desk.people() == "Lala Keita nominated");
}

TEST_CASE("an import that made a delegation, an organisation and a document is undone with them") {
  ImportDesk desk;
  auto request = desk.request(header + "Awa Diop,Eastern Border Forum\n");
  request.new_delegations = true;
  request.document = "note_verbale:NV-1:2023-05-30";
  const Receipt made = desk.import(std::move(request));
  desk.import(header + "Lala Keita,ML\n");
  REQUIRE(desk.undo(*made.change));
  CHECK(desk.store.read([](Snapshot& s) { return s.rows<DocumentRecord>().size(); }) == 0);
  CHECK(desk.store.read([](Snapshot& s) { return s.rows<PartyRecord>().size(); }) == 0);
  CHECK(desk.store.read([](Snapshot& s) { return s.rows<Delegation>().size(); }) == 1);
}

TEST_CASE("an organisation stays when its import is undone and others have come for it since") {
  ImportDesk desk;
  auto first = desk.request(header + "Awa Diop,Eastern Border Forum\n");
  first.new_delegations = true;
  const Receipt made = desk.import(std::move(first));
  desk.import(header + "Ibou Sarr,Eastern Border Forum\n");
  REQUIRE(desk.undo(*made.change));
  CHECK(desk.people() == "Ibou Sarr nominated");
  CHECK(desk.store.read([](Snapshot& s) { return s.rows<PartyRecord>().size(); }) == 1);
}

TEST_CASE("undoing a list that replaced a delegation brings all of it back") {
  ImportDesk desk;
  desk.import("name,country,role\nAwa Diop,SN,head\nMoussa Fall,SN,\n");
  auto request = desk.request(header + "Ibou Sarr,SN\n");
  request.replaced = {"Senegal"};
  request.withdraw = {"awa"};
  const Receipt replaced = desk.import(std::move(request));
  CHECK(desk.people() == "Awa Diop withdrawn, Moussa Fall withdrawn, Ibou Sarr nominated");
  CHECK(replaced.changed == 2);
  REQUIRE(desk.undo(*replaced.change));
  CHECK(desk.people() == "Awa Diop nominated, Moussa Fall nominated");
  CHECK(desk.store.verify().problems.empty());
}

TEST_CASE("a list that replaces is refused without what it has to be told") {
  ImportDesk desk;
  desk.import("name,country,role\nAwa Diop,SN,head\n");
  const std::string list = header + "Ibou Sarr,SN\n";
  const auto error = [&](actions::ImportRequest request) {
    auto prepared = actions::DelegateImport::prepare(*desk.store, desk.setting, std::move(request));
    return prepared ? std::string() : prepared.error().message;
  };
  auto request = desk.request(list);
  request.replaced = {"SN"};
  CHECK(desk.plan(request).is_blocked());
  request.partial = true;
  CHECK(error(request).starts_with("--partial and --replace-delegation do not go together"));
  request.partial = false;
  request.withdraw = {"R1"};
  CHECK_FALSE(desk.plan(request).is_blocked());
  request.replaced.clear();
  CHECK(error(request) == "--withdraw, --correct and --replace go with a list that replaces");
  request.replaced = {"SN"};
  request.withdraw.clear();
  request.replace = {"R1=9"};
  CHECK(error(request) == "--replace R1=9: no row on that line can be taken so");
  request.replace = {"R1"};
  CHECK(error(request) == "--replace: \"R1\" names no row");
  request.replace = {"R1=2"};
  CHECK_FALSE(desk.plan(request).is_blocked());
  desk.import(header + "Awa Diop,SN\n");
  request.replace.clear();
  request.withdraw = {"R1"};
  auto with_awa = desk.request(list + "Awa Diop,SN\n");
  with_awa.replaced = {"SN"};
  with_awa.withdraw = {"R1"};
  CHECK(error(with_awa).starts_with("--withdraw R1: this person is in the list"));
}
