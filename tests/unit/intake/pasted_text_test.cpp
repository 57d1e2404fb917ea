#include "intake/pasted/pasted_text.h"

#include <doctest/doctest.h>

#include "intake/pasted/mail_phrases.h"
#include "plain_dialogue.h"
#include "plenary/text.h"

using namespace plenary;
using plenary::test::plain_dialogue;

namespace {

// "2 name=Awa DIOP position=Directrice": a line a row, with its filled cells.
std::vector<std::string> rows_of(std::string_view text, const HeaderMap& map = {}) {
  const auto read = read_pasted_text(text, "-", plain_dialogue(), map);
  std::vector<std::string> rows;
  const CellTable& table = read.value;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    std::string row = std::to_string(table.rows[i].line);
    for (std::size_t column = 0; column < table.rows[i].count; ++column) {
      const std::string_view value = table.cell(table.rows[i], column);
      if (!value.empty())
        row += ' ' + std::string(table.cell(table.rows[0], column)) + '=' + std::string(value);
    }
    rows.push_back(row);
  }
  return rows;
}

std::string said(std::string_view text) {
  std::string all;
  for (const Problem& each : read_pasted_text(text, "-", plain_dialogue()).problems)
    all += (all.empty() ? "" : ", ") + std::to_string(each.where.line) + ' ' + each.code;
  return all;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a pasted line is a person with what stands behind the name") {
  struct Case {
    const char* line;
    const char* row;
  };
  const Case cases[] = {
      {"1. Mme Awa DIOP, Directrice de la Police des frontières, awa@example.org",
       "1 name=Mme Awa DIOP position=Directrice de la Police des frontières "
       "email=awa@example.org"},
      {"Ousmane FAYE – Conseiller – Primature – ousmane@example.org",
       "1 name=Ousmane FAYE organisation=Primature position=Conseiller email=ousmane@example.org"},
      {"> > - Lamine Cissokho (Commissaire) <lamine@example.org>",
       "1 name=Lamine Cissokho position=Commissaire email=lamine@example.org"},
      {"Chef de délégation : Mme Awa DIOP", "1 name=Mme Awa DIOP role=Chef de délégation"},
      {"Awa DIOP, Head of delegation, Director",
       "1 name=Awa DIOP position=Director role=Head of "
       "delegation"},
      {"2)\tSéga DIARRA\tChef de division\t+223 66 12 34 56",
       "1 name=Séga DIARRA position=Chef de division phone=+223 66 12 34 56"},
      {"Awa DIOP, Director, Ministry of the Interior, Tel: +221 77 123 45 67, E-mail: a@b.example",
       "1 name=Awa DIOP position=Director, Ministry of the Interior email=a@b.example phone=+221 "
       "77 123 45 67"},
      {"Mr FAYE, Adviser", "1 name=Mr FAYE position=Adviser"},
      {"Maria van der Berg;Policy officer;Commission",
       "1 name=Maria van der Berg organisation=Commission position=Policy officer"},
      {"Awa\u00A0DIOP, Directrice", "1 name=Awa DIOP position=Directrice"},
      {"- السيدة سلمى بنعيسى، مستشارة", "1 name=السيدة سلمى بنعيسى position=مستشارة"},
      {"- TBC, Director", "1 name=TBC position=Director"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.line);
    auto rows = rows_of(each.line);
    REQUIRE(rows.size() == 1);
    // The columns stand in the order in which they were first needed.
    auto words = split(rows[0], ' ');
    auto wanted = split(std::string_view(each.row), ' ');
    std::sort(words.begin(), words.end());
    std::sort(wanted.begin(), wanted.end());
    CHECK(words == wanted);
    CHECK(said(each.line).empty());
  }
}

