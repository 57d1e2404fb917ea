// What a plan keeps of a row while it is being made: keys instead of names, some 90 bytes.
#pragma once

#include <cstdint>

#include "plenary/intake.h"

namespace plenary {

struct PlannedRow {
  std::uint32_t list = 0;
  std::uint32_t row = 0;
  int line = 0;
  std::uint32_t party = 0;  // index into the planner's parties
  std::uint64_t email = 0;
  std::uint64_t name = 0;
  std::uint64_t fingerprint = 0;
  std::int64_t ref = 0;
  std::int64_t received = 0;
  std::uint32_t given = 0;
  std::uint32_t trace = 0;  // into PlannerState::traces: folded name, address, telephone
  std::uint8_t trace_name = 0;
  std::uint8_t trace_email = 0;
  std::uint8_t trace_phone = 0;
  Gender gender = Gender::unknown;
  Status status = Status::nominated;
  bool placeholder = false;
  bool is_head = false;
  bool counts = false;  // in the quota
  bool rejected = false;

  bool gives(ListField field) const { return (given >> static_cast<unsigned>(field) & 1U) != 0; }
};

}  // namespace plenary
