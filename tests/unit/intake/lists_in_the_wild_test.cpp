// Lists as they arrive, one case a kind: bytes, headers, rows and cells as spreadsheets, scripts
// and people leave them. Invented people. Each says exactly what is stored and what is told.
#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// What would be stored, a row a line: "name | party | e-mail | phone".
std::string stored(const ListWorld& world, const ImportPlan& plan) {
  std::string out;
  for (const Candidate& candidate : world.fresh(plan)) {
    const Registration& person = candidate.registration;
    out += person.name + " | " + candidate.party;
    if (!person.email.empty()) out += " | " + person.email;
    if (!person.phone.empty()) out += " | " + person.phone;
    out += '\n';
  }
  return out;
}

struct Wild {
  std::string text{};
  std::string stored{};
  std::string findings{};  // without notes
  std::string notes{};     // codes and lines, with the findings, where there are notes
};

void check(const Wild& wild, ListWorld world = {}) {
  CAPTURE(wild.text);
  const ImportPlan plan = world.plan(wild.text);
  CHECK(stored(world, plan) == wild.stored);
  CHECK(findings(plan.problems) == wild.findings);
  if (!wild.notes.empty()) CHECK(findings(plan.problems, true) == wild.notes);
}

std::string utf16le(std::u16string_view text) {
  std::string out = "\xFF\xFE";
  for (const char16_t unit : text) {
    out += static_cast<char>(unit & 0xFFU);
    out += static_cast<char>(unit >> 8U);
  }
  return out;
}

}  // namespace

TEST_CASE("01 Excel's csv in the west is Windows-1252 with semicolons") {
  check({.text = "Nom;Pr\xE9nom;Pays;Fonction\r\nN\x92"
                 "DIAYE;A\xEFssatou;S\xE9n\xE9gal;Charg\xE9"
                 "e "
                 "d\x92\xE9tudes\r\nKON\xC9;No\xEBl;Mali;Ma\xEEtre d\x92\x9Cuvre\r\n",
         .stored = "Aïssatou N’DIAYE | SN\nNoël KONÉ | ML\n"});
}

TEST_CASE("02 a byte order mark is no part of the first header") {
  check(
      {.text = "\xEF\xBB\xBFNom;Prénom;Pays\r\nDiop;Awa;Sénégal\r\n", .stored = "Awa Diop | SN\n"});
}

TEST_CASE("03 Unicode text is UTF-16 with tabs") {
  check({.text = utf16le(u"Nom\tPrénom\tPays\r\nDiop\tAwa\tSénégal\r\nBenani\tليلى\tMali\r\n"),
         .stored = "Awa Diop | SN\nليلى Benani | ML\n"});
}

TEST_CASE("04 a first line says the delimiter") {
  check({.text = "sep=;\r\nNom;Pays;Courriel\r\n\"Diop, Awa\";Mali;\r\n",
         .stored = "Diop, Awa | ML\n",
         .findings = "3 email-missing"});
  check({.text = "sep=#\nNom#Pays\nDiop#Mali\n", .stored = "Diop | ML\n"});
}

TEST_CASE("05 two surnames stay two surnames") {
  check({.text = "Apellidos;Nombre;País\nPEREZ ROJAS;ANA MARIA;España\nAcuña Quispe;José;España\n",
         .stored = "ANA MARIA PEREZ ROJAS | ES\nJosé Acuña Quispe | ES\n"});
}

TEST_CASE("06 Nome without another name column is the whole name") {
  check({.text = "Nome;Cargo;País\nJoão da Conceição;Diretor;Espanha\n",
         .stored = "João da Conceição | ES\n"});
}

TEST_CASE("07 text that was encoded twice is stored as sent and told, and mended when asked for") {
  const std::string text = "Nom;Pays\nA\u00C3\u00AFssatou Ba;Mali\nNo\u00C3\u00ABl Sow;Mali\n";
  check({.text = text,
         .stored = "A\u00C3\u00AFssatou Ba | ML\nNo\u00C3\u00ABl Sow | ML\n",
         .findings = "2 double-encoded"});
  ListWorld world;
  world.reading.encoding = "utf-8-twice";
  check({.text = text, .stored = "Aïssatou Ba | ML\nNoël Sow | ML\n"}, std::move(world));
}

