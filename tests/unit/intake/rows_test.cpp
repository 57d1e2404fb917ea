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

TEST_CASE("names that nothing bears out are said to be so, once and where they are new") {
  const std::string capitals = "NOM;PRENOM;PAYS;FONCTION\nNDOUR;AWA;SENEGAL;JUGE\n";
  ListWorld world;
  const Problems told = world.plan(capitals + "FAYE;OUSMANE;SENEGAL;JUGE\n").problems;
  REQUIRE(findings(told, true) == "2 letters-unproven");
  CHECK(told[0].message.starts_with("2 rows where"));
  CHECK(told[0].severity == Severity::note);
  CHECK(findings(world.plan("NOM;PRENOM;PAYS\nNDOUR;Awa;SENEGAL\n").problems, true).empty());
  CHECK(findings(world.plan("NOM;PAYS;PRENOM\nNDOUR;SENEGAL;AWA\n").problems, true).empty());

  std::string with_addresses = "NOM;PRENOM;PAYS;EMAIL\n";
  for (const char* name : {"BA", "SY", "LY", "SOW", "FALL", "DIOP", "SARR", "FAYE"})
    with_addresses += std::string(name) + ";AWA;SENEGAL;" + name + "@mail.example\n";
  CHECK(findings(world.plan(with_addresses).problems, true).find("letters") == std::string::npos);
}

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
      {"name,country,arrival", "Awa Diop,SN,21/06/23", "2 date-invalid"},
      {"name,country,arrival", "Awa Diop,SN,45098", "2 date-invalid"},
      {"name,country", "Awa Diop,Kosovo", "2 sensitive-name"},
      {"name,country", "Awa Di\u043Ep,Senegal", "2 mixed-script"},
      {"name,country", "Mme Awa Diop,Senegal", "2 honorific-in-name"},
      {"name,country", "Awa \x07 Diop,Senegal", "2 invisible-dropped"},
      {"name,country", "Awa\u200B Diop,Senegal", "2 invisible-dropped"},
      {"Title,name,country", "Director,Awa Diop,Senegal", ""},
      {"name,country,arrival,departure", "Awa Diop,SN,2023-06-24,2023-06-21",
       "2 departure-before-arrival"},
      {"name,country,gender", "Awa Diop,SN,Q7", "2 gender-unknown"},
      {"name,country,role", "Awa Diop,SN,Emperor", "2 role-unknown"},
      {"name,country,role", "Awa Diop,SN,observer", "2 category-from-role"},
      {"name,country,category", "Awa Diop,SN,Emperor", "2 category-unknown"},
      {"name,country,status", "Awa Diop,SN,perhaps", "2 status-unknown"},
      {"name,country,languages", "Awa Diop,SN,Klingon", "2 language-unknown"},
      {"name,country,phone", "Awa Diop,SN,2.12661E+11", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,2.12661E11", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,212661234567", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,1234567890123450", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,212661234567.0", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,=\"00212661234567\"", "2 cell-unwrapped"},
      {"name,country,phone", "Awa Diop,SN,'+212661234567", "2 cell-unwrapped"},
      {"name,country,phone", "Awa Diop,SN,66000001.0", "2 phone-damaged"},
      {"name,country,phone", "Awa Diop,SN,=+22366000014", "2 phone-damaged"},
      {"name,country,remarks",
       "Awa\x0B"
       "Diop,SN,later",
       ""},
      {"name,country,remarks", "DI\u202EOP Awa,SN,later", "2 invisible-dropped"},
      {"family_name,given_name,country", "Diop,-,SN", "2 empty-marker"},
      {"family_name,given_name,country", "Diop,TBC,SN", "2 name-half-known"},
      {"family_name,given_name,country", "TBC,Fatou,SN", "2 name-half-known"},
      {"family_name,given_name,country", "TBC,TBC,SN", ""},
      {"name,country,position", "Awa Diop,SN,Chef", ""},
      {"name,country,arrival", "Awa Diop,SN,2032-06-21", "2 date-far"},
      {"name,country,arrival", "Awa Diop,SN,2023/06/21", ""},
      {"name,country,arrival", "Awa Diop,SN,20230621", ""},
      {"name,country,gender", "Awa Diop,SN,Mlle", ""},
      {"name,country,position", "Awa Diop,SN,\"Ministre, chef de délégation\"",
       "2 role-in-position"},
      {"name,country,phone", "Awa Diop,SN,33822 ext. 4", ""},
      {"name,country,phone", "Awa Diop,SN,+212 661", ""},
      {"name,country,position", "Awa Diop,SN,#REF!", "2 excel-error"},
      {"name,country,ref", "Awa Diop,SN,R99", "2 ref-unknown"},
      {"name,country,ref", "Awa Diop,SN,99", "2 ref-invalid"},
      {"name,country,position", "Awa Diop,SN", "2 row-short"},
      {"name,country", "Awa Diop,SN,,", ""},
      {"name,country", "Awa Diop,SN,Director", "2 row-long"},
      {"name,country,position", "TOTAL : 12,,", "2 footer-row"},
      {"name,country,position", "TOTAL,12,x", "2 footer-row, 2 unknown-delegation, 2 cell-torn"},
      {"name,country", "\"Awa\" Diop,SN", "2 text-after-quote"},
  };
  for (const RowCase& each : cases) {
    CAPTURE(each.header);
    CAPTURE(each.row);
    CHECK_EQ(findings_of(each), each.findings);
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
  for (const char* name :
       {"TBC", "à confirmer", "N.N.", "à désigner", "por confirmar", "por designar", "a designar",
        "da confermare", "noch zu benennen", "يحدد لاحقا", "vacant", "XXX", "TBC 2",
        "à désigner ultérieurement", "SERÁ COMUNICADO"}) {
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

TEST_CASE("no organisation is recorded of a slip, a sensitive name or a ministry") {
  ListWorld world;
  world.options.new_delegations = true;
  CHECK(findings(world
                     .plan("name,country\nAwa Diop,Senegall\nOmar Ba,Sénégal et Mali\n"
                           "Ela Ka,Ministère de l'Intérieur\nOla Sy,Kosovo (UNMIK)\n")
                     .problems) ==
        "2 unknown-delegation, 3 unknown-delegation, 4 unknown-delegation, 5 sensitive-name");
}

TEST_CASE("a code that stands for another in lists is asked about where the row says so") {
  ListWorld world;
  CHECK(findings(world
                     .plan("name,country,organisation,city\n"
                           "Awa Diop,AU,Commission de l’Union africaine,\n"
                           "Omar Ba,Congo,Police,Kinshasa\n")
                     .problems)
            .starts_with("2 ambiguous-delegation, 3 ambiguous-delegation"));
}

TEST_CASE("a cell longer than a spreadsheet's holds no name") {
  ListWorld world;
  const std::string endless(40000, 'a');
  CHECK(findings(world.plan("name,country\n" + endless + ",SN\nAwa Diop,SN\n").problems) ==
        "2 cell-endless");
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

TEST_CASE(
    "family and given name come out of one column where that is certain, and the name stays") {
  ListWorld world;
  world.options.party = "SN";
  const Candidate split = only_row(world, "name\nMme DIOP-SY Aïssatou\n");
  CHECK(split.registration.name == "DIOP-SY Aïssatou");
  CHECK(split.registration.honorific == "Mme");
  CHECK(split.registration.family_name == "DIOP-SY");
  CHECK(split.registration.given_name == "Aïssatou");
  const Candidate whole = only_row(world, "name\nAïssatou Diop Sy\n");
  CHECK(whole.registration.name == "Aïssatou Diop Sy");
  CHECK(whole.registration.family_name == "");
  CHECK_FALSE(whole.gives(ListField::family_name));
  const Candidate apart =
      only_row(world, "name,family_name,given_name,position\nDIOP Aïssatou,,,Juge\n");
  CHECK(apart.registration.family_name == "");  // the list has a column for it
}

TEST_CASE("an honorific in front of a name is not lost where the row has another") {
  ListWorld world;
  world.options.party = "SN";
  const Candidate other = only_row(world, "honorific,name\nH.E.,Dr. Awa Diop\n");
  CHECK(other.registration.honorific == "H.E.");
  CHECK(other.registration.name == "Dr. Awa Diop");
  const Candidate same = only_row(world, "honorific,name\nDr,Dr. Awa Diop\n");
  CHECK(same.registration.honorific == "Dr");
  CHECK(same.registration.name == "Awa Diop");
}

TEST_CASE("a function in a column of honorifics never stands before a name") {
  ListWorld world;
  world.options.party = "SN";
  const ImportPlan plan =
      world.plan("Title,Name\nMs,Awa Diop\nMr,Omar Ba\nDirector of Border Police,Fatou Sarr\n");
  CHECK(findings(plan.problems, true) == "4 title-as-position");
  Candidate row;
  REQUIRE(world.planner->read(plan.rows[2], row));
  CHECK(row.registration.honorific == "");
  CHECK(row.registration.position == "Director of Border Police");
}

TEST_CASE("a word that is nearly known is answered with the value that may be meant") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,country,role,status,gender,category\n"
      "Awa Diop,SN,Chef de delegatoin,confirmd,femal,govermnent\n");
  CHECK(plan.problems.size() == 4);
  for (const Problem& problem : plan.problems) {
    CAPTURE(problem.code);
    const std::string wanted = problem.code == "role-unknown"     ? "head"
                               : problem.code == "status-unknown" ? "confirmed"
                               : problem.code == "gender-unknown" ? "female"
                                                                  : "government";
    CHECK(problem.hint == "did you mean " + wanted + "?");
  }
}

TEST_CASE("days as a spreadsheet counts them are read where that was asked") {
  ListWorld world;
  world.options.party = "SN";
  world.options.excel_serial = true;
  CHECK(only_row(world, "name,arrival\nAwa Diop,45098\n").registration.arrival ==
        Date{2023, 6, 21});
}

TEST_CASE("a telephone and an address in one cell are told apart, and nothing else is taken") {
  ListWorld world;
  world.options.party = "SN";
  const auto read = [&](const std::string& cell) {
    const Candidate row = only_row(world, "Nom;Tél. / E-mail\nAwa Diop;\"" + cell + "\"\n");
    return row.registration.phone + " | " + row.registration.email;
  };
  const std::string both = "+221 77 000 00 01 | awa@police.example";
  for (const char* cell :
       {"+221 77 000 00 01 / awa@police.example", "awa@police.example\n+221 77 000 00 01",
        "Tél. : +221 77 000 00 01; E-mail : awa@police.example",
        "Mob. +221 77 000 00 01 awa@police.example", "awa@police.example, +221 77 000 00 01"}) {
    CAPTURE(cell);
    CHECK(read(cell) == both);
  }
  CHECK(read("77 000 00 01 / 02") == "77 000 00 01 / 02 | ");
  const auto said = [&](const std::string& row) {
    return findings(world.plan("Nom;E-mail;Contact\n" + row + "\n").problems);
  };
  CHECK(said("Awa Diop;;awa@police.example") == "2 email-missing");
  CHECK(said("Awa Diop;awa@police.example;AWA@police.example") == "");
  CHECK(said("Awa Diop;awa@police.example;a@b.example") == "2 contact-differs");
  CHECK(said("Awa Diop;awa@police.example;secretary Fatou") == "2 contact-unread");
  CHECK(said("Awa Diop;awa@police.example;Fax : 33 800 00 00") == "2 contact-unread");
  CHECK(said("Awa Diop;awa@police.example;a@b.example / c@d.example") == "2 email-invalid");
  CHECK(findings(world.plan("Nom;Coordonnées\nAwa Diop;+221 77 000 00 01\n").problems) ==
        "2 email-missing");
}

TEST_CASE("days are read in the order said, unless the column proves another") {
  ListWorld world;
  world.options.party = "SN";
  const std::string header = "name,arrival\n";
  CHECK(findings(world.plan(header + "Awa Diop,05/06/2023\n").problems) == "2 date-ambiguous");
  world.options.date_order = DateOrder::day_first;
  CHECK(only_row(world, header + "Awa Diop,05/06/2023\n").registration.arrival == Date{2023, 6, 5});
  world.options.date_order = DateOrder::month_first;
  CHECK(only_row(world, header + "Awa Diop,05/06/2023\n").registration.arrival == Date{2023, 5, 6});
  const ImportPlan plan = world.plan(header + "Awa Diop,05/06/2023\nOmar Ba,23/06/2023\n");
  CHECK(findings(plan.problems) == "2 date-ambiguous, 3 date-ambiguous");
  CHECK(plan.problems[0].message ==
        "\"05/06/2023\" cannot be read: line 3 of the column has the day first, and --date-order "
        "month-first");
}

TEST_CASE("the day of reception is read in the order of its column or the one said") {
  ListWorld world;
  world.options.party = "SN";
  const std::string list = "name,received\nAwa Diop,08/06/2023\n";
  CHECK(findings(world.plan(list).problems) == "2 date-ambiguous");
  world.options.date_order = DateOrder::day_first;
  CHECK(only_row(world, list).registration.received == world.zone.start_of_day({2023, 6, 8}));
  CHECK(findings(world.plan("name,received\nAwa Diop,soon\n").problems) == "2 received-invalid");
}

TEST_CASE("the order that a list proves is one alone") {
  const auto order = [](const std::string& rows) {
    return proven_date_order(
        read_list(std::make_shared<std::string>("name,arrival,departure\n" + rows), "list.csv")
            .value);
  };
  CHECK(order("A B,05/06/2023,06/06/2023\n") == DateOrder::unsaid);
  CHECK(order("A B,05/06/2023,23/06/2023\n") == DateOrder::day_first);
  CHECK(order("A B,06/23/2023,\n") == DateOrder::month_first);
  CHECK(order("A B,06/23/2023,23/06/2023\n") == DateOrder::unsaid);
}

TEST_CASE("a column of dates that proves two orders names a line of each") {
  ListWorld world;
  world.options.party = "SN";
  const ImportPlan plan =
      world.plan("name,arrival\nAwa Diop,21/06/2023\nOmar Ba,06/22/2023\nFatou Sarr,2023-06-22\n");
  CHECK(findings(plan.problems) == "2 date-ambiguous, 3 date-ambiguous");
  CHECK(
      plan.problems[0].message ==
      "\"21/06/2023\" cannot be read: line 2 of the column has the day first and line 3 the month");
}

TEST_CASE(
    "a country and its institution in one cell are both taken, where nothing else is possible") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "Nom;Pays / Institution\n"
      "Awa Diop;Sénégal / Ministère de l'Intérieur\n"
      "Ousmane Faye;Police nationale, Mali\n"
      "Lucía Herrero;Spain (Ministry of the Interior, Madrid)\n"
      "Iñaki Zubieta;Ministerio del Interior - España\n"
      "Mariama Sow;Sénégal - Ministère des Sénégalais de l'extérieur - Direction\n"
      "Séga Diarra;Mali / Sénégal\n"
      "Oumou Keïta;Mali / Ambassade\n"
      "Bakary Traoré;Regional office, Mali\n"
      "Noël Coulibaly;Mali / Ministère de l'Intérieur, Sénégal\n"
      "Ingrid Larsen;Atlantis / Ministry of the Interior\n");
  CHECK(verdicts(plan) == "new new new new new rejected rejected rejected rejected rejected");
  std::vector<std::string> read;
  for (const Candidate& row : world.fresh(plan))
    read.push_back(row.party + ": " + row.registration.organisation);
  CHECK(read == std::vector<std::string>{
                    "SN: Ministère de l'Intérieur", "ML: Police nationale",
                    "ES: Ministry of the Interior, Madrid", "ES: Ministerio del Interior",
                    "SN: Ministère des Sénégalais de l'extérieur - Direction"});
  CHECK(findings(plan.problems, true) ==
        "2 institution-beside-party, 3 institution-beside-party, 4 institution-beside-party, "
        "5 institution-beside-party, 6 institution-beside-party, 7 ambiguous-delegation, "
        "8 unknown-delegation, 9 unknown-delegation, 10 unknown-delegation, "
        "11 unknown-delegation");
}

