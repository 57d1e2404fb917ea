#include "plenary/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "vocabulary/utf8.h"

using namespace plenary;

namespace {

// Text of code points that have given trouble: several scripts, marks, format characters, emoji.
std::string hostile_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{"a",
                                               "Z",
                                               "é",
                                               "e\u0301",
                                               "\u0301",
                                               "ß",
                                               "Ł",
                                               "’",
                                               "'",
                                               " ",
                                               "\u00A0",
                                               "\u200B",
                                               "-",
                                               "–",
                                               "ﬁ",
                                               "Ⅳ",
                                               "أ",
                                               "ة",
                                               "\u0640",
                                               "한",
                                               "\u1112\u1161",
                                               "\u11AB",
                                               "が",
                                               "か\u3099",
                                               "क\u093C",
                                               "\u0958",
                                               "\u0301\u0316",
                                               "\u093C\u094D",
                                               "\u094D\u093C",
                                               "🙂",
                                               "İ",
                                               "ı",
                                               "ς",
                                               "\xFF",
                                               "\uFDFA",
                                               "٣",
                                               "\t",
                                               "\n",
                                               "\x1B",
                                               "й",
                                               "Œ",
                                               "ʼ"};
  std::string text;
  for (std::size_t length = random() % 12; length > 0; --length) {
    text += pieces[random() % pieces.size()];
  }
  return text;
}

}  // namespace

TEST_CASE("malformed UTF-8 is found at its first byte") {
  struct Case {
    std::string text;
    std::size_t position;
  };
  const Case cases[] = {
      {"", std::string::npos},
      {"plain ASCII, long enough for the fast path", std::string::npos},
      {"Côte d’Ivoire 🙂 \U0010FFFF", std::string::npos},
      {"eight ch\x80", 8},
      {"\xC0\xAF", 0},              // overlong
      {"\xE0\x80\xAF", 0},          // overlong
      {"a\xED\xA0\x80", 1},         // a surrogate
      {"\xF4\x90\x80\x80", 0},      // above U+10FFFF
      {"\xF0\x82\x82\xAC", 0},      // overlong
      {"ok \xC3", 3},               // cut short
      {"ok \xE2\x82", 3},           // cut short
      {"\xF8\x88\x80\x80\x80", 0},  // five bytes
      {"S\xE9n\xE9gal", 1},         // Windows-1252
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(find_invalid_utf8(c.text) == c.position);
  }
}

TEST_CASE("every code point is encoded and decoded alike") {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point == 0xD800) point = 0xE000;
    std::string text;
    append_utf8(text, point);
    const CodePoint decoded = decode_utf8(text, 0);
    if (decoded.value != point || decoded.length != text.size()) FAIL("code point ", point);
  }
}

TEST_CASE("text is composed") {
  CHECK(to_nfc("Se\u0301ne\u0301gal") == "Sénégal");
  CHECK(to_nfc("Sénégal") == "Sénégal");
  CHECK(to_nfc("") == "");
  CHECK(to_nfc("q\u0323\u0307") == to_nfc("q\u0307\u0323"));
}

