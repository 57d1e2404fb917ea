// What one row of a list becomes, and what is said of it.
#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

struct RowCase {
  const char* header;
  const char* row;
  const char* findings;  // with notes
};

std::string findings_of(const RowCase& each) {
  ListWorld world;
  return findings(world.plan(std::string(each.header) + "\n" + each.row + "\n").problems, true);
}

Candidate only_row(ListWorld& world, const std::string& text) {
  const ImportPlan plan = world.plan(text);
  Candidate candidate;
  REQUIRE(plan.rows.size() == 1);
  REQUIRE(world.planner->read(plan.rows[0], candidate));
  return candidate;
}

}  // namespace

TEST_CASE("each fault of a row has its code") {
  const RowCase cases[] = {
      {"name,country", "Awa Diop,Senegal", ""},
      {"name,country", ",Senegal,", "2 name-missing"},
      {"name,country,email", ",Senegal,a@b.example", "2 name-missing"},
      {"family_name,given_name,country", "  ,Awa,Senegal", "2 name-missing"},
      {"name,country", "Awa Diop,", "2 delegation-missing"},
      {"name,country", "Awa Diop,Kingdom of Atlantis", "2 unknown-delegation"},
      {"name,country", "Awa Diop,EC", "2 ambiguous-delegation"},
      {"name,country,email", "Awa Diop,SN,", "2 email-missing"},
      {"name,country,email", "Awa Diop,SN,a at b.example", "2 email-invalid"},
      {"name,country,email", "Awa Diop,SN,-", "2 empty-marker"},
      {"name,country,email", "TBC,SN,", ""},
      {"name,country,arrival", "Awa Diop,SN,2026-09-31", "2 date-invalid"},
      {"name,country,arrival", "Awa Diop,SN,05/06/2023", "2 date-ambiguous"},
      {"name,country,arrival,departure", "Awa Diop,SN,2023-06-24,2023-06-21",
       "2 departure-before-arrival"},
      {"name,country,gender", "Awa Diop,SN,Q7", "2 gender-unknown"},
      {"name,country,role", "Awa Diop,SN,Emperor", "2 role-unknown"},
      {"name,country,role", "Awa Diop,SN,observer", "2 category-from-role"},
      {"name,country,category", "Awa Diop,SN,Emperor", "2 category-unknown"},
      {"name,country,status", "Awa Diop,SN,perhaps", "2 status-unknown"},
      {"name,country,languages", "Awa Diop,SN,Klingon", "2 language-unknown"},
      {"name,country,phone", "Awa Diop,SN,2.12661E+11", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,+212 661", ""},
      {"name,country,position", "Awa Diop,SN,#REF!", "2 excel-error"},
      {"name,country,ref", "Awa Diop,SN,R99", "2 ref-unknown"},
      {"name,country,ref", "Awa Diop,SN,99", "2 ref-invalid"},
      {"name,country,position", "Awa Diop,SN", "2 row-short"},
      {"name,country", "Awa Diop,SN,,", ""},
      {"name,country", "Awa Diop,SN,Director", "2 row-long"},
      {"name,country,position", "TOTAL : 12,,", "2 footer-row"},
      {"name,country,position", "TOTAL,12,x", "2 footer-row, 2 unknown-delegation"},
      {"name,country", "\"Awa\" Diop,SN", "2 text-after-quote"},
  };
  for (const RowCase& each : cases) {
    CAPTURE(each.header);
    CAPTURE(each.row);
    CHECK(findings_of(each) == each.findings);
  }
}

TEST_CASE("all faults of a row and of a list are told at once, with line, column and value") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,country,email,gender\nAwa Diop,Senegall,a at b,Q7\nMoussa Fall,SN,m@b.example,M\n"
      "Omar Ba,Mali,o@b.example,Z\n");
  CHECK(findings(plan.problems) ==
        "2 unknown-delegation, 2 gender-unknown, 2 email-invalid, 4 gender-unknown");
  CHECK(verdicts(plan) == "rejected new rejected");
  const Problem& first = plan.problems[0];
  CHECK(first.where == Source{"list.csv", 2, 2});
  CHECK(first.field == "country");
  CHECK(first.value == "Senegall");
  CHECK(first.hint == "did you mean \"Senegal\"?");
}

