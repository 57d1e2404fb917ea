// Who is who, and what a list changes.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

const std::string header = "name,country,email,position,role\n";

}  // namespace

TEST_CASE("the same list again changes nothing") {
  ListWorld world;
  const std::string list = header + "Awa Diop,SN,a@b.example,Director,head\n" +
                           "Moussa Fall,SN,,Adviser,\nTBC,SN,,,\nTBC,SN,,,deputy\nTBC,ML,,,\n";
  CHECK(verdicts(world.import(list)) == "new new new new new");
  const ImportPlan again = world.import(list);
  CHECK(verdicts(again) == "unchanged unchanged unchanged unchanged unchanged");
  CHECK(again.changes.empty());
  CHECK(again.absent.empty());
}

TEST_CASE("a corrected row changes the fields that differ, and a blank cell keeps what is known") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,Director,head\n");
  const ImportPlan plan = world.import(header + "AWA DIOP,Senegal,A@B.example,,deputy\n");
  REQUIRE(verdicts(plan) == "changed");
  REQUIRE(plan.changes[0].fields.size() == 2);
  CHECK(plan.changes[0].fields[0].field == "name");
  CHECK(plan.changes[0].fields[1].field == "role");
  CHECK(plan.changes[0].fields[1].before == "head");
  CHECK(plan.changes[0].fields[1].after == "deputy");
  CHECK(world.stored[0].position == "Director");
  CHECK(world.stored[0].email == "a@b.example");
}

TEST_CASE("a blank cell clears where that was asked for, and an absent column never does") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,Director,head\n");
  world.options.blank_clears = true;
  CHECK(verdicts(world.import("name,country,position\nAwa Diop,SN,\n")) == "changed");
  CHECK(world.stored[0].position == "");
  CHECK(world.stored[0].email == "a@b.example");
  CHECK(world.stored[0].role == "head");
}

TEST_CASE("people are known by address and name, else by party and name") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\nMoussa Fall,SN,,,\n");
  CHECK(verdicts(world.plan("name,country\nawa diop,SN\n")) == "changed");
  CHECK(verdicts(world.plan("name,country\nMoussa Fall,ML\n")) == "new");
  CHECK(verdicts(world.plan(header + "Moussa Fall,SN,m@b.example,,\n")) == "changed");
  const ImportPlan moved = world.plan(header + "Awa Diop,ML,a@b.example,,\n");
  CHECK(verdicts(moved) == "ambiguous");
  CHECK(findings(moved.problems) == "2 other-delegation");
}

TEST_CASE("a row of which name and address are another person's is asked about, reference or not") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\n");
  const std::string other = "ref,name,country,email\nR1,Cheikh Diallo,SN,c@b.example\n";
  CHECK(verdicts(world.plan(other)) == "ambiguous");
  CHECK(findings(world.plan(other).problems) == "2 ref-other-person");
  world.options.identities = {{.registration = {1}, .person = {1}, .line = 2}};
  CHECK(verdicts(world.plan(other)) == "changed");
  world.options.identities.clear();
  const auto with_address = [&](const std::string& name) {
    return verdicts(world.plan("ref,name,country,email\nR1," + name + ",SN,a@b.example\n"));
  };
  CHECK(with_address("Cheikh Diallo") == "ambiguous");
  CHECK(with_address("Awa Diallo Sow") == "changed");
}

TEST_CASE("an emptied cell of somebody with a reference keeps the value and says so") {
  ListWorld world;
  world.import("name,country,email,phone,position\nAwa Diop,SN,a@b.example,+221 77,Juge\n");
  const std::string emptied =
      "ref,name,country,email,phone,position\nR1,Awa Diop,SN,a@b.example,,-\n";
  const ImportPlan plan = world.plan(emptied);
  CHECK(verdicts(plan) == "unchanged");
  CHECK(findings(plan.problems) == "2 cell-emptied, 2 cell-emptied");
  CHECK(plan.problems.back().message == "the cell is empty, and \"+221 77\" of R1 is kept");
  world.options.blank_clears = true;
  CHECK(verdicts(world.plan(emptied)) == "changed");
  CHECK(findings(world.plan(emptied).problems).empty());
}

