#include "plenary/domain/dialogue.h"

#include <doctest/doctest.h>

namespace plenary::tests {
namespace {

TEST_CASE("the chair of a day is the term that began last and is not over") {
  Dialogue dialogue;
  dialogue.chairs = {{.party = "AA", .from = {2015, 0, 0}},
                     {.party = "BB", .from = {2016, 3, 0}, .to = {2017, 0, 0}},
                     {.party = "CC", .to = {2018, 1, 1}},
                     {.party = "DD", .from = {2018, 5, 2}, .to = {2019, 5, 2}},
                     {.party = "EE", .from = {2019, 5, 2}}};
  const auto chair = [&](Date day) {
    const ChairTerm* term = dialogue.chair_on(day);
    return term ? term->party : std::string("?");
  };
  CHECK(chair({2014, 12, 31}) == "?");
  CHECK(chair({2015, 1, 1}) == "AA");
  CHECK(chair({2016, 2, 29}) == "AA");
  CHECK(chair({2016, 3, 1}) == "BB");
  CHECK(chair({2017, 12, 31}) == "BB");
  CHECK(chair({2018, 1, 1}) == "?");  // CC's beginning is unknown
  CHECK(chair({2018, 5, 2}) == "DD");
  CHECK(chair({2019, 5, 2}) == "EE");  // the day of the handover
  CHECK(chair({2030, 1, 1}) == "EE");
}

TEST_CASE("every default role and category has a name in English and French, once") {
  const auto check = [](const auto& rules, std::size_t count) {
    CHECK(rules.size() == count);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      CAPTURE(rules[i].id);
      CHECK(rules[i].name.has("en"));
      CHECK(rules[i].name.has("fr"));
      for (std::size_t j = 0; j < i; ++j) CHECK(rules[i].id != rules[j].id);
    }
  };
  check(default_roles(), 10);
  check(default_categories(), 10);
}

TEST_CASE("who comes to serve holds no seat, and is neither listed nor counted") {
  Dialogue dialogue;
  dialogue.roles = default_roles();
  dialogue.categories = default_categories();
  for (const char* id : {"interpreter", "security", "protocol", "accompanying", "staff"}) {
    CAPTURE(id);
    REQUIRE(dialogue.role(id));
    CHECK_FALSE(dialogue.role(id)->counts_in_quota);
    CHECK_FALSE(dialogue.role(id)->on_list);
    CHECK_FALSE(dialogue.role(id)->in_figures);
  }
  for (const char* id : {"head", "deputy", "delegate", "adviser", "note_taker"}) {
    CAPTURE(id);
    CHECK(dialogue.role(id)->counts_in_quota);
    CHECK(dialogue.role(id)->on_list);
  }
  CHECK_FALSE(dialogue.category("press")->on_list);
  CHECK(dialogue.category("secretariat")->on_list);
  CHECK_FALSE(dialogue.category("secretariat")->in_figures);
  CHECK(dialogue.role("chauffeur") == nullptr);
}

}  // namespace
}  // namespace plenary::tests
