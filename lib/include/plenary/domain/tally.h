// One counted combination: how many registrations of a party share category, role, rank, gender,
// status and quarter hour of receipt. The store keeps them as it writes and figures are made of
// them, so that no report walks the register: a meeting of a million people has some thousands.
#pragma once

#include <cstdint>
#include <string>

#include "plenary/domain/registration.h"

namespace plenary {

struct Tally {
  std::string party{};
  std::string category{};
  std::string role{};
  std::string rank{};
  Gender gender = Gender::unknown;
  Status status = Status::nominated;
  bool placeholder = false;
  bool attended = false;
  Instant received{};  // start of its quarter hour (UTC): midnight of every zone falls on one
  std::int64_t count = 0;

  bool operator==(const Tally&) const = default;
};

}  // namespace plenary
