// The reading half of date.h.
#include <algorithm>
#include <array>
#include <charconv>

#include "plenary/date.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// Takes what it is asked for from the front of a text; `ok` says whether all was there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  bool sees(std::string_view characters) const {
    return !rest_.empty() && characters.find(rest_.front()) != std::string_view::npos;
  }
  bool skip(std::string_view characters) {
    if (!sees(characters)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(std::string_view characters) { ok_ = skip(characters) && ok_; }

  int number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < most && is_digit(rest_[digits])) ++digits;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    ok_ = ok_ && digits >= least;
    return value;
  }

  // Digits after a decimal point, as microseconds; finer ones are cut off.
  int microseconds() {
    const std::size_t before = rest_.size();
    int value = number(1, 6);
    for (std::size_t digits = before - rest_.size(); digits < 6; ++digits) value *= 10;
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
    return value;
  }

 private:
  static bool is_digit(char character) { return character >= '0' && character <= '9'; }

  std::string_view rest_;
  bool ok_ = true;
};

Date scan_date(Scanner& scanner) {
  Date date;
  date.year = scanner.number(4, 4);
  scanner.expect("-");
  date.month = scanner.number(2, 2);
  scanner.expect("-");
  date.day = scanner.number(2, 2);
  return date;
}

struct WallTime {
  int seconds = 0;
  bool valid = false;
};

WallTime scan_time(Scanner& scanner) {
  const int hours = scanner.number(2, 2);
  scanner.expect(":");
  const int minutes = scanner.number(2, 2);
  const int seconds = scanner.skip(":") ? scanner.number(2, 2) : 0;
  return {.seconds = hours * 3600 + minutes * 60 + seconds,
          .valid = hours < 24 && minutes < 60 && seconds < 60};
}

std::optional<int> scan_offset(Scanner& scanner) {
  if (scanner.skip("Zz")) return 0;
  const bool west = scanner.sees("-");
  scanner.expect("+-");
  const int hours = scanner.number(2, 2);
  int minutes = 0;
  if (scanner.skip(":") || !scanner.at_end()) minutes = scanner.number(2, 2);
  if (!scanner.ok() || hours > 23 || minutes > 59) return std::nullopt;
  const int seconds = hours * 3600 + minutes * 60;
  return west ? -seconds : seconds;
}

struct MonthWord {
  std::string_view word;  // folded
  int month;
};

// English, French, Spanish, Portuguese, German and Italian, whole and as commonly cut, and Arabic
// as both the Maghreb and the East write them.
constexpr auto month_words = std::to_array<MonthWord>({
    {"january", 1},   {"jan", 1},       {"janvier", 1},    {"janv", 1},      {"enero", 1},
    {"ene", 1},       {"janeiro", 1},   {"february", 2},   {"feb", 2},       {"fevrier", 2},
    {"fevr", 2},      {"fev", 2},       {"febrero", 2},    {"fevereiro", 2}, {"march", 3},
    {"mar", 3},       {"mars", 3},      {"marzo", 3},      {"marco", 3},     {"april", 4},
    {"apr", 4},       {"avril", 4},     {"avr", 4},        {"abril", 4},     {"abr", 4},
    {"may", 5},       {"mai", 5},       {"mayo", 5},       {"maio", 5},      {"june", 6},
    {"jun", 6},       {"juin", 6},      {"junio", 6},      {"junho", 6},     {"july", 7},
    {"jul", 7},       {"juillet", 7},   {"juil", 7},       {"julio", 7},     {"julho", 7},
    {"august", 8},    {"aug", 8},       {"aout", 8},       {"agosto", 8},    {"ago", 8},
    {"september", 9}, {"sep", 9},       {"sept", 9},       {"septembre", 9}, {"septiembre", 9},
    {"setiembre", 9}, {"setembro", 9},  {"set", 9},        {"october", 10},  {"oct", 10},
    {"octobre", 10},  {"octubre", 10},  {"outubro", 10},   {"out", 10},      {"november", 11},
    {"nov", 11},      {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}, {"december", 12},
    {"dec", 12},      {"decembre", 12}, {"diciembre", 12}, {"dic", 12},      {"dezembro", 12},
    {"dez", 12},      {"januar", 1},    {"janner", 1},     {"februar", 2},   {"marz", 3},
    {"juni", 6},      {"juli", 7},      {"oktober", 10},   {"okt", 10},      {"dezember", 12},
    {"gennaio", 1},   {"genn", 1},      {"gen", 1},        {"febbraio", 2},  {"febbr", 2},
    {"aprile", 4},    {"maggio", 5},    {"magg", 5},       {"mag", 5},       {"giugno", 6},
    {"giu", 6},       {"luglio", 7},    {"lug", 7},        {"settembre", 9}, {"sett", 9},
    {"ottobre", 10},  {"ott", 10},      {"dicembre", 12},  {"يناير", 1},     {"جانفي", 1},
    {"فبراير", 2},    {"فيفري", 2},     {"مارس", 3},       {"ابريل", 4},     {"افريل", 4},
    {"مايو", 5},      {"ماي", 5},       {"يونيو", 6},      {"يونيه", 6},     {"جوان", 6},
    {"يوليو", 7},     {"يوليوز", 7},    {"جويليه", 7},     {"اغسطس", 8},     {"غشت", 8},
    {"اوت", 8},       {"سبتمبر", 9},    {"شتنبر", 9},      {"اكتوبر", 10},   {"نوفمبر", 11},
    {"نونبر", 11},    {"ديسمبر", 12},   {"دجنبر", 12},
});

