// Which zone a meeting in a country is in, from the system's own list.
#include <fmt/format.h>

#include <algorithm>

#include "plenary/actions/files.h"
#include "plenary/actions/setup.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

// zone.tab: country, coordinates, zone, remarks, between tabs. One country a line, unlike its
// successor, which names a neighbour's city where clocks agree.
std::vector<std::string> zones_in(std::string_view table, std::string_view country) {
  std::vector<std::string> zones;
  for (const std::string_view line : split(table, '\n')) {
    const std::vector<std::string_view> cells = split(trim(line), '\t');
    if (cells.size() >= 3 && cells[0] == country) zones.emplace_back(cells[2]);
  }
  std::sort(zones.begin(), zones.end());
  return zones;
}

// "Africa/Dar_es_Salaam" -> "dar es salaam".
std::string folded_city(const std::string& zone) { return fold(zone.substr(zone.rfind('/') + 1)); }

}  // namespace

Result<std::string> zone_of_country(const std::string& zoneinfo, const std::string& country,
                                    const LocalizedText& city) {
  auto table = read_file(zoneinfo + "/zone.tab");
  if (!table) return fail(table.error());
  const std::vector<std::string> zones = zones_in(*table, country);
  if (zones.size() == 1) return zones.front();
  if (zones.empty())
    return fail(ErrorKind::not_found,
                fmt::format("no time zone is known for the country \"{}\"", country),
                {"say it with --timezone, as in --timezone Africa/Casablanca"});
  for (const std::string& zone : zones) {
    for (const auto& [language, name] : city.all())
      if (fold(name) == folded_city(zone)) return zone;
  }
  return fail(ErrorKind::conflict,
              fmt::format("{} has {} time zones: say which with --timezone", country, zones.size()),
              {"one of: " + join(zones, ", ")});
}

}  // namespace plenary::actions
