#include "plenary/store.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "temporary_store.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;

namespace {

std::vector<std::string> names(const std::vector<Participant>& participants) {
  std::vector<std::string> list;
  for (const Participant& participant : participants) list.push_back(participant.registration.name);
  return list;
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a new store is empty, private and opens again") {
  TemporaryStore store;
  struct stat facts {};
  REQUIRE(::stat(store.path().c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  CHECK(store.participants().empty());
  store.close();
  store.open(Store::Mode::read);
  CHECK(store.read([](Snapshot& snapshot) { return snapshot.at_change(); }) == 0);
  CHECK_FALSE(std::filesystem::exists(store.path() + ".new"));
}

TEST_CASE("a store is not made twice, and may be readable by the group") {
  TemporaryStore store;
  auto again = Store::create(store.path());
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::conflict);
  std::string shared = store.folder() / "shared.db";
  REQUIRE(Store::create(shared, true));
  struct stat facts {};
  REQUIRE(::stat(shared.c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0640);
}

TEST_CASE("what is put is read, with one change for the act and a receipt that names it") {
  TemporaryStore store;
  Receipt receipt = store.write([](Writer& writer) {
    add_person(writer, "Awa", "Diop");
    add_person(writer, "Ibrahima", "Sarr");
  });
  CHECK(receipt.change == 1);
  CHECK(receipt.added == 5);
  CHECK(receipt.refs == std::vector<std::string>{"P1", "R1", "P2", "R2"});
  auto people = store.participants({}, {.meeting = "marrakesh-2023"});
  REQUIRE(people.size() == 2);
  CHECK(names(people) == std::vector<std::string>{"Awa Diop", "Ibrahima Sarr"});
  CHECK(people[0].party == "SN");
  CHECK(people[0].meeting == "marrakesh-2023");
  CHECK(people[0].change == 1);
  auto change = store.read([](Snapshot& snapshot) { return snapshot.change(1); });
  REQUIRE(change);
  CHECK(change->actor == "test");
  CHECK(change->verb == "test");
  CHECK(change->at == moment());
  CHECK(change->clock_given);
  CHECK(change->rows == 5);
  CHECK(change->hash.size() == 64);
}

TEST_CASE("every column comes back as it was put") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) {
    DocumentRecord document{.meeting = "m",
                            .party = "SN",
                            .type = "note_verbale",
                            .number = "12/AE",
                            .dated = {2023, 6, 1},
                            .received_on = {2023, 6, 2}};
    writer.put(document);
    row = add_person(writer, "Awa", "Diop", "SN", "m");
    row.status = Status::confirmed;
    row.role = "head";
    row.category = "expert";
    row.rank = "minister";
    row.honorific = "Mme";
    row.gender = Gender::female;
    row.organisation = "Ministère de l'Intérieur";
    row.department = "DAF";
    row.position = "Directrice";
    row.phone = "+221 33 000 00 00";
    row.listens = "fr;en";
    row.speaks = "fr";
    row.arrival = {2023, 6, 21};
    row.departure = {2023, 6, 24};
    row.funding = "host";
    row.remarks = "line\nbreak";
    row.consent = "yes";
    row.presence = Presence::online;
    row.received = moment(17);
    row.nominated_by = "Embassy";
    row.document = document.id;
    row.replaces = {9};
    row.source_file = "list.csv";
    row.source_line = 14;
    CHECK(writer.put(row));
  });
  auto found = store.read([&](Snapshot& snapshot) { return snapshot.participant(row.id); });
  REQUIRE(found);
  CHECK(found->registration == row);
}

