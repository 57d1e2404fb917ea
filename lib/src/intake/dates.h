// Days in the columns of a list. 05/06/2023 is 5 June or 6 May: only the column can tell, by a
// value that can be read one way alone.
#pragma once

#include <string>
#include <string_view>

#include "plenary/date.h"

namespace plenary {

class DateColumn {
 public:
  // Looks at a cell of the column before any is read.
  void learn(std::string_view cell);

  enum class Fault { none, invalid, ambiguous, serial };
  struct Read {
    Date date{};
    Fault fault = Fault::none;
  };
  Read read(std::string_view cell) const;

 private:
  bool day_first_ = false;    // proven by a value such as 23/06/2023
  bool month_first_ = false;  // proven by a value such as 06/23/2023
};

}  // namespace plenary