TEST_CASE("a pasted line that names somebody else as well is nobody's") {
  for (const char* line :
       {"- M. Alioune DIOP, Directeur, et Mme Awa FALL, Conseillère", "- Mmes Awa SOW et Binta LY",
        "- MM. Ibra BA, Ela KA et Ola SY", "- Herr Max Müller und Frau Eva Klein, Referenten",
        "- Mme Khady SOW et M. Ibra LY, conseillers"}) {
    CAPTURE(line);
    CHECK(said(line) == "1 line-unclear");
  }
  CHECK(rows_of("- Mme Awa FALL, Direction de la police et des frontières").size() == 1);
}

TEST_CASE("a pasted line that may be something else is refused on its line") {
  for (const char* line :
       {"Fatou Gueye", "DIOP, Awa – Director", "Ministry of the Interior, Dakar",
        "Directeur Général, Police", "awa@example.org", "Awa Diop, a@b.example, c@d.example",
        "Awa Diop – Director – Ministry – Dakar – Senegal", "- 12 June 2023, Dakar",
        "Awa Diop and Ousmane Faye will come", "Awa DIOP <a@b.example> Director"}) {
    CAPTURE(line);
    CHECK(said(line) == "1 line-unclear");
    CHECK(rows_of(line).size() == 1);
  }
}

TEST_CASE("greetings, headers of mails and signatures name nobody, and that is said") {
  CHECK(said("Dear colleagues,\nFrom: Fatou Gueye <f@g.example>\n- Awa Diop\n") ==
        "1 line-passed-over, 2 line-passed-over");
  CHECK(
      said("Madame, Monsieur,\nMme Awa DIOP\n\nCordialement,\nFatou GUEYE\nChef du protocole\n") ==
      "1 line-passed-over, 4 lines-behind-closing");
  CHECK(rows_of("Mme Awa DIOP\n\nCordialement,\nFatou GUEYE\n") == Rows{"1 name=Mme Awa DIOP"});
  CHECK(said("We are pleased to send you the names of our delegation.\n- Awa Diop\n") ==
        "1 line-passed-over");
}

TEST_CASE("a heading speaks of the pasted lines under it") {
  CHECK(
      rows_of("Head of delegation:\nAwa Diop\nMembers:\nOusmane Faye\nMariama Sow\n") ==
      Rows{"2 name=Awa Diop role=Head of delegation", "4 name=Ousmane Faye", "5 name=Mariama Sow"});
  CHECK(rows_of("Delegates:\nOusmane Faye\n") == Rows{"2 name=Ousmane Faye"});
}

TEST_CASE("blocks of labels are people, one a block") {
  const char* text =
      "Nom : DIOP\nPrénom : Awa\nFonction : Directrice\nCourriel : awa@example.org\n\n"
      "Nom : FAYE\nPrénom : Ousmane\n";
  CHECK(rows_of(text) == Rows{"1 Nom=DIOP Prénom=Awa Fonction=Directrice Courriel=awa@example.org",
                              "6 Nom=FAYE Prénom=Ousmane"});
  CHECK(rows_of("Name: Awa Diop\nPosition: Director\nName: Ousmane Faye\n").size() == 2);
  CHECK(said("Name: Awa Diop\nPosition: Director\nsomething else\n") == "3 line-unclear");
}

TEST_CASE("a label that somebody gave a meaning is one of a block") {
  const char* text = "Corps : Police\nNom : DIOP\nPrénom : Awa\n";
  CHECK(said(text) == "1 line-unclear");
  CHECK(rows_of(text, {{"corps", "organisation"}}) == Rows{"1 Corps=Police Nom=DIOP Prénom=Awa"});
  CHECK(rows_of("Intervenant : Awa Diop\nFonction : Directrice\n", {{"Intervenant", "name"}}) ==
        Rows{"1 Intervenant=Awa Diop Fonction=Directrice"});
}

TEST_CASE("a table that was copied with its header is told from lines") {
  CHECK(has_pasted_header("Nom\tPrénom\tFonction\nDIOP\tAwa\tDirectrice\n"));
  CHECK(has_pasted_header("Liste\nName;Email\n"));
  CHECK_FALSE(has_pasted_header("Awa DIOP\tDirectrice\n"));
  CHECK_FALSE(has_pasted_header("Position; Email; Phone\n"));
}
