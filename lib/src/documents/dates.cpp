#include "plenary/documents/dates.h"

namespace plenary {
namespace {

std::string day_of_month(int day, const Words& words) {
  return day == 1 ? std::string(words["date.first_of_month"]) : std::to_string(day);
}

std::string month_name(int month, const Words& words) {
  return std::string(words["date.month." + std::to_string(month)]);
}

std::string two_digits(int number) {
  return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

std::string_view shape_of(Date from, Date to) {
  if (to <= from) return "one";
  if (from.year != to.year) return "years";
  if (from.month != to.month) return "months";
  return to.day - from.day == 1 ? "two" : "days";
}

std::string span_in_words(std::string_view section, Date from, Date to, const Words& words) {
  return words.fill(std::string(section) + "." + std::string(shape_of(from, to)),
                    {{"from", day_of_month(from.day, words)},
                     {"from_month", month_name(from.month, words)},
                     {"from_year", std::to_string(from.year)},
                     {"to", day_of_month(to.day, words)},
                     {"to_month", month_name(to.month, words)},
                     {"to_year", std::to_string(to.year)}});
}

}  // namespace

std::string in_words(Date day, const Words& words) {
  return words.fill("date.day", {{"day", day_of_month(day.day, words)},
                                 {"month", month_name(day.month, words)},
                                 {"year", std::to_string(day.year)}});
}

std::string in_words(PartialDate date, const Words& words) {
  if (date.month == 0) return std::to_string(date.year);
  if (date.day != 0) return in_words(Date{date.year, date.month, date.day}, words);
  return words.fill("date.month_of_year", {{"month", month_name(date.month, words)},
                                           {"year", std::to_string(date.year)}});
}

std::string days_in_words(Date from, Date to, const Words& words) {
  return span_in_words("date.span", from, to, words);
}

std::string on_days_in_words(Date from, Date to, const Words& words) {
  return span_in_words("date.on", from, to, words);
}

std::string utc_offset(int seconds_east) {
  const int minutes = (seconds_east < 0 ? -seconds_east : seconds_east) / 60;
  if (minutes == 0) return "UTC";
  std::string text = seconds_east < 0 ? "UTC\u2212" : "UTC+";
  text += std::to_string(minutes / 60);
  if (minutes % 60 != 0) text += ":" + two_digits(minutes % 60);
  return text;
}

std::string in_words(Instant moment, const Zone& zone, const Words& words) {
  const LocalDateTime local = zone.to_local(moment);
  const int hour = local.seconds / 3600;
  const std::string time =
      words.fill("date.time", {{"hour", two_digits(hour)},
                               {"short_hour", std::to_string(hour)},
                               {"minute", two_digits(local.seconds / 60 % 60)}});
  const std::string day_and_time =
      words.fill("date.moment", {{"day", in_words(local.date, words)}, {"time", time}});
  return words.fill("date.offset", {{"moment", day_and_time},
                                    {"offset", utc_offset(zone.offset_seconds(moment))}});
}

}  // namespace plenary