TEST_CASE("bytes that are not UTF-8 reject their row where the rest of the list is UTF-8") {
  ListWorld world;
  const ImportPlan plan =
      world.plan("name,country\nA\xC3\xAFssatou,SN\nRen\xE9,SN\nJos\xC3\xA9,SN\n");
  CHECK(verdicts(plan) == "new rejected new");
  CHECK(findings(plan.problems) == "3 utf8-invalid");
}

TEST_CASE("a row becomes a registration with everything as it was sent") {
  ListWorld world;
  const Candidate row = only_row(
      world,
      "title,given_name,family_name,gender,country,organisation,position,role,languages,phone,"
      "email,"
      "arrival,remarks,consent,presence\nH.E. Ms,Awa,N'DIAYE,f,Sénégal,\"Ministère, Dakar\","
      "Directrice,Chef de délégation,FR/EN,'+221 77,A.Ndiaye@Gouv.Example,21.06.2023,\"one\ntwo\","
      "oui,online\n");
  const Registration& person = row.registration;
  CHECK(row.party == "SN");
  CHECK(person.name == "Awa N'DIAYE");
  CHECK(person.family_name == "N'DIAYE");
  CHECK(person.honorific == "H.E. Ms");
  CHECK(person.gender == Gender::female);
  CHECK(person.organisation == "Ministère, Dakar");
  CHECK(person.role == "head");
  CHECK(person.category == "government");
  CHECK(person.speaks == "fr;en");
  CHECK(person.phone == "+221 77");
  CHECK(person.email == "A.Ndiaye@gouv.example");
  CHECK(person.arrival == Date{2023, 6, 21});
  CHECK(person.remarks == "one\ntwo");
  CHECK(person.consent == "yes");
  CHECK(person.presence == Presence::online);
  CHECK(person.source_line == 2);
}

TEST_CASE("what the list leaves out comes from the options") {
  ListWorld world;
  world.options.party = "ML";
  world.options.role = "adviser";
  world.options.nominated_by = "Ministry";
  const Candidate row = only_row(world, "name\nAwa Diop\n");
  CHECK(row.party == "ML");
  CHECK(row.registration.role == "adviser");
  CHECK(row.registration.nominated_by == "Ministry");
  CHECK(row.registration.received == world.options.received);
  CHECK(only_row(world, "name,country\nAwa Diop,SN\n").party == "SN");
}

TEST_CASE("a seat without a person is a placeholder") {
  ListWorld world;
  world.options.party = "ML";
  for (const char* name : {"TBC", "à confirmer", "N.N."}) {
    CAPTURE(name);
    CHECK(only_row(world, std::string("name\n") + name + "\n").placeholder);
  }
  CHECK_FALSE(only_row(world, "name\nAwa TBC Diop\n").placeholder);
}

TEST_CASE("an organisation that nobody knows is recorded where that was asked for") {
  ListWorld world;
  world.options.new_delegations = true;
  const ImportPlan plan =
      world.plan("name,country\nAwa Diop,Croix-Rouge malienne\nOmar Ba,croix rouge malienne\n");
  CHECK(verdicts(plan) == "new new");
  REQUIRE(plan.new_parties.size() == 1);
  CHECK(plan.new_parties[0].code == "croix-rouge-malienne");
  CHECK(plan.new_parties[0].name == "Croix-Rouge malienne");
}

TEST_CASE("policies change the severity of a finding") {
  ListWorld world;
  world.dialogue.policies.severities["email-missing"] = Severity::error;
  CHECK(verdicts(world.plan("name,country,email\nAwa Diop,SN,\n")) == "rejected");
  world.dialogue.policies.severities["email-missing"] = Severity::note;
  const ImportPlan plan = world.plan("name,country,email\nAwa Diop,SN,\n");
  CHECK(findings(plan.problems) == "");
  CHECK(verdicts(plan) == "new");
  world.dialogue.policies.severities["name-missing"] = Severity::note;
  CHECK(verdicts(world.plan("name,country,email\n,SN,a@b.example\n")) == "rejected");
}