TEST_CASE("an institution beside the country does not replace the organisation of the row") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,country,organisation\nAwa Diop,Senegal / Police,Customs\n"
      "Ousmane Faye,Senegal / Police,POLICE\n");
  CHECK(verdicts(plan) == "rejected new");
  CHECK(findings(plan.problems, true) == "2 unknown-delegation, 3 institution-beside-party");
}

TEST_CASE("the name beside a code tells two parties of one code apart, and is compared with it") {
  ListWorld world;
  world.dialogue.policies.severities["not-invited"] = Severity::note;
  const ImportPlan plan = world.plan(
      "name,delegation,delegation_name\nAwa Ba,EC,Ecuador\nBinta Ly,EC,European Union\n"
      "Cheick Sy,EC,Somewhere\nDemba So,ML,Senegal\nElla Ka,ML,Le Mali\nFanta Ka,ML,\n");
  CHECK(findings(plan.problems) == "4 ambiguous-delegation, 5 delegation-name-other");
  std::vector<std::string> parties;
  for (const Candidate& row : world.fresh(plan)) parties.push_back(row.party);
  CHECK(parties == std::vector<std::string>{"EC", "EU", "ML", "ML", "ML"});
}

TEST_CASE("a column of names of delegations alone says whose people they are") {
  ListWorld world;
  const ImportPlan plan = world.plan("name,Delegation name\nAwa Ba,Mali\n");
  CHECK(verdicts(plan) == "new");
  CHECK(findings(plan.problems, true).empty());
}

