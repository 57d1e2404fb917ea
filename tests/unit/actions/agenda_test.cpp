#include "plenary/actions/agenda.h"

#include <doctest/doctest.h>

#include "temporary_store.h"

using namespace plenary;
using namespace plenary::test;

namespace {

class AgendaDesk {
 public:
  AgendaDesk() : zones_("/usr/share/zoneinfo") {
    setting_.dialogue.languages = {"en", "fr"};
    setting_.meeting.id = "marrakesh-2023";
    setting_.meeting.start = {2023, 6, 22};
    setting_.meeting.end = {2023, 6, 23};
    setting_.meeting.rooms = {{"plenary", {{"en", "Plenary Hall"}}, 120}, {"room-a", {}, 40}};
    const auto zone = zones_.find("Africa/Casablanca");
    REQUIRE(zone.has_value());
    setting_.zone = setting_.deadline_zone = *zone;
    setting_.now = moment();
  }

  Result<actions::AgendaImported> import(const std::string& text, bool replace = false,
                                         const std::string& path = "lists/agenda.csv",
                                         bool dry_run = false) {
    Act act = test::act("agenda import", ++minutes_);
    act.dry_run = dry_run;
    return actions::import_agenda(*store_, setting_, act, {path, text, replace});
  }

  StoredAgenda agenda() {
    return store_.read(
        [&](Snapshot& snapshot) { return actions::stored_agenda(snapshot, setting_.meeting.id); });
  }

  Act next_act() { return test::act("agenda", ++minutes_); }

  TemporaryStore store_{};
  Setting setting_{};

 private:
  ZoneData zones_;
  std::int64_t minutes_ = 0;
};

const std::string two_slots =
    "ref,item,kind,day,start,end,room,title_en,title_fr,chair,speakers\n"
    "a,1,opening,2023-06-22,09:00,09:45,plenary,Opening,Ouverture,Awa Diop,\n"
    "b,2,panel,2023-06-22,09:45,11:00,room-a,Rights,Droits,Awa Diop,Luis Ferreira;TBC\n";

}  // namespace

TEST_CASE("an agenda is imported with its people, and the same file again makes no change") {
  AgendaDesk desk;
  PersonId awa;
  desk.store_.write([&](Writer& writer) { awa = add_person(writer, "Awa", "Diop").person; });
  const auto first = desk.import(two_slots);
  REQUIRE(first.has_value());
  CHECK(first->receipt.added == 2);
  CHECK(first->receipt.refs.size() == 2);
  CHECK(first->receipt.change.has_value());
  const StoredAgenda stored = desk.agenda();
  REQUIRE(stored.slots.size() == 2);
  CHECK(stored.items.size() == 2);
  CHECK(stored.slots[1].slot.item == stored.items[1].id);
  REQUIRE(stored.slots[1].people.size() == 3);
  CHECK(stored.slots[1].people[0].person == awa);
  CHECK(stored.slots[1].people[1].name == "Luis Ferreira");

  const auto second = desk.import(two_slots);
  REQUIRE(second.has_value());
  CHECK_FALSE(second->receipt.change.has_value());
  CHECK(second->import.plan.count(SlotPlan::Kind::unchanged) == 2);
  CHECK(desk.store_.verify().problems.empty());
}

TEST_CASE("a dry run answers as the import would and writes nothing") {
  AgendaDesk desk;
  const auto dry = desk.import(two_slots, false, "agenda.csv", true);
  REQUIRE(dry.has_value());
  CHECK(dry->receipt.dry_run);
  CHECK(dry->receipt.added == 2);
  CHECK(desk.agenda().slots.empty());
}

TEST_CASE("a slot that the file has no longer is told, and dropped only when asked") {
  AgendaDesk desk;
  REQUIRE(desk.import(two_slots).has_value());
  REQUIRE(desk.import("ref,day,start,end,title\nother,2,9:00,10:00,Second day\n", false, "day2.csv")
              .has_value());
  const std::string shorter = two_slots.substr(0, two_slots.find("b,2,panel"));
  const auto told = desk.import(shorter);
  REQUIRE(told.has_value());
  REQUIRE(told->import.absent.size() == 1);  // not the slot of the other file
  CHECK(told->import.absent.front().slot.key == "b");
  CHECK(desk.agenda().slots.size() == 3);
  const auto dropped = desk.import(shorter, true);
  REQUIRE(dropped.has_value());
  CHECK(dropped->receipt.removed == 1);
  CHECK(desk.agenda().slots.size() == 2);
}

TEST_CASE("a file with an error changes nothing and tells every error") {
  AgendaDesk desk;
  const auto refused = desk.import(
      "ref,kind,day,start,end,title\n"
      "a,opening,2023-06-22,09:00,09:45,Opening\n"
      "b,pannel,2023-06-22,9h99,11:00,Rights\n");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == ErrorKind::invalid);
  CHECK(refused.error().message == "lists/agenda.csv has 2 errors; nothing was changed");
  CHECK(refused.error().problems.front().where.line == 3);
  CHECK(desk.agenda().slots.empty());
}

