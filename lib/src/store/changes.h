// The table of changes: the chain itself.
#pragma once

#include <string_view>

#include "plenary/domain/change.h"
#include "store/connection.h"
#include "store/digest.h"

namespace plenary {

inline constexpr std::string_view change_columns =
    "SELECT c.number, c.at, c.clock_given, d.actor, c.verb, d.note, d.source, c.versions, c.hash "
    "FROM change c LEFT JOIN change_detail d ON d.number = c.number";

Change read_change(const Statement& question);  // of change_columns

struct LastChange {
  ChangeNumber number = 0;
  Instant at{};
  Digest hash{};  // all zero before the first
};
LastChange last_change(Connection& connection);

void insert_change(Connection& connection, const Change& change, const Digest& hash,
                   const Salt& detail_salt);

}  // namespace plenary
