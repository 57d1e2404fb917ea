// A file's bytes and lines: what encoding, which delimiter, where the header, which rows are
// people.
#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// The names that a plan would store, in order.
std::string names(const ListWorld& world, const ImportPlan& plan) {
  std::vector<std::string> names;
  for (const Candidate& row : world.fresh(plan)) names.push_back(row.registration.name);
  return join(names, ", ");
}

std::string utf16le(std::string_view ascii) {
  std::string out = "\xFF\xFE";
  for (const char byte : ascii) {
    out += byte;
    out += '\0';
  }
  return out;
}

}  // namespace

TEST_CASE("a list is read in the encoding in which it was saved, and says which") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "Nom;Pr\xE9nom;Pays\r\nN\x92"
      "DIAYE;A\xEFssatou;Mali\r\nFall;Moussa;Mali\r\n");
  const DelegateList& list = world.lists[0].value;
  CHECK(names(world, plan) == "Aïssatou N’DIAYE, Moussa Fall");
  CHECK(list.form.encoding == "Windows-1252");
  CHECK(list.decoded_names == std::vector<std::string>{"Aïssatou N’DIAYE"});
  CHECK(names(world, world.plan(utf16le("name\tcountry\r\nAnn Lee\tMali\r\n"))) == "Ann Lee");
  CHECK(world.lists[0].value.form.encoding == "UTF-16LE");
  world.reading.encoding = "macintosh";
  CHECK(names(world, world.plan("nom;pays\nRen\x8E Sow;Mali\n")) == "René Sow");
}

TEST_CASE("a row whose bytes mean nothing is rejected on its line and the others are not") {
  ListWorld world;
  CHECK(verdicts(world.plan("Nom;Pays\nRen\xE9;Mali\nS\x81gou;Mali\nZo\xE9;Mali\n")) ==
        "new rejected new");
  CHECK(findings(world.lists[0].problems) == "3 byte-undefined");
  CHECK(verdicts(world.plan("Nom;Pays\nRené;Mali\nS\uFFFDgou;Mali\n")) == "new rejected");
  CHECK(findings(world.lists[0].problems) == "3 letters-lost");
}

TEST_CASE("a header that is damaged names no columns, so nothing is read under it") {
  ListWorld world;
  for (const char* text : {"Nom;Pr\xE9nom;Pa\x81ys\nDiop;Awa;Mali\n",
                           "Nom;Pr\uFFFDnom;Pays\nDiop;Awa;Mali\n", "Nom;\"Pays\"x\nDiop;Mali\n"}) {
    CAPTURE(text);
    CHECK(world.plan(text).rows.empty());
    CHECK_FALSE(world.lists[0].value.usable);
  }
}

TEST_CASE("titles, a second header, headers again and blank rows are no people") {
  ListWorld world;
  const ImportPlan plan = world.plan(
      "Liste des participants;;\n;;\nNom;Prénom;Pays\nLast name;First name;Country\n"
      "Diop;Awa;Mali\n;;\nNom;Prénom;Pays;;\nLast name;First name;Country\nFall;Moussa;Mali\n");
  const DelegateList& list = world.lists[0].value;
  CHECK(names(world, plan) == "Awa Diop, Moussa Fall");
  CHECK(list.header_line == 3);
  CHECK(list.second_header_line == 4);
  CHECK(list.rows_before_header == 1);
  CHECK(list.repeated_headers == 2);
  CHECK(list.blank_rows == 1);
  CHECK(world.plan("Nom;Prénom;Pays\nDiop;Awa;Mali\n").rows.size() == 1);
}

TEST_CASE("the header stands where it is said to stand") {
  ListWorld world;
  std::string titles;
  for (int i = 1; i <= 12; ++i) titles += "Titre;" + std::to_string(i) + "\n";
  world.reading.header_row = 13;
  CHECK(names(world, world.plan(titles + "Nom;Pays\nDiop;Mali\n")) == "Diop");
  CHECK(world.lists[0].value.rows_before_header == 12);
  world.reading.header_row = 4;
  CHECK(findings(world.plan("Nom;Pays\nDiop;Mali\n\n\n").problems) == "4 header-missing");
}

