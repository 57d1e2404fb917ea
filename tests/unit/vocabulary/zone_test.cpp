#include "plenary/zone.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <random>

#include "source_folder.h"
#include "texts.h"

using namespace plenary;

namespace {

const std::string data = plenary::test::source_folder() + "/tests/data/";

ZoneData& zones(const std::string& version = "2026f") {
  static ZoneData old(data + "zoneinfo-2025b");
  static ZoneData current(data + "zoneinfo-2026f");
  return version == "2025b" ? old : current;
}

const Zone& zone(const std::string& name, const std::string& version = "2026f") {
  const auto found = zones(version).find(name);
  REQUIRE(found.has_value());
  return **found;
}

LocalDateTime local(std::string_view text) {
  const auto time = parse_iso_local(text);
  REQUIRE(time.has_value());
  return *time;
}

std::string big_endian(std::int64_t number, int size) {
  std::string bytes;
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
    bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFFU);
  }
  return bytes;
}

struct Change {
  std::int64_t at;
  int type;
};

// A TZif file of version 2 with these offsets as types.
std::string tzif(const std::vector<int>& offsets, const std::vector<Change>& changes,
                 const std::string& footer, int leaps = 0) {
  const auto header = [](std::size_t times, std::size_t types, int leap_count) {
    return "TZif2" + std::string(15, '\0') + big_endian(0, 8) + big_endian(leap_count, 4) +
           big_endian(static_cast<std::int64_t>(times), 4) +
           big_endian(static_cast<std::int64_t>(types), 4) + big_endian(4, 4);
  };
  std::string bytes =
      header(0, 1, 0) + std::string(10, '\0') + header(changes.size(), offsets.size(), leaps);
  for (const Change& change : changes) bytes += big_endian(change.at, 8);
  for (const Change& change : changes) bytes += static_cast<char>(change.type);
  for (const int offset : offsets) bytes += big_endian(offset, 4) + std::string(2, '\0');
  return bytes + "XXX" + std::string(1 + 12 * static_cast<std::size_t>(leaps), '\0') + "\n" +
         footer + "\n";
}

Zone zone_of_rule(const std::string& footer) {
  auto made = Zone::from_tzif("Test/Rule", tzif({0}, {}, footer));
  REQUIRE_MESSAGE(made.has_value(), footer);
  return *made;
}

// What the C library says, through TZ.
class CLibraryZone {
 public:
  explicit CLibraryZone(const std::string& path) {
    setenv("TZ", (":" + path).c_str(), 1);
    tzset();
  }
  ~CLibraryZone() {
    unsetenv("TZ");
    tzset();
  }
  static long offset(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm broken_down{};
    localtime_r(&time, &broken_down);
    return broken_down.tm_gmtoff;
  }
};

}  // namespace

TEST_CASE("Casablanca keeps the hours that Morocco decreed") {
  struct Case {
    const char* day;
    int hours, hours_in_2025b;
  };
  const Case cases[] = {
      {"2023-03-18", 1, 1}, {"2023-03-19", 0, 0}, {"2023-04-22", 0, 0}, {"2023-04-23", 1, 1},
      {"2023-06-22", 1, 1}, {"2026-09-19", 1, 1}, {"2026-09-21", 0, 1}, {"2026-11-23", 0, 1},
      {"2027-02-20", 0, 0}, {"2027-04-01", 0, 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.day);
    const LocalDateTime morning{*parse_iso_date(c.day), 9 * 3600};
    const Zone& now = zone("Africa/Casablanca");
    CHECK(now.offset_seconds(now.to_instant(morning).instant) == c.hours * 3600);
    const Zone& then = zone("Africa/Casablanca", "2025b");
    CHECK(then.offset_seconds(then.to_instant(morning).instant) == c.hours_in_2025b * 3600);
  }
}

