// Reads any bytes as a time zone and asks it about moments near and far.
#include <cstdint>
#include <cstdlib>

#include "plenary/zone.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void ask_about(const Zone& zone, Date date) {
  const Instant start = zone.start_of_day(date);
  const Instant end = zone.end_of_day(date);
  require(start.microseconds <= end.microseconds + 1);
  for (const int seconds : {0, 7200, 86399}) {
    const LocalDateTime time{.date = date, .seconds = seconds};
    const Zone::Resolved resolved = zone.to_instant(time);
    require((zone.to_local(resolved.instant) == time) == (resolved.fit != Zone::Fit::skipped));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto zone = Zone::from_tzif("Fuzz/Zone", bytes);
  if (!zone) return 0;
  for (const int year : {1, 1900, 1970, 2023, 2037, 2400, 9999}) {
    ask_about(*zone, {.year = year, .month = 1, .day = 1});
    ask_about(*zone, {.year = year, .month = 3, .day = 26});
    ask_about(*zone, {.year = year, .month = 10, .day = 29});
  }
  return 0;
}
