#include "plenary/render.h"

#include <doctest/doctest.h>

#include "plenary/text.h"
#include "texts.h"

using namespace plenary;
using plenary::test::has;

namespace {

Document paper() {
  Document document{.title = "Point du matin", .subtitle = "10 juin 2023", .language = "fr"};
  document.blocks.emplace_back(Heading{2, "Chiffres"});
  document.blocks.emplace_back(
      Paragraph{"The list of participants is open until the end of the day on which it closes."});
  document.blocks.emplace_back(
      Facts{{{"Délai", "9 juin 2023"}, {"Lieu", "Marrakech (Maroc), au centre de conférences"}}});
  document.blocks.emplace_back(List{{"first", "second"}, true});
  document.blocks.emplace_back(
      Table{.key = "delegations",
            .title = "Délégations",
            .columns = {{"delegation", "Délégation"},
                        {"registered", "Inscrits", Align::right},
                        {"received", "Reçu le"}},
            .rows = {{std::string("Sénégal"), std::int64_t{4}, Worded{"9 juin 2023", "2023-06-09"}},
                     {std::string("Côte d'Ivoire"), std::int64_t{12}, Date{2023, 6, 8}},
                     {std::string("日本"), std::monostate{}}},
            .note = "Sans les places réservées."});
  document.footer = "#12 0123456789ab";
  return document;
}

std::string bytes(const Document& document, Format format, RenderOptions options = {}) {
  auto rendered = render(document, format, options);
  REQUIRE(rendered.has_value());
  return *rendered;
}

Document one_table(std::vector<std::vector<Cell>> rows) {
  Document document{.title = "T"};
  document.blocks.emplace_back(Table{.columns = {{"a", "A"}, {"b", "B"}}, .rows = std::move(rows)});
  return document;
}

}  // namespace

TEST_CASE("text underlines headings, wraps by display columns and sets tables in columns") {
  CHECK(bytes(paper(), Format::text, {.width = 44}) ==
        "Point du matin\n"
        "==============\n"
        "10 juin 2023\n"
        "\n"
        "Chiffres\n"
        "--------\n"
        "\n"
        "The list of participants is open until the\n"
        "end of the day on which it closes.\n"
        "\n"
        "Délai  9 juin 2023\n"
        "Lieu   Marrakech (Maroc), au centre de\n"
        "       conférences\n"
        "\n"
        "1. first\n"
        "2. second\n"
        "\n"
        "Délégations\n"
        "Délégation     Inscrits  Reçu le\n"
        "-------------  --------  -----------\n"
        "Sénégal               4  9 juin 2023\n"
        "Côte d'Ivoire        12  2023-06-08\n"
        "日本                  -  -\n"
        "Sans les places réservées.\n"
        "\n"
        "#12 0123456789ab\n");
}

TEST_CASE("a cell that is wider than its column goes on in the next line, a little to the right") {
  const auto document = one_table({{std::string("no reply to the invitation"), std::string("kept")},
                                   {std::string("short"), std::monostate{}}});
  CHECK(bytes(document, Format::text, {.width = 24}) ==
        "T\n=\n\n"
        "A                   B\n"
        "------------------  ----\n"
        "no reply to the     kept\n"
        "  invitation\n"
        "short               -\n");
}

TEST_CASE("numbers stay on the right in every line of a cell") {
  Document document;
  document.blocks.emplace_back(Table{
      .columns = {{"a", "Delegation"}, {"b", "To be confirmed", Align::right}, {"c", "Remark"}},
      .rows = {
          {std::string("Senegal"), std::int64_t{4}, std::string("two more by Friday evening")}}});
  CHECK(bytes(document, Format::text, {.width = 40}) ==
        "Delegation      To be  Remark\n"
        "            confirmed\n"
        "----------  ---------  -----------------\n"
        "Senegal             4  two more by\n"
        "                         Friday evening\n");
}

TEST_CASE("where not even the words fit each row is a block, and nothing is lost") {
  Document document;
  document.blocks.emplace_back(
      Table{.columns = {{"a", "Delegation"}, {"b", "Registered", Align::right}, {"c", "Documents"}},
            .rows = {{std::string("Senegal"), std::int64_t{4}, std::string("a note verbale")},
                     {std::string("Togo"), std::monostate{}, std::string(30, 'x')}}});
  CHECK(bytes(document, Format::text, {.width = 24}) ==
        "Delegation  Senegal\n"
        "Registered  4\n"
        "Documents   a note\n"
        "            verbale\n"
        "\n"
        "Delegation  Togo\n"
        "Registered  -\n"
        "Documents   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n");
}