TEST_CASE("a skipped time moves forward by the gap, a repeated one is the earlier") {
  struct Case {
    const char* zone;
    const char* time;
    const char* instant;
    Zone::Fit fit;
  };
  const Case cases[] = {
      {"Europe/Paris", "2023-03-26T01:59", "2023-03-26T00:59:00Z", Zone::Fit::once},
      {"Europe/Paris", "2023-03-26T02:00", "2023-03-26T01:00:00Z", Zone::Fit::skipped},
      {"Europe/Paris", "2023-03-26T02:30", "2023-03-26T01:30:00Z", Zone::Fit::skipped},
      {"Europe/Paris", "2023-03-26T03:00", "2023-03-26T01:00:00Z", Zone::Fit::once},
      {"Europe/Paris", "2023-10-29T01:59", "2023-10-28T23:59:00Z", Zone::Fit::once},
      {"Europe/Paris", "2023-10-29T02:30", "2023-10-29T00:30:00Z", Zone::Fit::twice},
      {"Europe/Paris", "2023-10-29T03:00", "2023-10-29T02:00:00Z", Zone::Fit::once},
      {"Africa/Casablanca", "2026-09-20T01:30", "2026-09-20T00:30:00Z", Zone::Fit::twice},
      {"Africa/Casablanca", "2026-09-20T02:00", "2026-09-20T02:00:00Z", Zone::Fit::once},
      {"Africa/Casablanca", "2023-04-23T02:30", "2023-04-23T02:30:00Z", Zone::Fit::skipped},
      {"Europe/Paris", "2090-03-26T02:30", "2090-03-26T01:30:00Z", Zone::Fit::skipped},
      {"Europe/Paris", "2090-10-29T02:30", "2090-10-29T00:30:00Z", Zone::Fit::twice},
      {"Asia/Tokyo", "2023-06-22T09:00", "2023-06-22T00:00:00Z", Zone::Fit::once},
      {"Atlantic/Cape_Verde", "2023-06-22T09:00", "2023-06-22T10:00:00Z", Zone::Fit::once},
      {"UTC", "2023-06-22T09:00", "2023-06-22T09:00:00Z", Zone::Fit::once},
  };
  for (const Case& c : cases) {
    CAPTURE(c.zone);
    CAPTURE(c.time);
    const Zone::Resolved resolved = zone(c.zone).to_instant(local(c.time));
    CHECK(iso(resolved.instant) == c.instant);
    CHECK(resolved.fit == c.fit);
  }
}

TEST_CASE("the deadline of 9 June ends at four different moments over the partners") {
  CHECK(iso(zone("Africa/Casablanca").end_of_day({2023, 6, 9})) == "2023-06-09T22:59:59.999999Z");
  CHECK(iso(zone("Europe/Paris").end_of_day({2023, 6, 9})) == "2023-06-09T21:59:59.999999Z");
  CHECK(iso(zone("Africa/Tunis").end_of_day({2023, 6, 9})) == "2023-06-09T22:59:59.999999Z");
  CHECK(iso(zone("Atlantic/Cape_Verde").end_of_day({2023, 6, 9})) == "2023-06-10T00:59:59.999999Z");
  CHECK(iso(Zone::utc().end_of_day({2023, 6, 9})) == "2023-06-09T23:59:59.999999Z");
  CHECK(zone("Asia/Tokyo").local_date(*parse_iso_instant("2023-06-09T15:00Z")) ==
        Date{2023, 6, 10});
}

