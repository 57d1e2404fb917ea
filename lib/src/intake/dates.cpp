#include "intake/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "plenary/text.h"

namespace plenary {

namespace {

std::optional<DateNumbers> three_numbers(std::string_view text) {
  std::array<int, 3> values{};
  std::array<std::size_t, 3> digits{};
  std::size_t part = 0;
  char separator = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (++digits[part] > 4) return std::nullopt;
      values[part] = values[part] * 10 + (c - '0');
    } else if ((c == '/' || c == '.' || c == '-') && part < 2 && digits[part] > 0 &&
               (separator == 0 || separator == c)) {
      separator = c;
      ++part;
    } else {
      return std::nullopt;
    }
  }
  if (part != 2 || digits[2] == 0 || digits[0] > 2 || digits[1] > 2) return std::nullopt;
  return DateNumbers{values[0], values[1], values[2], digits[2], separator};
}

// A stop between the numbers is written where the day comes first.
bool stands_day_first(const DateNumbers& numbers) { return numbers.separator == '.'; }

// "45099", and with a part of the day behind it: "45099.5".
std::optional<int> serial_of(std::string_view text) {
  const std::size_t stop = std::min(text.find_first_of(".,"), text.size());
  const auto digits = [](std::string_view part) {
    return !part.empty() &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (stop != 5 || !digits(text.substr(0, stop))) return std::nullopt;
  if (stop < text.size() && !digits(text.substr(stop + 1))) return std::nullopt;
  int days = 0;
  std::from_chars(text.data(), text.data() + stop, days);
  return days;
}

// The spreadsheet's day 1 is 1 January 1900, and its day 60 never was.
Date day_of_serial(int serial) { return add_days(Date{1899, 12, 30}, serial); }

// "12-mars-91": a year of two digits may be of either century.
bool ends_in_short_year(std::string_view text) {
  const std::string folded = fold(text);
  const std::string_view last =
      std::string_view(folded).substr(std::min(folded.rfind(' ') + 1, folded.size()));
  return last.size() == 2 && folded.size() > 4 &&
         std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80U;
  });
}

// The day of "2026-09-03T00:00", "2026-09-03 10:30": spreadsheets add the clock.
std::optional<Date> iso_day(std::string_view cell) {
  if (cell.size() == 10) return parse_iso_date(cell);
  if (const auto local = parse_iso_local(cell)) return local->date;
  return std::nullopt;
}

DateColumn::Read right(Date date) { return {date, DateColumn::Fault::none}; }
DateColumn::Read wrong(DateColumn::Fault fault) { return {{}, fault}; }

}  // namespace

void DateColumn::learn(std::string_view cell, int line) {
  if (cell.size() == 10 && cell[4] == '-' && cell[7] == '-') return;  // year first: proves nothing
  const auto numbers = three_numbers(trim(cell));
  if (!numbers || numbers->third_digits != 4) return;
  const bool days = stands_day_first(*numbers) || (numbers->first > 12 && numbers->second <= 12);
  const bool months = !days && numbers->second > 12 && numbers->first <= 12;
  if (days && !day_first_) day_first_line_ = line;
  if (months && !month_first_) month_first_line_ = line;
  day_first_ = day_first_ || days;
  month_first_ = month_first_ || months;
}

DateColumn::Read DateColumn::read(std::string_view cell) const {
  if (const auto day = iso_day(cell)) return right(*day);
  if (const auto serial = serial_of(cell))
    return takes_serials_ ? right(day_of_serial(*serial)) : wrong(Fault::serial);
  if (const auto numbers = three_numbers(cell)) return in_order(*numbers);
  if (!has_letter(cell)) return wrong(Fault::invalid);
  if (const auto day = parse_day(cell)) return right(*day);
  return wrong(ends_in_short_year(cell) ? Fault::short_year : Fault::invalid);
}

// "05/06/2023": which is the day, the other values of the column must say.
DateColumn::Read DateColumn::in_order(const DateNumbers& numbers) const {
  if (numbers.third_digits == 2) return wrong(Fault::short_year);
  if (numbers.third_digits != 4) return wrong(Fault::invalid);
  const Date day_first{numbers.third, numbers.second, numbers.first};
  const Date month_first{numbers.third, numbers.first, numbers.second};
  if (!is_valid(day_first) && !is_valid(month_first)) return wrong(Fault::invalid);
  const bool one_way = day_first == month_first || stands_day_first(numbers);
  if (one_way) return is_valid(day_first) ? right(day_first) : wrong(Fault::invalid);
  if (day_first_ && month_first_) return wrong(Fault::both_orders);
  if (!day_first_ && !month_first_) {
    if (is_valid(day_first) && is_valid(month_first)) return wrong(Fault::ambiguous);
    return right(is_valid(day_first) ? day_first : month_first);
  }
  const Date proven = day_first_ ? day_first : month_first;
  return is_valid(proven) ? right(proven) : wrong(Fault::invalid);
}

}  // namespace plenary
