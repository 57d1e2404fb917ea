#include <doctest/doctest.h>

#include "desk.h"

using namespace plenary;
using plenary::test::problem;
using plenary::test::TemporaryDesk;

TEST_CASE(
    "a registration takes role, category, status and received from the act where none are given") {
  TemporaryDesk desk;
  const auto done = desk.add("Awa Diop", "senegal");
  CHECK(done.sentence == "registered R1 Awa Diop (SN) as delegate");
  CHECK(done.receipt.change == 1);
  CHECK(done.problems.empty());
  const Registration row = desk.one("Awa Diop").registration;
  CHECK(row.role == "delegate");
  CHECK(row.category == "government");
  CHECK(row.status == Status::nominated);
  CHECK(iso(row.received) == "2023-06-01T08:00:00Z");
  CHECK(row.person);
}

TEST_CASE("given and family name make the whole name and the person's identity") {
  TemporaryDesk desk;
  desk.store.participants();
  TemporaryDesk::expect(
      desk.try_add({{"given_name", "Awa"}, {"family_name", "DIOP"}, {"delegation", "SN"}}));
  const Participant row = desk.one("Awa DIOP");
  const auto person = desk.store.read(
      [&](Snapshot& snapshot) { return snapshot.find<Person>(row.registration.person.value); });
  REQUIRE(person.has_value());
  CHECK(person->folded_name == "awa diop");
}

TEST_CASE("a name TBC keeps a seat without a person, and several may stand side by side") {
  TemporaryDesk desk;
  desk.add("TBC", "SN");
  const auto done = desk.add("TBC", "SN");
  CHECK(done.sentence == "registered R2 TBC (SN) as delegate");
  CHECK(desk.store.participants().size() == 2);
  CHECK(desk.one("TBC").registration.is_placeholder());
}

TEST_CASE("somebody registered already is a conflict that names the reference") {
  TemporaryDesk desk;
  desk.add("Awa Diop", "SN", {{"email", "awa@mfa.example"}});
  SUBCASE("by delegation and name in any case and accent") {
    const auto again = desk.try_add({{"name", "AWA DIÔP"}, {"delegation", "SN"}});
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().kind == ErrorKind::conflict);
    CHECK(again.error().message ==
          "AWA DIÔP is registered already: R1 Awa Diop (SN), delegate, nominated");
  }
  SUBCASE("by e-mail and name under another delegation") {
    const auto again =
        desk.try_add({{"name", "Awa Diop"}, {"delegation", "ML"}, {"email", "awa@MFA.example"}});
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().kind == ErrorKind::conflict);
  }
  SUBCASE("a namesake elsewhere is somebody else") {
    CHECK(desk.try_add({{"name", "Awa Diop"}, {"delegation", "ML"}}).has_value());
  }
  SUBCASE("a namesake of the same delegation is registered when said so") {
    CHECK(desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}}, {.new_person = true})
              .has_value());
    CHECK(desk.store.participants().size() == 2);
  }
  SUBCASE("who withdrew is taken back, not registered twice") {
    desk.decide({"R1"}, Status::withdrawn);
    const auto again = desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}});
    REQUIRE_FALSE(again.has_value());
    REQUIRE_FALSE(again.error().hints.empty());
    CHECK(again.error().hints.front().find("R1 status=nominated") != std::string::npos);
  }
}

TEST_CASE("a person known from another meeting is the same person, and it is said") {
  TemporaryDesk desk;
  desk.setting.meeting.id = "rabat-2022";
  desk.add("Awa Diop", "SN", {{"email", "awa@mfa.example"}});
  desk.setting.meeting.id = "marrakesh-2023";
  SUBCASE("by e-mail and name") {
    const auto done = desk.add("awa diop", "ML", {{"email", "awa@mfa.example"}});
    REQUIRE(problem(done.problems, "known-person"));
    CHECK(problem(done.problems, "known-person")->message ==
          "awa diop is P1, known from rabat-2022");
    CHECK(desk.one("awa diop").registration.person == PersonId{1});
  }
  SUBCASE("by delegation and name") {
    CHECK(problem(desk.add("Awa DIOP", "SN").problems, "known-person"));
  }
  SUBCASE("the same address with a similar name is a question") {
    const auto done =
        desk.try_add({{"name", "Awa Diopp"}, {"delegation", "SN"}, {"email", "awa@mfa.example"}});
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message.find("whose name is similar") != std::string::npos);
  }
  SUBCASE("the same address with another name is a shared mailbox") {
    const auto done = desk.add("Mamadou Sarr", "SN", {{"email", "awa@mfa.example"}});
    CHECK(problem(done.problems, "shared-email"));
    CHECK(desk.one("Mamadou Sarr").registration.person == PersonId{2});
  }
}