TEST_CASE("08 decomposed accents are composed and compared as the same") {
  check({.text = "Nom;Pays\nZoe\u0301 Sow;Se\u0301ne\u0301gal\nZoé Sow;Sénégal\n",
         .stored = "Zoé Sow | SN\n",
         .notes = "3 equal-in-file"});
}

TEST_CASE("09 a line feed in quotes does not end the row") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "Nom;Pays;Fonction\r\nDiop;Mali;\"Conseiller\ndu Ministre\"\r\nFall;Mali;Juge\r\n");
  CHECK(stored(world, plan) == "Diop | ML\nFall | ML\n");
  CHECK(plan.rows[1].line == 4);
  Candidate candidate;
  REQUIRE(world.planner->read(plan.rows[0], candidate));
  CHECK(candidate.registration.position == "Conseiller\ndu Ministre");
}

TEST_CASE("10 empty rows at the end are nothing and a total is nobody") {
  check(
      {.text = "Nom;Prénom;Pays;Courriel\nDiop;Awa;Mali;a@b.example\n;;;\n;;;\nTOTAL: 1;;;\n;;;\n",
       .stored = "Awa Diop | ML | a@b.example\n",
       .findings = "5 footer-row"});
}

TEST_CASE("11 a header in the middle of glued files is skipped") {
  ListWorld world;
  const ImportPlan plan = world.plan("Nom;Pays\nDiop;Mali\nNom;Pays\nFall;Mali\n");
  CHECK(stored(world, plan) == "Diop | ML\nFall | ML\n");
  CHECK(world.lists[0].value.repeated_headers == 1);
}

TEST_CASE("12 the same file twice changes nothing") {
  ListWorld world;
  const std::string text = "Nom;Pays;Courriel\nDiop;Mali;a@b.example\nFall;Sénégal;f@b.example\n";
  world.import(text);
  CHECK(verdicts(world.plan(text)) == "unchanged unchanged");
  CHECK(verdicts(world.plan(std::vector<std::string>{text, text})) ==
        "unchanged unchanged unchanged unchanged");
}

TEST_CASE("13 two lists that overlap register a person once") {
  ListWorld world;
  const ImportPlan plan = world.plan(std::vector<std::string>{
      "Nom;Pays;Courriel\nDiop;Mali;a@b.example\n",
      "Courriel,Nom,Pays\nf@b.example,Fall,Mali\na@b.example,Diop,Mali\n"});
  CHECK(verdicts(plan) == "new new unchanged");
}

TEST_CASE("14 one mailbox for five people is five people") {
  ListWorld world;
  std::string text = "name,country,email\n";
  for (const char* name : {"Awa Ba", "Binta Cissé", "Charles Diouf", "Demba Eyadi", "Fatou Gaye"})
    text += std::string(name) + ",Mali,mission@mali.example\n";
  const ImportPlan plan = world.plan(text);
  CHECK(plan.total.fresh == 5);
  CHECK(findings(plan.problems).find("shared-email") != std::string::npos);
}

TEST_CASE("15 telephone numbers are kept as they came, and damage is told") {
  check({.text =
             "name,country,phone\nAwa Ba,Mali,+212 600 000\nBinta Ly,Mali,00212600\nCheick Sy,Mali,"
             "2.12661E+11\nDemba So,Mali,\"=\"\"0021261\"\"\"\n",
         .stored = "Awa Ba | ML | +212 600 000\nBinta Ly | ML | 00212600\nCheick Sy | ML | "
                   "2.12661E+11\nDemba So | ML | 0021261\n",
         .findings = "4 phone-damaged"});
}

TEST_CASE("16 what a spreadsheet would run is text here") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "name,country,remarks\nAwa Ba,Mali,\"=HYPERLINK(\"\"http://x.example\"\")\"\n"
      "Binta Ly,Mali,@SUM(A1)\nCheick Sy,Mali,-1+1\nDemba So,Mali,\"\t=1\"\nElla Ka,Mali,'=1\n");
  std::vector<std::string> remarks;
  Candidate candidate;
  for (const PlanRow& row : plan.rows) {
    REQUIRE(world.planner->read(row, candidate));
    remarks.push_back(candidate.registration.remarks);
  }
  CHECK(remarks == std::vector<std::string>{"=HYPERLINK(\"http://x.example\")", "@SUM(A1)", "-1+1",
                                            "=1", "=1"});
}