TEST_CASE("rows of every kind come back as they were put, by meeting and by id") {
  TemporaryStore store;
  PartyRecord party{.code = "croix-rouge", .name = "Croix-Rouge"};
  Invitation invitation{.meeting = "m",
                        .party = "SN",
                        .document_type = "letter",
                        .document_number = "4",
                        .sent_on = {2023, 5, 2},
                        .reply = Reply::accepted,
                        .replied_on = {2023, 5, 9}};
  Contact contact{.party = "SN",
                  .name = "Moussa Ba",
                  .folded_name = "moussa ba",
                  .position = "Counsellor",
                  .organisation = "Embassy",
                  .email = "m@ba.example",
                  .phone = "+1",
                  .from = {2022, 1, 1}};
  Item item{.meeting = "m",
            .number = "3.b",
            .title = {{"en", "Visas"}, {"fr", "Les visas"}},
            .position = 4};
  Slot slot{.meeting = "m",
            .key = "s-1",
            .kind = "panel",
            .start = {.date = {2023, 6, 22}, .seconds = 9 * 3600},
            .end = {.date = {2023, 6, 22}, .seconds = 10 * 3600 + 30},
            .room = "atlas",
            .title = {{"en", "Panel \"one\""}},
            .languages = "en;fr",
            .status = "final"};
  SlotPerson speaker{
      .part = "moderator", .name = "Awa Diop", .folded_name = "awa diop", .position = 2};
  Attendance attendance{.day = {2023, 6, 22}, .presence = Presence::online};
  store.write([&](Writer& writer) {
    Registration row = add_person(writer, "Awa", "Diop", "SN", "m");
    add_person(writer, "Other", "Meeting", "SN", "n");
    writer.put(party);
    writer.put(invitation);
    writer.put(contact);
    writer.put(item);
    slot.item = item.id;
    writer.put(slot);
    speaker.slot = slot.id;
    speaker.person = row.person;
    writer.put(speaker);
    attendance.registration = row.id;
    writer.put(attendance);
  });
  store.read([&](Snapshot& s) {
    CHECK(s.rows<PartyRecord>() == std::vector{party});
    CHECK(s.rows<Invitation>("m") == std::vector{invitation});
    CHECK(s.rows<Contact>() == std::vector{contact});
    CHECK(s.rows<Item>("m") == std::vector{item});
    CHECK(s.rows<Slot>("m") == std::vector{slot});
    CHECK(s.rows<SlotPerson>("m") == std::vector{speaker});
    CHECK(s.rows<Attendance>("m") == std::vector{attendance});
    CHECK(s.rows<Person>("m").size() == 1);
    CHECK(s.rows<Person>().size() == 2);
    CHECK(s.rows<Slot>("n").empty());
    CHECK(s.rows<SlotPerson>("n").empty());
    CHECK(s.rows<Attendance>("n").empty());
    CHECK(s.find<Slot>(slot.id.value) == slot);
    CHECK_FALSE(s.find<Slot>(99));
    CHECK(s.people("diop").size() == 1);
    CHECK(s.people("diop awa").size() == 1);
    CHECK(s.people("di%").empty());
    return 0;
  });
}

TEST_CASE("putting an equal row makes no version, and an act that alters nothing no change") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); });
  Receipt receipt = store.write([&](Writer& writer) { CHECK_FALSE(writer.put(row)); });
  CHECK_FALSE(receipt.change);
  CHECK(receipt.refs.empty());
  CHECK(store.read([](Snapshot& snapshot) { return snapshot.at_change(); }) == 1);
}

TEST_CASE("work that fails, by an error or by throwing, leaves the store as it was") {
  TemporaryStore store;
  auto refused = store->write(act(), [](Writer& writer) -> Result<void> {
    add_person(writer, "Awa", "Diop");
    return fail(ErrorKind::invalid, "no");
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "no");
  CHECK_THROWS_AS((void)store->write(act(),
                                     [](Writer& writer) -> Result<void> {
                                       add_person(writer, "Awa", "Diop");
                                       throw std::logic_error("a bug");
                                     }),
                  std::logic_error);
  CHECK(store.participants().empty());
}

TEST_CASE("the time of a change never goes back, and has milliseconds") {
  TemporaryStore store;
  store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); }, act("one", 60));
  Act earlier = act("two", 0);
  earlier.now.microseconds += 1'234;
  store.write(
      [](Writer& writer) {
        CHECK(writer.now() == moment(60));
        add_person(writer, "Ibrahima", "Sarr");
      },
      earlier);
  Act later = act("three", 61);
  later.now.microseconds += 1'234;
  store.write([](Writer& writer) { add_person(writer, "Ana", "Reis"); }, later);
  auto changes = store.read([](Snapshot& snapshot) { return snapshot.changes(0, 9); });
  REQUIRE(changes.size() == 3);
  CHECK(changes[1].at == moment(60));
  CHECK(changes[2].at.microseconds == moment(61).microseconds + 1'000);
}