TEST_CASE("a second head is a conflict that names the first one and how to swap") {
  TemporaryDesk desk;
  desk.add("Mamadou Sarr", "SN", {{"role", "head"}});
  const auto second = desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}, {"role", "head"}});
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message == "Senegal has a head of delegation: R1 Mamadou Sarr (SN)");
  CHECK(second.error().hints.front().find("role=head") != std::string::npos);
  desk.decide({"R1"}, Status::withdrawn);
  CHECK(desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}, {"role", "head"}}).has_value());
}

TEST_CASE("one over the quota is registered and said, and refused where policy makes it an error") {
  TemporaryDesk desk;
  desk.add("Mamadou Sarr", "SN", {{"role", "head"}});
  desk.add("Awa Diop", "SN");
  SUBCASE("warning by default") {
    const auto done = desk.add("Fatou Ndiaye", "SN");
    REQUIRE(problem(done.problems, "quota-exceeded"));
    CHECK(problem(done.problems, "quota-exceeded")->severity == Severity::warning);
    CHECK(problem(done.problems, "quota-exceeded")->message ==
          "Senegal holds 3 seats of a quota of 1+1");
  }
  SUBCASE("an error by policy") {
    desk.setting.dialogue.policies.severities["quota-exceeded"] = Severity::error;
    const auto done = desk.try_add({{"name", "Fatou Ndiaye"}, {"delegation", "SN"}});
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == ErrorKind::conflict);
    CHECK(desk.store.participants().size() == 2);
  }
  SUBCASE("interpreters and the host are not counted") {
    CHECK(desk.add("Ali Ba", "SN", {{"role", "interpreter"}}).problems.empty());
    for (const char* name : {"Amina Idrissi", "Omar Benali", "Sara Tazi"})
      CHECK(desk.add(name, "MA").problems.empty());
  }
}

TEST_CASE("a nomination received in time is in time though it is typed three days later") {
  TemporaryDesk desk;
  desk.setting = test::setting("2023-06-12T09:00:00Z");
  CHECK(desk.add("Awa Diop", "SN", {{"received", "2023-06-09 23:59"}}).problems.empty());
  const auto late = desk.add("Mamadou Sarr", "SN", {{"received", "2023-06-10 00:00"}});
  REQUIRE(problem(late.problems, "late"));
  CHECK(problem(late.problems, "late")->message ==
        "Mamadou Sarr is late: received on 2023-06-10, the deadline was 2023-06-09");
  CHECK(problem(late.problems, "late")->severity == Severity::warning);
  CHECK(problem(desk.add("Ali Ba", "ML").problems, "late"));
}

TEST_CASE("late ones are refused where the meeting says so, but not at the desk") {
  TemporaryDesk desk;
  desk.setting = test::setting("2023-06-22T08:00:00Z");
  desk.setting.meeting.rules.late = "refuse";
  const auto refused = desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == ErrorKind::conflict);
  const auto walk_in =
      desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}}, {.walk_in = true});
  REQUIRE(walk_in.has_value());
  CHECK(desk.one("Awa Diop").attended);
  CHECK(desk.one("Awa Diop").registration.status == Status::confirmed);
}

TEST_CASE("a walk-in outside the days of the meeting is refused") {
  TemporaryDesk desk;
  const auto early = desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}}, {.walk_in = true});
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().message ==
        "2023-06-01 is no day of marrakesh-2023 (2023-06-22 to 2023-06-23)");
}

TEST_CASE("a party that the meeting is not open to is registered and said") {
  TemporaryDesk desk;
  CHECK(problem(desk.add("Nour Hassan", "EG").problems, "not-invited"));
  CHECK_FALSE(problem(desk.add("Karim Haddad", "DZ").problems, "not-invited"));
  CHECK(desk.one("Karim Haddad").registration.category == "observer");
}

TEST_CASE(
    "an unknown delegation is an error with the nearest name, and a near miss never matches") {
  TemporaryDesk desk;
  const auto done = desk.try_add({{"name", "Awa Diop"}, {"delegation", "Senegall"}});
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message.find("\"Senegall\"") != std::string::npos);
  REQUIRE_FALSE(done.error().hints.empty());
  CHECK(done.error().hints.front().find("Senegal") != std::string::npos);
  CHECK(desk.store.participants().empty());
}

TEST_CASE("an organisation nobody knows is recorded when asked for") {
  TemporaryDesk desk;
  const actions::FieldWords fields{{"name", "Aissata Traore"},
                                   {"delegation", "Croix-Rouge malienne"}};
  CHECK_FALSE(desk.try_add(fields).has_value());
  const auto done = desk.try_add(fields, {.new_delegation = true});
  REQUIRE(done.has_value());
  const Participant row = desk.one("Aissata Traore");
  CHECK(row.party == "croix-rouge-malienne");
  CHECK(row.registration.category == "international_organisation");
}

