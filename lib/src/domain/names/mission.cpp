#include "domain/names/mission.h"

#include <array>

namespace plenary {

namespace {

// Folded, so that "l'UE" is one word.
constexpr std::array<std::string_view, 19> union_openings{
    "delegation of the european union",
    "european union delegation",
    "delegation european union",
    "delegation of the eu",
    "eu delegation",
    "ue delegation",
    "delegation eu",
    "delegation de l union europeenne",
    "delegation de lunion europeenne",
    "delegation union europeenne",
    "delegation de l ue",
    "delegation de lue",
    "delegation ue",
    "delegacion de la union europea",
    "delegacion de la ue",
    "delegacion ue",
    "delegacao da uniao europeia",
    "delegacao da ue",
    "delegacao ue",
};

constexpr std::array<std::string_view, 18> prepositions{
    "to",     "in",   "at", "for",  "au", "aux", "en", "a",  "pour",
    "aupres", "dans", "du", "ante", "de", "no",  "na", "em", "para"};

bool takes(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  const std::string_view rest = text.substr(word.size());
  if (!rest.empty() && rest.front() != ' ') return false;
  text = rest.empty() ? rest : rest.substr(1);
  return true;
}

}  // namespace

EuMission eu_mission(std::string_view folded) {
  takes(folded, "the") || takes(folded, "la");
  for (const std::string_view opening : union_openings) {
    std::string_view rest = folded;
    if (!takes(rest, opening)) continue;
    if (rest.empty()) return {Mission::certain, {}};
    for (const std::string_view preposition : prepositions) {
      if (takes(rest, preposition)) return {rest.empty() ? Mission::none : Mission::certain, rest};
    }
    return {Mission::if_place, rest};
  }
  return {};
}

}  // namespace plenary