namespace {

// "Jan van der BERG (van der BERG, Jan)", a row a line, of what would be stored.
std::string names_of(const ListWorld& world, const ImportPlan& plan) {
  std::string names;
  for (const Candidate& row : world.fresh(plan)) {
    const Registration& person = row.registration;
    if (!person.honorific.empty()) names += person.honorific + " ";
    names += person.name + " (" + person.family_name + ", " + person.given_name + ")\n";
  }
  return names;
}

struct NameCase {
  std::string list;
  std::string names;
  std::string findings{};
};

void check_names(const NameCase& each, bool with_notes = false) {
  CAPTURE(each.list);
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan = world.plan(each.list);
  CHECK(names_of(world, plan) == each.names);
  CHECK(findings(plan.problems, with_notes) == each.findings);
}

}  // namespace

TEST_CASE("names that stand in three columns are taken whole") {
  for (const NameCase& each : std::vector<NameCase>{
           {"Nombre;1er Apellido;2º Apellido\nAna;GILQ;SANZQ\n",
            "Ana GILQ SANZQ (GILQ SANZQ, Ana)\n"},
           {"Nombre;Primer apellido;Segundo apellido\nLuis;GILQ;\n", "Luis GILQ (GILQ, Luis)\n"},
           {"First name;Middle name;Last name\nAnn;Mary;SMITHQ\n",
            "Ann Mary SMITHQ (SMITHQ, Ann Mary)\n"},
           {"Vorname;Namenszusatz;Nachname\nJan;von;BERGQ\n", "Jan von BERGQ (von BERGQ, Jan)\n"},
           {"First name;Prefix;Last name\nJan;van der;BERGQ\nAn;;KLEINQ\n",
            "Jan van der BERGQ (van der BERGQ, Jan)\nAn KLEINQ (KLEINQ, An)\n"},
           {"First name;Prefix;Last name\nJan;Mr;BERGQ\n", "Mr Jan BERGQ (BERGQ, Jan)\n"},
           {"Prénom;Nom;Prénom de la mère\nAwa;DIOPQ;Fatou\n", "", "1 name-column-missing"}})
    check_names(each);
}

