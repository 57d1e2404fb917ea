// The lists that cancel and replace: who goes, who is asked about, and what nothing is done about.
#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

using Kind = WithdrawalDecision::Kind;

const std::string roles_header = "name,country,role\n";
const std::string first_list = roles_header + "Awa Diop,SN,\nMoussa Fall,SN,\nLala Keita,ML,\n";

// "R1 R3"
std::string withdrawn(const ImportPlan& plan) {
  std::string text;
  for (const PlannedWithdrawal& each : plan.withdrawals)
    text += (text.empty() ? "" : " ") + ref(each.after.id);
  return text;
}

ListWorld with_first_list() {
  ListWorld world;
  world.import(first_list);
  world.options.replaced = {"SN"};
  return world;
}

}  // namespace

TEST_CASE(
    "a list that replaces a delegation withdraws its people who are not in it, and no others") {
  ListWorld world = with_first_list();
  const ImportPlan plan = world.import(roles_header + "Awa Diop,SN,\n");
  CHECK(verdicts(plan) == "unchanged");
  CHECK(withdrawn(plan) == "R2");
  CHECK(plan.total.withdrawn == 1);
  CHECK(plan.absent.empty());
  CHECK(plan.open == 0);
  CHECK(world.stored[1].status == Status::withdrawn);
  CHECK(world.stored[2].status == Status::nominated);
  CHECK(withdrawn(world.plan(roles_header + "Awa Diop,SN,\n")) == "");
}

TEST_CASE("a list that says nothing of replacing withdraws nobody") {
  ListWorld world;
  world.import(first_list);
  const ImportPlan plan = world.plan(roles_header + "Awa Diop,SN,\n");
  CHECK(withdrawn(plan) == "");
  CHECK(plan.absent.size() == 1);
}

TEST_CASE("the seats of those who go are free for those who come") {
  ListWorld world = with_first_list();
  world.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
  const ImportPlan plan = world.plan(roles_header + "Ken Okafor,SN,\nIbou Sarr,SN,\n");
  CHECK(verdicts(plan) == "new new");
  CHECK(findings(plan.problems) == "");
}

TEST_CASE("a head and whoever is on the agenda are withdrawn only when they are named") {
  ListWorld world;
  world.import(roles_header + "Awa Diop,SN,head\nMoussa Fall,SN,\nIbou Sarr,SN,\n");
  world.options.replaced = {"SN"};
  world.parts = {{world.stored[1].person, "speaker"}};
  const std::string list = roles_header + "Ibou Sarr,SN,\n";
  const ImportPlan open = world.plan(list);
  CHECK(open.open == 2);
  CHECK(findings(open.problems) == "0 withdrawal-unconfirmed, 0 withdrawal-unconfirmed");
  CHECK(open.problems[0].hint == "--withdraw R1 agrees to it");
  world.options.decisions = {{{1}, Kind::withdraw, 0, {}}, {{2}, Kind::withdraw, 0, {}}};
  const ImportPlan agreed = world.import(list);
  CHECK(agreed.open == 0);
  CHECK(withdrawn(agreed) == "R1 R2");
  CHECK(world.stored[0].status == Status::withdrawn);
}

TEST_CASE("a new name near one that would go is left open until it is decided") {
  ListWorld world = with_first_list();
  const std::string list = roles_header + "Awa Diop,SN,\nMoussa Faall,SN,\n";
  const ImportPlan open = world.plan(list);
  CHECK(verdicts(open) == "unchanged ambiguous");
  CHECK(findings(open.problems) == "3 withdrawn-or-corrected");
  CHECK(open.problems[0].where.column == 1);
  REQUIRE(open.near_names.size() == 1);

  SUBCASE("the same person, corrected") {
    world.options.decisions = {{{2}, Kind::correct, 3, {}}};
    const ImportPlan plan = world.import(list);
    CHECK(verdicts(plan) == "unchanged changed");
    CHECK(withdrawn(plan) == "");
    CHECK(world.stored[1].name == "Moussa Faall");
  }
  SUBCASE("a replacement") {
    world.options.decisions = {{{2}, Kind::replace, 3, {}}};
    const ImportPlan plan = world.import(list);
    CHECK(verdicts(plan) == "unchanged new");
    CHECK(withdrawn(plan) == "R2");
    CHECK(world.stored[3].replaces == RegistrationId{2});
    CHECK(findings(plan.problems) == "");  // the name is no question any more
  }
  SUBCASE("two people") {
    world.options.decisions = {{{2}, Kind::withdraw, 0, {}}};
    const ImportPlan plan = world.plan(list);
    CHECK(verdicts(plan) == "unchanged new");
    CHECK(withdrawn(plan) == "R2");
    CHECK(findings(plan.problems) == "");
  }
}