TEST_CASE("a name over a place held leaves no part of it behind") {
  ListWorld world;
  world.import("family_name,given_name,country\nTBC,,SN\n");
  const ImportPlan half = world.plan("ref,family_name,given_name,country\nR1,TBC,Fatou,SN\n");
  CHECK(findings(half.problems).find("2 name-half-known") != std::string::npos);
  const ImportPlan whole = world.import("ref,name,country\nR1,Fatou SECK,SN\n");
  CHECK(verdicts(whole) == "changed");
  CHECK(world.stored[0].family_name == "SECK");
  CHECK(world.stored[0].given_name == "Fatou");
}

TEST_CASE("two people of one mailbox and similar names may be said to be two") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\n");
  const std::string near = header + "Awa Diopp,SN,a@b.example,,\n";
  CHECK(findings(world.plan(near).problems) == "2 email-other-name");
  world.options.identities = {
      {.kind = IdentityDecision::Kind::different, .registration = {1}, .person = {1}, .line = 2}};
  CHECK(verdicts(world.plan(near)) == "new");
}

TEST_CASE("a reference decides, whatever the name") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\n");
  const ImportPlan plan = world.import("ref,name,country\nR1,Awa Diop Sow,SN\n");
  CHECK(verdicts(plan) == "changed");
  CHECK(world.stored[0].name == "Awa Diop Sow");
  CHECK(verdicts(world.plan("ref,name,country\nR1,Awa,SN\nR1,Awa,SN\n")) == "changed unchanged");
  CHECK(findings(world.plan("ref,name,country\nR1,Awa,ML\n").problems) == "2 other-delegation");
}

TEST_CASE("a new address replaces the known one, and says so") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\n");
  const ImportPlan plan = world.plan(header + "Awa Diop,SN,awa@c.example,,\n");
  CHECK(verdicts(plan) == "changed");
  CHECK(findings(plan.problems) == "2 email-changed");
}

TEST_CASE("two people of one name in one delegation stay two where their addresses differ") {
  ListWorld world;
  const std::string list = header + "Awa Diop,SN,a@b.example,,\nAwa Diop,SN,awa@c.example,,\n";
  const ImportPlan plan = world.import(list);
  CHECK(verdicts(plan) == "new new");
  CHECK(findings(plan.problems) == "3 same-name");
  CHECK(verdicts(world.plan(list)) == "unchanged unchanged");
  const std::string turned = header + "Awa Diop,SN,awa@c.example,,\nAwa Diop,SN,a@b.example,,\n";
  CHECK(verdicts(world.plan(turned)) == "unchanged unchanged");
  CHECK(verdicts(world.plan("name,country\nAwa Diop,SN\n")) == "ambiguous");
}

TEST_CASE("one mailbox of several people does not make them one") {
  ListWorld world;
  const std::string list = header +
                           "Awa Diop,SN,dgpaf@b.example,,\nMoussa Fall,SN,dgpaf@b.example,,\n" +
                           "Omar Ba,SN,dgpaf@b.example,,\n";
  const ImportPlan plan = world.import(list);
  CHECK(verdicts(plan) == "new new new");
  CHECK(findings(plan.problems) == "3 shared-email, 4 shared-email");
  const ImportPlan again = world.plan(list);
  CHECK(verdicts(again) == "unchanged unchanged unchanged");
  CHECK(findings(again.problems) == "");
}

TEST_CASE("one address under two similar names is asked about") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,a@b.example,,\n");
  for (const char* name : {"Diop Awa", "A. Diop", "Awa Diopp", "Awa Marie Diop"}) {
    CAPTURE(name);
    const ImportPlan plan = world.plan(header + name + ",SN,a@b.example,,\n");
    CHECK(verdicts(plan) == "ambiguous");
    CHECK(findings(plan.problems) == "2 email-other-name");
  }
}