TEST_CASE("local times agree with the C library at every change and at many moments between") {
  const char* names[] = {
      "Africa/Casablanca", "Europe/Paris", "Europe/Dublin", "Asia/Tokyo",
      "Europe/Lisbon",     "Africa/Tunis", "UTC",           "Atlantic/Cape_Verde"};
  for (const char* name : names) {
    CAPTURE(name);
    const Zone& own = zone(name);
    const CLibraryZone reference(data + "zoneinfo-2026f/" + name);
    constexpr unsigned seed = 20230622;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    constexpr std::int64_t step = 6 * 3600;
    int previous = own.offset_seconds({-4'000'000'000 * 1'000'000});
    for (std::int64_t time = -4'000'000'000; time < 6'000'000'000; time += step) {
      const int offset = own.offset_seconds({time * 1'000'000});
      const bool changed = offset != previous;
      previous = offset;
      for (std::int64_t minute = time - step; changed && minute <= time; minute += 60) {
        if (own.offset_seconds({minute * 1'000'000}) != CLibraryZone::offset(minute)) FAIL(minute);
      }
      const std::int64_t moment = time + static_cast<std::int64_t>(random() % step);
      if (random() % 16 != 0) continue;
      if (own.offset_seconds({moment * 1'000'000}) != CLibraryZone::offset(moment)) FAIL(moment);
    }
  }
}

TEST_CASE("an instant comes back from its local time, unless that time came twice") {
  for (const char* name : {"Africa/Casablanca", "Europe/Paris", "Europe/Lisbon", "Europe/Dublin"}) {
    for (const std::int64_t begins : {0LL, 1'600'000'000LL, 4'000'000'000LL}) {
      CAPTURE(name);
      const Zone& own = zone(name);
      int twice = 0;
      for (std::int64_t seconds = begins; seconds < begins + 200'000'000; seconds += 1800) {
        const Instant instant{seconds * 1'000'000};
        const Zone::Resolved back = own.to_instant(own.to_local(instant));
        const bool same = back.instant == instant;
        twice += back.fit == Zone::Fit::twice ? 1 : 0;
        const bool earlier = back.fit == Zone::Fit::twice && back.instant < instant;
        const bool fits = back.fit != Zone::Fit::skipped && (same || earlier);
        if (!fits || own.to_local(back.instant) != own.to_local(instant)) FAIL(iso(instant));
      }
      CHECK(twice % 4 == 0);  // an hour twice, by halves
    }
  }
}

TEST_CASE("rules after the last change are followed, summer time behind winter time too") {
  struct Case {
    const char* rule;
    const char* instant;
    int offset;
  };
  const Case cases[] = {
      {"UTC0", "2100-01-01T00:00Z", 0},
      {"<+01>-1", "2100-01-01T00:00Z", 3600},
      {"<-0330>3:30", "2100-01-01T00:00Z", -12600},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2023-03-26T00:59:59Z", 3600},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2023-03-26T01:00:00Z", 7200},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2023-10-29T00:59:59Z", 7200},
      {"CET-1CEST,M3.5.0,M10.5.0/3", "2023-10-29T01:00:00Z", 3600},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2023-01-01T00:00Z", 0},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2023-03-26T00:59:59Z", 0},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2023-03-26T01:00:00Z", 3600},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", "2023-10-29T01:00:00Z", 0},
      {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59:59Z", -7200},
      {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -3600},
      {"EST5EDT,0/0,J365/25", "2023-01-01T05:00:00Z", -14400},  // summer time all year
      {"EST5EDT,0/0,J365/25", "2024-12-31T23:59:59Z", -14400},
      {"EST5EDT,J60/0,J305/0", "2023-03-01T05:00Z", -14400},  // J60 is 1 March, leap year or not
      {"EST5EDT,J60/0,J305/0", "2024-03-01T04:59:59Z", -18000},
      {"EST5EDT,59/0,305/0", "2024-02-29T05:00Z", -14400},  // day 59 from zero is 29 February
      {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2023-01-15T00:00Z", 39600},
      {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2023-07-15T00:00Z", 36000},
      {"IST-2IDT,M3.4.4/26,M10.5.0", "2023-03-23T23:59:59Z", 7200},
      {"IST-2IDT,M3.4.4/26,M10.5.0", "2023-03-24T00:00:00Z", 10800},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rule);
    CAPTURE(c.instant);
    CHECK(zone_of_rule(c.rule).offset_seconds(*parse_iso_instant(c.instant)) == c.offset);
  }
}

TEST_CASE("days begin and end right where the clock changes at midnight") {
  // Summer begins at midnight: the day has no 00:00. It ends at midnight: 23:00 comes twice.
  const Zone cairo = zone_of_rule("EET-2EEST,M4.5.5/0,M10.5.4/24");
  CHECK(iso(cairo.start_of_day({2024, 4, 26})) == "2024-04-25T22:00:00Z");
  CHECK(iso(cairo.to_local(cairo.start_of_day({2024, 4, 26}))) == "2024-04-26T01:00");
  CHECK(iso(cairo.end_of_day({2024, 4, 25})) == "2024-04-25T21:59:59.999999Z");
  CHECK(iso(cairo.end_of_day({2024, 10, 31})) == "2024-10-31T21:59:59.999999Z");
  CHECK(iso(cairo.start_of_day({2024, 11, 1})) == "2024-10-31T22:00:00Z");
  // The clock goes back from 01:00 to 00:00: midnight comes twice, the day before only once.
  const Zone havana = zone_of_rule("CST5CDT,M3.2.0/0,M11.1.0/1");
  CHECK(iso(havana.start_of_day({2024, 11, 3})) == "2024-11-03T04:00:00Z");
  CHECK(iso(havana.end_of_day({2024, 11, 2})) == "2024-11-03T03:59:59.999999Z");
  CHECK(iso(havana.end_of_day({2024, 11, 3})) == "2024-11-04T04:59:59.999999Z");
  // The clock goes back from 00:01 to 23:01: the day before goes on after the next has begun.
  const Zone newfoundland = zone_of_rule("NST3:30NDT,M3.2.0/0:01,M11.1.0/0:01");
  CHECK(iso(newfoundland.end_of_day({2006, 11, 4})) == "2006-11-05T03:29:59.999999Z");
  CHECK(iso(newfoundland.start_of_day({2006, 11, 5})) == "2006-11-05T02:30:00Z");
}

TEST_CASE("a day that was skipped starts and ends at the change") {
  const std::int64_t change = parse_iso_instant("2011-12-30T10:00Z")->microseconds / 1'000'000;
  const auto samoa =
      Zone::from_tzif("Pacific/Apia", tzif({-36000, 50400}, {{change, 1}}, "<+14>-14"));
  REQUIRE(samoa.has_value());
  CHECK(iso(samoa->start_of_day({2011, 12, 30})) == "2011-12-30T10:00:00Z");
  CHECK(iso(samoa->end_of_day({2011, 12, 30})) == "2011-12-30T09:59:59.999999Z");
  CHECK(samoa->end_of_day({2011, 12, 29}) == samoa->end_of_day({2011, 12, 30}));
  const Zone::Resolved noon = samoa->to_instant(local("2011-12-30T12:00"));
  CHECK(noon.fit == Zone::Fit::skipped);
  CHECK(iso(samoa->to_local(noon.instant)) == "2011-12-31T12:00");
}

TEST_CASE("zone data is looked up by name, with help for a name that is not there") {
  struct Case {
    std::string name;
    std::string hint;
  };
  const Case cases[] = {
      {"Africa/Casblanca", "did you mean \"Africa/Casablanca\"?"},
      {"africa/casablanca", "did you mean \"Africa/Casablanca\"?"},
      {"Casablanca", "did you mean \"Africa/Casablanca\"?"},
      {"Morocco/Casablanca", "did you mean \"Africa/Casablanca\"?"},
      {"cape verde", "did you mean \"Atlantic/Cape_Verde\"?"},
      {"Xyzzy", "time zones are named like \"Africa/Casablanca\""},
      {"../zoneinfo-2025b/UTC", "did you mean \"UTC\"?"},
      {"Africa/../UTC", "did you mean \"UTC\"?"},
      {"/etc/passwd", "time zones are named like \"Africa/Casablanca\""},
      {"", "time zones are named like \"Africa/Casablanca\""},
      {"Africa", "time zones are named like \"Africa/Casablanca\""},
      {"tzdata.zi", "time zones are named like \"Africa/Casablanca\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto found = zones().find(c.name);
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error().kind == ErrorKind::not_found);
    CHECK(found.error().message == "no time zone is called \"" + c.name + "\"");
    REQUIRE(found.error().hints.size() == 1);
    CHECK(found.error().hints.front() == c.hint);
  }
  CHECK(zones().find("UTC").value() == zones().find("UTC").value());
  CHECK(zones().version() == "2026f");
  CHECK(zones("2025b").version() == "2025b");
  CHECK(ZoneData("/nowhere").version().empty());
  CHECK(ZoneData("/nowhere").find("UTC").error().hints.front().find("tzdata") != std::string::npos);
}

TEST_CASE("damaged zone data is refused with a reason") {
  const std::string good = tzif({0, 3600}, {{100, 1}, {200, 0}}, "UTC0");
  REQUIRE(Zone::from_tzif("X", good).has_value());
  const auto reason = [](const std::string& bytes) {
    const auto made = Zone::from_tzif("X", bytes);
    return made ? std::string("none") : made.error().message;
  };
  const std::string begins = "the data of time zone \"X\" cannot be used: ";
  CHECK(reason("") == begins + "it ends too early");
  CHECK(reason("hello, world") == begins + "it is not a TZif file");
  CHECK(reason(tzif({0}, {{200, 0}, {100, 0}}, "")) == begins + "its transitions are not in order");
  CHECK(reason(tzif({0}, {{200, 1}}, "")) == begins + "a transition names no known type");
  CHECK(reason(tzif({}, {}, "UTC0")) == begins + "it has no local time type");
  CHECK(reason(tzif({100000}, {}, "UTC0")) == begins + "an offset exceeds a day");
  CHECK(reason(tzif({0}, {}, "U0")) == begins + "its footer \"U0\" is not a rule");
  CHECK(reason(tzif({0}, {}, "UTC0", 1)) ==
        begins + "it counts leap seconds, which wall clocks do not");
  for (const char* rule :
       {"UTC", "UTC25", "<UTC0", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,J0,J1", "CET-1CEST,M3.5.0,M10.5.0/168", "UTC0 "}) {
    CAPTURE(rule);
    CHECK_FALSE(Zone::from_tzif("X", tzif({0}, {}, rule)).has_value());
  }
}

TEST_CASE("no cut or changed byte of a zone file does harm") {
  const std::string good = test::read_whole(data + "zoneinfo-2026f/Africa/Casablanca");
  REQUIRE(good.size() > 1000);
  for (std::size_t size = 0; size < good.size(); ++size) {
    if (Zone::from_tzif("X", std::string_view(good).substr(0, size)).has_value()) FAIL(size);
  }
  constexpr unsigned seed = 7;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    const auto made = Zone::from_tzif("X", bytes);
    if (!made) continue;
    const Zone::Resolved noon = made->to_instant({{2023, 6, 22}, 43200});
    CHECK(made->start_of_day({2023, 6, 22}) <= noon.instant);
  }
}