TEST_CASE("a past moment shows rows as they were, by change and by time") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); }, act("add", 0));
  store.write(
      [&](Writer& writer) {
        row.status = Status::confirmed;
        row.role = "head";
        writer.put(row);
        add_person(writer, "Ibrahima", "Sarr");
      },
      act("confirm", 10));
  store.write([&](Writer& writer) { writer.end(row.id); }, act("end", 20));

  CHECK(names(store.participants()) == std::vector<std::string>{"Ibrahima Sarr"});
  auto second = store.participants({.change = 2});
  CHECK(names(second) == std::vector<std::string>{"Awa Diop", "Ibrahima Sarr"});
  CHECK(second[0].registration.role == "head");
  auto first = store.participants({.instant = moment(9)});
  REQUIRE(first.size() == 1);
  CHECK(first[0].registration.status == Status::nominated);
  CHECK(first[0].change == 1);
  CHECK(store.participants({.instant = moment(-1)}).empty());
  CHECK(store.participants({.change = 0}).empty());
  CHECK(store.participants({.instant = moment(10'000)}).size() == 1);
  CHECK(store.participants().size() == 1);

  auto beyond = store->read({.change = 4}, [](Snapshot&) -> Result<int> { return 0; });
  REQUIRE_FALSE(beyond);
  CHECK(beyond.error().kind == ErrorKind::not_found);
}

TEST_CASE("participants are filtered by every field of the question") {
  TemporaryStore store;
  store.write([](Writer& writer) {
    Registration head = add_person(writer, "Aïssatou", "Ndiaye", "SN");
    head.role = "head";
    head.gender = Gender::female;
    head.status = Status::confirmed;
    head.organisation = "Ministère de l'Intérieur";
    writer.put(head);
    Registration quiet = add_person(writer, "Joao", "Silva", "PT");
    quiet.email = "";
    quiet.category = "expert";
    writer.put(quiet);
    add_person(writer, "Else", "Where", "PT", "dakar-2024");
  });
  store.write([](Writer& writer) { add_person(writer, "Late", "Comer", "FR"); });
  auto ask = [&](ParticipantQuery query) {
    query.meeting = "marrakesh-2023";
    return names(store.participants({}, query));
  };
  using Names = std::vector<std::string>;
  CHECK(ask({}) == Names{"Late Comer", "Aïssatou Ndiaye", "Joao Silva"});
  CHECK(ask({.in_id_order = true}) == Names{"Aïssatou Ndiaye", "Joao Silva", "Late Comer"});
  CHECK(ask({.parties = {"SN", "PT"}}) == Names{"Aïssatou Ndiaye", "Joao Silva"});
  CHECK(ask({.parties = {"MA"}}).empty());
  CHECK(ask({.statuses = {Status::confirmed}}) == Names{"Aïssatou Ndiaye"});
  CHECK(ask({.roles = {"head"}}) == Names{"Aïssatou Ndiaye"});
  CHECK(ask({.categories = {"expert"}}) == Names{"Joao Silva"});
  CHECK(ask({.genders = {Gender::female}}) == Names{"Aïssatou Ndiaye"});
  CHECK(ask({.email_missing = true}) == Names{"Joao Silva"});
  CHECK(ask({.parties = {"PT"}, .email_missing = false}).empty());
  CHECK(ask({.changed_after = 1}) == Names{"Late Comer"});
  CHECK(ask({.text = "ndiaye aissatou"}) == Names{"Aïssatou Ndiaye"});
  CHECK(ask({.text = "ministere"}) == Names{"Aïssatou Ndiaye"});
  CHECK(ask({.text = "_"}).empty());
  CHECK(ask({.ids = {{2}, {3}}}) == Names{"Joao Silva"});
  CHECK(ask({.person = {1}}) == Names{"Aïssatou Ndiaye"});
  CHECK(store.participants({}, {.parties = {"PT"}}).size() == 2);
}

TEST_CASE("figures follow every change, and of a past moment they are counted to the same") {
  TemporaryStore store;
  std::vector<std::vector<Tally>> seen;
  auto remember = [&] {
    seen.push_back(store.read([](Snapshot& s) { return s.tallies("marrakesh-2023"); }));
  };
  Registration row;
  Attendance attendance;
  remember();
  store.write([&](Writer& writer) {
    row = add_person(writer, "Awa", "Diop");
    add_person(writer, "Ibrahima", "Sarr");
    Registration seat{.delegation = row.delegation, .name = "TBC", .received = writer.now()};
    writer.put(seat);
  });
  remember();
  store.write([&](Writer& writer) {
    row.status = Status::confirmed;
    writer.put(row);
  });
  remember();
  store.write([&](Writer& writer) {
    attendance = {.registration = row.id, .day = {2023, 6, 22}};
    writer.put(attendance);
    Attendance next{.registration = row.id, .day = {2023, 6, 23}};
    writer.put(next);
  });
  remember();
  store.write([&](Writer& writer) { writer.end_attendance(attendance.id); });
  remember();
  store.write([&](Writer& writer) {
    writer.end_attendance(2);
    writer.end(row.id);
  });
  remember();

  std::vector<std::int64_t> totals;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    auto then = store.read([](Snapshot& s) { return s.tallies("marrakesh-2023"); },
                           {.change = static_cast<ChangeNumber>(i)});
    CHECK(then == seen[i]);
    std::int64_t total = 0;
    for (const Tally& tally : then) total += tally.count;
    totals.push_back(total);
  }
  CHECK(totals == std::vector<std::int64_t>{0, 3, 3, 3, 3, 2});
  auto attended = [&](std::size_t at) {
    return std::count_if(seen[at].begin(), seen[at].end(),
                         [](const Tally& counted) { return counted.attended; });
  };
  CHECK(attended(2) == 0);
  CHECK(attended(3) == 1);
  CHECK(attended(4) == 1);
}

TEST_CASE("known rows carry the keys to recognise a registration again, here and elsewhere") {
  TemporaryStore store;
  Registration here;
  Registration there;
  store.write([&](Writer& writer) {
    here = add_person(writer, "Awa", "Diop");
    there = add_person(writer, "Ana", "Reis", "PT", "dakar-2024");
  });
  store.read([&](Snapshot& snapshot) {
    auto known = snapshot.known_rows("marrakesh-2023");
    REQUIRE(known.size() == 1);
    CHECK(known[0].registration == here.id);
    CHECK(known[0].email_key == email_key("AWA@diop.example"));
    CHECK(known[0].name_key == name_key("awa diop"));
    CHECK(known[0].fingerprint == registration_fingerprint(here));
    auto by_mail = snapshot.known_elsewhere("marrakesh-2023", {email_key("ana@reis.example")}, {});
    REQUIRE(by_mail.size() == 1);
    CHECK(by_mail[0].registration == there.id);
    CHECK(snapshot.known_elsewhere("marrakesh-2023", {}, {name_key("ana reis")}).size() == 1);
    CHECK(snapshot.known_elsewhere("marrakesh-2023", {}, {name_key("awa diop")}).empty());
    std::vector<std::uint64_t> many(5'000, 1);
    for (std::size_t i = 0; i < many.size(); ++i) many[i] = i + 1;
    many.push_back(name_key("ana reis"));
    CHECK(snapshot.known_elsewhere("marrakesh-2023", {}, many).size() == 1);
    return 0;
  });
  Registration other = here;
  other.status = Status::withdrawn;
  other.received = moment(99);
  CHECK(registration_fingerprint(other) == registration_fingerprint(here));
  other.position = "Adviser";
  CHECK(registration_fingerprint(other) != registration_fingerprint(here));
}

TEST_CASE("a plan alone answers with the receipt of the real act, and alters nothing") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); });
  auto work = [&](Writer& writer) {
    Registration changed = row;
    changed.role = "head";
    writer.put(changed);
    changed.role = "deputy";
    writer.put(changed);
    Registration made = add_person(writer, "Ana", "Reis", "PT");
    made.role = "head";
    writer.put(made);
    Registration gone = add_person(writer, "Not", "Staying", "PT");
    writer.end(gone.id);
    writer.end(gone.person);
  };
  Act plan = act();
  plan.dry_run = true;
  std::string before = read_whole(store.path());
  Receipt planned = store.write(work, plan);
  CHECK(read_whole(store.path()) == before);
  CHECK(planned.dry_run);
  CHECK_FALSE(planned.change);
  Receipt done = store.write(work);
  CHECK(done.change == 2);
  CHECK(planned.added == done.added);
  CHECK(planned.changed == done.changed);
  CHECK(planned.removed == done.removed);
  CHECK(planned.refs == done.refs);
  CHECK(done.refs == std::vector<std::string>{"R1", "P2", "R2"});
  CHECK(done.added == 3);
  CHECK(done.changed == 1);
}

