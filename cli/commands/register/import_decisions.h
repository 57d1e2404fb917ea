// What a person at a terminal is asked about a list: near people, and who goes where it replaces a
// delegation.
#pragma once

#include "context.h"
#include "plenary/actions/import.h"

namespace plenary::cli {

// New rows that are near somebody, the first twenty of them.
Result<void> ask_about_near_people(Context& context, Store& store, actions::DelegateImport& import);
// Each new name near one that would be withdrawn, then each head and each person on the agenda who
// is in no row. What is not decided stays open, and the plan says so.
Result<void> ask_about_withdrawals(Context& context, Store& store, actions::DelegateImport& import);

}  // namespace plenary::cli