TEST_CASE("a cell that names several people is refused, a name that runs over its line is told") {
  for (const NameCase& each : std::vector<NameCase>{
           {"Nom;Prénom\n\"DUPQ\nTRIPQ\";\"Ali\nOmar\"\n", "", "2 several-people"},
           {"Nom complet;Sexe\n\"BARRYQ Mamadou\nSOWQ Fatou\";\n", "", "2 several-people"},
           {"Nom complet;Sexe\nSami GHARBIQ / Ali MEJRIQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nM. et Mme TRIKIQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nMr & Mrs SMITHQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nMme Khady SOWQ et M. Ibra LYQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nKhady Sowq et Ibra Lyq;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nKHADY SOWQ ET IBRA LYQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nJohn Okaq and Ms Mary Belq;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nHans Wegq und Anna Bachq;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nKhady SOWQ, Ibra LYQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nSOWQ Khady - LYQ Ibra;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nDIOPQ Awa et deux collaborateurs;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nDIOPQ Awa et al.;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nDIOPQ Awa accompagnée de son assistante;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nJuan Pazq y Sra. Ana Solq;\n", "", "2 several-people"},
           {"Nom;Prénom;Pays\nSOWQ;Awa & Fatou;Mali\n", "", "2 several-people"},
           {"Nom;Prénom;Pays\nSOWQ / LYQ;Khady / Ibra;Mali\n", "", "2 several-people"},
           {"Nom complet;Sexe\nMmes Awa SOWQ, Binta LYQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nMM. Ibra BAQ, Ela KAQ;\n", "", "2 several-people"},
           {"Nom complet;Sexe\nMaría Solq y Juan Pazq;\n", "María Solq y Juan Pazq (, )\n",
            "2 name-odd"},
           {"Nom complet;Sexe\nAwa DIOPQ ou Bineta FALLQ;\n", "Awa DIOPQ ou Bineta FALLQ (, )\n",
            "2 name-odd"},
           {"Nom complet;Sexe\nAna COSTAQ e SILVAQ;\n",
            "Ana COSTAQ e SILVAQ (COSTAQ e SILVAQ, Ana)\n"},
           {"Nom complet;Sexe\nSantiago Ramónq y Cajalq;\n", "Santiago Ramónq y Cajalq (, )\n"},
           {"Nom complet;Sexe\nMaya Or Leviq;\n", "Maya Or Leviq (, )\n"},
           {"Nom complet;Sexe\nS.E. M. Ali DIALLOQ;\n", "S.E. M. Ali DIALLOQ (DIALLOQ, Ali)\n",
            "2 honorific-in-name"},
           {"Nom complet;Sexe\nH.E. Mr. Kofi OSEIQ;\n", "H.E. Mr. Kofi OSEIQ (OSEIQ, Kofi)\n",
            "2 honorific-in-name"},
           {"Nom complet;Sexe\nM./Mme SENEQ;\n", "M./Mme SENEQ (, )\n", "2 honorific-in-name"},
           {"Nom complet;Sexe\nMe Abou SECKQ;\n", "Me Abou SECKQ (SECKQ, Abou)\n",
            "2 honorific-in-name"},
           {"Nom complet;Sexe\nJosé ORTEGAQ y GASSETQ;\n",
            "José ORTEGAQ y GASSETQ (ORTEGAQ y GASSETQ, José)\n"},
           {"Nom complet;Sexe\n\"Awa\nDIOPQ\";\n", "Awa DIOPQ (DIOPQ, Awa)\n",
            "2 name-line-break"}})
    check_names(each, true);
}

