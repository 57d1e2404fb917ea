// Who in a list may be somebody else in it or in the store: said, never acted upon.
#include <doctest/doctest.h>

#include <algorithm>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

std::string message_of(const ImportPlan& plan) {
  const auto found =
      std::find_if(plan.problems.begin(), plan.problems.end(),
                   [](const Problem& each) { return each.code == "near-duplicate"; });
  return found == plan.problems.end() ? "" : found->message;
}

}  // namespace

TEST_CASE("the same person nominated by two partners is said and stays two rows") {
  ListWorld world;
  const ImportPlan plan = world.plan("name,country\nAwa Ndour,SN\nAwa Ndour,EU\n");
  CHECK(verdicts(plan) == "new new");
  CHECK(message_of(plan) ==
        "line 2 Awa Ndour (SN) may be the same person: 94 of 100, the same name, another "
        "delegation");
}

TEST_CASE("a corrected spelling in the next list is a question about who is known") {
  ListWorld world;
  world.import("name,country\nMohamed Selmani,SN\nOmar Ba,SN\n");
  const ImportPlan plan = world.plan("name,country\nMohammed Selmani,SN\n");
  CHECK(verdicts(plan) == "new");
  CHECK(findings(plan.problems) == "2 near-duplicate");
  CHECK(message_of(plan).starts_with("R1 Mohamed Selmani (SN) may be the same person: "));
}

TEST_CASE("two lists that overlap name the line of the other list") {
  ListWorld world;
  const ImportPlan plan = world.plan(std::vector<std::string>{
      "name,country\nAwa Ndour,SN\nOmar Ba,SN\n", "name,country\nNdour Awa,SN\nOmar Ba,SN\n"});
  CHECK(verdicts(plan) == "new new new unchanged");
  CHECK(message_of(plan).starts_with("1.csv:2 Awa Ndour (SN) may be"));
}

TEST_CASE("five people of one mailbox are no duplicates") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,country,email\nAwa Ndour,SN,dgpaf@b.example\nMoussa Fall,SN,dgpaf@b.example\n"
      "Omar Ba,SN,dgpaf@b.example\nIda Ka,SN,dgpaf@b.example\nYacine Tall,SN,dgpaf@b.example\n");
  CHECK(verdicts(plan) == "new new new new new");
  CHECK(message_of(plan).empty());
}

TEST_CASE("a list sent again asks nothing twice") {
  ListWorld world;
  const std::string list = "name,country\nAwa Ndour,SN\nNdour Awa,SN\n";
  CHECK(findings(world.import(list).problems) == "3 near-duplicate");
  CHECK(findings(world.import(list).problems).empty());
}

TEST_CASE("a name in another script is found beside its Latin form") {
  ListWorld world;
  world.import("name,country\nSalma Al-Ziani,ML\n");
  const ImportPlan plan = world.plan("name,country\nسلمى الزياني,ML\n");
  CHECK(verdicts(plan) == "new");
  CHECK(message_of(plan).find("the name in other letters") != std::string::npos);
}

TEST_CASE("a near-duplicate can be made to stop the list") {
  ListWorld world;
  world.dialogue.policies.severities = {{"near-duplicate", Severity::note}};
  CHECK(findings(world.plan("name,country\nAwa Ndour,SN\nNdour Awa,SN\n").problems).empty());
}
