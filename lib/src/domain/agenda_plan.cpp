// Drafts beside the stored agenda: which slot each one is, and what it changes.

#include <algorithm>
#include <charconv>
#include <set>

#include "plenary/domain/agenda_entry.h"
#include "plenary/text.h"

namespace plenary {
namespace {

std::optional<SlotId> slot_number(std::string_view key) {
  if (key.size() < 2 || (key.front() != 'S' && key.front() != 's')) return std::nullopt;
  std::int64_t number = 0;
  const char* end = key.data() + key.size();
  const auto [stopped, fault] = std::from_chars(key.data() + 1, end, number);
  if (fault != std::errc{} || stopped != end || number <= 0) return std::nullopt;
  return SlotId{number};
}

// Items that are new or have another title, beside those stored.
class ItemPlanner {
 public:
  ItemPlanner(const StoredAgenda& stored, const Meeting& meeting) : meeting_(meeting) {
    for (const auto& item : stored.items) {
      items_.emplace(item.number, item);
      numbers_.emplace(item.id, item.number);
      last_position_ = std::max(last_position_, item.position);
    }
  }

  void take(const ItemDraft& draft) {
    if (draft.number.empty()) return;
    Item item = known_or_new(draft.number);
    for (const auto& [language, title] : draft.title.all()) item.title.set(language, title);
    put(std::move(item));
  }

  // A number that only slots name is an item too; its title is the slot's, where one slot has it.
  void take_numbers_of(const std::vector<SlotDraft>& slots) {
    std::map<std::string, int> uses;
    for (const auto& slot : slots) {
      if (slot.item) ++uses[*slot.item];
    }
    for (const auto& slot : slots) {
      if (!slot.item || slot.item->empty() || items_.contains(*slot.item)) continue;
      Item item = known_or_new(*slot.item);
      if (uses[*slot.item] == 1) {
        for (const auto& [language, title] : slot.titles) {
          if (!title.empty()) item.title.set(language, title);
        }
      }
      put(std::move(item));
    }
  }

  ItemId id_of(const std::string& number) const {
    const auto found = items_.find(number);
    return found == items_.end() ? ItemId{} : found->second.id;
  }
  std::string number_of(ItemId id) const {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? std::string{} : found->second;
  }

  std::vector<Item> altered() const {
    std::vector<Item> items;
    for (const auto& number : altered_) items.push_back(items_.at(number));
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.position < b.position; });
    return items;
  }

 private:
  Item known_or_new(const std::string& number) {
    if (const auto found = items_.find(number); found != items_.end()) return found->second;
    Item item;
    item.meeting = meeting_.id;
    item.number = number;
    item.position = ++last_position_;
    return item;
  }

  void put(Item item) {
    const auto found = items_.find(item.number);
    if (found != items_.end() && found->second == item) return;
    altered_.insert(item.number);
    items_[item.number] = std::move(item);
  }

  const Meeting& meeting_;
  std::map<std::string, Item> items_{};
  std::map<ItemId, std::string> numbers_{};
  std::set<std::string> altered_{};
  int last_position_ = 0;
};

class Planner {
 public:
  Planner(const StoredAgenda& stored, const AgendaPeople& people, const Meeting& meeting,
          const Language& first, PlanOptions options)
      : people_(people),
        meeting_(meeting),
        first_(first),
        options_(options),
        items_(stored, meeting) {
    for (const auto& slot : stored.slots) {
      if (!slot.slot.key.empty()) by_key_.emplace(slot.slot.key, &slot);
      by_id_.emplace(slot.slot.id, &slot);
    }
  }

  Checked<AgendaPlan> run(const AgendaDraft& draft) {
    for (const auto& item : draft.items) items_.take(item);
    items_.take_numbers_of(draft.slots);
    for (const auto& slot : draft.slots) plan(slot);
    plan_.value.items = items_.altered();
    return std::move(plan_);
  }

