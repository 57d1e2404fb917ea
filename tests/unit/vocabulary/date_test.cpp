#include "plenary/date.h"

#include <doctest/doctest.h>

using namespace plenary;

namespace doctest {
template <>
struct StringMaker<std::optional<Date>> {
  static String convert(const std::optional<Date>& date) {
    return date ? iso(*date).c_str() : "none";
  }
};
}  // namespace doctest

TEST_CASE("days are counted through four centuries and back") {
  Date date{1, 1, 1};
  int day_of_week = 1;  // the first of January of the year 1 was a Monday
  for (std::int64_t days = days_since_epoch(date); date.year < 9999; ++days) {
    const bool same = date_of_days(days) == date && days_since_epoch(date) == days;
    if (!same || weekday(date) != day_of_week || !is_valid(date)) FAIL(iso(date));
    date = add_days(date, 1);
    day_of_week = day_of_week % 7 + 1;
  }
  CHECK(days_since_epoch({1970, 1, 1}) == 0);
  CHECK(days_since_epoch({2000, 3, 1}) == 11017);
  CHECK(days_between({2023, 6, 9}, {2023, 6, 22}) == 13);
  CHECK(days_between({2023, 6, 22}, {2023, 6, 9}) == -13);
  CHECK(weekday({2023, 6, 22}) == 4);
}

TEST_CASE("days that do not exist are not valid") {
  for (const Date date : {Date{2023, 2, 29}, Date{1900, 2, 29}, Date{2023, 13, 1}, Date{2023, 0, 1},
                          Date{2023, 4, 31}, Date{2023, 1, 0}, Date{0, 1, 1}, Date{10000, 1, 1}}) {
    CAPTURE(iso(date));
    CHECK_FALSE(is_valid(date));
  }
  CHECK(is_valid({2000, 2, 29}));
}

TEST_CASE("ISO dates are read exactly") {
  CHECK(parse_iso_date("2023-06-22") == Date{2023, 6, 22});
  for (const char* text : {"", "2023-6-22", "2023-06-31", "2023-06-22 ", " 2023-06-22", "23-06-22",
                           "2023-06-2", "2023/06/22", "2023-06-22T", "+023-06-22", "0000-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

TEST_CASE("partial dates keep what is known") {
  for (const char* text : {"2015", "2015-03", "2015-03-21"}) {
    REQUIRE(parse_partial_date(text).has_value());
    CHECK(iso(*parse_partial_date(text)) == text);
  }
  CHECK(iso(PartialDate{}).empty());
  CHECK(first_day({2024, 2, 0}) == Date{2024, 2, 1});
  CHECK(last_day({2024, 2, 0}) == Date{2024, 2, 29});
  CHECK(last_day({2024, 0, 0}) == Date{2024, 12, 31});
  CHECK(last_day({2024, 5, 6}) == Date{2024, 5, 6});
  for (const char* text : {"", "15", "2015-", "2015-00", "2015-13", "2015-02-30", "2015-03-00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_partial_date(text).has_value());
  }
}

TEST_CASE("local times are read and written") {
  CHECK(parse_iso_local("2023-06-22T09:00") == LocalDateTime{{2023, 6, 22}, 32400});
  CHECK(parse_iso_local("2023-06-22 09:00:05") == LocalDateTime{{2023, 6, 22}, 32405});
  CHECK(iso(LocalDateTime{{2023, 6, 22}, 32400}) == "2023-06-22T09:00");
  CHECK(iso(LocalDateTime{{2023, 6, 22}, 32405}) == "2023-06-22T09:00:05");
  for (const char* text : {"2023-06-22", "2023-06-22T24:00", "2023-06-22T09:60", "2023-06-22T9:00",
                           "2023-06-22T09:00:60", "2023-06-22T09:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_local(text).has_value());
  }
}

TEST_CASE("clocks are read as people write them") {
  CHECK(parse_clock("9:00") == 32400);
  CHECK(parse_clock("09:00") == 32400);
  CHECK(parse_clock("9h30") == 34200);
  CHECK(parse_clock("9h") == 32400);
  CHECK(parse_clock("23:59") == 86340);
  CHECK(clock(34200) == "09:30");
  for (const char* text :
       {"", "9", "9:", "24:00", "9:60", "9:5", "9h5", "a:00", "123:00", "9:000"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_clock(text).has_value());
  }
}

TEST_CASE("instants are read with their offset and written in UTC") {
  struct Case {
    const char* text;
    const char* written;
  };
  const Case cases[] = {
      {"2023-06-10T07:00:00Z", "2023-06-10T07:00:00Z"},
      {"2023-06-10 08:00+01:00", "2023-06-10T07:00:00Z"},
      {"2023-06-10 08:00 +01:00", "2023-06-10T07:00:00Z"},
      {"2023-06-10T08:00:00+0100", "2023-06-10T07:00:00Z"},
      {"2023-06-10T08:00+01", "2023-06-10T07:00:00Z"},
      {"2023-06-10T02:30:00-04:30", "2023-06-10T07:00:00Z"},
      {"2023-06-10T07:00:00.5Z", "2023-06-10T07:00:00.500Z"},
      {"2023-06-10T07:00:00.123456Z", "2023-06-10T07:00:00.123456Z"},
      {"2023-06-10T07:00:00.1234569Z", "2023-06-10T07:00:00.123456Z"},
      {"2023-01-01T00:30+01:00", "2022-12-31T23:30:00Z"},
      {"1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto instant = parse_iso_instant(c.text);
    REQUIRE(instant.has_value());
    CHECK(iso(*instant) == c.written);
    CHECK(parse_iso_instant(c.written) == instant);
  }
  for (const char* text : {"", "2023-06-10", "2023-06-10T07:00:00", "2023-06-10T07:00:00+1",
                           "2023-06-10T07:00:00+24:00", "2023-06-10T07:00:00+01:60",
                           "2023-06-10T07:00:00.Z", "2023-06-10T07:00:00Zx", "2023-02-30T00:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_instant(text).has_value());
  }
}

TEST_CASE("days are read as people at a desk write them") {
  for (const char* text :
       {"2023-06-09", "9 June 2023", "9 june, 2023", "June 9, 2023", "9th June 2023",
        "9th of June 2023", "9 juin 2023", "le 9 juin 2023", "9 de junio de 2023",
        "9 de junho de 2023", "9.6.2023", "09.06.2023", "2023/06/09", "9 Jun 2023", " 9 JUIN 2023 ",
        "9 JUNIO DEL 2023", "9-Jun-2023"}) {
    CAPTURE(text);
    CHECK(parse_day(text) == Date{2023, 6, 9});
  }
  CHECK(parse_day("21/6/2023") == Date{2023, 6, 21});
  CHECK(parse_day("6-6-2023") == Date{2023, 6, 6});
  CHECK(parse_day("1er août 2023") == Date{2023, 8, 1});
  CHECK(parse_day("1º de março de 2023") == Date{2023, 3, 1});
  CHECK(parse_day("13 déc. 2023") == Date{2023, 12, 13});
  for (const char* text :
       {"", "9/6/2023", "09/06/2023", "9-6-2023", "9 6 2023", "June 2023", "9 June", "9/6/23",
        "31/6/2023", "6/31/2023", "9 Juno 2023", "2023", "9 6 2023 1", "-9/6/2023", "9'6'2023",
        "9:6:2023", "tomorrow", "9 June 2023?"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text).has_value());
  }
}
