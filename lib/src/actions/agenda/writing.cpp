#include "actions/agenda/writing.h"

#include <algorithm>

namespace plenary::actions {
namespace {

void put_people(Writer& writer, const SlotPlan& entry) {
  for (const auto& old : entry.before.people) {
    const bool stays = std::any_of(entry.after.people.begin(), entry.after.people.end(),
                                   [&](const SlotPerson& person) { return person.id == old.id; });
    if (!stays) writer.end_slot_person(old.id);
  }
  for (SlotPerson person : entry.after.people) {
    person.slot = entry.after.slot.id;
    writer.put(person);
  }
}

}  // namespace

void SlotTally::into(Receipt& receipt) const {
  receipt.added = added;
  receipt.changed = changed;
  receipt.removed = removed;
  receipt.refs = refs;
}

void carry_out(Writer& writer, AgendaPlan& plan, SlotTally& tally) {
  std::map<std::string, ItemId> numbers;
  for (Item& item : plan.items) {
    writer.put(item);
    numbers.emplace(item.number, item.id);
  }
  for (SlotPlan& entry : plan.slots) {
    if (entry.kind == SlotPlan::Kind::unchanged) continue;
    if (const auto made = numbers.find(entry.item); made != numbers.end()) {
      entry.after.slot.item = made->second;
    }
    writer.put(entry.after.slot);
    put_people(writer, entry);
    (entry.kind == SlotPlan::Kind::added ? tally.added : tally.changed) += 1;
    tally.refs.push_back(ref(entry.after.slot.id));
  }
}

void drop(Writer& writer, const SlotWithPeople& entry, SlotTally& tally) {
  for (const auto& person : entry.people) writer.end_slot_person(person.id);
  writer.end(entry.slot.id);
  tally.removed += 1;
  tally.refs.push_back(ref(entry.slot.id));
}

AgendaPeople people_of(const Snapshot& snapshot, const std::string& meeting) {
  return AgendaPeople(snapshot.participants({.meeting = meeting, .in_id_order = true}));
}

Result<void> refuse(const Problems& problems, const std::string& what) {
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::error;
  });
  if (errors == 0) return {};
  return fail(Error{.kind = ErrorKind::invalid,
                    .message = what + " has " + std::to_string(errors) +
                               (errors == 1 ? " error" : " errors") + "; nothing was changed",
                    .problems = problems});
}

}  // namespace plenary::actions
