// The footer of a TZif file: a POSIX TZ rule, "CET-1CEST,M3.5.0,M10.5.0/3". Its summer time may lie
// behind standard time (Dublin) and its hours reach from -167 to 167 (RFC 8536, section 3.3.1).
#include <algorithm>
#include <limits>

#include "plenary/zone.h"

namespace plenary {
namespace {

class RuleText {
 public:
  explicit RuleText(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool sees(char character) const { return !rest_.empty() && rest_.front() == character; }
  bool skip(char character) {
    if (!sees(character)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool number(int least, int most, int& value) {
    std::size_t digits = 0;
    value = 0;
    while (digits < rest_.size() && digits < 3 && rest_[digits] >= '0' && rest_[digits] <= '9') {
      value = value * 10 + (rest_[digits++] - '0');
    }
    rest_.remove_prefix(digits);
    return digits > 0 && value >= least && value <= most;
  }

  // "CET", or between angle brackets anything: "<+01>".
  bool name() {
    const bool quoted = skip('<');
    std::size_t length = 0;
    while (length < rest_.size() && (quoted ? rest_[length] != '>' : is_letter(rest_[length]))) {
      ++length;
    }
    rest_.remove_prefix(length);
    return length >= 3 && (!quoted || skip('>'));
  }

  // [+-]hh[:mm[:ss]] in seconds.
  bool time(int most_hours, int& seconds) {
    const bool negative = skip('-');
    if (!negative) skip('+');
    int hours = 0;
    int minutes = 0;
    int rest = 0;
    if (!number(0, most_hours, hours)) return false;
    if (skip(':') && !number(0, 59, minutes)) return false;
    if (skip(':') && !number(0, 59, rest)) return false;
    seconds = hours * 3600 + minutes * 60 + rest;
    if (negative) seconds = -seconds;
    return true;
  }

 private:
  static bool is_letter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  std::string_view rest_;
};

template <class RuleDate>
bool read_rule_date(RuleText& text, RuleDate& date) {
  bool read = text.skip(',');
  if (text.skip('M')) {
    date.kind = RuleDate::Kind::month_week_day;
    read = read && text.number(1, 12, date.month) && text.skip('.') &&
           text.number(1, 5, date.week) && text.skip('.') && text.number(0, 6, date.day);
  } else if (text.skip('J')) {
    date.kind = RuleDate::Kind::julian_no_leap;
    read = read && text.number(1, 365, date.day);
  } else {
    date.kind = RuleDate::Kind::zero_based;
    read = read && text.number(0, 365, date.day);
  }
  return read && (!text.skip('/') || text.time(167, date.seconds));
}

}  // namespace

bool Zone::parse_footer(std::string_view rule, Footer& footer) {
  RuleText text(rule);
  int west = 0;
  if (!text.name() || !text.time(24, west)) return false;
  footer.present = true;
  footer.standard = -west;  // POSIX counts westwards
  if (text.at_end()) return true;
  footer.has_summer = true;
  footer.summer = footer.standard + 3600;
  if (!text.name()) return false;
  if (!text.sees(',')) {
    if (!text.time(24, west)) return false;
    footer.summer = -west;
  }
  return read_rule_date(text, footer.starts) && read_rule_date(text, footer.ends) && text.at_end();
}

std::int64_t Zone::seconds_of(const RuleDate& rule, int year) {
  const std::int64_t first = days_since_epoch({.year = year, .month = 1, .day = 1});
  const std::int64_t march = days_since_epoch({.year = year, .month = 3, .day = 1});
  std::int64_t day = first + rule.day;
  if (rule.kind == RuleDate::Kind::julian_no_leap) {
    const std::int64_t leap_day = march - first - 59;
    day = first + rule.day - 1 + (rule.day > 59 ? leap_day : 0);
  } else if (rule.kind == RuleDate::Kind::month_week_day) {
    const Date begins{.year = year, .month = rule.month, .day = 1};
    const int to_weekday = (rule.day - weekday(begins) % 7 + 7) % 7;  // the rule's Sunday is 0
    day = days_since_epoch(begins) + to_weekday + 7 * (rule.week - 1);
    if (date_of_days(day).month != rule.month) day -= 7;  // week 5 is the last one
  }
  return day * seconds_a_day + rule.seconds;
}

// The changes of the years around a moment, the earlier year's first. Of two at one moment the
// later counts: summer time all year ends one year as it begins the next.
std::array<Zone::Transition, 8> Zone::footer_changes(std::int64_t around) const {
  std::array<Transition, 8> changes{};
  const std::int64_t days = around / seconds_a_day - (around % seconds_a_day < 0 ? 1 : 0);
  int year = date_of_days(days).year - 1;
  for (std::size_t i = 0; i < changes.size(); i += 2, ++year) {
    changes[i] = {seconds_of(footer_.starts, year) - footer_.standard, footer_.summer};
    changes[i + 1] = {seconds_of(footer_.ends, year) - footer_.summer, footer_.standard};
  }
  return changes;
}

int Zone::footer_offset(std::int64_t seconds) const {
  Transition last{std::numeric_limits<std::int64_t>::min(), footer_.standard};
  if (!footer_.has_summer) return last.offset;
  for (const Transition& change : footer_changes(seconds)) {
    if (change.at <= seconds && change.at >= last.at) last = change;
  }
  return last.offset;
}

std::int64_t Zone::footer_next_change(std::int64_t seconds) const {
  std::int64_t next = std::numeric_limits<std::int64_t>::max();
  if (!footer_.has_summer) return next;
  for (const Transition& change : footer_changes(seconds)) {
    if (change.at > seconds) next = std::min(next, change.at);
  }
  return next;
}

}  // namespace plenary