TEST_CASE("no word of a table is lost at any width, and no line is wider than the terminal") {
  const std::vector<std::string> words = {"日本国",  "Ndèye",      "of",         "the",
                                          "Sissoko", "invitation", "Équatoriale"};
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  const auto document = one_table({{all, std::string("kept")}, {std::string("-"), all}});
  for (int width = 20; width < 120; ++width) {
    CAPTURE(width);
    const std::string text = bytes(document, Format::text, {.width = width});
    CHECK(find_invalid_utf8(text) == std::string::npos);
    for (const auto line : split(text, '\n')) {
      CHECK(display_width(line) <= static_cast<std::size_t>(width));
    }
    for (const auto& word : words) {
      CAPTURE(word);
      const auto first = text.find(word);
      REQUIRE(first != std::string::npos);
      CHECK(text.find(word, first + 1) != std::string::npos);
    }
  }
}

TEST_CASE("a no-break space holds a line together and a long word stays whole") {
  Document document;
  document.blocks.emplace_back(Paragraph{"aaaa bbbb cccc dddd\u202F: eeee"});
  document.blocks.emplace_back(Paragraph{"see https://example.org/a/very/long/address now"});
  CHECK(bytes(document, Format::text, {.width = 20}) ==
        "aaaa bbbb cccc\ndddd\u202F: eeee\n\nsee\nhttps://example.org/a/very/long/address\nnow\n");
}

TEST_CASE("colour is for text alone and loses nothing when it is off") {
  const std::string plain = bytes(paper(), Format::text);
  CHECK(!has(plain, "\x1b"));
  CHECK(has(bytes(paper(), Format::text, {.colour = true}), "\x1b[1mPoint du matin\x1b[0m"));
  for (const Format format : {Format::markdown, Format::html}) {
    CHECK(bytes(paper(), format, {.colour = true}) == bytes(paper(), format));
    CHECK(bytes(paper(), format, {.width = 20}) == bytes(paper(), format));
  }
}

TEST_CASE("hostile text is harmless in every format for people") {
  const std::string hostile =
      "a|b <script>alert(1)</script> \x1b[31m \u202Egnp.exe & \"q\" *x* [l](u) `c`";
  Document document{.title = hostile, .subtitle = hostile, .language = "en\"><script>"};
  document.blocks.emplace_back(Heading{2, hostile});
  document.blocks.emplace_back(Paragraph{hostile});
  document.blocks.emplace_back(List{{hostile}});
  document.blocks.emplace_back(Facts{{{hostile, hostile}}});
  document.blocks.emplace_back(Table{.title = hostile,
                                     .columns = {{"a", hostile}},
                                     .rows = {{hostile}, {Worded{hostile, hostile}}},
                                     .note = hostile});
  document.footer = hostile;
  for (const Format format : {Format::text, Format::markdown, Format::html}) {
    CAPTURE(name_of(format));
    const std::string text = bytes(document, format, {.width = 400});
    CHECK(!has(text, "\x1b"));
    CHECK(!has(text, "\u202E"));
    CHECK(has(text, "gnp.exe"));
    CHECK(has(text, "1b"));
  }
  CHECK(!has(bytes(document, Format::html), "<script"));
  const std::string markdown = bytes(document, Format::markdown);
  CHECK(has(markdown, "\\<script\\>"));
  CHECK(has(markdown, "a\\|b"));
  CHECK(!has(markdown, "a|b"));
  CHECK(has(markdown, "\\[l\\](u)"));
}

TEST_CASE("a line of Markdown that would begin a block is escaped") {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const auto& [text, expected] :
       {Case{"# not a title", "\\# not a title\n"}, Case{"- not a list", "\\- not a list\n"},
        Case{"1. not numbered", "1\\. not numbered\n"}, Case{"2023 is a year", "2023 is a year\n"},
        Case{"=== not a title", "\\=== not a title\n"}}) {
    Document document;
    document.blocks.emplace_back(Paragraph{text});
    CHECK(bytes(document, Format::markdown) == expected);
  }
}

