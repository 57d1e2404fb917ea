#include <algorithm>
#include <set>

#include "actions/agenda/writing.h"
#include "plenary/actions/agenda.h"
#include "plenary/codec/agenda.h"
#include "plenary/config.h"

namespace plenary::actions {
namespace {

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

bool is_toml(const std::string& path) {
  constexpr std::string_view ending = ".toml";
  return path.size() > ending.size() &&
         path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

template <class Value>
Value taken(Checked<Value> checked, Problems& problems) {
  problems.insert(problems.end(), std::make_move_iterator(checked.problems.begin()),
                  std::make_move_iterator(checked.problems.end()));
  return std::move(checked.value);
}

// Whether the slot first came by a file of that name.
bool came_from(const Snapshot& snapshot, SlotId slot, const std::string& source) {
  const auto versions = snapshot.versions("slot", slot.value);
  if (versions.empty()) return false;
  const auto change = snapshot.change(versions.front().change);
  return change && change->source == source;
}

std::vector<SlotWithPeople> absent_slots(const Snapshot& snapshot, const StoredAgenda& stored,
                                         const AgendaPlan& plan, const std::string& source) {
  std::set<SlotId> present;
  for (const auto& entry : plan.slots) present.insert(entry.before.slot.id);
  std::vector<SlotWithPeople> absent;
  for (const auto& entry : stored.slots) {
    if (entry.slot.key.empty() || present.contains(entry.slot.id)) continue;
    if (came_from(snapshot, entry.slot.id, source)) absent.push_back(entry);
  }
  return absent;
}

}  // namespace

Result<AgendaImport> plan_agenda_import(const Snapshot& snapshot, const Setting& setting,
                                        const AgendaFile& file) {
  AgendaImport import;
  import.replace = file.replace;
  const Language& first = setting.dialogue.first_language();
  const AgendaEntries entries =
      taken(is_toml(file.path) ? read_agenda({.path = file.path, .text = file.text})
                               : read_agenda_csv(file.text, file.path),
            import.problems);
  const AgendaDraft draft =
      taken(read_agenda_entries(entries, setting.meeting, first), import.problems);
  const StoredAgenda stored = stored_agenda(snapshot, setting.meeting.id);
  import.plan = taken(
      plan_agenda(draft, stored, people_of(snapshot, setting.meeting.id), setting.meeting, first),
      import.problems);
  std::stable_sort(import.problems.begin(), import.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.where.line < b.where.line; });
  if (auto refused = refuse(import.problems, file.path); !refused) {
    return fail(std::move(refused.error()));
  }
  import.absent = absent_slots(snapshot, stored, import.plan, file_name(file.path));
  return import;
}

Result<AgendaImported> import_agenda(Store& store, const Setting& setting, Act act,
                                     const AgendaFile& file) {
  act.source = file_name(file.path);
  AgendaImported done;
  SlotTally tally;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    auto import = plan_agenda_import(writer, setting, file);
    if (!import) return fail(std::move(import.error()));
    carry_out(writer, import->plan, tally);
    if (import->replace) {
      for (const auto& entry : import->absent) drop(writer, entry, tally);
    }
    done.import = std::move(*import);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  tally.into(done.receipt);
  return done;
}

}  // namespace plenary::actions