TEST_CASE("a title in front of a name is in no part of it") {
  for (const NameCase& each : std::vector<NameCase>{
           {"Nom complet;Sexe\nM. le Préfet Yao DIALLOQ;\n",
            "M. le Préfet Yao DIALLOQ (DIALLOQ, Yao)\n", "2 honorific-in-name, 2 title-in-name"},
           {"Nom complet;Sexe\nCol. Mohamed OULD ELYQ;\n",
            "Col. Mohamed OULD ELYQ (OULD ELYQ, Mohamed)\n", "2 title-in-name"},
           {"Nom complet;Sexe\nGénéral de brigade Ibrahim DIARRAQ;\n",
            "Général de brigade Ibrahim DIARRAQ (DIARRAQ, Ibrahim)\n", "2 title-in-name"},
           {"Nom complet;Sexe\nSon Excellence Monsieur Bakary KEITAQ;\n",
            "Son Excellence Monsieur Bakary KEITAQ (KEITAQ, Bakary)\n", "2 title-in-name"},
           {"Nom complet;Sexe\nExcmo. Sr. D. José Luis PAZQ;\n",
            "Excmo. Sr. D. José Luis PAZQ (PAZQ, José Luis)\n", "2 title-in-name"},
           {"Nom complet;Sexe\nDean SMITHQ;\n", "Dean SMITHQ (SMITHQ, Dean)\n"}})
    check_names(each, true);
}

