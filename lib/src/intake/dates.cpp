#include "intake/dates.h"

#include <algorithm>
#include <array>
#include <optional>

#include "plenary/text.h"

namespace plenary {

namespace {

struct Numbers {  // "05/06/2023"
  int first = 0;
  int second = 0;
  int third = 0;
  std::size_t third_digits = 0;
  char separator = 0;
};

std::optional<Numbers> three_numbers(std::string_view text) {
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
  return Numbers{values[0], values[1], values[2], digits[2], separator};
}

// A stop between the numbers is written where the day comes first.
bool stands_day_first(const Numbers& numbers) { return numbers.separator == '.'; }

bool is_serial(std::string_view text) {
  return text.size() == 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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

void DateColumn::learn(std::string_view cell) {
  const auto numbers = three_numbers(trim(cell));
  if (!numbers || numbers->third_digits != 4) return;
  day_first_ =
      day_first_ || stands_day_first(*numbers) || (numbers->first > 12 && numbers->second <= 12);
  month_first_ = month_first_ || (numbers->second > 12 && numbers->first <= 12);
}

DateColumn::Read DateColumn::read(std::string_view cell) const {
  if (const auto day = iso_day(cell)) return right(*day);
  if (is_serial(cell)) return wrong(Fault::serial);
  const auto numbers = three_numbers(cell);
  if (!numbers) {
    const auto day = has_letter(cell) ? parse_day(cell) : std::nullopt;
    return day ? right(*day) : wrong(Fault::invalid);
  }
  if (numbers->third_digits != 4) return wrong(Fault::invalid);
  const Date day_first{numbers->third, numbers->second, numbers->first};
  const Date month_first{numbers->third, numbers->first, numbers->second};
  if (!is_valid(day_first) && !is_valid(month_first)) return wrong(Fault::invalid);
  const bool one_way = day_first == month_first || stands_day_first(*numbers);
  if (one_way) return is_valid(day_first) ? right(day_first) : wrong(Fault::invalid);
  if (day_first_ == month_first_) {
    // Nothing proves the order, or values prove both: only what reads one way alone is certain.
    if (is_valid(day_first) && is_valid(month_first)) return wrong(Fault::ambiguous);
    return right(is_valid(day_first) ? day_first : month_first);
  }
  const Date proven = day_first_ ? day_first : month_first;
  return is_valid(proven) ? right(proven) : wrong(Fault::invalid);
}

}  // namespace plenary
