// What a person at a terminal is asked about a list that replaces a delegation.
#pragma once

#include "context.h"
#include "plenary/actions/import.h"

namespace plenary::cli {

// Each new name near one that would be withdrawn, then each head and each person on the agenda who
// is in no row. What is not decided stays open, and the plan says so.
Result<void> ask_about_withdrawals(Context& context, Store& store, actions::DelegateImport& import);

}  // namespace plenary::cli