TEST_CASE("the first row of a person counts") {
  ListWorld world;
  const ImportPlan plan =
      world.plan(header + "Awa Diop,SN,a@b.example,Director,\nAwa Diop,SN,A@B.EXAMPLE,Director,\n" +
                 "Awa Diop,SN,a@b.example,Minister,\nAwa Diop,SN,,,\n");
  CHECK(verdicts(plan) == "new unchanged ambiguous unchanged");
  CHECK(findings(plan.problems) == "4 duplicate-in-file");
  const auto repeat =
      std::find_if(plan.problems.begin(), plan.problems.end(),
                   [](const auto& each) { return each.code == "duplicate-in-file"; });
  CHECK(repeat->message == "the same person stands in line 2 with another position");
}

TEST_CASE("a row that was rejected is nobody's first row") {
  ListWorld world;
  CHECK(verdicts(world.plan(header +
                            "Awa Diop,SN,a@b.example,,Emperor\nAwa Diop,SN,a@b.example,,head\n")) ==
        "rejected new");
}

TEST_CASE("somebody withdrawn who is in the list again is asked about") {
  ListWorld world;
  const std::string list = header + "Awa Diop,SN,a@b.example,,\n";
  world.import(list);
  world.stored[0].status = Status::withdrawn;
  CHECK(findings(world.plan(list).problems) == "2 withdrawn-returns");
  CHECK(verdicts(world.plan("name,country,status\nAwa Diop,SN,withdrawn\n")) == "unchanged");
}

TEST_CASE("a list without a status column never resets a status") {
  ListWorld world;
  const std::string list = header + "Awa Diop,SN,a@b.example,,\n";
  world.import(list);
  world.stored[0].status = Status::confirmed;
  CHECK(verdicts(world.plan(list)) == "unchanged");
  CHECK(verdicts(world.plan("name,country,status\nAwa Diop,SN,waitlisted\n")) == "changed");
}

TEST_CASE("known people of a party in the list who are not in it are named and kept") {
  ListWorld world;
  world.import(header + "Awa Diop,SN,,,\nMoussa Fall,SN,,,\nOmar Ba,ML,,,\n");
  const ImportPlan plan = world.plan(header + "Awa Diop,SN,,,\n");
  REQUIRE(plan.absent.size() == 1);
  CHECK(plan.absent[0].value == 2);
}

TEST_CASE("several lists are one plan") {
  ListWorld world;
  const ImportPlan plan = world.plan(std::vector<std::string>{
      "name,country\nAwa Diop,SN\n", "Nom;Pays\nAwa DIOP;Sénégal\nOmar Ba;Mali\n"});
  CHECK(verdicts(plan) == "new ambiguous new");
  CHECK(plan.of_list[0].fresh == 1);
  CHECK(plan.of_list[1].rows == 2);
}

TEST_CASE("the rules of the meeting are findings, each on its line") {
  ListWorld world;
  world.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
  ImportPlan plan =
      world.plan(header + "Awa Diop,SN,,,head\nMoussa Fall,SN,,,head\nOmar Ba,SN,,,\n");
  CHECK(findings(plan.problems) ==
        "2 email-missing, 3 email-missing, 3 second-head, 3 quota-exceeded, 4 email-missing, 4 "
        "quota-exceeded");
  CHECK(verdicts(plan) == "new new new");
  world.dialogue.policies.severities = {{"quota-exceeded", Severity::error},
                                        {"email-missing", Severity::note}};
  plan = world.plan(header +
                    "Awa Diop,SN,,,head\nMoussa Fall,SN,,,\nOmar Ba,SN,,,\nIda Ka,SN,,,security\n");
  CHECK(verdicts(plan) == "new new rejected new");
}

TEST_CASE("a head who hands over in the same list leaves no second head") {
  ListWorld world;
  world.options.party = "SN";
  world.import("name,role\nAwa Diop,head\n");
  const ImportPlan plan = world.plan("name,role\nMoussa Fall,head\nAwa Diop,delegate\n");
  CHECK(verdicts(plan) == "new changed");
  CHECK(findings(plan.problems) == "");
}

