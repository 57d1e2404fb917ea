// A dialogue of invented partners and one meeting, as actions receive them: no folder, no TOML.
#pragma once

#include <doctest/doctest.h>

#include "plenary/actions/workspace.h"

namespace plenary::test {

inline const Zone& casablanca() {
  static ZoneData zones("/usr/share/zoneinfo");
  auto zone = zones.find("Africa/Casablanca");
  REQUIRE(zone.has_value());
  return **zone;
}

inline Party party(std::string code, std::string english, std::string french,
                   std::optional<Standing> standing, PartyKind kind = PartyKind::state) {
  Party made{.code = std::move(code), .kind = kind};
  made.name = {{"en", std::move(english)}, {"fr", std::move(french)}};
  if (standing) made.standings = {{*standing, {}, {}}};
  return made;
}

inline Parties small_dialogue() {
  using enum Standing;
  constexpr auto body = PartyKind::organisation;
  return {{party("MA", "Morocco", "Maroc", partner), party("ES", "Spain", "Espagne", partner),
           party("SN", "Senegal", "Sénégal", partner), party("ML", "Mali", "Mali", partner),
           party("CI", "Côte d'Ivoire", "Côte d'Ivoire", partner),
           party("DZ", "Algeria", "Algérie", observer), party("EG", "Egypt", "Égypte", {}),
           party("ECOWAS", "Economic Community of West African States",
                 "Communauté économique des États de l'Afrique de l'Ouest", partner, body),
           party("ICMPD", "International Centre for Migration Policy Development",
                 "Centre international pour le développement des politiques migratoires",
                 secretariat, body)}};
}

// Marrakesh, 22 and 23 June 2023, until 9 June, "1+1", seen from 1 June.
inline Setting setting(std::string_view now = "2023-06-01T08:00:00Z") {
  Setting made;
  made.dialogue.languages = {"en", "fr"};
  made.dialogue.roles = default_roles();
  made.dialogue.categories = default_categories();
  made.parties = small_dialogue();
  made.meeting = {.id = "marrakesh-2023",
                  .start = {2023, 6, 22},
                  .end = {2023, 6, 23},
                  .country = "MA",
                  .zone = "Africa/Casablanca",
                  .host = "MA",
                  .chair = "MA",
                  .co_chairs = {"MA", "ES"}};
  made.meeting.rules.nominate_by = {2023, 6, 9};
  made.meeting.rules.quota = {.heads = 1, .others = 1, .limited = true};
  made.zone = made.deadline_zone = &casablanca();
  made.now = parse_iso_instant(now).value();
  made.today = made.deadline_zone->local_date(made.now);
  return made;
}

}  // namespace plenary::test
