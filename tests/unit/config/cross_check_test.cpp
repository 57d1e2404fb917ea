#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

NameForms forms(const std::string& name) { return {name, "of " + name, "in " + name}; }

Party party(const std::string& code, const std::string& name) {
  return {.code = code,
          .name = {{"en", name}, {"fr", name}},
          .forms = {{"en", forms(name)}, {"fr", forms(name)}}};
}

struct World {
  Dialogue dialogue{.languages = {"en", "fr"},
                    .chairs = {{.party = "MA", .from = {2030, 1, 1}}},
                    .categories = default_categories()};
  Parties parties{{party("MA", "Morocco"), party("ES", "Spain")}};
  Frameworks frameworks{{{.id = "plan",
                          .of_name = {{"en", "of the Plan"}, {"fr", "du Plan"}},
                          .area_count = 5,
                          .action_count = 29,
                          .objectives = {{.id = "5a"}, {.id = "5b"}}},
                         {.id = "gcm", .kind = Framework::Kind::instrument}}};
  Meeting meeting{.id = "one",
                  .title = {{"en", "One"}, {"fr", "Un"}},
                  .start = {2031, 6, 22},
                  .end = {2031, 6, 23},
                  .city = {{"en", "Rabat"}},
                  .city_in = {{"en", "in Rabat"}, {"fr", "à Rabat"}},
                  .country = "MA",
                  .zone = "Africa/Casablanca",
                  .host = "MA",
                  .chair = "MA",
                  .co_chairs = {"MA", "ES"},
                  .frameworks = {{.framework = "plan", .areas = {4}, .objectives = {"5a"}}},
                  .informed_by = {"gcm"},
                  .rules = {.nominate_by = {2031, 6, 9}},
                  .rooms = {{.id = "A"}, {.id = "B"}}};

  Problems check() const { return cross_check(dialogue, parties, frameworks, {meeting}); }
};

std::string codes(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems)
    all += fmt::format("{} {} {}\n", name_of(problem.severity), problem.code, problem.field);
  return all;
}

TEST_CASE("files that agree have no finding") { CHECK(codes(World().check()) == ""); }

