#include "plenary/documents/meeting.h"

#include "paper_fixture.h"
#include "plenary/render.h"
#include "texts.h"

using namespace plenary;
using plenary::test::has;
using plenary::test::PaperFixture;

namespace {

// With every key that a meeting's file may have.
PaperFixture fixture_of_all(const Language& language) {
  PaperFixture fixture(language);
  Meeting& meeting = fixture.meeting;
  meeting.format = "hybrid";
  meeting.theme = {{"en", "Borders and rights"}, {"fr", "Frontières et droits"}};
  meeting.objectives = {{{"en", "exchange experiences"}, {"fr", "échanger des expériences"}},
                        {{"en", "share practices"}, {"fr", "partager les pratiques"}}};
  meeting.public_text = {{"en", "Lunch is offered."}, {"fr", "Le déjeuner est offert."}};
  meeting.categories = {"government", "civil_society"};
  meeting.venue = {{"en", "Palace"}, {"fr", "Palais"}};
  meeting.presides = {"MA"};
  meeting.follows = "cadiz-2022";
  meeting.follows_text = {{"en", "It takes up Cadiz."}, {"fr", "Elle prend la suite de Cadix."}};
  meeting.frameworks[0].objectives = {"7"};
  meeting.frameworks[0].actions = {12, 13};
  meeting.rules.confirm_by = {2023, 6, 14};
  meeting.rules.deadline_zone = "Europe/Madrid";
  meeting.rules.late = "refuse";
  meeting.rules.exempt = {"ES"};
  meeting.rules.documents = {"note_verbale"};
  meeting.protocol = {.order_language = "fr", .start_from = "SN", .observers = "among"};
  meeting.rooms = {{.id = "hall", .name = {{"en", "Hall"}, {"fr", "Salle"}}, .capacity = 120},
                   {.id = "foyer"}};
  meeting.interpretation = {"en", "ar"};
  return fixture;
}

std::string page(const PaperFixture& fixture) {
  auto text = render(meeting_document(fixture.paper(), 4), Format::text, {.width = 2000});
  REQUIRE(text.has_value());
  return *text;
}

}  // namespace

TEST_CASE("a meeting's page says all that its file decides") {
  CHECK(page(fixture_of_all("en")) == R"(Thematic Meeting on Humanised Border Management
===============================================

Id                  marrakesh-2023
Type                Thematic meeting
Status              announced
Format              in person and online
Theme               Borders and rights
Objectives          exchange experiences
                    share practices
Audience            institutions, civil society, international organisations, researchers and experts
Announced           Lunch is offered.
Categories invited  Government, Civil society
Days                22–23 June 2023
City                Marrakesh
Venue               Palace
Country             Morocco (MA)
Zone                Africa/Casablanca
Host                Morocco (MA)
Chair               Morocco (MA)
Co-chairs           Morocco (MA), Spain (ES)
Why they co-chair   Spain chaired the 2022 meeting on integrated border management
Presides            Morocco (MA)
Follows             cadiz-2022
Follow-up           It takes up Cadiz.
Deadline            9 June 2023: 4 days left
Deadline's zone     Europe/Madrid
Confirm by          14 June 2023
Late nominations    refused
Open to             partners
Quota               1+1
Exempt              Spain (ES)
Documents           note verbale
Order of names in   French
Order starts from   Senegal (SN)
Observers stand     among the partners
Frameworks          cadiz-2023-2027, area 4, objective 7, actions 12 and 13
Informed by         gcm, ohchr-borders
Rooms               Hall (120 seats), foyer
Languages           English, French
Interpretation      English, Arabic
)");
}

TEST_CASE("a meeting's page is in French as a whole") {
  CHECK(page(fixture_of_all("fr")) == R"(Réunion thématique sur la gestion humanisée des frontières
==========================================================

Id                        marrakesh-2023
Type                      Réunion thématique
Statut                    annoncée
Format                    sur place et en ligne
Thème                     Frontières et droits
Objectifs                 échanger des expériences
                          partager les pratiques
Public                    des institutions, la société civile, des organisations internationales, des chercheurs et des experts
Annonce                   Le déjeuner est offert.
Catégories invitées       Gouvernement, Société civile
Jours                     22 et 23 juin 2023
Ville                     Marrakech
Dans une phrase           à Marrakech
Lieu                      Palais
Pays                      Maroc (MA)
Fuseau                    Africa/Casablanca
Hôte                      Maroc (MA)
Présidence du Dialogue    Maroc (MA)
Coprésidence              Maroc (MA), Espagne (ES)
À quel titre              L'Espagne a présidé la réunion de 2022 sur la gestion intégrée des frontières
Préside les séances       Maroc (MA)
Fait suite à              cadiz-2022
Suite                     Elle prend la suite de Cadix.
Date limite               9 juin 2023 : encore 4 jours
Fuseau de la date limite  Europe/Madrid
À confirmer jusqu'au      14 juin 2023
Inscriptions tardives     refusées
Ouverte à                 partenaires
Quota                     1+1
Exemptés                  Espagne (ES)
Documents                 note verbale
Ordre des noms en         français
Ordre à partir de         Sénégal (SN)
Place des observateurs    parmi les partenaires
Cadres                    cadiz-2023-2027, domaine 4, objectif 7, actions 12 et 13
S'inspire de              gcm, ohchr-borders
Salles                    Salle (120 places), foyer
Langues                   anglais, français
Interprétation            anglais, arabe
)");
}

TEST_CASE("a meeting for programs has every key, and what is not known is null") {
  const PaperFixture fixture = fixture_of_all("en");
  const std::string json = meeting_json(fixture.meeting, std::nullopt);
  for (const char* part : {R"("objectives": [
    {
      "en": "exchange experiences")",
                           R"("audience": {
    "en": "institutions)",
                           R"("city_in": {
    "fr": "à Marrakech")",
                           R"("co_chairs_why": {
    "en": "Spain chaired)",
                           R"("public_text": {
    "en": "Lunch is offered.")",
                           R"("categories": [
    "government",
    "civil_society"
  ])",
                           R"("interpretation": [
    "en",
    "ar"
  ])",
                           R"("follows": "cadiz-2022")", R"("follows_text": {
    "en": "It takes up Cadiz.")",
                           R"("protocol": {
    "order_language": "fr",
    "start_from": "SN",
    "observers": "among"
  })",
                           R"("actions": [
        12,
        13
      ])",
                           R"("capacity": 120)", R"("capacity": null)", R"("days_left": null)"}) {
    CAPTURE(part);
    CHECK(has(json, part));
  }
}