TEST_CASE("17 countries that sound alike are never taken one for the other") {
  check({.text = "name,country\nAwa Ba,Malli\nBinta Ly,NIG\nCheick Sy,EC\nDemba So,Senegal\n",
         .stored = "Demba So | SN\n",
         .findings = "2 unknown-delegation, 3 unknown-delegation, 4 ambiguous-delegation"});
  ListWorld world;
  world.options.party.clear();
  world.dialogue.policies.severities["not-invited"] = Severity::note;
  check(
      {.text = "name,country,ministry\nAwa Ba,Congo,Justice\nBinta Ly,DRC,Justice\n"
               "Cheick Sy,RDC,Police\nDemba So,Congo,\"Justice, Kinshasa\"\nEva Sy,Iceland,Police\n"
               "Fatou Ba,Islande,Police\nGora Ly,Zambia,Police\nHawa So,CH,Police\n"
               "Issa Ba,\"Congo, The Democratic Republic of the\",Police\n",
       .stored = "Awa Ba | CG\nBinta Ly | CD\nCheick Sy | CD\nEva Sy | IS\nFatou Ba | IS\n"
                 "Gora Ly | ZM\nHawa So | CH\nIssa Ba | CD\n",
       .findings = "5 ambiguous-delegation"},
      std::move(world));
}

TEST_CASE("18 a quote on row 3 of 5000 that never closes is told where it opens") {
  std::string text = "name,country,position\n";
  for (int row = 2; row <= 5001; ++row)
    text += "Person " + std::string(row % 26 == 0 ? "A" : "B") + std::to_string(row) +
            (row == 4 ? ",Mali,\"Director\n" : ",Mali,Director\n");
  ListWorld world;
  const ImportPlan plan = world.plan(text);
  CHECK(plan.rows.empty());
  CHECK_FALSE(world.lists[0].value.usable);
  CHECK(findings(plan.problems) == "4 unclosed-quote");
  CHECK(plan.problems[0].where.column == 16);
}

TEST_CASE("19 a NUL rejects its row, and invisible signs at the ends of a name are taken off") {
  check({.text = std::string("name,country\nAwa") + '\0' +
                 " Ba,Mali\nBin\u200Bta Ly\u200E,Mali\n\u202ECheick Sy,Mali\n",
         .stored = "Binta Ly | ML\nCheick Sy | ML\n",
         .findings = "2 nul-byte"});
}

TEST_CASE("20 a file without people is told to have none") {
  check({.text = "", .findings = "0 list-empty"});
  check({.text = "\xEF\xBB\xBF", .findings = "0 list-empty"});
  check({.text = "\xFF\xFE", .findings = "0 list-empty"});
  check({.text = "Nom;Pays\n", .findings = "1 list-without-people"});
}

TEST_CASE("21 a delimiter inside a quoted header is part of the header") {
  check({.text = "\"Nom; prénom\";\"Pays\";\"Fonction; grade\"\n\"Diop; Awa\";Mali;Juge\n",
         .stored = "Diop; Awa | ML\n"});
}

TEST_CASE("22 Swiss lists have semicolons and a decimal point") {
  check({.text =
             "Nachname;Vorname;Land;Betrag\nMuster;Petra;Mali;1'250.50\nBeispiel;Urs;Mali;12.75\n",
         .stored = "Petra Muster | ML\nUrs Beispiel | ML\n"});
}

TEST_CASE("23 seats without a person count against the quota") {
  ListWorld world;
  world.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
  const ImportPlan plan =
      world.plan("name,country,role\nTBC,Mali,head\nTBC,Mali,delegate\nTBC,Mali,delegate\n");
  CHECK(verdicts(plan) == "new new new");
  CHECK(findings(plan.problems) == "4 quota-exceeded");
}

TEST_CASE("24 a person whom two partners nominate is asked about") {
  ListWorld world;
  world.import("name,country,email\nAwa Ba,Mali,awa@b.example\n");
  const ImportPlan plan = world.plan("name,country,email\nAwa Ba,Senegal,awa@b.example\n");
  CHECK(verdicts(plan) == "ambiguous");
  CHECK(findings(plan.problems) == "2 other-delegation");
}
