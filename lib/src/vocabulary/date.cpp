#include "plenary/date.h"

#include <fmt/format.h>

#include <array>

#include "vocabulary/clock_arithmetic.h"

namespace plenary {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in(date.year, date.month);
}

// Years are counted from March, so that the leap day ends them (Hinnant, "chrono-compatible
// low-level date algorithms"); an era is 400 years, after which the calendar repeats.
std::int64_t days_since_epoch(Date date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date date_of_days(std::int64_t days_since_epoch) {
  const std::int64_t days = days_since_epoch + 719468;
  const std::int64_t era = floor_divide(days, 146097);
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  const std::int64_t civil_month = month < 10 ? month + 3 : month - 9;
  return {.year = static_cast<int>(year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0)),
          .month = static_cast<int>(civil_month),
          .day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1)};
}

Date add_days(Date date, std::int64_t days) { return date_of_days(days_since_epoch(date) + days); }

std::int64_t days_between(Date from, Date to) {
  return days_since_epoch(to) - days_since_epoch(from);
}

int weekday(Date date) {
  const std::int64_t from_monday = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(from_monday - floor_divide(from_monday, 7) * 7) + 1;
}

std::string iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(PartialDate date) {
  if (!date) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return iso(first_day(date));
}

Date first_day(PartialDate date) {
  return {.year = date.year,
          .month = date.month == 0 ? 1 : date.month,
          .day = date.day == 0 ? 1 : date.day};
}

Date last_day(PartialDate date) {
  const int month = date.month == 0 ? 12 : date.month;
  return {.year = date.year,
          .month = month,
          .day = date.day == 0 ? days_in(date.year, month) : date.day};
}

std::string clock(int seconds) {
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

std::string iso(LocalDateTime time) {
  const std::string minutes = iso(time.date) + 'T' + clock(time.seconds);
  return time.seconds % 60 == 0 ? minutes : minutes + fmt::format(":{:02}", time.seconds % 60);
}

std::string iso(Instant instant) {
  const std::int64_t seconds = floor_divide(instant.microseconds, microseconds_a_second);
  const std::int64_t fraction = instant.microseconds - seconds * microseconds_a_second;
  const std::int64_t days = floor_divide(seconds, seconds_a_day);
  const std::int64_t of_day = seconds - days * seconds_a_day;
  const std::string text =
      iso(date_of_days(days)) +
      fmt::format("T{:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60);
  if (fraction == 0) return text + 'Z';
  return text + (fraction % 1000 == 0 ? fmt::format(".{:03}Z", fraction / 1000)
                                      : fmt::format(".{:06}Z", fraction));
}

}  // namespace plenary
