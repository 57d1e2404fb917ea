// One recorded act: who, when, which verb, why, and the row versions that it made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/id.h"

namespace plenary {

struct Change {
  ChangeNumber number = 0;
  Instant at{};
  bool clock_given = false;  // --now was used
  std::string actor{};       // empty after erasure
  std::string verb{};        // "register import"
  std::string note{};
  std::string source{};   // file name, where it came from one
  std::int64_t rows = 0;  // row versions begun and ended
  std::string hash{};     // 64 hex digits

  std::string short_hash() const { return hash.substr(0, 12); }
};

// What a write command answers: {change, dry_run, added, changed, removed, refs[], problems[]}.
struct Receipt {
  std::optional<ChangeNumber> change{};  // none: nothing was altered, or a dry run
  bool dry_run = false;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t removed = 0;
  std::vector<std::string> refs{};  // what was made or altered, in order: "R42", "P17"
};

// One field of one row as it was and as it is, for `diff` and `show`.
struct FieldChange {
  std::string field{};
  std::string before{};
  std::string after{};
  ChangeNumber change = 0;  // that gave it its value; 0: not said
};

struct RowChange {
  enum class Kind { added, changed, removed };
  std::string table{};
  std::int64_t id = 0;
  std::string ref{};    // as people type it: "R42", "S7", "SN", "meetings/oslo.toml"
  std::string label{};  // who or what: "Awa Diop (SN)"
  Kind kind{};
  ChangeNumber change = 0;  // the last one that had a part in it
  std::vector<FieldChange> fields{};
};

}  // namespace plenary
