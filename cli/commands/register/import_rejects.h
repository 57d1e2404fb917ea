// The rows that an import leaves out: written to a file, with the command that brings them in once
// they are mended.
#pragma once

#include "context.h"
#include "import_command.h"
#include "plenary/actions/import.h"

namespace plenary::cli {

// Beside the list, unless a place was named; a list from standard input needs one.
Result<void> write_rejects(const ImportOptions& options, Context& context, const Setting& setting,
                           const actions::DelegateImport& import);

}  // namespace plenary::cli
