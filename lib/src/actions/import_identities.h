// What was said at an import of who is who, put into the store so that nobody is asked again.
#pragma once

#include <unordered_map>

#include "plenary/domain/registration.h"
#include "plenary/intake.h"
#include "plenary/store.h"

namespace plenary::actions {

// `made`: the people of new rows, by index into plan.rows. A person who was written in two ways
// keeps the other as a name that was merged into theirs; two people who are alike are told apart.
void remember_identities(Writer& writer, const DelegateLists& lists, const ImportPlan& plan,
                         const ImportOptions& options, ImportPlanner& planner,
                         const std::unordered_map<std::size_t, PersonId>& made);

}  // namespace plenary::actions