TEST_CASE("configuration is recorded with the change that it stands under, or alone on request") {
  TemporaryStore store;
  Act first = act("init");
  first.config = {{"plenary.toml", "a = 1\n"}, {"partners.toml", "b = 1\n"}};
  CHECK_FALSE(store.write([](Writer&) {}, first).change);
  first.record_config_alone = true;
  Receipt recorded = store.write([](Writer&) {}, first);
  CHECK(recorded.change == 1);
  CHECK(recorded.added == 2);
  Act second = act("register add");
  second.config = {{"plenary.toml", "a = 2\n"}};
  Receipt receipt = store.write([](Writer& writer) { add_person(writer, "Awa", "Diop"); }, second);
  CHECK(receipt.added == 3);
  CHECK(receipt.changed == 0);
  CHECK(receipt.removed == 0);
  auto files = [](Snapshot& snapshot) { return snapshot.rows<ConfigFile>(); };
  CHECK(store.read(files) == std::vector<ConfigFile>{{"plenary.toml", "a = 2\n"}});
  CHECK(store.read(files, {.change = 1}) ==
        std::vector<ConfigFile>{{"partners.toml", "b = 1\n"}, {"plenary.toml", "a = 1\n"}});
}

TEST_CASE("a big import drops the indexes and brings back the same ones") {
  TemporaryStore store;
  auto count = [&](Writer& writer, int rows) {
    for (int i = 0; i < rows; ++i) add_person(writer, "Person", std::to_string(i));
  };
  store.write([&](Writer& writer) {
    writer.expect_registrations(50);
    count(writer, 50);
  });
  store.write([&](Writer& writer) {
    writer.expect_registrations(10);  // fewer than there are: the indexes stay
    count(writer, 10);
  });
  CHECK(store.participants().size() == 60);
  CHECK(store.participants({}, {.changed_after = 1}).size() == 10);
}

