#include <doctest/doctest.h>

#include "plenary/zone.h"

using namespace plenary;

TEST_CASE("offsets are written with sign, hours and minutes") {
  CHECK(offset_text(0) == "+00:00");
  CHECK(offset_text(3600) == "+01:00");
  CHECK(offset_text(-12600) == "-03:30");
  CHECK(offset_text(-1820) == "-00:30:20");
}

TEST_CASE("an instant is printed as the clocks of its zone show it") {
  ZoneData zones("/usr/share/zoneinfo");
  const auto casablanca = zones.find("Africa/Casablanca");
  REQUIRE(casablanca.has_value());
  const auto instant = parse_iso_instant("2023-06-09T22:59:00Z");
  REQUIRE(instant.has_value());
  CHECK(iso(*instant, **casablanca) == "2023-06-09T23:59:00+01:00");
  CHECK(iso(*instant, Zone::utc()) == "2023-06-09T22:59:00+00:00");
  CHECK(parse_iso_instant(iso(*instant, **casablanca)) == instant);
}
