// Who a row is because somebody has said so, at this import or before.
#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

using IdentityKind = IdentityDecision::Kind;

constexpr const char* known_list = "name,country\nMoussa Diatta,Senegal\nOusmane Faye,Senegal\n";
constexpr const char* near_list = "name,country,position\nMoussa Diata,Senegal,Juge\n";

std::string near_duplicates(const ImportPlan& plan) {
  std::string hints;
  for (const Problem& each : plan.problems)
    if (each.code == "near-duplicate") hints += each.hint + '\n';
  return hints;
}

}  // namespace

TEST_CASE("the hint of a near-duplicate is what decides it") {
  ListWorld world;
  world.import(known_list);
  const ImportPlan plan = world.plan(near_list);
  CHECK(near_duplicates(plan) ==
        "--same R1=2 if they are one, --different R1=2 if they are two, who are then not asked "
        "about again\n");
  REQUIRE(plan.near_people.size() == 1);
  world.options.identities = {plan.near_people[0].decision};
  CHECK(verdicts(world.plan(near_list)) == "changed");
}

TEST_CASE("a row that was said to be somebody changes them, name and all") {
  ListWorld world;
  world.import(known_list);
  world.options.identities = {
      {.kind = IdentityKind::same, .registration = {1}, .person = {1}, .line = 2}};
  world.import(near_list);
  CHECK(world.stored[0].name == "Moussa Diata");
  CHECK(world.stored[0].position == "Juge");
  world.options.identities.clear();
  CHECK(verdicts(world.plan(near_list)) == "unchanged");
}

TEST_CASE("two rows cannot be said to be one registration") {
  ListWorld world;
  world.import(known_list);
  world.options.identities = {
      {.kind = IdentityKind::same, .registration = {1}, .person = {1}, .line = 2},
      {.kind = IdentityKind::same, .registration = {1}, .person = {1}, .line = 3}};
  const ImportPlan plan = world.plan("name,country\nM. Diatta,Senegal\nMoussa Diata,Senegal\n");
  CHECK(verdicts(plan) == "changed ambiguous");
}

TEST_CASE("people who were said to be two are no finding, and others still are") {
  ListWorld world;
  world.import("name,country\nMoussa Diatta,Senegal\nMousa Diata,Senegal\n");
  world.options.identities = {
      {.kind = IdentityKind::different, .registration = {1}, .person = {1}, .line = 2}};
  CHECK(near_duplicates(world.plan(near_list)).starts_with("--same R2=2"));
  world.options.identities.push_back(
      {.kind = IdentityKind::different, .registration = {2}, .person = {2}, .line = 2});
  CHECK(near_duplicates(world.plan(near_list)).empty());
}

TEST_CASE("of two rows that are one person the first counts") {
  ListWorld world;
  const char* rows = "name,country\nAminata Sall,Senegal\nSall Aminatta,Senegal\n";
  CHECK(near_duplicates(world.plan(rows)).starts_with("--same 2=3"));
  world.options.identities = {{.kind = IdentityKind::same, .other_line = 2, .line = 3}};
  CHECK(verdicts(world.plan(rows)) == "new unchanged");
}

TEST_CASE("a spelling that was merged away finds its person, whose name stays") {
  ListWorld world;
  world.import(known_list);
  world.aliases = {{.name_key = name_key("moussa diata"), .person = {1}}};
  const ImportPlan plan = world.plan(near_list);
  CHECK(verdicts(plan) == "changed");
  CHECK(findings(plan.problems, true) == "2 name-alias");
  REQUIRE(plan.changes.size() == 1);
  CHECK(plan.changes[0].after.name == "Moussa Diatta");
  CHECK(plan.changes[0].after.position == "Juge");
  CHECK(verdicts(world.plan("name,country\nMoussa Diata,Mali\n")) == "new");  // another party
}

TEST_CASE(
    "of two registrations that a merge made one person's, the row is of the one that stands") {
  ListWorld world;
  world.import("name,country\nMoussa Diatta,Senegal\nMoussa Diata,Senegal\n");
  world.stored[1].status = Status::withdrawn;
  CHECK(findings(world.plan("name,country\nMoussa Diata,Senegal\n").problems) ==
        "2 withdrawn-returns");
  world.stored[1].person = world.stored[0].person;
  world.aliases = {{.name_key = name_key("moussa diata"), .person = world.stored[0].person}};
  const ImportPlan plan = world.plan("name,country\nMoussa Diata,Senegal\n");
  CHECK(verdicts(plan) == "unchanged");
  CHECK(findings(plan.problems, true) == "2 name-alias");
}

TEST_CASE("a whole name that was corrected keeps no part of the one before") {
  ListWorld world;
  world.import("family name,given name,country,email\nDIATTA,Moussa,Senegal,m@x.example\n");
  world.options.identities = {
      {.kind = IdentityKind::same, .registration = {1}, .person = {1}, .line = 2}};
  world.import("name,country\nMoussa Sonko Badji,Senegal\n");
  CHECK(world.stored[0].name == "Moussa Sonko Badji");
  CHECK(world.stored[0].family_name.empty());
  CHECK(world.stored[0].given_name.empty());
}

TEST_CASE("a saved mapping is for its party and its headers in any order and case") {
  ListWorld world;
  world.options.party = "SN";
  world.reading.saved = {{.name = "SN-police",
                          .delegation = "SN",
                          .headers = {"Intervenant", "Corps"},
                          .map = {{"Intervenant", "name"}, {"Corps", "organisation"}}}};
  CHECK(verdicts(world.plan("CORPS;intervenant\nPolice;Awa Diop\n")) == "new");
  CHECK(world.lists[0].value.saved_mapping == "SN-police");
  world.plan("Corps;Intervenant;Salle\nPolice;Awa Diop;3\n");
  CHECK_FALSE(world.lists[0].value.usable);
  world.options.party = "ML";
  world.plan("Corps;Intervenant\nPolice;Awa Diop\n");
  CHECK_FALSE(world.lists[0].value.usable);
}