TEST_CASE("a name that is not what its parts say is told, and a held place takes its parts") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,family name,given name,country\nKarim Alphaq,Betaq,Samir,Spain\n"
      "Awa Diopq,DIOPQ,Awa,Mali\nDiopq Awa,Diopq,Awa,Mali\nTBC,Gammaq,Rosa,Spain\n");
  CHECK(names_of(world, plan) ==
        "Karim Alphaq (Betaq, Samir)\nAwa Diopq (DIOPQ, Awa)\nDiopq Awa (Diopq, Awa)\n"
        "Rosa Gammaq (Gammaq, Rosa)\n");
  CHECK(findings(plan.problems).starts_with("2 name-parts-differ"));
  CHECK(findings(plan.problems).find("3 name-parts-differ") == std::string::npos);
}

TEST_CASE("M. is an honorific among men alone, and before a family name in capitals") {
  for (const NameCase& each : std::vector<NameCase>{
           {"Nom complet;Sexe\nM. DIOPQ Alioune;\n", "M. DIOPQ Alioune (DIOPQ, Alioune)\n"},
           {"Nom complet;Sexe\nM. Alioune Diopq;\nM. Modou Sarrq;\n",
            "M. Alioune Diopq (, )\nM. Modou Sarrq (, )\n"},
           {"Nom complet;Sexe\nM. Night Shyamalanq;\nAnn Wayq;\nBen Loq;\n",
            "M. Night Shyamalanq (, )\nAnn Wayq (, )\nBen Loq (, )\n"}}) {
    CAPTURE(each.list);
    ListWorld world;
    world.options.party = "ML";
    const ImportPlan plan = world.plan(each.list);
    CHECK(names_of(world, plan) == each.names);
  }
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan = world.plan("Nom complet;Sexe\nM. Alioune Diopq;\nM. Modou Sarrq;\n");
  Candidate row;
  REQUIRE(world.planner->read(plan.rows[0], row));
  CHECK(row.registration.honorific == "M.");
  CHECK(row.registration.name == "Alioune Diopq");
}

