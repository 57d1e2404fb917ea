// How often a long import says how far it has come: seldom enough to cost nothing.
#pragma once

#include "plenary/intake.h"

namespace plenary {

class ProgressSteps {
 public:
  ProgressSteps(const ImportProgress& progress, std::string_view what, std::size_t all)
      : progress_(progress), what_(what), all_(static_cast<std::int64_t>(all)) {}

  void step() {
    constexpr std::int64_t stride = 8192;
    if (++done_ % stride == 0 || done_ == all_) tell();
  }

 private:
  void tell() const {
    if (progress_) progress_(what_, done_, all_);
  }

  const ImportProgress& progress_;
  std::string_view what_;
  std::int64_t all_;
  std::int64_t done_ = 0;
};

}  // namespace plenary