TEST_CASE("a list without one row of the delegation replaces nothing") {
  ListWorld world = with_first_list();
  const ImportPlan plan = world.plan(roles_header + "Lala Keita,ML,\n");
  CHECK(findings(plan.problems) == "0 replaced-without-rows");
  CHECK(plan.open == 1);
  CHECK(withdrawn(plan) == "");
}

TEST_CASE("a plan counts each delegation") {
  ListWorld world = with_first_list();
  const ImportPlan plan =
      world.plan(roles_header + "Awa Diop,SN,\nFatou Ba,ML,\nSomebody,Untied Kingdom,\n");
  REQUIRE(plan.of_party.size() == 3);
  CHECK(plan.of_party[0].first == "ML");
  CHECK(plan.of_party[0].second.fresh == 1);
  CHECK(plan.of_party[1].first == "SN");
  CHECK(plan.of_party[1].second.unchanged == 1);
  CHECK(plan.of_party[1].second.withdrawn == 1);
  CHECK(plan.of_party[2].first == "");
  CHECK(plan.of_party[2].second.rejected == 1);
}

TEST_CASE("every finding of the meeting's rules blocks its rows where policies make it an error") {
  struct Case {
    const char* code;
    const char* list;
    const char* as_warning;
    const char* as_error;
  };
  ListWorld start;
  start.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
  start.meeting.rules.documents = {"note_verbale"};
  start.meeting.rules.open_to = OpenTo::invited;
  start.invited = {"SN", "ML"};
  start.documents = {
      {.meeting = "m", .party = "SN", .type = "note_verbale", .received_on = {2023, 6, 1}}};
  start.import("name,country,email,received\nAwa Diop,SN,awa@b.example,\n");
  for (const Case& each :
       {Case{"not-invited", "name,country\nJuan Paz,ES\nIbou Sarr,SN\n", "new new", "rejected new"},
        Case{"documents-missing", "name,country\nLala Keita,ML\nIbou Sarr,SN\n", "new new",
             "rejected new"},
        Case{"late", "name,country,received\nIbou Sarr,SN,2023-06-10\nKen Ba,SN,\n", "new new",
             "rejected new"},
        Case{"second-head", "name,country,role\nIbou Sarr,SN,head\nKen Ba,SN,head\n", "new new",
             "new rejected"},
        Case{"quota-exceeded", "name,country\nIbou Sarr,SN\nKen Ba,SN\n", "new new",
             "new rejected"},
        Case{"email-changed", "name,country,email\nAwa Diop,SN,awa@c.example\n", "changed",
             "rejected"},
        Case{"shared-email", "name,country,email\nKen Okafor,SN,awa@b.example\n", "new",
             "rejected"}}) {
    INFO(each.code);
    ListWorld world;
    world.meeting = start.meeting;
    world.stored = start.stored;
    world.delegations = start.delegations;
    world.invited = start.invited;
    world.documents = start.documents;
    const ImportPlan usual = world.plan(each.list);
    CHECK(verdicts(usual) == each.as_warning);
    CHECK(findings(usual.problems, true).find(each.code) != std::string::npos);
    world.dialogue.policies.severities[each.code] = Severity::error;
    const ImportPlan strict = world.plan(each.list);
    CHECK(verdicts(strict) == each.as_error);
    CHECK(strict.total.blocks());
    CHECK(strict.changes.size() == 0);
  }
}

TEST_CASE("a document named with the list is on file for its delegations") {
  ListWorld world;
  world.meeting.rules.documents = {"note_verbale"};
  const ImportPlan missing = world.plan(roles_header + "Awa Diop,SN,\n");
  CHECK(findings(missing.problems, true) == "2 documents-missing");
  CHECK(missing.problems[0].hint.find("--document note_verbale:NUMBER:DATE") != std::string::npos);
  world.options.document_type = "note_verbale";
  CHECK(findings(world.plan(roles_header + "Awa Diop,SN,\n").problems, true) == "");
}
