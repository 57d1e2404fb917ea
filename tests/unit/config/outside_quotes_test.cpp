#include "config/outside_quotes.h"

#include <doctest/doctest.h>

#include "reading.h"

namespace plenary::tests {
namespace {

// "2:8 ö", or "" where there is none.
std::string found(std::string_view text) {
  const auto stray = config::letter_outside_quotes(text);
  if (!stray) return {};
  return fmt::format("{}:{} {}", stray->place.line, stray->place.column, stray->letter);
}

}  // namespace

TEST_CASE("letters beyond ASCII are found where they stand outside quotation marks") {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] : {
           Case{"city = Malmö", "1:12 ö"},
           Case{"a = \"é\"\ncité = 1", "2:4 é"},
           Case{"[réunion]", "1:3 é"},
           Case{"a = {é = 1}", "1:6 é"},
           Case{"a =\u00A01", "1:4 \u00A0"},
           Case{"a = \"\"\"é\n\"é\"\"é\"\"\" é", "2:10 é"},
           Case{"a = '''é\n'é''é''''' é", "2:12 é"},
           Case{"a = \"\\\"é\" é", "1:11 é"},
           Case{"a = '\\' é", "1:9 é"},
           Case{"\xEF\xBB\xBFé = 1", "1:1 é"},
       }) {
    CAPTURE(text);
    CHECK(found(text) == expected);
  }
}

TEST_CASE("letters beyond ASCII in strings and comments are nobody's fault") {
  for (const char* text : {"", "a = 1", "a = \"é\"", "a = 'é' # é", "# é\r\na = \"\"\"é\r\né\"\"\"",
                           "\"é\" = 1", "a = [\"é\", 'é']", "a = {fr = \"é\"} # ë",
                           "\xEF\xBB\xBF"
                           "a = 1",
                           "# é"}) {
    CAPTURE(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("an unfinished string or bytes that are no UTF-8 are left to the reader of TOML") {
  for (const char* text : {"a = \"é\ncity = Malmö", "a = '''é", "a = \"\\", "a = \xE9", "\xE9 é"}) {
    CAPTURE(text);
    CHECK(found(text).empty());
    const auto checked = read_frameworks({"frameworks.toml", text}, "en");
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == "toml-syntax");
  }
}

TEST_CASE("a text that the reader of TOML did not expect is a problem and not its end") {
  for (const char* text :
       {"[.", "[\r", "[#", "a = {.", "[a.", "[[.", "a..b = 1", "= 1", "a = -", "."}) {
    CAPTURE(text);
    const auto checked = read_frameworks({"frameworks.toml", text}, "en");
    REQUIRE(checked.problems.size() == 1);
    CHECK(checked.problems[0].code == "toml-syntax");
  }
}

TEST_CASE("a letter beyond ASCII behind a line joined by a backslash stays in the text") {
  const auto checked = read_meeting(
      {"meetings/m.toml", "title = \"\"\"\\\n  été à \\\n  Málaga\"\"\"\nstart = 2023-06-22\n"},
      "fr");
  CHECK(checked.value.title.in("fr") == "été à Málaga");
}

TEST_CASE("a quotation mark that is missing is told as that") {
  const auto checked = read_meeting({"meetings/m.toml", "title = \"M\nstart = 2023-06-22\n"}, "en");
  REQUIRE(checked.problems.size() == 1);
  CHECK(checked.problems[0].message ==
        "this is not TOML: a text is not closed on the line where it begins");
  CHECK(checked.problems[0].where.line == 1);
}

TEST_CASE("a name without quotation marks is told with its place and how to write it") {
  const auto checked = read_meeting({"meetings/m.toml", "title = \"M\"\ncity = Málaga\n"}, "en");
  CHECK(spelled(checked.problems) ==
        "meetings/m.toml:2:9: this is not TOML: \"á\" stands outside quotation marks [á] "
        "hint: write texts as in city = \"Málaga\"\n");
}

}  // namespace plenary::tests
