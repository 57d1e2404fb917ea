#include "sheets/number_format.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace plenary::sheets {
namespace {

constexpr double most_exact = 1e15;  // whole numbers from here on have more than 15 digits

std::string formatted(const char* pattern, double value) {
  std::array<char, 400> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), pattern, value);
  const bool fits = size > 0 && static_cast<std::size_t>(size) < buffer.size();
  return fits ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
}

std::string two_digits(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// What stands in a code at `at`: a literal of some bytes, to be skipped when
// looking for letters.
std::size_t literal_size(std::string_view code, std::size_t at) {
  if (code[at] == '"') {
    const std::size_t close = code.find('"', at + 1);
    return (close == code.npos ? code.size() : close + 1) - at;
  }
  if (code[at] == '\\' || code[at] == '_' || code[at] == '*') return at + 1 < code.size() ? 2 : 1;
  return 0;
}

// The section for positive numbers.
std::string_view first_section(std::string_view code) {
  for (std::size_t i = 0; i < code.size();) {
    if (const std::size_t size = literal_size(code, i)) {
      i += size;
    } else if (code[i] == ';') {
      return code.substr(0, i);
    } else {
      ++i;
    }
  }
  return code;
}

bool is_elapsed(std::string_view bracket) {  // "h", "hh", "mm", "s"
  if (bracket.empty()) return false;
  for (const char letter : bracket)
    if (std::string_view("hmsHMS").find(letter) == std::string_view::npos) return false;
  return true;
}

// What the letters of a section say, colours and locales left aside.
struct Signs {
  bool date = false, elapsed = false, percent = false, digits = false, particular = false;
};

Signs signs_of(std::string_view section) {
  Signs signs;
  for (std::size_t i = 0; i < section.size();) {
    if (const std::size_t size = literal_size(section, i)) {
      i += size;
      continue;
    }
    const char letter = section[i];
    if (letter == '[') {
      const std::size_t close = section.find(']', i);
      const auto inside = section.substr(i + 1, close == section.npos ? close : close - i - 1);
      signs.elapsed = signs.elapsed || is_elapsed(inside);
      signs.particular = signs.particular || inside.find_first_of("<>=") != inside.npos;
      i = close == section.npos ? section.size() : close + 1;
      continue;
    }
    signs.date =
        signs.date || std::string_view("dmyhsDMYHS").find(letter) != std::string_view::npos;
    signs.percent = signs.percent || letter == '%';
    signs.digits = signs.digits || letter == '0' || letter == '#' || letter == '?';
    signs.particular =
        signs.particular || letter == '/' || letter == '@' || letter == 'E' || letter == 'e';
    ++i;
  }
  return signs;
}

// The pattern of a code: literals as one kind of piece, places for digits as
// another.
struct Pattern {
  std::string before{}, after{};  // literals around the digits
  std::string places{};           // '0', '#', '?' of the whole part, and literals among
                                  // them as 'L'
  std::string between{};          // those literals, in order
  int decimals = 0;
};

void add_literal(Pattern& pattern, std::string_view literal, bool has_digits, bool has_point) {
  if (!has_digits) {
    pattern.before += literal;
  } else if (has_point) {
    pattern.after += literal;
  } else {
    for (const char byte : literal) {
      pattern.places += 'L';
      pattern.between += byte;
    }
  }
}

std::string_view literal_text(std::string_view piece) {
  if (piece.front() == '"')
    return piece.substr(1, piece.size() - (piece.size() > 1 && piece.back() == '"' ? 2 : 1));
  if (piece.front() == '\\') return piece.substr(1);
  return piece.front() == '_' ? std::string_view(" ") : std::string_view{};  // * repeats: nothing
}

Pattern pattern_of(std::string_view code) {
  Pattern pattern;
  bool has_digits = false, has_point = false;
  for (std::size_t i = 0; i < code.size();) {
    const char letter = code[i];
    if (const std::size_t size = literal_size(code, i)) {
      add_literal(pattern, literal_text(code.substr(i, size)), has_digits, has_point);
      i += size;
      continue;
    }
    ++i;
    if (letter == '[') {
      const std::size_t close = code.find(']', i);
      i = close == code.npos ? code.size() : close + 1;
    } else if (letter == '0' || letter == '#' || letter == '?') {
      has_digits = true;
      if (has_point)
        ++pattern.decimals;
      else
        pattern.places += letter;
    } else if (letter == '.' && has_digits) {
      has_point = true;
    } else if (letter != ',') {  // thousands are not set apart: no two countries agree how
      add_literal(pattern, std::string_view(&letter, 1), has_digits, has_point);
    }
  }
  return pattern;
}

// Puts digits into the places, from the right; what is left over stands before
// them.
std::string fill_places(const Pattern& pattern, std::string_view digits) {
  std::string backwards;
  std::size_t left = digits.size(), literal = pattern.between.size();
  for (std::size_t i = pattern.places.size(); i-- > 0;) {
    const char place = pattern.places[i];
    if (place == 'L') {
      --literal;
      if (left > 0 || pattern.places.find('0') < i) backwards += pattern.between[literal];
    } else if (left > 0) {
      backwards += digits[--left];
    } else if (place == '0') {
      backwards += '0';
    }
  }
  while (left > 0) backwards += digits[--left];
  return {backwards.rbegin(), backwards.rend()};
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == text.npos ? std::string()
                            : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string clock_of(std::int64_t seconds) {
  std::string text = two_digits(seconds / 3600) + ':' + two_digits(seconds / 60 % 60);
  if (seconds % 60 != 0) text += ':' + two_digits(seconds % 60);
  return text;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
  const std::string_view section = first_section(code);
  const Signs signs = signs_of(section);
  NumberFormat format{.code = std::string(section)};
  if (section.empty() || section == "General" || section == "GENERAL" || section == "general")
    format.kind = NumberKind::general;
  else if (signs.elapsed)
    format.kind = NumberKind::duration;
  else if (section == "@")
    format.kind = NumberKind::text;
  else if (signs.date && section.find("General") == section.npos)
    format.kind = NumberKind::date;
  else if (signs.particular)
    format.kind = NumberKind::general;
  else if (signs.percent)
    format.kind = NumberKind::percent;
  else if (signs.digits)
    format.kind = NumberKind::digits;
  return format;
}

NumberFormat built_in_format(int id) {
  // ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates in East Asian editions.
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return {NumberKind::date, "yyyy-mm-dd"};
  if ((id >= 18 && id <= 21) || id == 45 || id == 47) return {NumberKind::date, "hh:mm"};
  if (id == 46) return {NumberKind::duration, "[h]:mm:ss"};
  if (id == 9 || id == 10) return {NumberKind::percent, id == 9 ? "0%" : "0.00%"};
  if (id == 49) return {NumberKind::text, "@"};
  return {};
}

std::string plain_number(double value) {
  if (!std::isfinite(value)) return {};
  if (std::abs(value) < most_exact && value == std::floor(value))
    return formatted("%.0f", value == 0 ? 0.0 : value);
  std::string text = formatted("%.15g", value);
  if (text.find('e') == text.npos) return text;
  if (std::abs(value) >= 1) return formatted("%.0f", value);
  text = formatted("%.20f", value);
  text.erase(text.find_last_not_of('0') + 1);
  return text.back() == '.' ? text + '0' : text;
}

std::string plain_number(const std::string& written, double value) {
  const std::size_t sign = written.starts_with('-') ? 1 : 0;
  const bool whole = written.size() > sign && written[sign] != '0' &&
                     written.find_first_not_of("0123456789", sign) == written.npos;
  return whole ? written : plain_number(value);
}

bool may_have_lost_digits(double value) { return std::abs(value) >= most_exact; }

std::string shown_digits(double value, const std::string& code) {
  const Pattern pattern = pattern_of(code);
  if (pattern.decimals > 15) return plain_number(value);
  const std::string shown =
      formatted(("%." + std::to_string(pattern.decimals) + "f").c_str(), std::abs(value));
  const bool hides =
      std::abs(std::strtod(shown.c_str(), nullptr) - std::abs(value)) > std::abs(value) * 1e-14;
  if (hides) return plain_number(value);
  const std::size_t point = shown.find('.');
  const std::string_view whole = std::string_view(shown).substr(0, point);
  std::string text = fill_places(pattern, whole == "0" ? std::string_view{} : whole);
  if (text.empty()) text = "0";
  if (point != shown.npos) text += shown.substr(point);
  return (value < 0 ? "-" : "") + trimmed(pattern.before + text + pattern.after);
}

std::string iso_of_serial(double serial, bool from_1904) {
  using namespace std::chrono;
  constexpr double last_day = 2958466;  // 10000-01-01
  if (!(serial >= 0) || serial >= last_day) return {};
  auto seconds = static_cast<std::int64_t>(std::llround(serial * 86400));
  std::int64_t day = seconds / 86400;
  seconds %= 86400;
  if (day == 0 && !from_1904) return clock_of(seconds);
  if (day == 60 && !from_1904) return {};
  const sys_days epoch =
      from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / (day < 60 ? 31 : 30)};
  const year_month_day date{epoch + days{day}};
  if (static_cast<int>(date.year()) > 9999) return {};
  std::string text = std::to_string(static_cast<int>(date.year())) + '-' +
                     two_digits(static_cast<unsigned>(date.month())) + '-' +
                     two_digits(static_cast<unsigned>(date.day()));
  return seconds == 0 ? text : text + ' ' + clock_of(seconds);
}

std::string hours_of_serial(double serial) {
  if (!(std::abs(serial) < 1e6)) return {};
  const auto seconds = static_cast<std::int64_t>(std::llround(std::abs(serial) * 86400));
  return (serial < 0 ? "-" : "") + clock_of(seconds);
}

}  // namespace plenary::sheets
