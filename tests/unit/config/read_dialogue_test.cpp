#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

Checked<Dialogue> read_plenary_toml(const std::string& text) {
  return read_dialogue({"plenary.toml", text});
}

TEST_CASE("a dialogue has its names, languages, chairs and decisions") {
  const auto checked = read_plenary_toml(R"([dialogue]
name = {en = "Invented Dialogue", fr = "Dialogue inventé"}
short_name = "Dialogue inventé"
languages = ["fr", "en"]
secretariat = "BUREAU"
founded = 2006

[[chair]]
party = "MA"
from = 2015

[[chair]]
party = "ES"
from = 2021-11-18
to = 2022-12-14

[roles.interpreter]
on_list = true

[categories.diaspora]
name = "Diaspora"
counts_in_quota = false

[figures]
partners_represented = "confirmed"

[policies]
late = "refuse"
retention_weeks = 26

[policies.severities]
shared-email = "note"

[recipients.hotel]
columns = ["name", "arrival"]
)");
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  const Dialogue& dialogue = checked.value;
  CHECK(dialogue.name.in("en") == "Invented Dialogue");
  CHECK(dialogue.short_name.in("fr") == "Dialogue inventé");
  CHECK(dialogue.short_name.has("fr"));
  CHECK_FALSE(dialogue.short_name.has("en"));
  CHECK(dialogue.first_language() == "fr");
  CHECK(dialogue.founded == PartialDate{2006, 0, 0});
  REQUIRE(dialogue.chairs.size() == 2);
  CHECK_FALSE(dialogue.chairs[0].to);
  CHECK(dialogue.chairs[1].to == PartialDate{2022, 12, 14});
  CHECK(dialogue.role("interpreter")->on_list);
  CHECK_FALSE(dialogue.role("interpreter")->counts_in_quota);
  CHECK(dialogue.category("diaspora")->name.in("fr") == "Diaspora");
  CHECK(dialogue.categories.back().id == "diaspora");
  CHECK(dialogue.figures.partners_represented == "confirmed");
  CHECK(dialogue.policies.late == LatePolicy::refuse);
  CHECK(dialogue.policies.severity_of("shared-email", Severity::warning) == Severity::note);
  REQUIRE(dialogue.recipients.size() == 1);
  CHECK(dialogue.recipients[0].columns == std::vector<std::string>{"name", "arrival"});
}

TEST_CASE("everything wrong in a dialogue comes at once, each with its place") {
  const auto checked = read_plenary_toml(R"([dialogue]
nmae = "Invented Dialogue"
languages = ["en", "français"]
founded = "lately"

[[chair]]
from = 2024-02-01
to = 2023-02-01

[roles.head]
on_lsit = true
counts_in_quota = "yes"

[policies]
late = "refused"
retention_weeks = -1

[policys]
)");
  CHECK(told(checked.problems) ==
        "missing-key 1:1 dialogue.name\n"
        "unknown-key 2:1 dialogue.nmae\n"
        "unknown-value 3:13 dialogue.languages\n"
        "bad-date 4:11 dialogue.founded\n"
        "missing-key 6:1 chair.party\n"
        "end-before-start 8:6 chair.to\n"
        "unknown-key 11:1 roles.head.on_lsit\n"
        "wrong-type 12:19 roles.head.counts_in_quota\n"
        "unknown-value 15:8 policies.late\n"
        "wrong-type 16:19 policies.retention_weeks\n"
        "unknown-key 18:2 policys\n");
  for (const Problem& problem : checked.problems) {
    CHECK(problem.where.path == "plenary.toml");
    CHECK(problem.severity == Severity::error);
  }
}

TEST_CASE("saved mappings have a sender, headers and what each header means") {
  const auto checked = read_plenary_toml(R"([dialogue]
name = "A"

[mappings.madrid]
delegation = "ES"
headers = ["Cuerpo", "Nombre"]
map = ["Cuerpo=rank", "a=b=name", "Sala=-"]

[mappings.anyone]
headers = ["Corps"]
map = ["Corps=rank"]
)");
  REQUIRE_MESSAGE(checked.problems.empty(), spelled(checked.problems));
  REQUIRE(checked.value.mappings.size() == 2);
  const SavedMapping& madrid = checked.value.mappings[0];
  const SavedMapping& anyone = checked.value.mappings[1];
  CHECK(anyone.name == "anyone");
  CHECK(anyone.delegation.empty());
  CHECK(madrid.name == "madrid");
  CHECK(madrid.delegation == "ES");
  CHECK(madrid.headers == std::vector<std::string>{"Cuerpo", "Nombre"});
  CHECK(madrid.map == decltype(madrid.map){{"Cuerpo", "rank"}, {"a=b", "name"}, {"Sala", "-"}});
}

TEST_CASE("a mapping without headers, or that maps no column, is told with its place") {
  const auto checked = read_plenary_toml(R"([dialogue]
name = "A"

[mappings.one]
map = ["rank", "=name"]

[mappings.two]
headers = ["Corps"]
)");
  CHECK(told(checked.problems) ==
        "missing-key 4:1 mappings.one.headers\n"
        "bad-mapping 5:7 mappings.one.map\n"
        "bad-mapping 5:7 mappings.one.map\n"
        "missing-key 7:1 mappings.two.map\n");
}

TEST_CASE("a mistyped key or value names the nearest one known") {
  const auto checked = read_plenary_toml(
      "[dialogue]\nname = \"A\"\nlanguagse = [\"en\"]\n[policies]\nlate = \"accpet\"\n");
  REQUIRE(checked.problems.size() == 2);
  CHECK(checked.problems[0].hint == "did you mean \"languages\"?");
  CHECK(checked.problems[0].value == "languagse");
  CHECK(checked.problems[1].hint == "did you mean \"accept\"?");
  CHECK(checked.problems[1].value == "accpet");
}

TEST_CASE("a text that is not TOML is one problem at its place") {
  const auto checked =
      read_plenary_toml("[dialogue]\nname = \"never closed\nlanguages = [\"en\"]\n");
  REQUIRE(checked.problems.size() == 1);
  CHECK(checked.problems[0].code == "toml-syntax");
  CHECK(checked.problems[0].where.line == 2);
  CHECK(checked.problems[0].where.column > 1);
  CHECK(checked.value.role("head") != nullptr);
}

TEST_CASE("columns count characters, not bytes") {
  const auto checked =
      read_plenary_toml("[dialogue]\nname = {fr = \"Réunion à l'été\", éé = \"x\"}\n");
  REQUIRE(checked.problems.size() == 1);
  CHECK(checked.problems[0].code == "toml-syntax");
  CHECK(checked.problems[0].where.column == 33);
}

}  // namespace
}  // namespace plenary::tests
