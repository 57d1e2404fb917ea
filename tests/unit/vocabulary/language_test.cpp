#include "plenary/language.h"

#include <doctest/doctest.h>

#include <limits>

using namespace plenary;

namespace {

Words words_of(const Language& language) {
  return {language,
          {{"person.one", "{n} person"},
           {"person.other", "{n} persons"},
           {"late.other", "{n} late"},
           {"greeting", "Dear {name}, welcome to {place}."},
           {"open", "a { and {name"}}};
}

}  // namespace

TEST_CASE("a text is given in the language asked for, else the first, else any") {
  const LocalizedText text{{"fr", "Maroc"}, {"es", "Marruecos"}};
  CHECK(text.in("fr") == "Maroc");
  CHECK(text.in("en", "fr") == "Maroc");
  CHECK(text.in("pt", "en") == "Marruecos");
  CHECK(LocalizedText().in("en").empty());
}

TEST_CASE("fields are filled and unknown ones stay visible") {
  const Words words = words_of("en");
  CHECK(words.fill("greeting", {{"name", "{place}"}, {"place", "Marrakesh"}}) ==
        "Dear {place}, welcome to Marrakesh.");
  CHECK(words.fill("greeting", {{"name", "Awa"}}) == "Dear Awa, welcome to {place}.");
  CHECK(words.fill("open", {{"name", "x"}}) == "a { and {name");
  CHECK(words["absent.key"] == "<absent.key>");
  CHECK(words["absent.key"].data() == words["absent.key"].data());
  CHECK_FALSE(words.has("absent.key"));
}

TEST_CASE("counting follows the language") {
  struct Case {
    Language language;
    long long number;
    std::string text;
  };
  const Case cases[] = {
      {"en", 0, "0 persons"},
      {"en", 1, "1 person"},
      {"en", 1500, "1,500 persons"},
      {"fr", 0, "0 person"},
      {"fr", 1, "1 person"},
      {"fr", 2, "2 persons"},
      {"fr", 1500, "1\u202F500 persons"},
      {"es", 0, "0 persons"},
      {"es", 1500, "1500 persons"},
      {"es", 15000, "15.000 persons"},
      {"pt", 1, "1 person"},
      {"en", -1, "-1 person"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.language);
    CHECK(words_of(c.language).count("person", c.number) == c.text);
  }
  CHECK(words_of("en").count("late", 1) == "1 late");  // a key without a singular
}

TEST_CASE("numbers are grouped") {
  CHECK(words_of("en").number(999) == "999");
  CHECK(words_of("en").number(-1234567) == "-1,234,567");
  CHECK(words_of("en").number(-999) == "-999");
  CHECK(words_of("de").number(1234) == "1\u202F234");
  CHECK(words_of("en").number(std::numeric_limits<long long>::min()) ==
        "-9,223,372,036,854,775,808");
}

TEST_CASE("lists end in the language's conjunction") {
  CHECK(words_of("en").list({}).empty());
  CHECK(words_of("en").list({"a"}) == "a");
  CHECK(words_of("en").list({"a", "b"}) == "a and b");
  CHECK(words_of("en").list({"a", "b", "c"}) == "a, b and c");
  CHECK(words_of("fr").list({"a", "b", "c"}) == "a, b et c");
  CHECK(words_of("es").list({"España", "Italia"}) == "España e Italia");
  CHECK(words_of("es").list({"España", "Malí"}) == "España y Malí");
  CHECK(words_of("pt").list({"a", "b"}) == "a e b");
  CHECK(words_of("xx").list({"a", "b"}) == "a, b");
  CHECK(Words("en", {{"list.and", "&"}}).list({"a", "b"}) == "a & b");
}
