#include <doctest/doctest.h>

#include "delegate_lists.h"

using namespace plenary;
using namespace plenary::test;

namespace {

// The lines of `cell-torn` in a list under this header.
std::string torn(const std::string& header, const std::string& rows) {
  ListWorld world;
  std::string lines;
  for (const Problem& problem : world.plan(header + "\n" + rows).problems)
    if (problem.code == "cell-torn")
      lines += (lines.empty() ? "" : " ") + std::to_string(problem.where.line);
  return lines;
}

}  // namespace

TEST_CASE("a letter that moved between cells in capitals is told where it makes a known word") {
  const std::string header = "NOM COMPLET;PAYS;FONCTION;ORGANISATION";
  const std::pair<std::string, std::string> cases[] = {
      {"AWA NDOUR;MALI;DIRECTRICEP;OLICE\n", "2"},  // both cells are mended by it
      {"AWA NDOUR;MALI;DIRECTRIC;EPRIMATURE\n", "2"},
      {"AWA NDOUR;SENEGA;LJUGE;POLICE\n", "2"},  // "Senega" is Senegal somewhere
      {"AWA NDOUR;MALI;JUGE;JUSTICEO\nMAR BA;MALI;JUGE;ARMEE\n", "2 3"},
      {"AWA NDOUR;MALI;JUGE;ARMEEX\nOMAR BA;MALI;JUGE;ARMEE\n", ""},  // a name or a feminine
      {"AWA NDOUR;MALI;MAGISTRATE;JUSTICE\nOMAR BA;MALI;MAGISTRAT;JUSTICE\n", ""},
      {"AWA NDOUR;MALI;CONSEILLERS;PORT\nOMAR BA;MALI;CONSEILLER;SPORT\n", ""},
  };
  for (const auto& [rows, lines] : cases) {
    CAPTURE(rows);
    CHECK(torn(header, rows) == lines);
  }
}

TEST_CASE("a letter between the header and the first row is told") {
  CHECK(torn("NOM COMPLET;PAYS;ORGANISATIO", "NAWA NDOUR;MALI;POLICE\n") == "2");
  CHECK(torn("NOM COMPLET;PAYS;ORGANISATIONA", "WA NDOUR;MALI;POLICE\n") == "2");
  CHECK(torn("NOM COMPLET;PAYS;COULEUR", "AWA NDOUR;MALI;BLEU\n").empty());
}

TEST_CASE("ideographs, countries in small letters and small particles are no torn cells") {
  std::string rows;
  for (int i = 0; i < 20; ++i) rows += "Awa,Ndour,Mali\n";
  CHECK(torn("given name,family name,country", rows + "明,张,mali\nNgugi,wa Thiong'o,spain\n")
            .empty());
}

TEST_CASE("half a name is not taken for the whole where the other header has a slip") {
  ListWorld world;
  CHECK(findings(world.plan("APELLIDOS;PAIS;NOMBR\nHERRERO;MALI;LUCIA\n").problems) ==
        "1 name-column-missing");
}
