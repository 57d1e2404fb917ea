#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "paper_fixture.h"
#include "plenary/documents/dates.h"
#include "source_folder.h"

using namespace plenary;
using plenary::test::words_of;

namespace {

std::vector<Language> languages() {
  std::vector<Language> all;
  const std::string folder = plenary::test::source_folder() + "/data/languages";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") all.push_back(entry.path().stem().string());
  }
  return all;
}

std::set<std::string> fields_of(const std::string& text) {
  std::set<std::string> fields;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    fields.insert(text.substr(open, text.find('}', open) - open + 1));
  }
  return fields;
}

bool ends_with_space(const std::string& text, std::size_t at, std::string_view space) {
  return at >= space.size() && text.compare(at - space.size(), space.size(), space) == 0;
}

}  // namespace

TEST_CASE("every language has the same keys, and no word is empty") {
  const std::map<std::string, std::string> english = words_of("en").all();
  REQUIRE(english.size() > 200);
  CHECK(languages().size() >= 2);
  for (const auto& language : languages()) {
    CAPTURE(language);
    const auto other = words_of(language).all();
    for (const auto& [key, text] : english) CHECK_MESSAGE(other.contains(key), key);
    for (const auto& [key, text] : other) {
      CHECK_MESSAGE(english.contains(key), key);
      CHECK_MESSAGE(!text.empty(), key);
    }
  }
}

TEST_CASE("plurals come in pairs") {
  for (const auto& language : languages()) {
    const auto words = words_of(language).all();
    for (const auto& [key, text] : words) {
      if (!key.ends_with(".one") || key.starts_with("date.")) continue;
      CHECK_MESSAGE(words.contains(key.substr(0, key.size() - 3) + "other"), language, " ", key);
    }
  }
}

TEST_CASE("a language fills in only fields that English fills in too") {
  // A date or a form may stand under another name in another language: these are the families.
  const std::set<std::string> families[] = {
      {"{hour}", "{short_hour}"},
      {"{name}", "{of}", "{with_article}", "{in}"},
      {"{city}", "{city_in}"},
      {"{from}", "{from_month}", "{from_year}", "{to}", "{to_month}", "{to_year}"},
  };
  const auto english = words_of("en").all();
  for (const auto& language : languages()) {
    const Words words = words_of(language);
    for (const auto& [key, text] : words.all()) {
      auto allowed = fields_of(english.at(key));
      for (const auto& family : families) {
        bool touched = false;
        for (const auto& field : family) touched = touched || allowed.contains(field);
        if (touched) allowed.insert(family.begin(), family.end());
      }
      for (const auto& field : fields_of(text)) {
        CHECK_MESSAGE(allowed.contains(field), language, " ", key, " ", field);
      }
    }
  }
}

TEST_CASE("French keeps its narrow spaces before double punctuation and inside quotation marks") {
  constexpr std::string_view narrow = "\u202F";
  const Words words = words_of("fr");
  for (const auto& [key, text] : words.all()) {
    CAPTURE(key);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (std::string_view(";:?!").find(text[i]) == std::string_view::npos) continue;
      CHECK(ends_with_space(text, i, narrow));
    }
    if (const auto open = text.find("«"); open != std::string::npos) {
      CHECK(text.compare(open + 2, narrow.size(), narrow) == 0);
    }
    if (const auto close = text.find("»"); close != std::string::npos) {
      CHECK(ends_with_space(text, close, narrow));
    }
  }
}

TEST_CASE("days are written as each language writes them") {
  struct Case {
    Date from, to;
    const char* english;
    const char* english_on;
    const char* french;
    const char* french_on;
  };
  const Words en = words_of("en");
  const Words fr = words_of("fr");
  for (const auto& each : {Case{{2023, 6, 22},
                                {2023, 6, 23},
                                "22–23 June 2023",
                                "on 22–23 June 2023",
                                "22 et 23 juin 2023",
                                "les 22 et 23 juin 2023"},
                           Case{{2023, 6, 9},
                                {2023, 6, 9},
                                "9 June 2023",
                                "on 9 June 2023",
                                "9 juin 2023",
                                "le 9 juin 2023"},
                           Case{{2023, 6, 1},
                                {2023, 6, 3},
                                "1–3 June 2023",
                                "on 1–3 June 2023",
                                "1er–3 juin 2023",
                                "du 1er au 3 juin 2023"},
                           Case{{2023, 6, 30},
                                {2023, 7, 1},
                                "30 June – 1 July 2023",
                                "from 30 June to 1 July 2023",
                                "30 juin – 1er juillet 2023",
                                "du 30 juin au 1er juillet 2023"},
                           Case{{2023, 12, 31},
                                {2024, 1, 1},
                                "31 December 2023 – 1 January 2024",
                                "from 31 December 2023 to 1 January 2024",
                                "31 décembre 2023 – 1er janvier 2024",
                                "du 31 décembre 2023 au 1er janvier 2024"}}) {
    CHECK(days_in_words(each.from, each.to, en) == each.english);
    CHECK(on_days_in_words(each.from, each.to, en) == each.english_on);
    CHECK(days_in_words(each.from, each.to, fr) == each.french);
    CHECK(on_days_in_words(each.from, each.to, fr) == each.french_on);
  }
  CHECK(in_words(Date{2023, 6, 1}, fr) == "1er juin 2023");
  CHECK(in_words(Date{2023, 6, 1}, en) == "1 June 2023");
  CHECK(in_words(PartialDate{2015}, en) == "2015");
  CHECK(in_words(PartialDate{2018, 12}, fr) == "décembre 2018");
  CHECK(in_words(PartialDate{2018, 12, 1}, fr) == "1er décembre 2018");
}

TEST_CASE("a moment is written with its offset from UTC") {
  const Zone casablanca = test::zone_of("Africa/Casablanca");
  const Instant instant = test::instant_of("2023-06-09T22:59:00Z");
  CHECK(in_words(instant, casablanca, words_of("en")) == "9 June 2023, 23:59 (UTC+1)");
  CHECK(in_words(instant, casablanca, words_of("fr")) == "9 juin 2023, 23\u202Fh\u202F59 (UTC+1)");
  CHECK(utc_offset(0) == "UTC");
  CHECK(utc_offset(5 * 3600 + 1800) == "UTC+5:30");
  CHECK(utc_offset(-4 * 3600) == "UTC\u22124");
}