 private:
  void complain(const SlotDraft& draft, std::string code, std::string field, std::string value,
                std::string message, std::string hint) {
    plan_.problems.push_back({.code = std::move(code),
                              .where = draft.where,
                              .field = std::move(field),
                              .value = std::move(value),
                              .message = std::move(message),
                              .hint = std::move(hint)});
  }

  void plan(const SlotDraft& draft) {
    const SlotWithPeople* known = find(draft);
    if (known == nullptr && options_.by_hand && !draft.key.empty()) {
      return complain(draft, "unknown-slot", "ref", draft.key, "there is no slot " + draft.key,
                      "`plenary list slots` shows them");
    }
    if (known == nullptr && !is_complete(draft)) return;
    SlotPlan entry;
    if (known != nullptr) entry.before = entry.after = *known;
    if (known == nullptr) entry.after.slot.meeting = meeting_.id;
    merge(draft, entry);
    if (entry.after.slot.key.empty() && !options_.by_hand) {
      entry.after.slot.key = made_key(entry.after.slot);
      if (const auto same = by_key_.find(entry.after.slot.key);
          known == nullptr && same != by_key_.end()) {
        entry.before = entry.after = *same->second;
        merge(draft, entry);
        known = same->second;
      }
    }
    if (is_repeated(draft, entry)) return;
    compare(known != nullptr, entry);
    plan_.value.slots.push_back(std::move(entry));
  }

