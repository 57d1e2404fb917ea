// The reference meeting and what a paper of it stands on: Marrakesh, 22-23 June 2023, with a
// handful of parties. Words come from data/languages, zones from the system.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "plenary/config.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/framework.h"
#include "plenary/zone.h"
#include "source_folder.h"
#include "texts.h"

namespace plenary::test {

inline Words words_of(const Language& language) {
  const std::string path = "data/languages/" + language + ".toml";
  auto checked = read_words({path, read_whole(source_folder() + "/" + path)});
  REQUIRE(checked.problems.empty());
  return checked.value;
}

inline Zone zone_of(const std::string& name) {
  auto zone = Zone::from_tzif(name, read_whole("/usr/share/zoneinfo/" + name));
  REQUIRE(zone.has_value());
  return *zone;
}

inline Instant instant_of(std::string_view text) {
  const auto instant = parse_iso_instant(text);
  REQUIRE(instant.has_value());
  return *instant;
}

inline Party state(std::string code, std::string group, std::string region, LocalizedText name,
                   std::map<Language, NameForms> forms = {}) {
  return {.code = std::move(code),
          .kind = PartyKind::state,
          .name = std::move(name),
          .forms = std::move(forms),
          .region = std::move(region),
          .group = std::move(group),
          .standings = {{.standing = Standing::partner, .from = {2006}}}};
}

inline Party organisation(std::string code, Standing standing, LocalizedText name) {
  return {.code = std::move(code),
          .kind = PartyKind::organisation,
          .name = std::move(name),
          .standings = {{.standing = standing, .from = {2006}}}};
}

inline Parties reference_parties() {
  Parties parties;
  parties.all = {
      state("MA", "african", "North Africa", {{"en", "Morocco"}, {"fr", "Maroc"}},
            {{"en", {"Morocco", "of Morocco", "in Morocco"}},
             {"fr", {"le Maroc", "du Maroc", "au Maroc"}}}),
      state("ES", "european", "Europe", {{"en", "Spain"}, {"fr", "Espagne"}},
            {{"en", {"Spain", "of Spain", "in Spain"}},
             {"fr", {"l'Espagne", "de l'Espagne", "en Espagne"}}}),
      state("NL", "european", "Europe", {{"en", "Netherlands"}, {"fr", "Pays-Bas"}},
            {{"en", {"the Netherlands", "of the Netherlands", "in the Netherlands"}},
             {"fr", {"les Pays-Bas", "des Pays-Bas", "aux Pays-Bas"}}}),
      state("SN", "african", "West Africa", {{"en", "Senegal"}, {"fr", "Sénégal"}}),
      state("CI", "african", "West Africa", {{"en", "Côte d'Ivoire"}, {"fr", "Côte d'Ivoire"}}),
      state("DE", "european", "Europe", {{"en", "Germany"}, {"fr", "Allemagne"}}),
      organisation("EU", Standing::partner, {{"en", "European Union"}, {"fr", "Union européenne"}}),
      organisation("IOM", Standing::permanent_observer,
                   {{"en", "International Organization for Migration"},
                    {"fr", "Organisation internationale pour les migrations"}}),
      organisation("ICMPD", Standing::secretariat,
                   {{"en", "International Centre for Migration Policy Development"}}),
  };
  Party algeria = state("DZ", "african", "North Africa", {{"en", "Algeria"}, {"fr", "Algérie"}});
  algeria.standings = {{.standing = Standing::observer, .from = {2006}}};
  parties.all.push_back(algeria);
  return parties;
}

inline Frameworks reference_frameworks() {
  Framework cadiz{.id = "cadiz-2023-2027",
                  .name = {{"en", "Political Declaration and Cadiz Action Plan 2023-2027"}},
                  .short_name = {{"en", "Cadiz Action Plan 2023-2027"},
                                 {"fr", "Plan d'action de Cadix 2023-2027"}},
                  .of_name = {{"en", "of the Cadiz Action Plan 2023-2027"},
                              {"fr", "du Plan d'action de Cadix 2023-2027"}},
                  .unit_name = {{"en", "area"}, {"fr", "domaine"}},
                  .adopted = {2022, 12, 14}};
  cadiz.areas = {
      {.number = 4,
       .title = {.text = {{"en",
                           "Prevention and effective reduction of irregular migration, fight "
                           "against migrant smuggling and trafficking in human beings"},
                          {"fr", "Prévention et réduction de la migration irrégulière"}},
                 .wording = {{"en", Wording::adopted}, {"fr", Wording::paraphrase}}}}};
  Framework compact{
      .id = "gcm",
      .kind = Framework::Kind::instrument,
      .name = {{"en", "Global Compact for Migration"}, {"fr", "Pacte mondial sur les migrations"}},
      .of_name = {{"fr", "du Pacte mondial pour des migrations sûres, ordonnées et régulières"}},
      .also_called = {{"en", "Marrakesh Pact"}, {"fr", "Pacte de Marrakech"}},
      .adopted = {2018, 12}};
  Framework principles{
      .id = "ohchr-borders",
      .kind = Framework::Kind::instrument,
      .name = {{"en", "Principles and Guidelines on Human Rights at International Borders"},
               {"fr",
                "Principes et directives sur les droits de l'homme aux frontières "
                "internationales"}},
      .of_name = {{"fr",
                   "des Principes et directives sur les droits de l'homme aux frontières "
                   "internationales"}}};
  return {{cadiz, compact, principles}};
}

inline Meeting reference_meeting() {
  Meeting meeting{
      .id = "marrakesh-2023",
      .type = "thematic",
      .status = MeetingStatus::announced,
      .title = {{"en", "Thematic Meeting on Humanised Border Management"},
                {"fr", "Réunion thématique sur la gestion humanisée des frontières"}},
      .start = {2023, 6, 22},
      .end = {2023, 6, 23},
      .city = {{"en", "Marrakesh"}, {"fr", "Marrakech"}},
      .city_in = {{"fr", "à Marrakech"}},
      .country = "MA",
      .zone = "Africa/Casablanca",
      .host = "MA",
      .chair = "MA",
      .co_chairs = {"MA", "ES"},
      .co_chairs_why = {{"en", "Spain chaired the 2022 meeting on integrated border management"},
                        {"fr",
                         "L'Espagne a présidé la réunion de 2022 sur la gestion intégrée des "
                         "frontières"}},
      .frameworks = {{.framework = "cadiz-2023-2027", .areas = {4}}},
      .informed_by = {"gcm", "ohchr-borders"},
      .rules = {.nominate_by = {2023, 6, 9}, .quota = {1, 1, true}},
      .languages = {"en", "fr"},
      .audience = {{"en",
                    "institutions, civil society, international organisations, researchers "
                    "and experts"},
                   {"fr",
                    "des institutions, la société civile, des organisations internationales, "
                    "des chercheurs et des experts"}}};
  return meeting;
}

// Owns what a Paper refers to; change its parts before asking for the paper.
struct PaperFixture {
  explicit PaperFixture(const Language& language) : words(words_of(language)) {
    dialogue.name = {{"en", "Euro-African Dialogue on Migration and Development"}};
    dialogue.languages = {"en", "fr"};
    dialogue.roles = default_roles();
    dialogue.categories = default_categories();
    dialogue.website = "https://dialogue.example";
  }

  Paper paper() const {
    return {.dialogue = dialogue,
            .meeting = meeting,
            .zone = zone,
            .deadline_zone = zone,
            .words = words,
            .names = PartyNames(parties, recorded, words.language(), "en"),
            .now = now,
            .change = 12,
            .hash = "0123456789ab"};
  }

  Words words;
  Dialogue dialogue{};
  Parties parties = reference_parties();
  Frameworks frameworks = reference_frameworks();
  Meeting meeting = reference_meeting();
  std::vector<PartyRecord> recorded{};
  Zone zone = zone_of("Africa/Casablanca");
  Instant now = instant_of("2023-06-10T07:00:00Z");
};

}  // namespace plenary::test
