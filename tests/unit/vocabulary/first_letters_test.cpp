#include "vocabulary/first_letters.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

using namespace plenary;

namespace {

constexpr auto words = std::to_array<std::string_view>({"n a", "none", "tbc", "x", "لا يوجد"});
constexpr FirstLetters letters(words);

}  // namespace

TEST_CASE("what a word of the table may begin as is never put aside") {
  for (const char* text :
       {"N/A", "n.a.", "n'a", "NONE", "none", "(tbc)", "T.B.C.", " TBC", "X", "x", "«none»",
        "n\u00B0", "\u0644\u0627 \u064A\u0648\u062C\u062F", "", "--"})
    CHECK_MESSAGE(letters.may_begin(text), text);
}

TEST_CASE("other texts are put aside by their first two letters") {
  for (const char* text : {"Awa", "+221 77", "3", "nbc", "Trarza", "(Faye)", "n1", "xy", "- Kone",
                           "\u0648\u0632\u064A\u0631"})
    CHECK_FALSE_MESSAGE(letters.may_begin(text), text);
}

TEST_CASE("bytes that are no letter are folded to be known") {
  for (const char* text : {"\xD9x", "\xD8\xFF", "\xC3", "\xD9"})
    CHECK_MESSAGE(letters.may_begin(text), text);
}

TEST_CASE("whatever a text begins with, the word that it folds to may begin it") {
  for (char32_t point = 1; point < 0x10000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    for (const char* rest : {"", "na", " n"}) {
      std::string text;
      append_utf8(text, point);
      text += rest;
      const std::string folded = fold(text);
      const std::string_view word = std::string_view(folded).substr(0, folded.find(' '));
      const bool is_latin = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
      const bool is_arabic = word.starts_with('\xD8') || word.starts_with('\xD9');
      if (!is_latin && !is_arabic) continue;
      const FirstLetters of_word(std::array<std::string_view, 1>{word});
      if (!of_word.may_begin(text)) FAIL_CHECK(text);
    }
  }
}
