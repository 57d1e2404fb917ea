#include <algorithm>
#include <unordered_map>

#include "plenary/actions/agenda.h"
#include "plenary/actions/lists.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

bool is_in_room(const Slot& slot, const Meeting& meeting, const std::string& folded) {
  if (fold(slot.room) == folded) return true;
  const Room* room = meeting.room(slot.room);
  if (room == nullptr) return false;
  return std::any_of(room->name.all().begin(), room->name.all().end(),
                     [&](const auto& name) { return fold(name.second) == folded; });
}

bool has_part(const SlotWithPeople& entry, const std::string& folded) {
  return std::any_of(entry.people.begin(), entry.people.end(), [&](const SlotPerson& person) {
    return person.folded_name.find(folded) != std::string::npos;
  });
}

bool is_wanted(const SlotWithPeople& entry, const Meeting& meeting, const SlotFilter& filter) {
  const Slot& slot = entry.slot;
  if (filter.day && slot.start.date != *filter.day) return false;
  if (!filter.kind.empty() && slot.kind != filter.kind) return false;
  if (!filter.room.empty() && !is_in_room(slot, meeting, fold(filter.room))) return false;
  return filter.person.empty() || has_part(entry, fold(filter.person));
}

FillCell<SlotRow> names_of(const ListGround& ground, std::string part) {
  return [ground, part = std::move(part)](const SlotRow& row, ListCell& cell) {
    std::vector<std::string> names;
    for (const auto& person : row.entry.people) {
      if (person.part == part) names.push_back(person.name);
    }
    ground.names(cell, std::move(names));
  };
}

void room(const ListGround& ground, const SlotRow& row, ListCell& cell) {
  cell.text(row.entry.slot.room);
  const Room* known = ground.setting.meeting.room(row.entry.slot.room);
  if (known != nullptr && !known->name.empty()) {
    cell.words(known->name.in(ground.language(), ground.setting.dialogue.first_language()));
  }
}

void add_titles(const ListGround& ground, ListColumns<SlotRow>& columns) {
  const auto& languages = ground.setting.dialogue.languages;
  const bool has_asked =
      std::find(languages.begin(), languages.end(), ground.language()) != languages.end();
  const Language& shown = has_asked ? ground.language() : languages.front();
  const std::string title = ground.title("title");
  for (const Language& language : languages) {
    const std::string key = "title_" + language;
    const bool asked = language == shown;
    columns.push_back({key, asked ? title : title + " (" + language + ")",
                       [language](const SlotRow& row, ListCell& cell) {
                         const auto& titles = row.entry.slot.title.all();
                         const auto found = titles.find(language);
                         if (found != titles.end()) cell.text(found->second);
                       },
                       asked});
  }
}

}  // namespace

Result<std::optional<Date>> day_of_meeting(const std::string& words, const Meeting& meeting) {
  if (words.empty()) return std::optional<Date>{};
  const auto day = parse_meeting_day(words, meeting);
  if (day) return day;
  return fail(ErrorKind::usage, "--day: \"" + words + "\" is no day of the meeting",
              {"write it as " + iso(meeting.start) + ", or 1 for the first day"});
}

std::vector<SlotRow> slot_rows(const Snapshot& snapshot, const Setting& setting,
                               const SlotFilter& filter) {
  StoredAgenda stored = stored_agenda(snapshot, setting.meeting.id);
  std::unordered_map<ItemId, std::string> numbers;
  for (const auto& item : stored.items) numbers.emplace(item.id, item.number);
  std::vector<SlotRow> rows;
  for (auto& entry : stored.slots) {
    if (!is_wanted(entry, setting.meeting, filter)) continue;
    const auto number = numbers.find(entry.slot.item);
    const std::string item = number == numbers.end() ? std::string{} : number->second;
    rows.push_back({std::move(entry), item});
  }
  return rows;
}

ListColumns<SlotRow> slot_columns(const ListGround& ground) {
  ListColumns<SlotRow> columns;
  const auto add = [&](const char* key, FillCell<SlotRow> fill, bool standard) {
    columns.push_back({key, ground.title(key), std::move(fill), standard});
  };
  add(
      "ref",
      [](const SlotRow& row, ListCell& cell) {
        cell.keep(ref(row.entry.slot.id));
        cell.order(row.entry.slot.id.value);
      },
      true);
  add(
      "item", [](const SlotRow& row, ListCell& cell) { cell.text(row.item); }, true);
  add(
      "kind",
      [ground](const SlotRow& row, ListCell& cell) {
        ground.coded(cell, "slot_kind", row.entry.slot.kind);
        const auto& kinds = slot_kinds();
        cell.order(std::find(kinds.begin(), kinds.end(), row.entry.slot.kind) - kinds.begin());
      },
      true);
  add(
      "day", [](const SlotRow& row, ListCell& cell) { cell.day(row.entry.slot.start.date); }, true);
  add(
      "start",
      [](const SlotRow& row, ListCell& cell) { cell.keep(clock(row.entry.slot.start.seconds)); },
      true);
  add(
      "end",
      [](const SlotRow& row, ListCell& cell) { cell.keep(clock(row.entry.slot.end.seconds)); },
      true);
  add(
      "room", [ground](const SlotRow& row, ListCell& cell) { room(ground, row, cell); }, true);
  add_titles(ground, columns);
  add("chair", names_of(ground, "chair"), false);
  add("moderator", names_of(ground, "moderator"), false);
  add("speakers", names_of(ground, "speaker"), false);
  add("rapporteur", names_of(ground, "rapporteur"), false);
  add(
      "languages",
      [](const SlotRow& row, ListCell& cell) {
        std::vector<std::string> codes;
        for (const auto code : split(row.entry.slot.languages, ';')) {
          if (!code.empty()) codes.emplace_back(code);
        }
        cell.texts(std::move(codes));
      },
      false);
  add(
      "status",
      [ground](const SlotRow& row, ListCell& cell) {
        ground.coded(cell, "slot_status", row.entry.slot.status);
      },
      false);
  return columns;
}

ListColumns<AgendaFinding> finding_columns(const ListGround& ground) {
  ListColumns<AgendaFinding> columns;
  const auto add = [&](const char* key, std::function<void(const AgendaFinding&, ListCell&)> fill) {
    columns.push_back({key, ground.title(key), std::move(fill)});
  };
  add("code", [](const auto& finding, ListCell& cell) { cell.text(finding.code); });
  add("severity", [](const auto& finding, ListCell& cell) {
    cell.text(name_of(finding.severity));
    cell.order(static_cast<int>(finding.severity));
  });
  add("slots", [](const auto& finding, ListCell& cell) {
    std::vector<std::string> refs;
    for (const SlotId slot : finding.slots) refs.push_back(ref(slot));
    cell.texts(std::move(refs));
  });
  add("subject", [](const auto& finding, ListCell& cell) { cell.text(finding.subject); });
  add("message", [](const auto& finding, ListCell& cell) { cell.text(finding.message); });
  add("acknowledged",
      [](const auto& finding, ListCell& cell) { cell.truth(finding.acknowledged); });
  return columns;
}

}  // namespace plenary::actions
