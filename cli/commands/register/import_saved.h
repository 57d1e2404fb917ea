// --plan and --apply: a plan of an import as a file, written and read back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "context.h"
#include "plenary/actions/saved_plan.h"

namespace plenary::cli {

// Whole or not at all, and for nobody but its owner: it holds personal data.
Result<void> save_plan(Context& context, Store& store, const actions::DelegateImport& import,
                       const std::string& path);

// The plan in the file; none where no file is named.
Result<std::optional<actions::SavedPlan>> read_plan(Context& context, const std::string& path);

// Its request with its lists: from where they were, or those named.
Result<actions::ImportRequest> request_of_plan(Context& context, const actions::SavedPlan& saved,
                                               const std::vector<std::string>& lists);

// The setting of the plan's meeting, or of the one asked for.
Result<Setting> setting_of(Context& context, const std::optional<actions::SavedPlan>& saved);

}  // namespace plenary::cli
