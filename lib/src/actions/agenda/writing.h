// A plan carried out: rows of items, slots and their people put where they differ.
#pragma once

#include <string>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/agenda_entry.h"
#include "plenary/result.h"
#include "plenary/store.h"

namespace plenary::actions {

// What became of the slots; rows of items and people are theirs and not counted.
struct SlotTally {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t removed = 0;
  std::vector<std::string> refs{};

  void into(Receipt& receipt) const;
};

// Sets the ids of new slots in the plan.
void carry_out(Writer& writer, AgendaPlan& plan, SlotTally& tally);
void drop(Writer& writer, const SlotWithPeople& entry, SlotTally& tally);

// Everyone who is or was registered for the meeting, to find who is meant by a name.
AgendaPeople people_of(const Snapshot& snapshot, const std::string& meeting);

// What the linter finds in these slots, whether they are stored or about to be.
std::vector<AgendaFinding> findings_of(const Snapshot& snapshot, const Setting& setting,
                                       const std::vector<SlotWithPeople>& slots,
                                       const Language& language);

// An error that sums up a file's problems; none where nothing stops it.
Result<void> refuse(const Problems& problems, const std::string& what);

}  // namespace plenary::actions