TEST_CASE("the nominating document is recorded once, whoever mentions it") {
  TemporaryDesk desk;
  desk.setting.meeting.rules.documents = {"note_verbale"};
  CHECK(problem(desk.add("Ali Ba", "ML").problems, "documents-missing"));
  const std::string document = "note verbale:NV-12/2023:2023-05-30";
  CHECK_FALSE(problem(desk.add("Awa Diop", "SN", {{"document", document}}).problems, "late"));
  const auto second = desk.add("Mamadou Sarr", "SN", {{"document", document}});
  CHECK_FALSE(problem(second.problems, "documents-missing"));
  const auto documents =
      desk.store.read([](Snapshot& snapshot) { return snapshot.rows<DocumentRecord>(); });
  REQUIRE(documents.size() == 1);
  CHECK(documents.front().number == "NV-12/2023");
  CHECK(documents.front().dated == Date{2023, 5, 30});
  CHECK(desk.one("Awa Diop").registration.document == documents.front().id);
  CHECK(desk.one("Mamadou Sarr").registration.document == documents.front().id);
}

TEST_CASE("many records are one change, or nothing with every fault named") {
  TemporaryDesk desk;
  const Source line{"standard input", 2};
  std::vector<actions::Nomination> records{
      {{"standard input", 2}, {{"name", "Awa Diop"}, {"delegation", "SN"}, {"role", "head"}}},
      {{"standard input", 3}, {{"name", "Mamadou Sarr"}, {"delegation", "SN"}}},
      {{"standard input", 4},
       {{"name", "Ali Ba"}, {"delegation", "Mali"}, {"document", "letter:7"}}},
  };
  SUBCASE("all good") {
    const auto done = actions::nominate(*desk.store, desk.setting, desk.act(), records);
    REQUIRE(done.has_value());
    CHECK(done->sentence == "registered 3 people of 2 delegations");
    CHECK(done->receipt.change == 1);
  }
  SUBCASE("a dry run counts what the real run counts") {
    const auto dry = actions::nominate(*desk.store, desk.setting, desk.act(true), records);
    REQUIRE(dry.has_value());
    CHECK_FALSE(dry->receipt.change.has_value());
    CHECK(desk.store.participants().empty());
    const auto real = actions::nominate(*desk.store, desk.setting, desk.act(), records);
    REQUIRE(real.has_value());
    CHECK(dry->receipt.added == real->receipt.added);
    CHECK(dry->receipt.refs == real->receipt.refs);
    CHECK(dry->sentence == real->sentence);
  }
  SUBCASE("every fault on its line and nobody registered") {
    records.push_back({{"standard input", 5}, {{"name", "Ali Ba"}, {"delegation", "ML"}}});
    records.push_back(
        {{"standard input", 6}, {{"name", "Fatou Ndiaye"}, {"delegation", "Atlantis"}}});
    records.push_back({{"standard input", 7},
                       {{"name", "Moussa Keita"}, {"delegation", "SN"}, {"role", "head"}}});
    records.push_back({{"standard input", 8},
                       {{"name", "Sara Cisse"}, {"delegation", "SN"}, {"email", "sara at home"}}});
    const auto done = actions::nominate(*desk.store, desk.setting, desk.act(), records);
    REQUIRE_FALSE(done.has_value());
    std::vector<std::pair<int, std::string>> found;
    for (const Problem& each : done.error().problems)
      found.emplace_back(each.where.line, each.code);
    const std::vector<std::pair<int, std::string>> expected{{5, "already-registered"},
                                                            {6, "unknown-delegation"},
                                                            {7, "second-head"},
                                                            {8, "email-invalid"}};
    CHECK(found == expected);
    CHECK(desk.store.participants().empty());
  }
}

TEST_CASE("nothing can have been received in the future") {
  TemporaryDesk desk;
  const auto done =
      desk.try_add({{"name", "Awa Diop"}, {"delegation", "SN"}, {"received", "8 June 2032"}});
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message == "nothing can have been received on 2032-06-08 yet");
}

TEST_CASE("a registration without name or delegation says what is missing") {
  TemporaryDesk desk;
  const auto done = desk.try_add({});
  REQUIRE_FALSE(done.has_value());
  REQUIRE(done.error().problems.size() == 2);
  CHECK(problem(done.error().problems, "delegation-missing"));
  CHECK(problem(done.error().problems, "name-missing"));
}