TEST_CASE("folding sets case, accents and punctuation aside") {
  struct Case {
    std::string_view text, folded;
  };
  const Case cases[] = {
      {"Côte d’Ivoire", "cote divoire"},
      {"COTE D'IVOIRE", "cote divoire"},
      {"Cote d‘Ivoire", "cote divoire"},
      {"Cote d´Ivoire", "cote divoire"},
      {"Co\u0302te dʼIvoire", "cote divoire"},
      {"Guinea–Bissau", "guinea bissau"},
      {"Guinea-Bissau", "guinea bissau"},
      {"  Nom \u00A0 de\tfamille * :", "nom de famille"},
      {"N\u200Bom\uFEFF", "nom"},
      {"co\u00ADordinator", "coordinator"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"Łódź", "lodz"},
      {"Ærøskøbing", "aeroskobing"},
      {"Œuvre", "oeuvre"},
      {"Þórður Đặng", "thordur dang"},
      {"Iğdır İstanbul", "igdir istanbul"},
      {"Ɓaaba Ŋdaw", "baaba ndaw"},
      {"ＡＢＣ１２", "abc12"},
      {"ﬁnance", "finance"},
      {"№ 5", "no 5"},
      {"Ⅳ", "iv"},
      {"Ελληνική ΟΔΟΣ", "ελληνικη οδοσ"},
      {"Алексей Ёлкин", "алексеи елкин"},
      {"أحمد", "احمد"},
      {"إحمد", "احمد"},
      {"آحمد", "احمد"},
      {"فاطمة", "فاطمه"},
      {"مصطفى", "مصطفي"},
      {"مُحَمَّد", "محمد"},
      {"محـــمد", "محمد"},
      {"\u200Fمحمد\u200E", "محمد"},
      {"٢٠٢٣", "2023"},
      {"がくせい", "がくせい"},
      {"か\u3099くせい", "がくせい"},
      {"ｶﾞｸ", "ガク"},
      {"हिन्दी", "हिन्दी"},
      {"한국", "한국"},
      {"\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국"},
      {"शिव 🙂", "शिव"},
      {"...", ""},
      {"", ""},
      {"o'-'o", "o o"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(fold(c.text) == c.folded);
  }
}

TEST_CASE("folding twice is folding once, and sees no difference between canonical equivalents") {
  for (unsigned seed = 0; seed < 20000; ++seed) {
    std::mt19937 random(seed);
    const std::string text = hostile_text(random);
    CAPTURE(seed);
    CAPTURE(text);
    const std::string once = fold(text);
    REQUIRE(fold(once) == once);
    REQUIRE(once == fold(to_nfc(text)));
    REQUIRE(find_invalid_utf8(once) == std::string::npos);
    REQUIRE(once.find("  ") == std::string::npos);
    REQUIRE(trim(once) == once);
  }
}

TEST_CASE("folding any one code point gives what folds to itself") {
  std::string text;
  std::string folded;
  for (char32_t point = 0; point <= 0x3FFFF; ++point) {
    if (point == 0xD800) point = 0xE000;
    text.clear();
    append_utf8(text, point);
    fold_into(text, folded);
    if (fold(folded) != folded) FAIL("code point ", static_cast<unsigned>(point), ": ", folded);
  }
}

TEST_CASE("fingerprints never change") {
  CHECK(fingerprint("") == 0xEF46DB3751D8E999U);
  CHECK(fingerprint("a") == 0xA563C3D1B633E001U);
  CHECK(fingerprint("diop awa") == 0x909903AD4E4B6770U);
  CHECK(fingerprint("diop awa", 7) == 0xB097192DBDA8BEA9U);
  CHECK(fingerprint("awa.diop@exemple.example") == 0x2255D66D6BDDC721U);
  CHECK(fingerprint("a") != fingerprint(std::string_view("a\0", 2)));
  CHECK(fingerprint("diop awa") != fingerprint("awa diop"));
  CHECK(fingerprint("diop awa", 1) != fingerprint("diop awa", 2));
}

TEST_CASE("fingerprints of short texts do not collide") {
  std::vector<std::uint64_t> all;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      for (char c = 'a'; c <= 'z'; ++c) {
        all.push_back(fingerprint(std::string{a, b, c}));
        all.push_back(fingerprint(std::string{'l', 'o', 'n', 'g', 'e', 'r', ' ', a, b, c}));
      }
    }
  }
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  CHECK(all.front() != 0);
}

TEST_CASE("sort keys order as people do") {
  const std::vector<std::string> sorted{"Albania",     "Cabo Verde", "Côte d'Ivoire", "Croatia",
                                        "Czechia",     "Éire",       "Estonia",       "São Tomé",
                                        "Switzerland", "Zambia"};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    CAPTURE(sorted[i]);
    CHECK(sort_key(sorted[i - 1]) < sort_key(sorted[i]));
  }
  CHECK(sort_key("Se\u0301ne\u0301gal") == sort_key("Sénégal"));
  CHECK(sort_key("").empty());
  CHECK(sort_key(std::string(5000, 'x')).size() > 1000);
  CHECK(sort_key("a b").find('\0') == std::string::npos);
  CHECK_FALSE(collation_version().empty());
}

TEST_CASE("a language sorts its own way") {
  const Collation german("de");
  const Collation swedish("sv");
  CHECK(german.less("Österreich", "Zypern"));
  CHECK(swedish.less("Zypern", "Österreich"));
  CHECK(Collation("").less("Côte", "Czechia"));
  CHECK(Collation("xx").less("a", "b"));
  CHECK_FALSE(german.less("a", "a"));
}