TEST_CASE("a second header that names other columns makes two lists of one") {
  for (const char* list :
       {"Nom;Prénom;Fonction;\nAQ;Ali;Dir;\nBQ;Bob;Adj;\nNom;Prénom;Fonction;Email\nCQ;Carl;Amb;"
        "c@x.example\n",
        "Nom;Prénom;Fonction;\nAQ;Ali;Dir;\nPrénom;Nom;Fonction;\nCarl;CQ;Amb;\n"}) {
    CAPTURE(list);
    ListWorld world;
    world.options.party = "ML";
    const ImportPlan plan = world.plan(list);
    CHECK(plan.rows.empty());
    CHECK(findings(plan.problems).find(" header-anew") != std::string::npos);
  }
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan =
      world.plan("Nom;Prénom;Fonction\nAQ;Ali;Dir\nSurname;First name;Position\nBQ;Bob;Adj\n");
  CHECK(verdicts(plan) == "new new");
  CHECK(findings(plan.problems).empty());
}

TEST_CASE("lines of labels and values are no table") {
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan = world.plan("Nom;KANEQ\nPrénom;Oumar\nFonction;Directeur\n");
  CHECK(plan.rows.empty());
  CHECK(findings(plan.problems) == "2 labels-not-columns");
}

TEST_CASE(
    "people under the heading of another delegation are not taken for the one that was said") {
  ListWorld world;
  world.options.party = "SN";
  const ImportPlan plan =
      world.plan("Nom,Prénom,Fonction\nSENEGAL,,\nDIOUFQ,Awa,Juge\nMALI,,\nCISSEQ,Oumar,Juge\n");
  CHECK(verdicts(plan) == "rejected new rejected rejected");
  CHECK(findings(plan.problems) == "2 heading-row, 4 heading-row, 5 under-heading");
}