int month_named(std::string_view word) {
  for (const MonthWord& entry : month_words) {
    if (entry.word == word) return entry.month;
  }
  return 0;
}

// Whole text as a number of `least` to `most` digits, or -1.
int number_of(std::string_view word, std::size_t least, std::size_t most) {
  Scanner scanner(word);
  const int value = scanner.number(least, most);
  return scanner.ok() && scanner.at_end() ? value : -1;
}

std::string_view without_ordinal(std::string_view word) {
  for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "o", "a"}) {
    if (word.size() > suffix.size() && word.ends_with(suffix)) {
      return word.substr(0, word.size() - suffix.size());
    }
  }
  return word;
}

// Folding turns any sign into a blank; only those that people put into a date may stand there.
bool looks_like_a_day(std::string_view text) {
  const auto is_letter = [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80U || (byte >= '0' && byte <= '9') ||
           (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [&is_letter](char byte) {
           return is_letter(byte) ||
                  std::string_view(" \t,./-").find(byte) != std::string_view::npos;
         });
}

bool joins_words(std::string_view word) {
  return word.empty() || word == "de" || word == "del" || word == "of" || word == "the" ||
         word == "le" || word == "el";
}

// Day, month and year as they stand; the month by its number or its name.
std::optional<Date> day_of_words(std::string_view day, std::string_view month,
                                 std::string_view year) {
  const int named = month_named(month);
  const Date date{.year = number_of(year, 4, 4),
                  .month = named != 0 ? named : number_of(month, 1, 2),
                  .day = number_of(named != 0 ? without_ordinal(day) : day, 1, 2)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

// "9/6/2023" is the 9th of June or the 6th of September; "9.6.2023" is day first everywhere.
bool may_be_month_first(std::string_view text, std::string_view day, std::string_view month) {
  const int left = number_of(day, 1, 2);
  const int right = number_of(month, 1, 2);
  return left > 0 && left <= 12 && right > 0 && right <= 12 && left != right &&
         text.find('.') == text.npos;
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  Scanner scanner(text);
  const Date date = scan_date(scanner);
  return scanner.ok() && scanner.at_end() && is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  Scanner scanner(text);
  PartialDate date;
  date.year = scanner.number(4, 4);
  if (scanner.skip("-")) {
    date.month = scanner.number(2, 2);
    if (date.month == 0) return std::nullopt;
    if (scanner.skip("-")) {
      date.day = scanner.number(2, 2);
      if (date.day == 0) return std::nullopt;
    }
  }
  const bool whole = scanner.ok() && scanner.at_end();
  return whole && is_valid(first_day(date)) ? std::optional(date) : std::nullopt;
}

std::optional<LocalDateTime> parse_iso_local(std::string_view text) {
  Scanner scanner(text);
  const Date date = scan_date(scanner);
  scanner.expect("T ");
  const WallTime time = scan_time(scanner);
  if (!scanner.ok() || !scanner.at_end() || !time.valid || !is_valid(date)) return std::nullopt;
  return LocalDateTime{.date = date, .seconds = time.seconds};
}

std::optional<int> parse_clock(std::string_view text) {
  Scanner scanner(text);
  const int hours = scanner.number(1, 2);
  const bool by_letter = scanner.sees("hH");
  scanner.expect(":hH");
  const int minutes = by_letter && scanner.at_end() ? 0 : scanner.number(2, 2);
  if (!scanner.ok() || !scanner.at_end() || hours > 23 || minutes > 59) return std::nullopt;
  return hours * 3600 + minutes * 60;
}

std::optional<Instant> parse_iso_instant(std::string_view text) {
  Scanner scanner(text);
  const Date date = scan_date(scanner);
  scanner.expect("T ");
  const WallTime time = scan_time(scanner);
  const int microseconds = scanner.skip(".,") ? scanner.microseconds() : 0;
  scanner.skip(" ");
  const std::optional<int> offset = scan_offset(scanner);
  const bool whole = scanner.ok() && scanner.at_end() && offset && time.valid;
  if (!whole || !is_valid(date)) return std::nullopt;
  const std::int64_t seconds = days_since_epoch(date) * 86400 + time.seconds - *offset;
  return Instant{seconds * 1'000'000 + microseconds};
}

std::optional<Date> parse_day(std::string_view text) {
  text = trim(text);
  if (const auto date = parse_iso_date(text)) return date;
  if (!looks_like_a_day(text)) return std::nullopt;
  const std::string folded = fold(text);
  std::array<std::string_view, 3> words{};
  std::size_t found = 0;
  for (const std::string_view word : split(folded, ' ')) {
    if (joins_words(word)) continue;
    if (found == words.size()) return std::nullopt;
    words[found++] = word;
  }
  if (found != words.size()) return std::nullopt;
  const auto& [first, second, third] = words;
  if (number_of(first, 4, 4) > 0) return day_of_words(third, second, first);
  if (month_named(first) != 0) return day_of_words(second, first, third);
  if (may_be_month_first(text, first, second)) return std::nullopt;
  return day_of_words(first, second, third);
}

}  // namespace plenary
