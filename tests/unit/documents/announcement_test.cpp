#include "plenary/documents/announcement.h"

#include "paper_fixture.h"
#include "plenary/render.h"
#include "texts.h"

using namespace plenary;
using plenary::test::has;
using plenary::test::instant_of;
using plenary::test::PaperFixture;

namespace {

std::string text_of_paper(const Announcement& announcement) {
  auto text = render(announcement.document, Format::text, {.width = 2000});
  REQUIRE(text.has_value());
  return *text;
}

Instant before_the_deadline() { return instant_of("2023-06-05T07:00:00Z"); }

Announcement announced(const PaperFixture& fixture) {
  return announce(fixture.paper(), fixture.frameworks);
}

}  // namespace

TEST_CASE("the reference announcement in English carries every fact") {
  PaperFixture fixture("en");
  fixture.now = before_the_deadline();
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

As of 5 June 2023, 08:00 (UTC+1) – change #12 0123456789ab
)");
}

TEST_CASE("the reference announcement in French carries every fact and the right articles") {
  PaperFixture fixture("fr");
  fixture.now = before_the_deadline();
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

État au 5 juin 2023, 8 h 00 (UTC+1) – modification n° 12 0123456789ab
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
  CHECK(has(text, "Lieu et dates\u202F: Marrakech (Maroc), 22 et 23 juin 2023."));
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
  fixture.now = before_the_deadline();
  fixture.meeting.rules.open_to = OpenTo::invited;
  fixture.meeting.frameworks[0].areas = {1, 4};
  std::string text = text_of_paper(announced(fixture));
  CHECK(has(text, "Those invited may register until 9 June 2023"));
  CHECK(has(text, "It falls under areas 1 and 4 of the Cadiz Action Plan 2023-2027."));
  fixture.meeting.rules.open_to = OpenTo::anyone;
  fixture.meeting.audience = {};
  fixture.meeting.categories = {"government", "civil_society"};
  text = text_of_paper(announced(fixture));
  CHECK(has(text, "Registration is open until 9 June 2023"));
  CHECK(has(text, "It gathers institutions and civil society to exchange"));
}

TEST_CASE("a meeting called off was to take place and invites nobody to register") {
  PaperFixture fixture("en");
  fixture.now = before_the_deadline();
  for (const auto status : {MeetingStatus::cancelled, MeetingStatus::postponed}) {
    CAPTURE(name_of(status));
    fixture.meeting.status = status;
    fixture.words = test::words_of("en");
    const std::string english = text_of_paper(announced(fixture));
    CHECK(has(english, "The meeting has been " + std::string(name_of(status)) +
                           ". It was to take place in Marrakesh, Morocco, on 22–23 June 2023. It "
                           "was to be co-chaired by Morocco and Spain."));
    CHECK(has(english, "It was to gather institutions"));
    CHECK(has(english, "Dates planned"));
    CHECK(!has(english, "regist"));
    CHECK(!has(english, "will"));
    fixture.words = test::words_of("fr");
    const std::string french = text_of_paper(announced(fixture));
    CHECK(has(french, "Elle devait se tenir à Marrakech (Maroc), les 22 et 23 juin 2023."));
    CHECK(has(french, "Elle devait réunir des institutions"));
    CHECK(!has(french, "nscri"));
    CHECK(!has(french, "tiendra"));
  }
}

TEST_CASE("a meeting that is over is spoken of in the past and asks nobody to register") {
  PaperFixture held("en");
  held.now = before_the_deadline();
  held.meeting.status = MeetingStatus::held;
  PaperFixture past("en");
  past.now = instant_of("2023-06-24T07:00:00Z");
  for (PaperFixture* fixture : {&held, &past}) {
    fixture->words = test::words_of("en");
    const std::string english = text_of_paper(announced(*fixture));
    CHECK(has(english,
              "The meeting took place in Marrakesh, Morocco, on 22–23 June 2023. It was "
              "co-chaired by Morocco and Spain. Morocco held the chair"));
    CHECK(has(english, "It gathered institutions"));
    CHECK(!has(english, "regist"));
    fixture->words = test::words_of("fr");
    const std::string french = text_of_paper(announced(*fixture));
    CHECK(has(french,
              "La réunion s'est tenue à Marrakech (Maroc), les 22 et 23 juin 2023. Elle a "
              "été coprésidée par"));
    CHECK(!has(french, "nscri"));
  }
}

TEST_CASE("on its days the meeting is taking place until the last one ends at its place") {
  PaperFixture fixture("en");
  fixture.now = instant_of("2023-06-21T22:59:59Z");
  CHECK(has(text_of_paper(announced(fixture)), "The meeting will take place in"));
  for (const auto* moment : {"2023-06-21T23:00:00Z", "2023-06-23T22:59:59Z"}) {
    fixture.now = instant_of(moment);
    CHECK(has(text_of_paper(announced(fixture)), "The meeting is taking place in"));
  }
  fixture.now = instant_of("2023-06-23T23:00:00Z");
  CHECK(has(text_of_paper(announced(fixture)), "The meeting took place in"));
}

TEST_CASE("a deadline that has passed is said as passed from the end of its day") {
  PaperFixture fixture("en");
  fixture.now = instant_of("2023-06-09T22:59:59Z");
  CHECK(has(text_of_paper(announced(fixture)), "may register until 9 June 2023 inclusive"));
  fixture.now = instant_of("2023-06-09T23:00:00Z");
  const std::string english = text_of_paper(announced(fixture));
  CHECK(has(english, "The deadline for registration was 9 June 2023 and has passed (time zone"));
  CHECK(has(english, "until 9 June 2023: passed"));
  CHECK(!has(english, "may register"));
  fixture.words = test::words_of("fr");
  const std::string french = text_of_paper(announced(fixture));
  CHECK(has(french, "La date limite d'inscription, fixée au 9 juin 2023"));
  CHECK(!has(french, "peuvent s'inscrire"));
}

TEST_CASE(
    "theme, categories invited and the day of confirmation are announced where they are set") {
  PaperFixture fixture("en");
  fixture.meeting.theme = {{"en", "Borders and rights"}, {"fr", "Frontières et droits"}};
  fixture.meeting.categories = {"government", "civil_society"};
  fixture.meeting.rules.confirm_by = {2023, 6, 14};
  const std::string english = text_of_paper(announced(fixture));
  CHECK(has(english, "Its theme is “Borders and rights”."));
  CHECK(has(english, "Categories invited  Government, Civil society"));
  CHECK(has(english, "Confirmation        until 14 June 2023"));
  fixture.words = test::words_of("fr");
  const std::string french = text_of_paper(announced(fixture));
  CHECK(has(french, "Elle a pour thème «\u202FFrontières et droits\u202F»."));
  CHECK(has(french, "Catégories invitées  Gouvernement, Société civile"));
  CHECK(has(french, "Confirmation         jusqu'au 14 juin 2023"));
}