TEST_CASE("a list makes no second head, be the row new or of somebody known") {
  ListWorld world;
  world.options.party = "SN";
  world.import("name,role\nAwa Diop,head\nMoussa Fall,\n");
  CHECK(findings(world.plan("name,role\nMoussa Fall,head\n").problems) == "2 second-head");
  world.dialogue.policies.severities = {{"second-head", Severity::error}};
  ImportPlan plan = world.plan("name,role\nMoussa Fall,head\nOmar Ba,head\n");
  CHECK(verdicts(plan) == "rejected rejected");
  CHECK(findings(plan.problems) == "2 second-head, 3 second-head");
  CHECK(plan.changes.empty());
  plan = world.plan("name,role\nAwa Diop,delegate\nMoussa Fall,head\n");
  CHECK(verdicts(plan) == "changed changed");
}

TEST_CASE("a list that comes again asks for no address a second time") {
  ListWorld world;
  const std::string list = header + "Awa Diop,SN,,,\nMoussa Fall,SN,,Minister,\n";
  CHECK(findings(world.plan(list).problems) == "2 email-missing, 3 email-missing");
  world.import(list);
  CHECK(findings(world.plan(list).problems) == "");
  const ImportPlan plan = world.plan(header + "Awa Diop,SN,,Envoy,\nMoussa Fall,SN,,,\n");
  CHECK(findings(plan.problems) == "2 email-missing");
}

TEST_CASE("late is told once for a list, or rejects each row") {
  ListWorld world;
  world.options.party = "SN";
  world.options.received = {1'686'360'000'000'000};  // 10 June 2023
  const std::string list = "name\nAwa Diop\nMoussa Fall\n";
  CHECK(findings(world.plan(list).problems) == "2 late");
  world.meeting.rules.late = "refuse";
  CHECK(verdicts(world.plan(list)) == "rejected rejected");
  CHECK(findings(world.plan("name,received\nAwa,2023-06-09\nOmar,2023-06-10\n").problems) ==
        "3 late");
}

TEST_CASE("a party to which the meeting is not open is a finding") {
  ListWorld world;
  CHECK(findings(world.plan("name,country\nYuki Mori,Japan\nKen Abe,Japan\n").problems) ==
        "2 not-invited");
  world.meeting.rules.open_to = OpenTo::invited;
  world.invited = {"ML"};
  CHECK(findings(world.plan("name,country\nAwa Diop,SN\nOmar Ba,ML\n").problems) ==
        "2 not-invited");
}

TEST_CASE("rows left out import once they are mended") {
  ListWorld world;
  const std::string list =
      "Nom;Pays;Courriel\r\nAwa Diop;Sénégal;a@b.example\r\nOmar Ba;Atlantis;o at b\r\n";
  const ImportPlan plan = world.import(list);
  CHECK(verdicts(plan) == "new rejected");
  std::string rejects = write_rejects(world.lists[0].value, plan, 0);
  CHECK(rejects.starts_with("problem;Nom;Pays;Courriel\r\n"));
  CHECK(rejects.find("Pays: no country or organisation is called") != std::string::npos);
  CHECK(rejects.find("Omar Ba;Atlantis;o at b\r\n") != std::string::npos);
  rejects.replace(rejects.find(";Atlantis;"), 10, ";Mali;");
  rejects.replace(rejects.find("o at b\r"), 6, "o@b.example");
  const ImportPlan mended = world.import(rejects);
  CHECK(verdicts(mended) == "new");
  CHECK(findings(mended.problems) == "");
  CHECK(world.stored[1].name == "Omar Ba");
}

TEST_CASE("rows in any order give one roster") {
  std::vector<std::string> rows;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    rows.push_back("Person " + number + (i % 2 ? ",SN," : ",ML,") +
                   (i % 3 ? "p" + number + "@b.example" : "") + ",Position " + number + ",\n");
  }
  const auto roster = [&] {
    ListWorld world;
    std::string list = header;
    for (const std::string& row : rows) list += row;
    world.import(list);
    std::vector<std::string> people;
    for (const Registration& each : world.stored)
      people.push_back(each.name + "|" + each.email + "|" + each.position);
    std::sort(people.begin(), people.end());
    CHECK(verdicts(world.plan(list)).find("new") == std::string::npos);
    return people;
  };
  const auto first = roster();
  CHECK(first.size() == 60);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    CHECK(roster() == first);
  }
}
