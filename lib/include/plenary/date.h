// Civil dates, wall-clock times and instants. No zone is known here: zone.h joins the two.
//
//   Date           a day of the Gregorian calendar, as on a letter
//   PartialDate    "2015", "2015-03" or a whole day: what public sources give
//   LocalDateTime  a day and the time on the wall there; no instant until a zone is named
//   Instant        a moment, microseconds since 1970-01-01T00:00:00Z (leap seconds ignored, as
//   POSIX)
//
// A meeting's times are stored as LocalDateTime + zone name and become instants when needed, for
// governments move their clocks at short notice.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

inline constexpr std::int64_t seconds_a_day = 86'400;

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31

  auto operator<=>(const Date&) const = default;
};

bool is_valid(Date date);
std::int64_t days_since_epoch(Date date);
Date date_of_days(std::int64_t days_since_epoch);
Date add_days(Date date, std::int64_t days);
std::int64_t days_between(Date from, Date to);  // negative when `to` is earlier
int weekday(Date date);                         // 1 = Monday .. 7 = Sunday

std::string iso(Date date);                            // "2023-06-22"
std::optional<Date> parse_iso_date(std::string_view);  // exactly that form, a day that exists

struct PartialDate {
  int year = 0;   // 0: unknown
  int month = 0;  // 0: only the year is known
  int day = 0;    // 0: only the month is known

  auto operator<=>(const PartialDate&) const = default;
  explicit operator bool() const { return year != 0; }
};

std::string iso(PartialDate date);  // "2015", "2015-03", "2015-03-21", "" when unknown
std::optional<PartialDate> parse_partial_date(std::string_view);
Date first_day(PartialDate date);
Date last_day(PartialDate date);

struct LocalDateTime {
  Date date{};
  int seconds = 0;  // since midnight, 0..86399

  auto operator<=>(const LocalDateTime&) const = default;
};

std::string iso(LocalDateTime time);  // "2023-06-22T09:00" (seconds only where not 0)
std::optional<LocalDateTime> parse_iso_local(std::string_view);  // 'T' or a space; seconds optional
std::string clock(int seconds);                                  // "09:00"
std::optional<int> parse_clock(std::string_view);  // "9:00", "09:00", "9h30" -> seconds

struct Instant {
  std::int64_t microseconds = 0;

  auto operator<=>(const Instant&) const = default;
};

std::string iso(Instant instant);  // "2023-06-10T07:00:00Z", fractions only where not 0
// "2023-06-10T07:00:00Z" or with an offset, "2023-06-10 08:00+01:00".
std::optional<Instant> parse_iso_instant(std::string_view);

// A day as people at a desk write it: ISO, "9 June 2023", "9 juin 2023", "21/6/2023",
// "9.6.2023"; not "9/6/2023", which may be the 6th of September.
// Used for command-line dates alone; columns of lists have their own reader with a proven order.
std::optional<Date> parse_day(std::string_view);

}  // namespace plenary
