#include "plenary/documents/announcement.h"

#include "paper_fixture.h"
#include "plenary/render.h"
#include "texts.h"

using namespace plenary;
using plenary::test::has;
using plenary::test::PaperFixture;

namespace {

std::string text_of_paper(const Announcement& announcement) {
  auto text = render(announcement.document, Format::text, {.width = 2000});
  REQUIRE(text.has_value());
  return *text;
}

Announcement announced(const PaperFixture& fixture) {
  return announce(fixture.paper(), fixture.frameworks);
}

}  // namespace

TEST_CASE("the reference announcement in English carries every fact") {
  const PaperFixture fixture("en");
  const Announcement announcement = announced(fixture);
  CHECK(announcement.findings.empty());
  CHECK(text_of_paper(announcement) ==
        R"(Thematic Meeting on Humanised Border Management
===============================================
Thematic meeting – Marrakesh (Morocco), 22–23 June 2023

The meeting will take place in Marrakesh, Morocco, on 22–23 June 2023. It is co-chaired by Morocco and Spain. Morocco holds the chair of the Dialogue. Spain chaired the 2022 meeting on integrated border management.

It falls under area 4 of the Cadiz Action Plan 2023-2027: “Prevention and effective reduction of irregular migration, fight against migrant smuggling and trafficking in human beings”. It is also informed by the Global Compact for Migration (Marrakesh Pact, 2018) and the Principles and Guidelines on Human Rights at International Borders.

It gathers institutions, civil society, international organisations, researchers and experts to exchange experiences, good practices and common challenges.

Partner countries and organisations may register until 9 June 2023 inclusive (time zone Africa/Casablanca, UTC+1).

Dates              22–23 June 2023
Place              Marrakesh (Morocco)
Registration       until 9 June 2023
Working languages  English and French
Website            https://dialogue.example

As of 10 June 2023, 08:00 (UTC+1) – change #12 0123456789ab
)");
}

TEST_CASE("the reference announcement in French carries every fact and the right articles") {
  const PaperFixture fixture("fr");
  const Announcement announcement = announced(fixture);
  CHECK(announcement.findings.empty());
  CHECK(text_of_paper(announcement) ==
        R"(Réunion thématique sur la gestion humanisée des frontières
==========================================================
Réunion thématique – Marrakech (Maroc), 22 et 23 juin 2023

La réunion se tiendra à Marrakech (Maroc), les 22 et 23 juin 2023. Elle est coprésidée par le Maroc et l'Espagne. La présidence du Dialogue est assurée par le Maroc. L'Espagne a présidé la réunion de 2022 sur la gestion intégrée des frontières.

Elle relève du domaine 4 du Plan d'action de Cadix 2023-2027. Elle s'inspire également du Pacte mondial pour des migrations sûres, ordonnées et régulières (Pacte de Marrakech, 2018) et des Principes et directives sur les droits de l'homme aux frontières internationales.

Elle réunit des institutions, la société civile, des organisations internationales, des chercheurs et des experts pour échanger sur les expériences, les bonnes pratiques et les défis communs.

Les pays et organisations partenaires peuvent s'inscrire jusqu'au 9 juin 2023 inclus (fuseau horaire Africa/Casablanca, UTC+1).

Dates               22 et 23 juin 2023
Lieu                Marrakech (Maroc)
Inscription         jusqu'au 9 juin 2023
Langues de travail  anglais et français
Site web            https://dialogue.example

État au 10 juin 2023, 8 h 00 (UTC+1) – modification n° 12 0123456789ab
)");
}

TEST_CASE("articles of a plural name stand in the sentence and begin one with a capital") {
  PaperFixture fixture("en");
  fixture.meeting.co_chairs = {"NL", "MA"};
  fixture.meeting.chair = "NL";
  const std::string english = text_of_paper(announced(fixture));
  CHECK(has(english, "It is co-chaired by the Netherlands and Morocco. The Netherlands holds"));
  fixture.words = test::words_of("fr");
  const std::string french = text_of_paper(announced(fixture));
  CHECK(has(french,
            "Elle est coprésidée par les Pays-Bas et le Maroc. La présidence du Dialogue "
            "est assurée par les Pays-Bas."));
}

TEST_CASE("a missing form makes a list and a finding and never a made-up article") {
  PaperFixture fixture("fr");
  fixture.meeting.co_chairs = {"MA", "SN"};
  fixture.meeting.city_in = {};
  fixture.frameworks.all[0].of_name.erase("fr");
  const Announcement announcement = announced(fixture);
  const std::string text = text_of_paper(announcement);
  CHECK(has(text, "Coprésidence\u202F: Maroc, Sénégal."));
  CHECK(has(text, "Lieu\u202F: Marrakech (Maroc), 22 et 23 juin 2023."));
  CHECK(has(text, "Cadre\u202F: Plan d'action de Cadix 2023-2027."));
  REQUIRE(announcement.findings.size() == 3);
  for (const auto& finding : announcement.findings) {
    CHECK(finding.code == "form-missing");
    CHECK(!finding.hint.empty());
  }
  CHECK(announcement.findings[1].where.path == "partners.toml");
  CHECK(announcement.findings[1].message ==
        "no form of Sénégal stands in a sentence in \"fr\", so a list stands in its place");
}

TEST_CASE("a party without a reviewed name in the language stops the announcement") {
  PaperFixture fixture("fr");
  CHECK(names_not_cleared(fixture.paper()).empty());
  fixture.meeting.co_chairs = {"MA", "ICMPD", "XX"};
  const Problems problems = names_not_cleared(fixture.paper());
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == "name-not-cleared");
  CHECK(problems[0].value == "ICMPD");
  CHECK(problems[1].value == "XX");
}

TEST_CASE("who may register and which areas are said as the meeting's file has them") {
  PaperFixture fixture("en");
  fixture.meeting.rules.open_to = OpenTo::invited;
  fixture.meeting.frameworks[0].areas = {1, 4};
  std::string text = text_of_paper(announced(fixture));
  CHECK(has(text, "Those invited may register until 9 June 2023"));
  CHECK(has(text, "It falls under areas 1 and 4 of the Cadiz Action Plan 2023-2027."));
  fixture.meeting.rules.open_to = OpenTo::anyone;
  fixture.meeting.status = MeetingStatus::cancelled;
  fixture.meeting.audience = {};
  fixture.meeting.categories = {"government", "civil_society"};
  text = text_of_paper(announced(fixture));
  CHECK(has(text, "Registration is open until 9 June 2023"));
  CHECK(has(text, "The meeting has been cancelled."));
  CHECK(has(text, "It gathers institutions and civil society to exchange"));
}
