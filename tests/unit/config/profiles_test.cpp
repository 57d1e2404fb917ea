// The profiles that are installed: they must read without a word, and say what the public record
// says.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "plenary/text.h"
#include "reading.h"
#include "source_folder.h"
#include "texts.h"

namespace plenary::tests {
namespace {

ConfigFile profile_file(const std::string& profile, const std::string& name) {
  return {name, test::read_whole(test::source_folder() + "/data/profiles/" + profile + "/" + name)};
}

template <class Value>
Value sound(const Checked<Value>& checked) {
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  return checked.value;
}

struct Profile {
  Dialogue dialogue;
  Parties parties;
  Frameworks frameworks;
};

Profile read_profile(const std::string& name) {
  Profile profile;
  profile.dialogue = sound(read_dialogue(profile_file(name, "plenary.toml")));
  const Language& first = profile.dialogue.first_language();
  profile.parties = sound(read_parties(profile_file(name, "partners.toml"), first));
  profile.frameworks = sound(read_frameworks(profile_file(name, "frameworks.toml"), first));
  return profile;
}

constexpr Date marrakesh{2023, 6, 22};

// States with a standing on a day, in the alphabetical order of a language.
std::string states_in_order(const Parties& parties, const Language& language, Date day) {
  std::vector<std::pair<std::string, std::string>> keyed;
  for (const Party& party : parties.all) {
    if (party.kind != PartyKind::state || !party.is_partner_on(day)) continue;
    const auto own = party.sort_keys.find(language);
    const std::string& name = own == party.sort_keys.end() ? party.name.in(language) : own->second;
    keyed.emplace_back(sort_key(name), party.code);
  }
  std::sort(keyed.begin(), keyed.end());
  std::string codes;
  for (const auto& [key, code] : keyed) codes += code + ' ';
  return codes;
}

TEST_CASE("the Rabat Process has 57 states, two organisations and five around it") {
  const Parties parties = read_profile("rabat-process").parties;
  std::map<std::string, int> groups, standings;
  for (const Party& party : parties.all) {
    const auto standing = party.standing_on(marrakesh);
    if (!standing) continue;
    ++standings[std::string(name_of(party.kind)) + " " + std::string(name_of(*standing))];
    if (party.kind == PartyKind::state) ++groups[party.group];
  }
  CHECK(groups == std::map<std::string, int>{{"african", 28}, {"european", 29}});
  CHECK(standings == std::map<std::string, int>{{"state partner", 55},
                                                {"state observer", 2},
                                                {"organisation partner", 2},
                                                {"organisation permanent_observer", 4},
                                                {"organisation secretariat", 1}});
  const auto steering = std::count_if(parties.all.begin(), parties.all.end(),
                                      [](const Party& party) { return party.steering_committee; });
  CHECK(steering == 16);
}

TEST_CASE("standings of the Rabat Process hold from day to day") {
  const Parties parties = read_profile("rabat-process").parties;
  const auto standing = [&](std::string_view code, Date day) {
    return parties.find(code)->standing_on(day);
  };
  CHECK(standing("EG", {2010, 1, 1}) == Standing::partner);
  CHECK_FALSE(standing("EG", {2015, 1, 1}));
  CHECK(standing("LY", {2012, 1, 1}) == Standing::partner);
  CHECK_FALSE(standing("LY", {2016, 1, 1}));
  CHECK(standing("LY", marrakesh) == Standing::observer);
  CHECK(standing("DZ", marrakesh) == Standing::observer);
  CHECK(standing("GB", {2019, 6, 1}) == Standing::partner);
  CHECK_FALSE(standing("GB", marrakesh));
  CHECK(standing("IS", {2018, 4, 1}) == Standing::partner);
  CHECK_FALSE(standing("IS", marrakesh));
}

TEST_CASE("states stand in the order of each language") {
  const Parties parties = read_profile("rabat-process").parties;
  CHECK(states_in_order(parties, "en", marrakesh) ==
        "DZ AT BE BJ BG BF CV CM CF TD CG CI HR CY CZ CD DK GQ EE FI FR GA GM DE GH GR GN GW HU IE "
        "IT LV LR LY LT LU ML MT MR MA NL NE NG NO PL PT RO ST SN SL SK SI ES SE CH TG TN ");
  CHECK(states_in_order(parties, "fr", marrakesh) ==
        "DZ DE AT BE BJ BG BF CV CM CY CG CI HR DK ES EE FI FR GA GM GH GR GN GW GQ HU IE IT LV LR "
        "LY LT LU ML MT MA MR NE NG NO NL PL PT CF CD RO ST SN SL SK SI SE CH TD CZ TG TN ");
  CHECK(states_in_order(parties, "es", marrakesh) ==
        "DE DZ AT BE BJ BG BF CV CM TD CZ CY CG CI HR DK SK SI ES EE FI FR GA GM GH GR GN GW GQ HU "
        "IE IT LV LR LY LT LU ML MT MA MR NE NG NO NL PL PT CF CD RO ST SN SL SE CH TG TN ");
  CHECK(states_in_order(parties, "pt", marrakesh) ==
        "DE DZ AT BE BJ BG BF CV CM TD CZ CY CG CI HR DK SK SI ES EE FI FR GA GM GH GR GN GW GQ HU "
        "IE IT LV LR LY LT LU ML MT MA MR NE NG NO NL PL PT CF CD RO ST SN SL SE CH TG TN ");
}

TEST_CASE("every party of the Rabat Process stands in a sentence, in English and French") {
  for (const Party& party : read_profile("rabat-process").parties.all) {
    CAPTURE(party.code);
    for (const char* language : {"en", "fr"}) {
      REQUIRE(party.forms.contains(language));
      const NameForms& forms = party.forms.at(language);
      const std::string& name = party.name.in(language);
      CHECK(forms.with_article.ends_with(name));
      CHECK(forms.of.ends_with(name));
      CHECK(forms.in.ends_with(name));
    }
    if (party.kind == PartyKind::state) CHECK(party.iso3.size() == 3);
  }
}

TEST_CASE("French articles are contracted and elided as they are written") {
  const Parties parties = read_profile("rabat-process").parties;
  const auto forms = [&](std::string_view code) {
    const NameForms& french = parties.find(code)->forms.at("fr");
    return french.with_article + " | " + french.of + " | " + french.in;
  };
  CHECK(forms("MA") == "le Maroc | du Maroc | au Maroc");
  CHECK(forms("ES") == "l'Espagne | de l'Espagne | en Espagne");
  CHECK(forms("CI") == "la Côte d'Ivoire | de la Côte d'Ivoire | en Côte d'Ivoire");
  CHECK(forms("NL") == "les Pays-Bas | des Pays-Bas | aux Pays-Bas");
  CHECK(forms("CY") == "Chypre | de Chypre | à Chypre");
  CHECK(forms("MT") == "Malte | de Malte | à Malte");
  CHECK(forms("CV") == "Cabo Verde | de Cabo Verde | à Cabo Verde");
  CHECK(forms("CD") ==
        "la République démocratique du Congo | de la République démocratique du "
        "Congo | en République démocratique du Congo");
  CHECK(parties.find("NL")->forms.at("en").of == "of the Netherlands");
  CHECK(parties.find("GM")->forms.at("en").in == "in the Gambia");
  CHECK(parties.find("CG")->forms.at("en").with_article == "the Congo");
  CHECK(parties.find("CI")->forms.at("en").of == "of Côte d'Ivoire");
}

TEST_CASE("the chair of the Rabat Process is known where its days are") {
  const Dialogue dialogue = read_profile("rabat-process").dialogue;
  const auto chair = [&](Date day) {
    const ChairTerm* term = dialogue.chair_on(day);
    return term ? term->party : std::string("?");
  };
  CHECK(chair(marrakesh) == "MA");
  CHECK(chair({2022, 12, 13}) == "ES");
  CHECK(chair({2015, 6, 1}) == "MA");
  CHECK(chair({2016, 6, 1}) == "PT");
  CHECK(chair({2024, 6, 1}) == "PT");
  CHECK(chair({2026, 11, 23}) == "CH");
  CHECK(chair({2014, 6, 1}) == "?");
}

TEST_CASE(
    "the Cadiz plan has five areas and eleven rows of objectives, and prints adopted words alone") {
  const Frameworks frameworks = read_profile("rabat-process").frameworks;
  const Framework* cadiz = frameworks.find("cadiz-2023-2027");
  REQUIRE(cadiz);
  CHECK(cadiz->areas.size() == 5);
  CHECK(cadiz->objectives.size() == 11);
  CHECK(cadiz->objective("5b")->area == 3);
  CHECK(cadiz->area(4)->title.is_adopted("en"));
  CHECK_FALSE(cadiz->area(4)->title.is_adopted("fr"));
  CHECK(cadiz->objective("8")->title.wording.at("en") == Wording::unconfirmed);
  int known = 0;
  for (const PlanObjective& objective : cadiz->objectives) known += objective.actions;
  CHECK(known == 19);
  const Framework* older = frameworks.find("marrakesh-2018-2020");
  int all = 0;
  for (const PlanObjective& objective : older->objectives) all += objective.actions;
  CHECK(all == older->action_count);
  for (const char* id : {"rome-2014", "gcm", "ohchr-borders", "jvap", "gcr", "agenda-2030"}) {
    CAPTURE(id);
    REQUIRE(frameworks.find(id));
    CHECK_FALSE(frameworks.find(id)->of_name.at("fr").empty());
    CHECK_FALSE(frameworks.find(id)->of_name.at("en").empty());
  }
}

TEST_CASE("the world has every member and observer state of the United Nations once") {
  const Profile world = read_profile("world");
  std::map<std::string, int> alpha2, alpha3;
  std::map<std::string, std::set<std::string>> owners;
  int states = 0;
  for (const Party& party : world.parties.all) {
    CAPTURE(party.code);
    CHECK(++alpha2[party.code] == 1);
    for (const auto& [language, name] : party.name.all()) owners[fold(name)].insert(party.code);
    for (const std::string& alias : party.aliases) owners[fold(alias)].insert(party.code);
    for (const char* language : {"en", "fr"}) {
      REQUIRE(party.name.has(language));
      REQUIRE(party.forms.contains(language));
      CHECK_FALSE(party.forms.at(language).with_article.empty());
      CHECK_FALSE(party.forms.at(language).of.empty());
      CHECK_FALSE(party.forms.at(language).in.empty());
    }
    CHECK(party.standings.empty());
    if (party.kind != PartyKind::state) continue;
    ++states;
    CHECK(++alpha3[party.iso3] == 1);
    CHECK_FALSE(party.region.empty());
  }
  CHECK(states == 195);
  for (const auto& [name, codes] : owners) {
    CAPTURE(name);
    CHECK(codes.size() == 1);
  }
  CHECK(world.parties.find("PS")->sensitive);
  CHECK(world.parties.find("VA")->sensitive);
}

TEST_CASE("both profiles give a country the same names, codes and articles") {
  const Parties world = read_profile("world").parties;
  for (const Party& party : read_profile("rabat-process").parties.all) {
    const Party* other = world.find(party.code);
    if (party.kind != PartyKind::state) continue;
    CAPTURE(party.code);
    REQUIRE(other);
    CHECK(party.iso3 == other->iso3);
    for (const char* language : {"en", "fr"}) {
      CHECK(party.name.in(language) == other->name.in(language));
      CHECK(party.forms.at(language).with_article == other->forms.at(language).with_article);
      CHECK(party.forms.at(language).of == other->forms.at(language).of);
      CHECK(party.forms.at(language).in == other->forms.at(language).in);
    }
  }
}

TEST_CASE("the profile without partners reads without a word") {
  const Profile none = read_profile("none");
  CHECK(none.parties.all.empty());
  CHECK(none.frameworks.all.empty());
  CHECK(cross_check(none.dialogue, none.parties, none.frameworks, {}).empty());
}

TEST_CASE("no profile disagrees with itself") {
  for (const char* name : {"rabat-process", "world", "none"}) {
    const Profile profile = read_profile(name);
    const Problems problems =
        cross_check(profile.dialogue, profile.parties, profile.frameworks, {});
    CHECK_MESSAGE(problems.empty(), spelled(problems));
  }
}

}  // namespace
}  // namespace plenary::tests
