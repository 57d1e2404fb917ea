// A plan of an import as a file (docs/formats/import-plan.md): what was asked for, the lists with
// their digests, and what every row would do. To apply it is to make the plan again from the same
// lists and to do it only where it comes out the same, row by row.
//
// Turned down: to store the rows and write them without looking again. A plan would then be a way
// round every check, and the register may have moved on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/actions/import.h"

namespace plenary::actions {

inline constexpr int saved_plan_version = 1;

struct SavedPlan {
  struct File {
    std::string name{};      // as it was typed; problems and rows name it
    std::string location{};  // where it was
    std::string sha256{};
  };
  std::string meeting{};
  ChangeNumber base = 0;    // the last change when it was made
  std::string base_hash{};  // of that change
  std::vector<File> files{};
  ImportRequest request{};  // without the lists' bytes
  std::string rows{};       // the rest of the file, from its rows on
};

// Fails with invalid where this is no plan, or one of another version.
Result<SavedPlan> read_saved_plan(std::string_view text);

// The request of the plan with its lists, which are checked against their digests and put in the
// plan's order. Conflict where one is missing or another. Where the modules are is not in a plan:
// the caller says it.
Result<ImportRequest> request_of(const SavedPlan& saved, const std::vector<ImportFile>& lists);

// Fails with conflict unless the plan was made against this register.
Result<void> check_base(const SavedPlan& saved, Store& store);

}  // namespace plenary::actions
