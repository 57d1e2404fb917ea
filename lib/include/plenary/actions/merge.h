// Who is who across the store: people who may be one, and what somebody decides about them.
//
// Nothing is merged by likeness. duplicate_rows() lists the questions, merge() and keep_apart()
// record the answers; both can be undone, and what was answered is not asked again.
#pragma once

#include <string>
#include <vector>

#include "plenary/actions/lists.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

// A person with all their registrations, in the order of numbers.
struct PersonFile {
  Person person{};
  std::vector<Participant> registrations{};

  std::string label() const;  // "P17 Awa Diop"
};

// Two people who may be one: `kept` would stay, being registered longer.
struct DuplicateRow {
  struct Side {
    PersonId person{};
    std::string name{};
    std::vector<std::string> registrations{};  // "R7 SN marrakesh-2023"
  };
  int score = 0;  // 0 to 100
  std::string reasons{};
  Side kept{};
  Side merged{};
};

// The likeliest first. `least`: 0 takes the threshold of imports.
std::vector<DuplicateRow> duplicate_rows(const Snapshot& snapshot, int least = 0);
ListColumns<DuplicateRow> duplicate_columns(const ListGround& ground);

// What merging two people would do; fails where it cannot be done, saying what stands in the way.
struct MergePlan {
  PersonFile kept{};
  PersonFile merged{};
  std::vector<std::string> effects{};  // "R7 (marrakesh-2023, SN) goes to P17"
};
Result<MergePlan> plan_merge(const Snapshot& snapshot, const std::string& kept,
                             const std::string& merged);

// All registrations and parts in the programme of the second go to the first.
Result<Done> merge(Store& store, const Act& act, const std::string& kept,
                   const std::string& merged);
// They are two, whatever their names: remembered.
Result<Done> keep_apart(Store& store, const Act& act, const std::string& one,
                        const std::string& other);

}  // namespace plenary::actions
