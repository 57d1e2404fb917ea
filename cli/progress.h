// How far a long command has come: one line on standard error that is written over, where that is
// a terminal and the command takes more than a second. Cron and pipes see nothing of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "context.h"

namespace plenary::cli {

class ProgressLine {
 public:
  explicit ProgressLine(Context& context);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // "120,000 of 700,000 rows read"
  void show(std::string_view what, std::int64_t done, std::int64_t all);
  void clear();  // before anything else is written

 private:
  Context& context_;
  bool is_on_;
  bool is_shown_ = false;
  Instant started_{};
};

}  // namespace plenary::cli
