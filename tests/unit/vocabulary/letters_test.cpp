#include "vocabulary/letters.h"

#include <doctest/doctest.h>

#include "plenary/text.h"

using namespace plenary;

TEST_CASE("letters are counted by case, and accents, hyphens and apostrophes are none") {
  const LetterCount count = count_letters("N’Diaye-É.");
  CHECK(count.upper == 3);
  CHECK(count.lower == 4);
  CHECK(count.others == 0);
  CHECK(count_letters("محمد").caseless == 4);
  CHECK(count_letters("(2)").others == 3);
}

TEST_CASE("a Cyrillic or Greek letter in a Latin name is named with its place") {
  const auto cyrillic = foreign_letter("Awa Di\u043Ep");
  REQUIRE(cyrillic);
  CHECK(cyrillic->script == "Cyrillic");
  CHECK(cyrillic->looks_like == "o");
  CHECK(cyrillic->place == 6);
  const auto greek = foreign_letter("\u039Dikos");
  REQUIRE(greek);
  CHECK(greek->script == "Greek");
  CHECK(greek->looks_like == "N");
  CHECK(greek->place == 1);
  CHECK(foreign_letter("\u0421\u0430\u0440\u0430 Diop"));  // all of one word, among Latin ones
}

TEST_CASE("a name in one script, or written in two, has no foreign letter") {
  for (const char* name : {"Awa Diop", "Иван Петров", "Νίκος", "Ivan Petrov Иван Петров", "محمد",
                           "Aïssatou Łoś", ""}) {
    CAPTURE(name);
    CHECK_FALSE(foreign_letter(name));
  }
}

TEST_CASE("a name with such letters looks like the Latin one") {
  CHECK(fold(in_latin_letters("Awa Di\u043Ep")) == fold("Awa Diop"));
  CHECK(in_latin_letters("Awa Diop") == "Awa Diop");
}
