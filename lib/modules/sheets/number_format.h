// Numbers of a workbook as people see them: the format code of a cell's style
// says whether 45099 is a day, 0.5 is "50%" and 612345678 is "0612345678".
#pragma once

#include <string>
#include <string_view>

namespace plenary::sheets {

enum class NumberKind {
  general,  // also what is too particular: conditions, fractions, exponents
  digits,   // a pattern of digits and literals: "00 00 00", "+0"
  percent,
  date,      // a day, a time, or both
  duration,  // [h]:mm
  text,
};

struct NumberFormat {
  NumberKind kind = NumberKind::general;
  std::string code{};  // of the section for positive numbers
};

NumberFormat number_format(std::string_view code);
NumberFormat built_in_format(int id);  // ids below 164, which a file does not spell out

// All digits, no exponent, up to 15 significant ones as Excel keeps them.
std::string plain_number(double value);
// The same of a number as a file writes it: where it is whole, its own digits,
// however many.
std::string plain_number(const std::string& written, double value);
// More than 15 digits: what was typed may have been longer than what the file
// holds.
bool may_have_lost_digits(double value);

// A pattern of digits shows what `value` holds, or, where it would hide a part,
// all of it.
std::string shown_digits(double value, const std::string& code);

// A serial day as ISO: "2023-06-22", "2023-06-22 14:30", "14:30" below 1. Empty
// where it is no day: negative, beyond 9999, or the 29 February 1900 that Excel
// alone knows.
std::string iso_of_serial(double serial, bool from_1904);
std::string hours_of_serial(double serial);  // a duration: "26:30"

}  // namespace plenary::sheets