TEST_CASE("markdown aligns numbers and writes facts as a list") {
  const std::string text = bytes(paper(), Format::markdown);
  CHECK(has(text, "# Point du matin\n\n10 juin 2023\n\n## Chiffres\n"));
  CHECK(has(text, "- **Délai** – 9 juin 2023\n"));
  CHECK(has(text, "| Délégation | Inscrits | Reçu le |\n| --- | ---: | --- |\n"));
  CHECK(has(text, "| Sénégal | 4 | 9 juin 2023 |\n"));
  CHECK(has(text, "\n---\n\n\\#12 0123456789ab\n"));
}

TEST_CASE("a fact without a name belongs to the one before it in every format") {
  Document document;
  document.blocks.emplace_back(
      Facts{{{"09:00", "Opening"}, {"", "Chair: Awa Ndour"}, {"10:00", "1. Debate"}}});
  CHECK(bytes(document, Format::text) ==
        "09:00  Opening\n       Chair: Awa Ndour\n10:00  1. Debate\n");
  CHECK(bytes(document, Format::markdown) ==
        "- **09:00** – Opening\n  - Chair: Awa Ndour\n- **10:00** – 1. Debate\n");
  CHECK(has(bytes(document, Format::html),
            "<dt>09:00</dt><dd>Opening</dd>\n<dd>Chair: Awa Ndour</dd>\n<dt>10:00</dt>"));
  Document nameless;
  nameless.blocks.emplace_back(Facts{{{"", "- alone"}}});
  CHECK(bytes(nameless, Format::markdown) == "- \\- alone\n");
}

TEST_CASE("html is one page in its language with titles a screen reader can use") {
  const std::string page = bytes(paper(), Format::html);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">\n"));
  CHECK(has(page, "<title>Point du matin</title>"));
  CHECK(has(page, "<caption>Délégations</caption>"));
  CHECK(has(page, "<th scope=\"col\" class=\"number\">Inscrits</th>"));
  CHECK(has(page, "<th scope=\"row\">Sénégal</th><td class=\"number\">4</td>"));
  CHECK(has(page, "<dt>Délai</dt><dd>9 juin 2023</dd>"));
  CHECK(!has(page, "<script"));
  CHECK(!has(page, "http"));
  Document arabic{.title = "ا", .language = "ar"};
  CHECK(has(bytes(arabic, Format::html), "<html lang=\"ar\" dir=\"rtl\">"));
}

TEST_CASE("a fact without a name is one more value of the name before it") {
  Document document;
  document.blocks.emplace_back(Facts{{{"09:00–09:45", "Opening"}, {"", "Chair: Awa Tamba"}}});
  CHECK(has(bytes(document, Format::html),
            "<dt>09:00–09:45</dt><dd>Opening</dd>\n<dd>Chair: Awa Tamba</dd>\n"));
}

TEST_CASE("csv is the one table, with keys, ISO dates and nothing for what is not known") {
  CHECK(bytes(paper(), Format::csv) ==
        "delegation,registered,received\n"
        "Sénégal,4,2023-06-09\n"
        "Côte d'Ivoire,12,2023-06-08\n"
        "日本,,\n");
  Document none{.title = "T"};
  auto without = render(none, Format::csv);
  REQUIRE(!without);
  CHECK(without.error().kind == ErrorKind::usage);
  Document two = paper();
  two.blocks.emplace_back(Table{});
  auto several = render(two, Format::csv);
  REQUIRE(!several);
  CHECK(several.error().message == "this paper holds several tables and csv holds one");
}

TEST_CASE("formats are known by name and by the ending of a file") {
  for (const auto& name : format_names()) {
    const auto format = parse_format(name);
    REQUIRE(format.has_value());
    CHECK(name_of(*format) == name);
  }
  CHECK(!parse_format("pdff"));
  CHECK(format_of_file("point-du-matin.html") == Format::html);
  CHECK(format_of_file("out/REPORT.MD") == Format::markdown);
  CHECK(format_of_file("a.b/rows.jsonl") == Format::ndjson);
  CHECK(!format_of_file("a.html/report"));
  CHECK(!format_of_file(".csv"));
  CHECK(!format_of_file("report."));
}