TEST_CASE("each disagreement is found under its own code and key") {
  struct Case {
    std::function<void(World&)> change;
    std::string found;
  };
  const std::vector<Case> cases{
      {[](World& w) { w.meeting.host = "MAA"; }, "error unknown-party host\n"},
      {[](World& w) {
         w.meeting.co_chairs = {"MA", "XX"};
       },
       "error unknown-party co_chairs[1]\n"},
      {[](World& w) { w.meeting.rules.exempt = {"EU"}; }, "error unknown-party rules.exempt[0]\n"},
      {[](World& w) { w.meeting.country = "Morocco"; }, "error unknown-country country\n"},
      {[](World& w) { w.meeting.country = "XX"; }, "error unknown-country country\n"},
      {[](World& w) {
         w.meeting.languages = {"en", "zz"};
       },
       "error unknown-language languages[1]\n"},
      {[](World& w) { w.meeting.interpretation = {"French"}; },
       "error unknown-language interpretation[0]\n"},
      {[](World& w) { w.meeting.protocol.order_language = "eng"; },
       "error unknown-language protocol.order_language\n"},
      {[](World& w) { w.meeting.title.set("xx", "X"); }, "error unknown-language title.xx\n"},
      {[](World& w) { w.meeting.follows = "nope-1999"; }, "error unknown-meeting follows\n"},
      {[](World& w) { w.meeting.follows = "one"; }, "error follows-itself follows\n"},
      {[](World& w) { w.meeting.follows = "The meeting of 1999"; }, ""},
      {[](World& w) { w.dialogue.secretariat = "DESK"; },
       "error unknown-party dialogue.secretariat\n"},
      {[](World& w) {
         w.dialogue.chairs[0].party = "XX";
         w.meeting.chair = "MA";
       },
       "error unknown-party chair[0].party\nnote chair-differs chair\n"},
      {[](World& w) {
         w.dialogue.mappings = {{.name = "anyone"}, {.name = "madrid", .delegation = "ESP"}};
       },
       "error unknown-party mappings.madrid.delegation\n"},
      {[](World& w) { w.meeting.presides = {"ES"}; }, ""},
      {[](World& w) {
         w.meeting.co_chairs = {"MA"};
         w.meeting.presides = {"ES"};
       },
       "note presides-not-chair presides[0]\n"},
      {[](World& w) {
         w.meeting.end = {2031, 6, 21};
       },
       "error end-before-start end\n"},
      {[](World& w) {
         w.meeting.rules.nominate_by = {2031, 6, 23};
       },
       "warning deadline-after-start rules.nominate_by\n"},
      {[](World& w) {
         w.meeting.rules.confirm_by = {2031, 6, 1};
       },
       "warning confirm-before-nominate rules.confirm_by\n"},
      {[](World& w) { w.meeting.zone = ""; }, "error zone-missing timezone\n"},
      {[](World& w) { w.meeting.frameworks[0].framework = "plam"; },
       "error unknown-framework frameworks[0].framework\n"},
      {[](World& w) {
         w.meeting.frameworks[0].areas = {4, 6};
       },
       "error unknown-area frameworks[0].areas\n"},
      {[](World& w) { w.meeting.frameworks[0].objectives = {"5"}; },
       "error unknown-objective frameworks[0].objectives\n"},
      {[](World& w) { w.meeting.frameworks[0].actions = {30}; },
       "error unknown-action frameworks[0].actions\n"},
      {[](World& w) { w.meeting.informed_by = {"gcr"}; },
       "error unknown-framework informed_by[0]\n"},
      {[](World& w) { w.meeting.rooms[1].id = "A"; }, "error room-id-twice rooms[1].id\n"},
      {[](World& w) { w.meeting.categories = {"goverment"}; },
       "error unknown-category categories[0]\n"},
      {[](World& w) {
         w.meeting.title = {{"en", "One"}};
       },
       "warning title-missing title\n"},
      {[](World& w) {
         w.meeting.city_in = {{"en", "in Rabat"}};
       },
       "warning form-missing city_in\n"},
      {[](World& w) { w.parties.all[1].forms.erase("fr"); }, "warning form-missing \n"},
      {[](World& w) {
         w.parties.all[1].name = {{"en", "Spain"}};
       },
       "warning name-missing \n"},
      {[](World& w) { w.frameworks.all[0].of_name.erase("fr"); },
       "warning form-missing frameworks[0].framework\n"},
      {[](World& w) { w.parties.all[1].aliases = {"MOROCCO"}; },
       "warning name-ambiguous partner[1].aliases\n"},
  };
  for (const Case& one : cases) {
    World world;
    one.change(world);
    CHECK(codes(world.check()) == one.found);
  }
}

TEST_CASE("a code that is not there names the one that is meant") {
  World world;
  world.meeting.country = "Spain";
  world.meeting.languages = {"French"};
  world.meeting.follows = "tow";
  const Problems problems = cross_check(world.dialogue, world.parties, world.frameworks,
                                        {world.meeting, Meeting{.id = "two"}});
  REQUIRE(problems.size() >= 3);
  CHECK(problems[0].hint == "did you mean \"ES\"?");
  CHECK(problems[1].hint == "did you mean \"fr\"?");
  CHECK(problems[2].hint == "did you mean \"two\"?");
}

TEST_CASE("without any partner every country's code is taken") {
  World world;
  world.parties.all.clear();
  CHECK(codes(world.check()) == "");
  world.meeting.host = "Morocco";
  CHECK(codes(world.check()) == "error unknown-party host\n");
}

TEST_CASE("a finding is placed where its key stands") {
  const ConfigFile file{
      "meetings/one.toml",
      "host = \"XX\"\nco_chairs = [\"MA\",\n  \"YY\"]\n[rules]\n\n[[frameworks]]\n"
      "framework = \"a\"\n[[frameworks]]\nframework = \"b\"\nareas = [9]\n"};
  const auto placed = [&](const std::string& field) {
    Problems problems{{.where = {file.path, 0, 0}, .field = field}};
    place_problems(problems, {file});
    return fmt::format("{}:{}", problems[0].where.line, problems[0].where.column);
  };
  CHECK(placed("host") == "1:8");
  CHECK(placed("co_chairs[1]") == "3:3");
  CHECK(placed("frameworks[1].areas") == "10:9");
  CHECK(placed("frameworks[0].areas") == "6:1");
  CHECK(placed("rules.nominate_by") == "4:2");
  CHECK(placed("city") == "0:0");
}

}  // namespace
}  // namespace plenary::tests
