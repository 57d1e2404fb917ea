#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

TEST_CASE("a partner has its names, forms, sort keys and standings") {
  const auto checked = read_parties({"partners.toml", R"([[partner]]
code = "MA"
iso3 = "MAR"
name = {en = "Morocco", fr = "Maroc"}
forms = {fr = {the = "le Maroc", of = "du Maroc", in = "au Maroc"}}
forms.en = {the = "Morocco"}
)"},
                                    "en");
  CHECK(told(checked.problems).substr(0, 11) == "toml-syntax");  // an inline table is closed

  const auto dotted = read_parties({"partners.toml", R"([[partner]]
code = "MA"
iso3 = "MAR"
name = {en = "Morocco", fr = "Maroc"}
forms.fr = {the = "le Maroc", of = "du Maroc", in = "au Maroc"}
sort = {fr = "Maroc 1"}
aliases = ["Royaume du Maroc"]
region = "North Africa"
group = "african"
standing = [{is = "observer", from = "2006", to = "2007-05"}, {is = "partner", from = 2007-06-01}]
steering_committee = true
languages = ["fr", "en"]

[[partner]]
code = "BUREAU"
kind = "organisation"
name = "Bureau"
sensitive = true
note = "a name that two ministries write differently"
)"},
                                   "en");
  REQUIRE_MESSAGE(dotted.problems.empty(), spelled(dotted.problems));
  REQUIRE(dotted.value.all.size() == 2);
  const Party& party = dotted.value.all[0];
  CHECK(party.forms.at("fr").of == "du Maroc");
  CHECK(party.sort_keys.at("fr") == "Maroc 1");
  CHECK(party.group == "african");
  CHECK(party.steering_committee);
  CHECK(party.standing_on({2006, 12, 31}) == Standing::observer);
  CHECK(party.standing_on({2023, 6, 22}) == Standing::partner);
  CHECK_FALSE(party.standing_on({2005, 12, 31}));
  CHECK(dotted.value.find("ma") == &party);
  CHECK(dotted.value.all[1].kind == PartyKind::organisation);
}

TEST_CASE("a partner's mistakes come at once") {
  const auto checked = read_parties({"partners.toml", R"([[partner]]
code = "MAR"
name = "Morocco"

[[partner]]
code = "ES"
iso3 = "es"
name = "Spain"
standing = [{is = "member"}]
forms.fr = {teh = "l'Espagne"}
sensitive = true

[[partner]]
code = "ES"
name = {en = ""}

[[parnter]]
)"},
                                    "en");
  CHECK(told(checked.problems) ==
        "bad-code 2:8 partner.code\n"
        "missing-key 5:1 partner.note\n"
        "bad-code 7:8 partner.iso3\n"
        "unknown-value 9:19 partner.standing.is\n"
        "unknown-key 10:13 partner.forms.fr.teh\n"
        "code-twice 14:8 partner.code\n"
        "unknown-key 17:3 parnter\n");
}

TEST_CASE("sensitive names are codes, and an entry of one needs a note") {
  const auto checked = read_parties({"partners.toml", R"(sensitive_names = ["XK", "Kosovo"]

[[partner]]
code = "XK"
name = "Kosovo*"
)"},
                                    "en");
  CHECK(told(checked.problems) ==
        "bad-code 1:19 sensitive_names\n"
        "missing-key 3:1 partner.note\n");
  CHECK(checked.value.sensitive_names == std::vector<std::string>{"XK", "Kosovo"});
}

}  // namespace
}  // namespace plenary::tests
