#include <doctest/doctest.h>

#include "sheets/number_format.h"

using namespace plenary::sheets;

TEST_CASE("a format code says what kind of number a cell shows") {
  using enum NumberKind;
  const auto kind = [](const char* code) { return number_format(code).kind; };
  CHECK(kind("General") == general);
  CHECK(kind("@") == text);
  CHECK(kind("dd/mm/yyyy") == date);
  CHECK(kind("[$-40C]d mmmm yyyy;@") == date);
  CHECK(kind("hh:mm") == date);
  CHECK(kind("[h]:mm:ss") == duration);
  CHECK(kind("0.0%") == percent);
  CHECK(kind("0000000000") == digits);
  CHECK(kind("\"+212 \"0") == digits);
  CHECK(kind("[Red]0") == digits);
  CHECK(kind("0.00E+00") == general);
  CHECK(kind("# ?/?") == general);
  CHECK(kind("[<1000]0;0.0,\"k\"") == general);
  CHECK(kind("\"day \"0") == digits);  // letters of a literal are none of the code's
  CHECK(built_in_format(14).kind == date);
  CHECK(built_in_format(9).kind == percent);
  CHECK(built_in_format(0).kind == general);
}

TEST_CASE("numbers are written with all their digits and without an exponent") {
  CHECK(plain_number(0) == "0");
  CHECK(plain_number(-0.0) == "0");
  CHECK(plain_number(221770000001) == "221770000001");
  CHECK(plain_number(0.1) == "0.1");
  CHECK(plain_number(1e-7) == "0.0000001");
  CHECK(plain_number(-12.5) == "-12.5");
  CHECK(plain_number(1e21) == "1000000000000000000000");
  CHECK(plain_number("1234567890123456789", 1234567890123456789.0) == "1234567890123456789");
  CHECK(plain_number("2.1266E11", 2.1266e11) == "212660000000");
  CHECK_FALSE(may_have_lost_digits(999999999999999));
  CHECK(may_have_lost_digits(1e15));
}

TEST_CASE("a pattern shows what people see, and hides no digit") {
  CHECK(shown_digits(612345678, "0000000000") == "0612345678");
  CHECK(shown_digits(612345678, "00\" \"00\" \"00\" \"00\" \"00") == "06 12 34 56 78");
  CHECK(shown_digits(212661000000, "\"+\"0") == "+212661000000");
  CHECK(shown_digits(212661000000, "+0") == "+212661000000");
  CHECK(shown_digits(1234567, "#,##0") == "1234567");
  CHECK(shown_digits(12.5, "0.00") == "12.50");
  CHECK(shown_digits(12.7, "0") == "12.7");
  CHECK(shown_digits(-3, "0") == "-3");
  CHECK(shown_digits(0, "#") == "0");
  CHECK(shown_digits(7, "000\\-000") == "000-007");
  CHECK(shown_digits(12.5, "0." + std::string(500, '0')) == "12.5");
  CHECK(shown_digits(5, "\"never closed") == "never closed5");
}

TEST_CASE("serial days are ISO in both of Excel's calendars") {
  CHECK(iso_of_serial(45098, false) == "2023-06-21");
  CHECK(iso_of_serial(45098.604166666664, false) == "2023-06-21 14:30");
  CHECK(iso_of_serial(45098.5 + 1 / 86400.0, false) == "2023-06-21 12:00:01");
  CHECK(iso_of_serial(0.375, false) == "09:00");
  CHECK(iso_of_serial(1, false) == "1900-01-01");
  CHECK(iso_of_serial(59, false) == "1900-02-28");
  CHECK(iso_of_serial(60, false).empty());  // 29 February 1900 was never
  CHECK(iso_of_serial(61, false) == "1900-03-01");
  CHECK(iso_of_serial(0, true) == "1904-01-01");
  CHECK(iso_of_serial(43636, true) == "2023-06-21");
  CHECK(iso_of_serial(2958465, false) == "9999-12-31");
  CHECK(iso_of_serial(2958466, false).empty());
  CHECK(iso_of_serial(-1, false).empty());
  CHECK(hours_of_serial(26.5 / 24) == "26:30");
}
