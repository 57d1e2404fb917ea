#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

// "2023-06-09 23:59", "9 June 2023 18h30", "9 juin 2023 à 18:30": a day, then a time on the clock.
std::optional<LocalDateTime> parse_day_and_clock(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto seconds = parse_clock(trim(text.substr(blank + 1)));
  std::string_view before = trim(text.substr(0, blank));
  for (std::string_view link : {" at", " à", " a", " às", ","}) {
    if (before.ends_with(link)) before = trim(before.substr(0, before.size() - link.size()));
  }
  const auto day = parse_day(before);
  if (!seconds || !day) return std::nullopt;
  return LocalDateTime{*day, *seconds};
}

}  // namespace

std::optional<Instant> parse_received(std::string_view text, const Zone& deadline_zone) {
  text = trim(text);
  if (const auto instant = parse_iso_instant(text)) return instant;
  if (const auto local = parse_iso_local(text)) return deadline_zone.to_instant(*local).instant;
  if (const auto day = parse_day(text)) return deadline_zone.start_of_day(*day);
  if (const auto local = parse_day_and_clock(text)) return deadline_zone.to_instant(*local).instant;
  return std::nullopt;
}

}  // namespace plenary