TEST_CASE("upper case follows Unicode") {
  CHECK(to_upper("straße") == "STRASSE");
  CHECK(to_upper("sn 1") == "SN 1");
  CHECK(to_upper("église") == "ÉGLISE");
}

TEST_CASE("blanks of every kind are trimmed") {
  CHECK(trim(" \t\u00A0\u202F\u200B\uFEFFAwa Diop\u2009\u00A0\r\n") == "Awa Diop");
  CHECK(trim(" \u3000 ").empty());
  CHECK(trim("").empty());
  CHECK(trim("a\u00A0b") == "a\u00A0b");
  CHECK(trim("\xFF ") == "\xFF");
}

TEST_CASE("width counts the columns of a terminal") {
  struct Case {
    std::string_view text;
    std::size_t width;
  };
  const Case cases[] = {{"", 0},
                        {"Awa", 3},
                        {"Sénégal", 7},
                        {"Se\u0301ne\u0301gal", 7},
                        {"日本", 4},
                        {"한국", 4},
                        {"محمد", 4},
                        {"مُحَمَّد", 4},
                        {"\u200B", 0},
                        {"🙂", 2},
                        {"👩‍👩‍👧", 2},
                        {"👍🏽", 2},
                        {"❤\uFE0F", 2},
                        {"ＡＢ", 4},
                        {"🇲🇦", 2},
                        {"a\u202Fb", 3},
                        {"\u1112\u1161\u11AB", 2}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(display_width(c.text) == c.width);
  }
}

TEST_CASE("nothing that steers a terminal passes") {
  CHECK(printable("plain") == "plain");
  CHECK(printable("\x1B[31mred") == "\\x1b[31mred");
  CHECK(printable("bell\a") == "bell\\x07");
  CHECK(printable(std::string_view("nul\0", 4)) == "nul\\x00");
  CHECK(printable("csi \u009B"
                  "2J") == "csi \\x9b2J");
  CHECK(printable("\u202Eevil") == "\\u202eevil");
  CHECK(printable("bad \xFF byte") == "bad \\xff byte");
  CHECK(printable("two\r\nlines\nmore") == "two lines more");
  CHECK(printable("two\r\nlines", true) == "two\nlines");
  CHECK(printable("a\tb") == "a b");
  CHECK(printable("Aïssatou محمد\u200F") == "Aïssatou محمد\u200F");
  for (unsigned seed = 0; seed < 5000; ++seed) {
    std::mt19937 random(seed);
    const std::string text = printable(hostile_text(random));
    CAPTURE(seed);
    REQUIRE(printable(text) == text);
    REQUIRE(find_invalid_utf8(text) == std::string::npos);
  }
}

TEST_CASE("edit distance counts characters and swaps") {
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("untied", "united") == 1);
  CHECK(edit_distance("Sénégal", "Senegal") == 2);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // restricted: no edit inside a swapped pair
}

TEST_CASE("the nearest candidate is offered, a far one is not") {
  const std::vector<std::string> names{"United Kingdom", "Senegal", "Guinea", "Mali",
                                       "participants"};
  CHECK(nearest("Untied Kingdom", names) == "United Kingdom");
  CHECK(nearest("SÉNÉGALE", names) == "Senegal");
  CHECK(nearest("Mail", names) == "Mali");
  CHECK(nearest("partic", names) == "participants");
  CHECK(nearest("Mongolia", names).empty());
  CHECK(nearest("x", names).empty());
  CHECK(nearest("", names).empty());
}

TEST_CASE("splitting and joining are inverse") {
  CHECK(split("a;b;;c", ';') == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(split("", ';') == std::vector<std::string_view>{""});
  CHECK(join({"a", "b", "", "c"}, ";") == "a;b;;c");
  CHECK(join({}, ";").empty());
}

TEST_CASE("the beginning of a text cuts no character") {
  CHECK(beginning_of("abc", 3) == "abc");
  CHECK(beginning_of("abcd", 3) == "abc ...");
  CHECK(beginning_of("abé", 3) == "ab ...");
  CHECK(beginning_of("abé", 4) == "abé");
  CHECK(beginning_of("éé", 2) == "é ...");
}
