// How a row's problems are worded and weighed: the severity of each code, and what policies change.
#pragma once

#include <string>
#include <string_view>

#include "plenary/intake.h"

namespace plenary {

// The severity of a code in this dialogue. Policies change it, except where a row without the value
// could not be stored at all.
Severity severity_of(std::string_view code, const Dialogue& dialogue);

std::string count_of_rows(std::size_t count);  // "1 row", "3 rows"

// Collects the problems of one row.
class RowProblems {
 public:
  RowProblems(const DelegateList& list, const Dialogue& dialogue)
      : list_(list), dialogue_(dialogue) {}

  void begin(int line, Problems& problems);
  bool rejected() const { return rejected_; }

  void report(std::string_view code, ListField field, std::string_view value, std::string message,
              std::string hint = {});
  void report_row(std::string_view code, std::string message, std::string hint = {});
  void report_at(std::string_view code, std::size_t column, std::string_view value,
                 std::string message, std::string hint = {});
  // On another line than the row's, as where the row below says something of it.
  void report_on_line(int line, std::string_view code, std::string message);

 private:
  const DelegateList& list_;
  const Dialogue& dialogue_;
  Problems* problems_ = nullptr;
  int line_ = 0;
  bool rejected_ = false;
};

}  // namespace plenary