TEST_CASE("slots are added, set, moved and dropped by hand") {
  AgendaDesk desk;
  const auto added = actions::add_slot(
      *desk.store_, desk.setting_, desk.next_act(),
      {{"day", "1"}, {"start", "22:00"}, {"end", "1:00"}, {"title", "Dinner"}, {"kind", "meal"}});
  REQUIRE(added.has_value());
  const std::string reference = ref(added->slot.slot.id);
  CHECK(added->receipt.added == 1);
  CHECK(added->receipt.refs == std::vector<std::string>{reference});

  const auto set = actions::set_slot(*desk.store_, desk.setting_, desk.next_act(), "dinn",
                                     {{"title_fr", "Dîner"}, {"speakers", "Awa Diop"}});
  REQUIRE(set.has_value());
  CHECK(set->receipt.changed == 1);
  CHECK(set->slot.slot.title.in("fr") == "Dîner");
  CHECK(set->slot.slot.title.in("en") == "Dinner");

  const auto moved = actions::move_slot(*desk.store_, desk.setting_, desk.next_act(), reference,
                                        {.day = "2", .by = "-1h30"});
  REQUIRE(moved.has_value());
  CHECK(moved->slot.slot.start == LocalDateTime{{2023, 6, 23}, 20 * 3600 + 1800});
  CHECK(moved->slot.slot.end == LocalDateTime{{2023, 6, 23}, 23 * 3600 + 1800});
  CHECK(moved->slot.people.size() == 1);

  const auto same = actions::set_slot(*desk.store_, desk.setting_, desk.next_act(), reference,
                                      {{"kind", "meal"}});
  REQUIRE(same.has_value());
  CHECK_FALSE(same->receipt.change.has_value());

  const auto dropped = actions::drop_slot(*desk.store_, desk.setting_, desk.next_act(), reference);
  REQUIRE(dropped.has_value());
  CHECK(dropped->receipt.removed == 1);
  CHECK(desk.agenda().slots.empty());
  CHECK_FALSE(
      actions::drop_slot(*desk.store_, desk.setting_, desk.next_act(), reference).has_value());
}

TEST_CASE("a slot is found by reference, by its file's ref, and by a unique part of a title") {
  AgendaDesk desk;
  REQUIRE(desk.import(two_slots).has_value());
  const StoredAgenda stored = desk.agenda();
  for (const std::string& words : {std::string("b"), ref(stored.slots[1].slot.id),
                                   std::string("droit"), std::string("RIGHTS")}) {
    CAPTURE(words);
    const auto slot = actions::one_slot(stored, words);
    REQUIRE(slot.has_value());
    CHECK(slot->slot.key == "b");
  }
  CHECK(actions::one_slot(stored, "S999").error().kind == ErrorKind::not_found);
  CHECK(actions::one_slot(stored, "t").error().kind == ErrorKind::conflict);
}

TEST_CASE("lengths of time are read as people write them") {
  struct Case {
    const char* text;
    std::optional<int> seconds;
  };
  const Case cases[] = {{"15m", 900},   {"20", 1200},   {"1h", 3600}, {"1h30", 5400},
                        {"-10m", -600}, {"+5min", 300}, {"", {}},     {"m", {}},
                        {"1h30x", {}},  {"--5", {}},    {"h", {}}};
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(actions::parse_shift(each.text) == each.seconds);
  }
}

TEST_CASE("the check knows who is registered and still comes") {
  AgendaDesk desk;
  RegistrationId awa;
  desk.store_.write([&](Writer& writer) { awa = add_person(writer, "Awa", "Diop").id; });
  REQUIRE(desk.import(two_slots).has_value());
  const auto codes = [&] {
    return desk.store_.read([&](Snapshot& snapshot) {
      std::vector<std::string> found;
      for (const auto& finding : actions::agenda_findings(snapshot, desk.setting_, "en")) {
        found.push_back(finding.code + " " + finding.subject);
      }
      return found;
    });
  };
  CHECK(codes() == std::vector<std::string>{"speaker-unregistered Luis Ferreira"});
  desk.store_.write(
      [&](Writer& writer) {
        Registration row = writer.participant(awa)->registration;
        row.status = Status::withdrawn;
        writer.put(row);
      },
      test::act("withdraw", 50));
  CHECK(codes() == std::vector<std::string>{"speaker-unregistered Awa Diop",
                                            "speaker-unregistered Luis Ferreira"});
}

TEST_CASE("the agenda of a past moment is that of then") {
  AgendaDesk desk;
  REQUIRE(desk.import(two_slots).has_value());
  const ChangeNumber then =
      desk.store_.read([](Snapshot& snapshot) { return snapshot.at_change(); });
  REQUIRE(actions::drop_slot(*desk.store_, desk.setting_, desk.next_act(), "b").has_value());
  CHECK(desk.agenda().slots.size() == 1);
  const auto before = desk.store_.read(
      [&](Snapshot& snapshot) {
        return actions::stored_agenda(snapshot, desk.setting_.meeting.id);
      },
      AsOf{.change = then});
  REQUIRE(before.slots.size() == 2);
  CHECK(before.slots[1].people.size() == 3);
}
