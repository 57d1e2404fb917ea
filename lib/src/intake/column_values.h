// What stands under a header, as far as it decides what the header means.
#pragma once

#include <string>
#include <vector>

#include "plenary/intake.h"

namespace plenary {

class ColumnValues {
 public:
  // The first some hundred cells that hold something, below the header.
  ColumnValues(const DelegateList& list, std::size_t header_row, std::size_t column);

  bool any() const { return filled_ > 0; }
  const std::string& first() const;           // of any()
  bool are_honorifics() const;                // at least half of them, and so if there are none
  bool are_roles() const;                     // at least half of them
  bool are_addresses() const;                 // of e-mail: at least half of them
  bool are_phones() const;                    // at least half of them
  bool are_numbers_of_rows() const;           // 1, 2, 3 ...
  bool hold(const ColumnValues& part) const;  // most cells hold the other column's beside them

 private:
  template <class Is>
  bool are_mostly(Is is) const;  // at least half of them, and one

  std::vector<std::string> cells_{};  // one for each row, empty ones included
  std::size_t filled_ = 0;
};

}  // namespace plenary
