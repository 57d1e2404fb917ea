// Days in the columns of a list. 05/06/2023 is 5 June or 6 May: only the column can tell, by a
// value that can be read one way alone; and where its values prove both orders, nothing in it that
// rests on an order is certain.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plenary/date.h"

namespace plenary {

struct DateNumbers {  // "05/06/2023"
  int first = 0;
  int second = 0;
  int third = 0;
  std::size_t third_digits = 0;
  char separator = 0;
};

class DateColumn {
 public:
  // Looks at a cell of the column before any is read.
  void learn(std::string_view cell, int line = 0);

  // What nothing in the column proves: the day is first in 05/06/2023, or the month.
  void take_order(bool day_first) { (day_first ? day_first_ : month_first_) = true; }

  // Days as spreadsheets count them, 45099 for 22 June 2023, are read only where that was asked.
  void take_serials() { takes_serials_ = true; }

  enum class Fault {
    none,
    invalid,
    ambiguous,    // two days, and nothing in the column says which
    both_orders,  // the column has days first and months first
    serial,       // a spreadsheet's count of days, unasked
    short_year,   // 05.06.23
  };
  struct Read {
    Date date{};
    Fault fault = Fault::none;
    bool had_clock = false;  // a time of day stood behind it, other than midnight
  };
  Read read(std::string_view cell) const;

  int day_first_line() const { return day_first_line_; }  // that proves it; 0: none, or said
  int month_first_line() const { return month_first_line_; }

 private:
  Read read_day(std::string_view day) const;
  Read in_order(const DateNumbers& numbers) const;

  bool day_first_ = false;    // proven by a value such as 23/06/2023
  bool month_first_ = false;  // proven by a value such as 06/23/2023
  bool takes_serials_ = false;
  int day_first_line_ = 0;
  int month_first_line_ = 0;
};

}  // namespace plenary
