#include <doctest/doctest.h>

#include "desk.h"

using namespace plenary;
using plenary::test::problem;
using plenary::test::TemporaryDesk;

namespace {

Result<actions::Done> invite(TemporaryDesk& desk, const actions::InviteOptions& options) {
  return actions::invite(*desk.store, desk.setting, desk.act(), options);
}

std::vector<Invitation> invitations(TemporaryDesk& desk) {
  return desk.store.read([](Snapshot& snapshot) { return snapshot.rows<Invitation>(); });
}

std::vector<Contact> contacts(TemporaryDesk& desk) {
  return desk.store.read([](Snapshot& snapshot) { return snapshot.rows<Contact>(); });
}

Result<actions::Done> focal_point(TemporaryDesk& desk, const actions::FocalPointOptions& options) {
  return actions::record_focal_point(*desk.store, desk.setting, desk.act(), options);
}

}  // namespace

TEST_CASE("an invitation is recorded once, and the same again changes nothing") {
  TemporaryDesk desk;
  const actions::InviteOptions options{.parties = {"SN", "Mali", "senegal"},
                                       .document_type = "Note verbale",
                                       .document_number = "NV-12/2023",
                                       .sent_on = {2023, 5, 2}};
  const auto done = invite(desk, options);
  REQUIRE(done.has_value());
  CHECK(done->sentence == "invited SN, ML");
  CHECK(done->receipt.added == 2);
  CHECK_FALSE(invite(desk, options)->receipt.change.has_value());
  CHECK_FALSE(invite(desk, {.parties = {"SN"}})->receipt.change.has_value());
  const auto moved = invite(desk, {.parties = {"SN"}, .document_number = "NV-13/2023"});
  CHECK(moved->sentence == "changed the invitation of SN");
  const auto all = invitations(desk);
  REQUIRE(all.size() == 2);
  CHECK(all[0].document_type == "note_verbale");
  CHECK(all[0].document_number == "NV-13/2023");
  CHECK(all[0].sent_on == Date{2023, 5, 2});
}

TEST_CASE(
    "all means every standing of that day but the secretariat, and leaves the invited alone") {
  TemporaryDesk desk;
  invite(desk, {.parties = {"SN"}, .document_number = "NV-1"});
  const auto done = invite(desk, {.all = true, .document_number = "NV-2"});
  REQUIRE(done.has_value());
  CHECK(done->receipt.added == 6);
  for (const Invitation& each : invitations(desk)) {
    CHECK(each.party != "ICMPD");
    CHECK(each.party != "EG");
    CHECK(each.document_number == (each.party == "SN" ? "NV-1" : "NV-2"));
    CHECK(each.sent_on == Date{2023, 6, 1});
  }
  CHECK_FALSE(invite(desk, {.all = true})->receipt.change.has_value());
}

TEST_CASE("every unknown party is named and then nobody is invited") {
  TemporaryDesk desk;
  const auto done = invite(desk, {.parties = {"SN", "Malli", "Atlantis"}});
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().problems.size() == 2);
  CHECK(invitations(desk).empty());
  CHECK_FALSE(invite(desk, {}).has_value());
  CHECK_FALSE(invite(desk, {.parties = {"SN"}, .all = true}).has_value());
  CHECK_FALSE(invite(desk, {.parties = {"SN"}, .document_type = "telegram"}).has_value());
}

TEST_CASE("a reply stands on the invitation, with the day it came") {
  TemporaryDesk desk;
  const auto reply = [&](const char* party, Reply said, Date on = {}) {
    return actions::record_reply(*desk.store, desk.setting, desk.act(), party, said, on);
  };
  const auto early = reply("SN", Reply::accepted);
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().message == "Senegal has not been invited to marrakesh-2023");
  invite(desk, {.parties = {"SN"}});
  CHECK(reply("SN", Reply::accepted, {2023, 5, 20})->sentence ==
        "SN replied on 2023-05-20: accepted");
  CHECK_FALSE(reply("senegal", Reply::accepted)->receipt.change.has_value());
  desk.add("Awa Diop", "SN");
  const auto regrets = reply("SN", Reply::regrets);
  REQUIRE(regrets.has_value());
  CHECK(problem(regrets->problems, "regrets-and-registered")->message ==
        "Senegal sends regrets and has 1 registered");
  CHECK(reply("SN", Reply::none)->receipt.changed == 1);
  CHECK(invitations(desk).front().replied_on == Date{});
}

TEST_CASE("a focal point is recorded, changed by name, and ended by a successor") {
  TemporaryDesk desk;
  CHECK(
      focal_point(desk, {.party = "SN", .name = "Awa Diop", .email = "a@MFA.example"})->sentence ==
      "recorded Awa Diop as focal point of SN");
  CHECK(
      focal_point(desk, {.party = "SN", .name = "awa diop", .email = "a@mfa.example"})->sentence ==
      "changed awa diop as focal point of SN");
  const auto next =
      focal_point(desk, {.party = "SN", .name = "Mamadou Sarr", .end = {2023, 5, 31}});
  REQUIRE(next.has_value());
  CHECK(
      next->sentence ==
      "awa diop, focal point of SN, until 2023-05-31; recorded Mamadou Sarr as focal point of SN");
  const auto all = contacts(desk);
  REQUIRE(all.size() == 2);
  CHECK(all[0].to == Date{2023, 5, 31});
  CHECK(all[1].from == Date{2023, 6, 1});
  CHECK(focal_point(desk, {.party = "SN", .end = {2023, 6, 30}})->sentence ==
        "Mamadou Sarr, focal point of SN, until 2023-06-30");
}

TEST_CASE("two focal points in office are said, and ending one asks which") {
  TemporaryDesk desk;
  focal_point(desk, {.party = "SN", .name = "Awa Diop"});
  const auto second = focal_point(desk, {.party = "SN", .name = "Mamadou Sarr"});
  CHECK(problem(second->problems, "two-focal-points"));
  const auto end = focal_point(desk, {.party = "SN", .end = {2023, 6, 30}});
  REQUIRE_FALSE(end.has_value());
  CHECK(end.error().kind == ErrorKind::conflict);
  CHECK(focal_point(desk, {.party = "SN", .name = "Awa Diop", .to = {2023, 6, 30}}).has_value());
  CHECK_FALSE(focal_point(desk, {.party = "ML", .end = {2023, 6, 30}}).has_value());
  CHECK_FALSE(focal_point(desk, {.party = "ML"}).has_value());
  CHECK_FALSE(focal_point(desk, {.party = "ML", .name = "Ali Ba", .email = "ali"}).has_value());
  CHECK_FALSE(
      focal_point(desk, {.party = "ML", .name = "Ali Ba", .from = {2023, 6, 2}, .to = {2023, 6, 1}})
          .has_value());
}

TEST_CASE("a document is one record for each type and number") {
  TemporaryDesk desk;
  const auto record = [&](const actions::DocumentOptions& options) {
    return actions::record_delegation_document(*desk.store, desk.setting, desk.act(), options);
  };
  CHECK(record({.party = "SN", .type = "note_verbale"})->sentence ==
        "recorded note_verbale of SN: D1");
  CHECK(record({.party = "SN", .type = "note_verbale", .number = "NV-12"})->receipt.changed == 1);
  const auto again = record({.party = "SN", .type = "note verbale", .number = "nv-12"});
  CHECK_FALSE(again->receipt.change.has_value());
  CHECK(record({.party = "SN", .type = "note_verbale", .number = "NV-99"})->receipt.added == 1);
  const auto wrong = record({.party = "SN", .type = "note_verbal"});
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().hints.front() == "did you mean \"note_verbale\"?");
}