TEST_CASE("a record that another stands on cannot be ended") {
  TemporaryStore store;
  Registration row;
  store.write([&](Writer& writer) { row = add_person(writer, "Awa", "Diop"); });
  auto receipt = store->write(act(), [&](Writer& writer) -> Result<void> {
    writer.end(row.person);
    return {};
  });
  REQUIRE_FALSE(receipt);
  CHECK(receipt.error().kind == ErrorKind::conflict);
}

TEST_CASE("files that are no stores of this program are refused and not touched") {
  TemporaryFolder folder;
  TemporaryStore made;
  std::string good = read_whole(made.path());
  auto with = [&](std::size_t at, char byte) {
    std::string bytes = good;
    bytes[at] = byte;
    return bytes;
  };
  struct Case {
    std::string name;
    std::string bytes;
  };
  for (const Case& given : std::vector<Case>{{"empty", ""},
                                             {"text", "name,country\nAwa,SN\n"},
                                             {"short", good.substr(0, 60)},
                                             {"foreign", with(71, 'X')},
                                             {"newer", with(63, 2)},
                                             {"without version", with(63, 0)},
                                             {"truncated", good.substr(0, 5'000)}}) {
    CAPTURE(given.name);
    std::string path = folder / (given.name + ".db");
    write_file(path, given.bytes);
    for (auto mode : {Store::Mode::read, Store::Mode::write}) {
      auto opened = Store::open(path, mode);
      REQUIRE_FALSE(opened);
      CHECK(opened.error().kind == ErrorKind::corrupt);
      CHECK(opened.error().message.find(path) != std::string::npos);
    }
    CHECK(read_whole(path) == given.bytes);
  }
  auto missing = Store::open(folder / "missing.db", Store::Mode::read);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
}