TEST_CASE("every line end is one, also where a list has several kinds") {
  ListWorld world;
  for (const char* end : {"\n", "\r\n", "\r"}) {
    std::string text = "name,country";
    for (const char* row : {"Awa,SN", "Ali,ML", "Omar,ES"}) text += end + std::string(row);
    CHECK(names(world, world.plan(text + end)) == "Awa, Ali, Omar");
  }
  CHECK(names(world, world.plan("name,country\r\nAwa,SN\nAli,ML\rOmar,ES")) == "Awa, Ali, Omar");
}

TEST_CASE("rejects of any list read back as the rows that they were") {
  ListWorld world;
  for (const std::string& text : {
           std::string("Nom;Pr\xE9nom;Pays\r\nN\x92"
                       "DIAYE;A\xEFssatou;Nowhere\r\nKon\xE9;No\xEBl;Nowhere\r\n"),
           std::string("sep=#\nNom#Prénom#Pays\nN’DIAYE#Aïssatou#Nowhere\nKoné#Noël#Nowhere\n"),
           std::string(
               "\xEF\xBB\xBFNom|Prénom|Pays\nN’DIAYE|Aïssatou|Nowhere\nKoné|Noël|Nowhere\n"),
       }) {
    const ImportPlan plan = world.plan(text);
    REQUIRE(plan.total.rejected == 2);
    const std::string rejects = write_rejects(world.lists[0].value, plan, 0);
    const DelegateList source = std::move(world.lists[0].value);
    const ImportPlan again = world.plan(rejects);
    CHECK(again.total.rejected == 2);
    const DelegateList& read = world.lists[0].value;
    CHECK(read.dialect.delimiter == source.dialect.delimiter);
    CHECK(read.dialect.crlf == source.dialect.crlf);
    for (std::size_t row = 1; row < 3; ++row) {
      for (std::size_t column = 0; column < 3; ++column)
        CHECK(read.table.cell(read.table.rows[row], column + 1) ==
              source.table.cell(source.table.rows[row], column));
    }
  }
}

TEST_CASE("rejected rows of broken UTF-8 stay what they are when they come back alone") {
  ListWorld world;
  const ImportPlan plan = world.plan("nom,pays\nZoé,SN\nRené,SN\nR\xC3,SN\n");
  const std::string rejects = write_rejects(world.lists[0].value, plan, 0);
  CHECK(rejects.starts_with("\xEF\xBB\xBF"));
  CHECK(findings(world.plan(rejects).problems) == "2 utf8-invalid");
}

TEST_CASE("the rows of a sheet end where they end, for no separator can be lost in it") {
  ListWorld world;
  for (const char* rows : {"DIOP;Awa;Mali\nFALL;Ela;Mali\nSARR;Oumar;Mali;AF718",
                           "DIOP;Awa;Mali;;\nFALL;Ela;Mali;;\nSARR;Oumar;Mali;AF718;",
                           "DIOP;Awa;Mali;;;;\nFALL;Ela;Mali\nSARR;Oumar;Mali;AF718;x"}) {
    CAPTURE(rows);
    const ImportPlan plan =
        world.plan_sheet("NOM;Prénom;Pays;N° de vol;Signature\n" + std::string(rows));
    CHECK(verdicts(plan) == "new new new");
    CHECK(findings(plan.problems).empty());
  }
}

TEST_CASE("cells of a sheet beyond its header are told") {
  ListWorld world;
  const ImportPlan one = world.plan_sheet("NOM;Pays\nDIOP;Mali\nFALL;Mali;ne vient pas\nBA;Mali");
  CHECK(verdicts(one) == "new rejected new");
  CHECK(findings(one.problems) == "3 row-long");
  const ImportPlan most = world.plan_sheet("NOM;Pays\nDIOP;Mali;juge\nFALL;Mali;greffier\nBA;Mali");
  CHECK(verdicts(most) == "new new new");
  CHECK(findings(most.problems) == "1 column-unnamed");
  const ImportPlan above = world.plan_sheet(";;E-mail\nNom;Pays\nDIOP;Mali;a@b.example");
  CHECK(world.fresh(above).at(0).registration.email == "a@b.example");
}

TEST_CASE("rejects of a sheet have a cell under each header") {
  ListWorld world;
  const ImportPlan plan = world.plan_sheet("NOM;Pays;Fonction;Vol\nDIOP;Untied;juge\nFALL;Mali");
  const std::string rejects = write_rejects(world.lists[0].value, plan, 0);
  CHECK(rejects.ends_with(",DIOP,Untied,juge,\n"));
}
