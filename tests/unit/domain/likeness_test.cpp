// How likely two people are one.
#include "domain/names/likeness.h"

#include <doctest/doctest.h>

#include "domain/names/jaro_winkler.h"
#include "domain/names/latin_letters.h"
#include "domain/names/near_people.h"
#include "plenary/text.h"

using namespace plenary;

namespace {

std::string latin(std::string_view name) {
  std::string letters;
  latin_into(fold(name), letters);
  return letters;
}

struct Invented {
  const char* name = "";
  const char* email = "";
  const char* phone = "";
  std::uint32_t party = 0;
};

// The pair as the index finds it; score 0: not found at all.
Likeness likeness(const Invented& one, const Invented& other) {
  NearPeople near(2);
  const auto add = [&](const Invented& person) {
    const std::string folded = fold(person.name);
    near.add({.folded_name = folded,
              .email = person.email,
              .phone = person.phone,
              .party = person.party});
  };
  add(one);
  add(other);
  const auto& found = near.before(1, 1);
  return found.empty() ? Likeness{} : found.front().likeness;
}

}  // namespace

TEST_CASE("Jaro and Winkler's measure gives the values of its authors") {
  CHECK(jaro_winkler("martha", "marhta") == doctest::Approx(961).epsilon(0.002));
  CHECK(jaro_winkler("dwayne", "duane") == doctest::Approx(840).epsilon(0.002));
  CHECK(jaro_winkler("dixon", "dicksonx") == doctest::Approx(813).epsilon(0.002));
  CHECK(jaro_winkler("awa", "awa") == 1000);
  CHECK(jaro_winkler("awa", "fif") == 0);
  CHECK(jaro_winkler("", "awa") == 0);
}

TEST_CASE("the measure is the same from both sides and never above 1000") {
  const char* words[] = {"diop", "diopp", "ndiaye", "ndiay", "a", "mohamed", "muhammad", "tall"};
  for (const char* one : words) {
    for (const char* other : words) {
      CAPTURE(one);
      CAPTURE(other);
      CHECK(jaro_winkler(one, other) == jaro_winkler(other, one));
      CHECK(jaro_winkler(one, other) <= 1000);
    }
  }
}

TEST_CASE("names of other scripts come out in Latin letters") {
  CHECK(latin("Awa Ndour") == "awa ndour");
  CHECK(latin("محمد") == "mhmd");
  CHECK(latin("الخوري") == latin("خوري"));
  CHECK(latin("Иван") == "ivan");
  CHECK(latin("Νίκος") == "nikos");
}

TEST_CASE("one person written two ways is found, and why is said") {
  struct Case {
    Invented one, other;
    std::string reasons;
  };
  const Case cases[] = {
      {{"Awa Ndour"}, {"Ndour Awa"}, "the names in another order"},
      {{"Mohamed Selmani"}, {"Mohammed Selmani"}, "a name spelled otherwise"},
      {{"Lucía Herrero Campos", "", "", 1},
       {"LUCIA HERRERO", "", "", 1},
       "a name left out, the same delegation"},
      {{"Awa Ndour", "", "", 1},
       {"A. Ndour", "", "", 1},
       "an initial for a name, the same delegation"},
      {{"Abd el Kader Ziani"}, {"Abdelkader Ziani"}, "a name spelled otherwise, a name left out"},
      {{"سلمى الزياني", "", "", 1},
       {"Salma Al-Ziani", "", "", 1},
       "the name in other letters, the same delegation"},
      {{"Иван Петренко", "", "", 1},
       {"Petrenko Ivan", "", "", 1},
       "the name in other letters, the names in another order, the same delegation"},
      {{"Νίκος Βασιλάκης"}, {"Nikos Vasilakis"}, "the name in other letters"},
      {{"Dieudonné van der Berg"}, {"Dieudonne Berg"}, "a name spelled otherwise"},
      {{"Awa Ndour", "", "", 1}, {"Awa Ndour", "", "", 2}, "the same name, another delegation"},
      {{"Ana Reis", "ana@a.example"},
       {"A. Reis", "ana@a.example"},
       "an initial for a name, the same address"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.one.name);
    CAPTURE(each.other.name);
    const Likeness found = likeness(each.one, each.other);
    CHECK(found.score >= near_duplicate_score);
    CHECK(words_of_reasons(found) == each.reasons);
    CHECK(likeness(each.other, each.one).score == found.score);
  }
}

TEST_CASE("two people whose names are near are not one") {
  const Invented cases[][2] = {
      {{"Awa Ndour", "", "", 1}, {"Ama Ndour", "", "", 1}},
      {{"Awa Ndour", "", "", 1}, {"Awa Sarr", "", "", 1}},
      {{"Ndour", "", "", 1}, {"Awa Ndour", "", "", 2}},
      {{"Person N123", "", "", 1}, {"Person N124", "", "", 1}},
      {{"Li Ming", "", "", 1}, {"Liu Ming", "", "", 1}},
      {{"Awa Ndour", "dgpaf@b.example", "", 1}, {"Omar Ba", "dgpaf@b.example", "", 1}},
      {{"Holmes"}, {"Williams"}},
  };
  for (const auto& each : cases) {
    CAPTURE(each[0].name);
    CAPTURE(each[1].name);
    CHECK(likeness(each[0], each[1]).score < near_duplicate_score);
  }
}

TEST_CASE("a telephone is the same however it is written") {
  CHECK(phone_key("+212 661-234567") == phone_key("00212661234567"));
  CHECK(phone_key("0661 23 45 67") == phone_key("661234567"));
  CHECK(phone_key("12") == 0);
  CHECK(phone_key("") == 0);
}

TEST_CASE("a name that many bear says little of another delegation") {
  NearPeople near(300);
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i)
    names.push_back(std::string(i % 3 == 0 ? "awa " : "fatou ") + (i % 2 == 0 ? "ndour" : "sarr"));
  for (std::uint32_t i = 0; i < names.size(); ++i)
    near.add({.folded_name = names[i], .party = i + 1});
  CHECK(near.before(299).empty());
}

TEST_CASE("somebody who passes by is compared and not kept") {
  NearPeople near(1);
  near.add({.folded_name = "awa ndour", .party = 1});
  REQUIRE(near.like({.folded_name = "ndour awa", .party = 1}).size() == 1);
  CHECK(near.size() == 1);
  CHECK(near.like({.folded_name = "omar ba", .party = 1}).empty());
}