TEST_CASE("what stands above the header is told") {
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan =
      world.plan("Délégation\nChef de délégation : M. Pablo JEFEQ\nNom;Prénom\nDIOUFQ;Awa\n");
  REQUIRE(findings(plan.problems, true) == "1 lines-above-header");
  CHECK(plan.problems[0].message ==
        "nothing is taken from above the header: Délégation | Chef de délégation : M. Pablo JEFEQ");
}

TEST_CASE("rows that may be nobody who comes are taken, and told") {
  for (const auto& [row, found] : std::vector<std::pair<std::string, std::string>>{
           {"Chauffeur,Juge,", "2 name-is-function"},
           {"Un représentant de la Douane,Juge,", "2 name-is-function"},
           {"Monsieur le Directeur Général,Juge,", "2 name-is-function"},
           {"Awa General,Juge,", ""},
           {"Non communiqué,Juge,", ""},
           {"Babacar NDAWQ,empêché,", "2 may-not-come"},
           {"Babacar NDAWQ,\"Directeur, en remplacement de M. Pape SECKQ\",", "2 may-not-come"},
           {"Babacar NDAWQ,Director,sustituye a Pape Seckq", "2 may-not-come"},
           {"Babacar NDAWQ,Chef de la lutte contre l'absentéisme,", ""},
           {"Babacar NDAWQ (empêché),Directeur,", "2 name-odd"}}) {
    CAPTURE(row);
    ListWorld world;
    world.options.party = "ML";
    const ImportPlan plan = world.plan("Nom,Fonction,Remarques\n" + row + "\n");
    CHECK(verdicts(plan) == "new");
    CHECK(findings(plan.problems) == found);
  }
}

TEST_CASE("an unknown column of addresses or telephones is a warning that says what it may be") {
  ListWorld world;
  world.options.party = "ML";
  const ImportPlan plan = world.plan(
      "Nom,Écrire,Joindre,Divers\nAwa Ba,a@b.example,+223 66 12 34 56,x\n"
      "Binta Ly,b@b.example,+223 66 12 34 57,y\n");
  CHECK(findings(plan.problems) == "1 column-unknown, 1 column-unknown");
  CHECK(plan.problems[0].hint == "its cells read as email: say so with --map \"Écrire=email\"");
  CHECK(plan.problems[1].hint == "its cells read as phone: say so with --map \"Joindre=phone\"");
}
