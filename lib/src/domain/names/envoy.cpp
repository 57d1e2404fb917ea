#include "domain/names/envoy.h"

#include <algorithm>
#include <array>
#include <string>

#include "domain/names/official.h"

namespace plenary {

namespace {

struct Opening {
  std::string_view words;
  bool has_place;  // what follows may say where: "... in Morocco"
};

constexpr auto envoy_openings = std::to_array<Opening>({
    {"embassy", true},
    {"high commission", true},
    {"consulate general", true},
    {"consulate", true},
    {"permanent mission", true},
    {"permanent representation", true},
    {"ambassade", true},
    {"haut commissariat", true},
    {"consulat general", true},
    {"consulat", true},
    {"mission permanente", true},
    {"representation permanente", true},
    {"embajada", true},
    {"consulado general", true},
    {"consulado", true},
    {"mision permanente", true},
    {"embaixada", true},
    {"consulado geral", true},
    {"missao permanente", true},
    {"ambasciata", true},
    {"consolato generale", true},
    {"consolato", true},
    {"botschaft", true},
    {"generalkonsulat", true},
    {"konsulat", true},
    {"سفاره", true},
    {"قنصليه", true},
    {"government", false},
    {"gouvernement", false},
    {"gobierno", false},
    {"governo", false},
    {"regierung", false},
    {"حكومه", false},
    {"delegation", false},
    {"delegacion", false},
    {"delegacao", false},
    {"delegazione", false},
    {"وفد", false},
});

constexpr auto places = std::to_array<std::string_view>(
    {"in",   "to",    "at",     "au",   "aux",  "en",  "a",     "aupres", "dans",
     "ante", "em",    "no",     "na",   "nos",  "nas", "junto", "bei",    "im",
     "nel",  "nella", "presso", "pres", "pour", "في",  "لدي"});

constexpr std::string_view arabic_in = "ب";  // stands before its word: "بالمغرب"

// The text before each word that begins a place.
void add_before_places(std::vector<std::string_view>& senders, std::string_view text) {
  for (std::size_t gap = text.find(' '); gap != text.npos; gap = text.find(' ', gap + 1)) {
    const std::string_view behind = text.substr(gap + 1);
    const std::string_view word = behind.substr(0, behind.find(' '));
    const bool is_place = behind.starts_with(arabic_in) ||
                          (word.size() < behind.size() &&
                           std::find(places.begin(), places.end(), word) != places.end());
    if (!is_place) continue;
    for (const std::string_view sender : without_joining_words(text.substr(0, gap)))
      senders.push_back(sender);
  }
}

}  // namespace

std::vector<std::string_view> senders_of(std::string_view spaced) {
  for (const std::string_view article : {"the ", "l ", "la ", "le ", "die "}) {
    if (spaced.starts_with(article)) spaced.remove_prefix(article.size());
  }
  for (const Opening& opening : envoy_openings) {
    if (!spaced.starts_with(opening.words) || spaced.size() <= opening.words.size()) continue;
    if (spaced[opening.words.size()] != ' ') continue;
    const std::string_view rest = spaced.substr(opening.words.size() + 1);
    std::vector<std::string_view> senders = without_joining_words(rest);
    if (opening.has_place) add_before_places(senders, rest);
    return senders;
  }
  return {};
}

}  // namespace plenary
