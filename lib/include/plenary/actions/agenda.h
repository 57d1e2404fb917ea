// What the secretariat does with the agenda: import it, add, set, move and drop slots, check it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/agenda.h"
#include "plenary/domain/agenda_entry.h"
#include "plenary/domain/change.h"
#include "plenary/result.h"
#include "plenary/store.h"

namespace plenary::actions {

// Items in their order, slots by time.
StoredAgenda stored_agenda(const Snapshot& snapshot, const std::string& meeting);

// "S7", the ref of the imported file, or a unique part of a title in any language.
Result<SlotWithPeople> one_slot(const StoredAgenda& agenda, std::string_view words);

struct AgendaFile {
  std::string path{};  // as typed; its ending says which format: .toml, else csv
  std::string text{};
  bool replace = false;  // drop the slots of the file's earlier import that it no longer has
};

// What an import does, or would do.
struct AgendaImport {
  AgendaPlan plan{};
  std::vector<SlotWithPeople> absent{};  // of the file's earlier import, and in it no more
  bool replace = false;                  // they are dropped
  Problems problems{};                   // remarks; errors refuse the file
};
Result<AgendaImport> plan_agenda_import(const Snapshot& snapshot, const Setting& setting,
                                        const AgendaFile& file);
// The receipt counts slots; `import` is what was done, planned again under the lock.
struct AgendaImported {
  Receipt receipt{};
  AgendaImport import{};
};
Result<AgendaImported> import_agenda(Store& store, const Setting& setting, Act act,
                                     const AgendaFile& file);

// What add and set answer: the slot as it is now, and remarks on what was typed.
struct SlotWritten {
  Receipt receipt{};
  SlotWithPeople slot{};
  Problems problems{};
};

// Keys and values as a file would have them, from flags: {"title_fr", "Ouverture"}. `where` of a
// problem is the flag's name, so the message needs no file.
using SlotFields = std::vector<std::pair<std::string, std::string>>;
Result<SlotWritten> add_slot(Store& store, const Setting& setting, const Act& act,
                             const SlotFields& fields);
Result<SlotWritten> set_slot(Store& store, const Setting& setting, const Act& act,
                             const std::string& words, const SlotFields& fields);

// Another day, time or room; the slot keeps its length.
struct SlotMove {
  std::optional<std::string> day{};
  std::optional<std::string> start{};
  std::optional<std::string> room{};
  std::optional<std::string> by{};  // "15m", "-1h30": later or earlier than it stands
};
Result<SlotWritten> move_slot(Store& store, const Setting& setting, const Act& act,
                              const std::string& words, const SlotMove& move);
// "15m", "1h", "1h30", "-90m", "20" (minutes) -> seconds.
std::optional<int> parse_shift(std::string_view text);

Result<SlotWritten> drop_slot(Store& store, const Setting& setting, const Act& act,
                              const std::string& words);

// The linter over the stored agenda: who is registered comes from the store, weights from the
// policies. `language` is that of the titles in messages.
std::vector<AgendaFinding> agenda_findings(const Snapshot& snapshot, const Setting& setting,
                                           const Language& language);

}  // namespace plenary::actions
