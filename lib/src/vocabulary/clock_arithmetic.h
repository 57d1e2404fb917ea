// Instants, seconds and days before 1970 as well as after.
#pragma once

#include <cstdint>

namespace plenary {

inline constexpr std::int64_t microseconds_a_second = 1'000'000;

// Rounds towards the past: floor_divide(-1, 10) is -1.
inline std::int64_t floor_divide(std::int64_t number, std::int64_t divisor) {
  return number / divisor - (number % divisor < 0 ? 1 : 0);
}

}  // namespace plenary
