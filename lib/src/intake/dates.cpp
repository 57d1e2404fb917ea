#include "intake/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "plenary/text.h"

namespace plenary {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<DateNumbers> three_numbers(std::string_view text) {
  std::array<int, 3> values{};
  std::array<std::size_t, 3> digits{};
  std::size_t part = 0;
  char separator = 0;
  for (const char c : text) {
    if (is_digit(c)) {
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
    return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
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
  return last.size() == 2 && folded.size() > 4 && std::all_of(last.begin(), last.end(), is_digit);
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80U;
  });
}

// "mer. 21/06/2023": a day of the week in front, which the date says better.
constexpr auto weekdays = std::to_array<std::string_view>(
    {"mon",       "tue",        "wed",       "thu",      "fri",      "sat",      "sun",
     "monday",    "tuesday",    "wednesday", "thursday", "friday",   "saturday", "sunday",
     "lun",       "mar",        "mer",       "jeu",      "ven",      "sam",      "dim",
     "lundi",     "mardi",      "mercredi",  "jeudi",    "vendredi", "samedi",   "dimanche",
     "lunes",     "martes",     "miercoles", "jueves",   "viernes",  "sabado",   "domingo",
     "segunda",   "terca",      "quarta",    "quinta",   "sexta",    "montag",   "dienstag",
     "mittwoch",  "donnerstag", "freitag",   "samstag",  "sonntag",  "mo",       "di",
     "mi",        "do",         "fr",        "sa",       "so",       "lunedi",   "martedi",
     "mercoledi", "giovedi",    "venerdi",   "domenica"});

std::string_view without_weekday(std::string_view text) {
  const std::size_t gap = text.find(' ');
  if (gap == text.npos || is_digit(text.front())) return text;
  const std::string_view rest = trim(text.substr(gap));
  if (rest.empty() || !is_digit(rest.front())) return text;
  const std::string word = fold(text.substr(0, gap));
  return std::find(weekdays.begin(), weekdays.end(), word) == weekdays.end() ? text : rest;
}

// Where "23:30", "14h30" begins with nothing of the day behind it; the text's size where it does
// not.
std::size_t clock_at(std::string_view text) {
  for (std::size_t i = 1; i + 3 < text.size(); ++i) {
    const char before = text[i - 1];
    if (!is_digit(text[i]) || (before != ' ' && before != 'T' && before != ',')) continue;
    std::size_t at = i + 1;
    if (is_digit(text[at])) ++at;
    const char sign = at < text.size() ? text[at] : '\0';
    const bool minutes = at + 2 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2]);
    if ((sign == ':' || sign == 'h' || sign == 'H') && minutes) return i;
  }
  return text.size();
}

struct DayAndClock {
  std::string_view day{};
  bool has_clock = false;
};

// "21 juin 2023 à 14h30", "2026-09-03T00:00": spreadsheets and people add the clock.
DayAndClock without_clock(std::string_view cell) {
  std::string_view text = trim(cell);
  const std::size_t at = clock_at(text);
  if (at == text.size()) return {text, false};
  const std::string_view clock = text.substr(at);
  const bool midnight = clock.find_first_of("123456789") == clock.npos;
  text = trim(text.substr(0, at));
  if (text.ends_with('T') || text.ends_with(',')) text = trim(text.substr(0, text.size() - 1));
  for (const std::string_view word : {" à", " at", " a las", " um", " às", " alle"}) {
    if (text.ends_with(word)) text = trim(text.substr(0, text.size() - word.size()));
  }
  return {text, !midnight};
}

// "2023-06-24", and with the year first "2023/06/24", "2023.06.24", "20230624".
std::optional<Date> iso_day(std::string_view cell) {
  if (cell.size() == 8 && std::all_of(cell.begin(), cell.end(), is_digit)) {
    if (!cell.starts_with("19") && !cell.starts_with("20")) return std::nullopt;
    return parse_iso_date(std::string(cell.substr(0, 4)) + '-' + std::string(cell.substr(4, 2)) +
                          '-' + std::string(cell.substr(6)));
  }
  if (cell.size() != 10) return std::nullopt;
  std::string day(cell);
  if ((day[4] == '/' || day[4] == '.') && day[7] == day[4]) day[4] = day[7] = '-';
  return parse_iso_date(day);
}

DateColumn::Read right(Date date) { return {date, DateColumn::Fault::none}; }
DateColumn::Read wrong(DateColumn::Fault fault) { return {{}, fault}; }

}  // namespace

void DateColumn::learn(std::string_view cell, int line) {
  if (cell.size() == 10 && cell[4] == '-' && cell[7] == '-') return;  // year first: proves nothing
  const auto numbers = three_numbers(without_weekday(without_clock(cell).day));
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
  const auto [day, has_clock] = without_clock(cell);
  const std::string_view bare = without_weekday(day);
  Read read = read_day(iso_day(bare) || three_numbers(bare) ? bare : day);
  if (read.fault == Fault::invalid) read = read_day(bare);  // "Mar 3, 2023" has none
  read.had_clock = read.had_clock || has_clock;
  return read;
}

DateColumn::Read DateColumn::read_day(std::string_view cell) const {
  if (const auto day = iso_day(cell)) return right(*day);
  if (const auto serial = serial_of(cell)) {
    if (!takes_serials_) return wrong(Fault::serial);
    Read day = right(day_of_serial(*serial));
    const std::size_t stop = cell.find_first_of(".,");
    day.had_clock = stop != cell.npos && cell.find_first_of("123456789", stop) != cell.npos;
    return day;
  }
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