  const SlotWithPeople* find(const SlotDraft& draft) const {
    if (draft.key.empty()) return nullptr;
    if (const auto found = by_key_.find(draft.key); found != by_key_.end()) return found->second;
    const auto id = slot_number(draft.key);
    if (!id) return nullptr;
    const auto found = by_id_.find(*id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  bool is_complete(const SlotDraft& draft) {
    const std::size_t before = plan_.problems.size();
    const auto need = [&](bool there, const char* field, const char* hint) {
      const auto& told = draft.unreadable;
      if (there || std::find(told.begin(), told.end(), field) != told.end()) return;
      complain(draft, std::string(field) + "-missing", field, "",
               std::string("a new slot needs its ") + field, hint);
    };
    need(draft.day.has_value(), "day", "as in 2023-06-22, or 1 for the meeting's first day");
    need(draft.start.has_value(), "start", "as in 09:30");
    need(draft.end.has_value(), "end", "as in 11:00");
    const bool titled = std::any_of(draft.titles.begin(), draft.titles.end(),
                                    [](const auto& title) { return !title.second.empty(); });
    need(titled, "title", "what the programme prints, as in \"Opening\"");
    return plan_.problems.size() == before && draft.unreadable.empty();
  }

  void merge(const SlotDraft& draft, SlotPlan& entry) {
    Slot& slot = entry.after.slot;
    if (!entry.before.slot.id && !draft.key.empty()) slot.key = draft.key;
    const Date day = draft.day.value_or(slot.start.date);
    const int end = draft.end.value_or(slot.end.seconds);
    slot.start = {day, draft.start.value_or(slot.start.seconds)};
    slot.end = slot_end(slot.start, end);
    if (draft.item) slot.item = items_.id_of(*draft.item);
    entry.item = draft.item ? *draft.item : items_.number_of(slot.item);
    if (draft.kind) slot.kind = *draft.kind;
    if (draft.room) slot.room = *draft.room;
    if (draft.languages) slot.languages = *draft.languages;
    if (draft.status) slot.status = *draft.status;
    slot.title = merged_title(slot.title, draft.titles);
    for (const auto& [part, names] : draft.people) merge_people(draft, part, names, entry.after);
  }

  static LocalizedText merged_title(const LocalizedText& stored,
                                    const std::map<Language, std::string>& given) {
    LocalizedText title;
    for (const auto& [language, text] : stored.all()) {
      if (!given.contains(language)) title.set(language, text);
    }
    for (const auto& [language, text] : given) {
      if (!text.empty()) title.set(language, text);
    }
    return title;
  }

  // Rows of people who stay are kept, so that an unchanged slot changes nothing.
  void merge_people(const SlotDraft& draft, const std::string& part,
                    const std::vector<std::string>& names, SlotWithPeople& after) {
    std::vector<SlotPerson> old;
    std::vector<SlotPerson> merged;
    for (auto& person : after.people) (person.part == part ? old : merged).push_back(person);
    int position = 0;
    for (const auto& words : names) {
      auto person = people_.find(words);
      if (!person) {
        complain(draft, "unknown-person", part, words, "nobody registered is " + words,
                 "`plenary list participants` shows who is; a name is taken as it is");
        continue;
      }
      person->part = part;
      person->slot = after.slot.id;
      person->position = ++position;
      const auto same = std::find_if(old.begin(), old.end(), [&](const SlotPerson& known) {
        return known.folded_name == person->folded_name;
      });
      if (same != old.end()) {
        person->id = same->id;
        if (!person->person) person->person = same->person;  // found when it was written
      }
      merged.push_back(std::move(*person));
    }
    sort_people(merged);
    after.people = std::move(merged);
  }

  // What stands for the ref that a file does not give. A slot that moves is then another slot.
  std::string made_key(const Slot& slot) const {
    return iso(slot.start) + "/" + slot.room + "/" + fold(slot.title.in(first_));
  }

  bool is_repeated(const SlotDraft& draft, const SlotPlan& entry) {
    const std::string known =
        entry.before.slot.id ? ref(entry.before.slot.id) : "=" + entry.after.slot.key;
    if (known == "=") return false;
    const auto [place, is_new] = seen_.emplace(known, draft.where);
    if (is_new) return false;
    const Source& first = place->second;
    complain(
        draft, "ref-twice", "ref", draft.key,
        draft.key.empty()
            ? "this slot is the same as that of line " + std::to_string(first.line)
            : "the ref " + draft.key + " stands in line " + std::to_string(first.line) + " too",
        "give each slot a ref of its own");
    return true;
  }

  void compare(bool known, SlotPlan& entry) const {
    if (!known) return;
    const Slot& a = entry.before.slot;
    const Slot& b = entry.after.slot;
    const auto note = [&](bool differs, const char* key) {
      if (differs) entry.changed.emplace_back(key);
    };
    note(items_.number_of(a.item) != entry.item, "item");
    note(a.kind != b.kind, "kind");
    note(a.start.date != b.start.date, "day");
    note(a.start.seconds != b.start.seconds, "start");
    note(a.end.seconds != b.end.seconds ||
             days_between(a.start.date, a.end.date) != days_between(b.start.date, b.end.date),
         "end");
    note(a.room != b.room, "room");
    note(a.title != b.title, "title");
    for (const auto& part : slot_parts()) {
      note(of_part(entry.before, part) != of_part(entry.after, part),
           part == "speaker" ? "speakers" : part.c_str());
    }
    note(a.languages != b.languages, "languages");
    note(a.status != b.status, "status");
    entry.kind = entry.changed.empty() ? SlotPlan::Kind::unchanged : SlotPlan::Kind::changed;
  }

  static std::vector<SlotPerson> of_part(const SlotWithPeople& slot, const std::string& part) {
    std::vector<SlotPerson> people;
    for (const auto& person : slot.people) {
      if (person.part == part) people.push_back(person);
    }
    return people;
  }

  const AgendaPeople& people_;
  const Meeting& meeting_;
  const Language& first_;
  PlanOptions options_;
  ItemPlanner items_;
  std::map<std::string, const SlotWithPeople*> by_key_{};
  std::map<SlotId, const SlotWithPeople*> by_id_{};
  std::map<std::string, Source> seen_{};
  Checked<AgendaPlan> plan_{};
};

}  // namespace

std::int64_t AgendaPlan::count(SlotPlan::Kind kind) const {
  return std::count_if(slots.begin(), slots.end(),
                       [kind](const SlotPlan& slot) { return slot.kind == kind; });
}

Checked<AgendaPlan> plan_agenda(const AgendaDraft& draft, const StoredAgenda& stored,
                                const AgendaPeople& people, const Meeting& meeting,
                                const Language& first, PlanOptions options) {
  return Planner(stored, people, meeting, first, options).run(draft);
}

}  // namespace plenary
