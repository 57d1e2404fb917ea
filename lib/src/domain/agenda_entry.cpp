// The values of an agenda file read: days, times, kinds, rooms, names. All problems at once.

#include "plenary/domain/agenda_entry.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "plenary/text.h"
#include "vocabulary/language_names.h"

namespace plenary {
namespace {

constexpr std::string_view title_prefix = "title_";

// TOML writes a time with its seconds: "09:30:00".
std::string_view without_seconds(std::string_view time) {
  const bool has_seconds = time.size() == 8 && time.ends_with(":00");
  return has_seconds ? time.substr(0, 5) : time;
}

class SlotReader {
 public:
  SlotReader(const Meeting& meeting, const Language& first, Problems& problems)
      : meeting_(meeting), first_(first), problems_(problems) {}

  SlotDraft read(const AgendaRecord& record) {
    SlotDraft draft;
    draft.where = record.where;
    for (const auto& cell : record.cells) take(cell, draft);
    return draft;
  }

 private:
  void take(const AgendaCell& cell, SlotDraft& draft) {
    const std::string value(trim(cell.value));
    if (cell.key == "ref") {
      draft.key = value;
    } else if (cell.key == "day") {
      take_day(cell, value, draft);
    } else if (cell.key == "start" || cell.key == "end") {
      take_time(cell, value, draft);
    } else if (cell.key == "item") {
      draft.item = value;
    } else if (cell.key == "kind") {
      draft.kind = value.empty() ? Slot{}.kind : one_of(cell, value, slot_kinds(), "kind of slot");
    } else if (cell.key == "status") {
      draft.status =
          value.empty() ? Slot{}.status : one_of(cell, value, slot_statuses(), "status of a slot");
    } else if (cell.key == "room") {
      draft.room = room(cell, value);
    } else if (cell.key == "languages") {
      draft.languages = languages(cell, value);
    } else if (const Language language = language_of_title(cell.key, first_); !language.empty()) {
      draft.titles[language] = to_nfc(value);
    } else {
      draft.people[cell.key == "speakers" ? "speaker" : cell.key] = names(value);
    }
  }

  void complain(const AgendaCell& cell, Severity severity, std::string code, std::string message,
                std::string hint) {
    problems_.push_back({.code = std::move(code),
                         .severity = severity,
                         .where = cell.where,
                         .field = cell.key,
                         .value = cell.value,
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  void take_day(const AgendaCell& cell, const std::string& value, SlotDraft& draft) {
    if (value.empty()) return;
    draft.day = parse_meeting_day(value, meeting_);
    if (!draft.day) {
      draft.unreadable.push_back(cell.key);
      complain(cell, Severity::error, "unknown-day", "\"" + value + "\" is no day",
               "write it as " + iso(meeting_.start) + ", or 1 for the meeting's first day");
    }
  }

  void take_time(const AgendaCell& cell, const std::string& value, SlotDraft& draft) {
    if (value.empty()) return;
    // A programme may say that the evening ends at 24:00; a day has no such moment, the next has.
    const bool is_midnight = cell.key == "end" && (value == "24:00" || value == "24h00");
    const std::optional<int> time =
        is_midnight ? std::optional<int>(0) : parse_clock(without_seconds(value));
    (cell.key == "start" ? draft.start : draft.end) = time;
    if (!time) {
      draft.unreadable.push_back(cell.key);
      complain(cell, Severity::error, "unknown-time", "\"" + value + "\" is no time of the day",
               "write it as 09:30 or 14:00");
    }
  }

  std::string one_of(const AgendaCell& cell, const std::string& value,
                     const std::vector<std::string>& known, const std::string& what) {
    std::string word = fold(value);
    std::replace(word.begin(), word.end(), ' ', '_');
    if (std::find(known.begin(), known.end(), word) != known.end()) return word;
    complain(cell, Severity::error, "unknown-" + cell.key,
             "no " + what + " is called \"" + value + "\"", did_you_mean(word, known));
    return known.front();
  }

  std::string room(const AgendaCell& cell, const std::string& value) {
    if (value.empty() || meeting_.rooms.empty()) return value;
    const std::string folded = fold(value);
    std::vector<std::string> names;
    for (const auto& known : meeting_.rooms) {
      if (fold(known.id) == folded) return known.id;
      names.push_back(known.id);
      for (const auto& [language, name] : known.name.all()) {
        if (fold(name) == folded) return known.id;
        names.push_back(name);
      }
    }
    complain(cell, Severity::warning, "unknown-room",
             "the meeting's file has no room \"" + value + "\"", did_you_mean(value, names));
    return value;
  }

  std::string languages(const AgendaCell& cell, const std::string& value) {
    std::vector<std::string> codes;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      if (!is_language_code(word)) {
        complain(cell, Severity::error, "unknown-language", "\"" + word + "\" is no language code",
                 "write codes such as en;fr;pt");
      }
      codes.push_back(word);
      word.clear();
    };
    for (const char c : value) {
      if (c == ';' || c == ',' || c == '/' || c == ' ' || c == '+') {
        end_word();
      } else {
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      }
    }
    end_word();
    return join(codes, ";");
  }

  static std::vector<std::string> names(std::string_view value) {
    std::vector<std::string> names;
    for (const auto part : split(value, ';')) {
      const std::string name = to_nfc(trim(part));
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
      }
    }
    return names;
  }

  const Meeting& meeting_;
  const Language& first_;
  Problems& problems_;
};

// Every key that any of the slots has, with blank values.
SlotDraft all_keys(const std::vector<SlotDraft>& drafts) {
  SlotDraft keys;
  for (const auto& draft : drafts) {
    if (draft.item) keys.item = "";
    if (draft.kind) keys.kind = Slot{}.kind;
    if (draft.room) keys.room = "";
    if (draft.languages) keys.languages = "";
    if (draft.status) keys.status = Slot{}.status;
    for (const auto& [language, title] : draft.titles) keys.titles[language];
    for (const auto& [part, names] : draft.people) keys.people[part];
  }
  return keys;
}

// A key that one slot has and another has not is blank in the other. Day and times have no blank.
void fill_blanks(SlotDraft& draft, const SlotDraft& keys) {
  if (!draft.item) draft.item = keys.item;
  if (!draft.kind) draft.kind = keys.kind;
  if (!draft.room) draft.room = keys.room;
  if (!draft.languages) draft.languages = keys.languages;
  if (!draft.status) draft.status = keys.status;
  draft.titles.insert(keys.titles.begin(), keys.titles.end());
  draft.people.insert(keys.people.begin(), keys.people.end());
}

ItemDraft read_item(const AgendaRecord& record, const Language& first, Problems& problems) {
  ItemDraft item;
  item.where = record.where;
  for (const auto& cell : record.cells) {
    const std::string value = to_nfc(trim(cell.value));
    if (cell.key == "number") item.number = value;
    const Language language = language_of_title(cell.key, first);
    if (!language.empty() && !value.empty()) item.title.set(language, value);
  }
  if (item.number.empty()) {
    problems.push_back({.code = "number-missing",
                        .where = record.where,
                        .field = "number",
                        .message = "an item of the agenda needs its number",
                        .hint = "as in number = \"3\""});
  }
  return item;
}

}  // namespace

const std::vector<std::string>& agenda_slot_keys() {
  static const std::vector<std::string> keys = {
      "ref",   "item",  "kind",      "day",      "start",      "end",       "room",
      "title", "chair", "moderator", "speakers", "rapporteur", "languages", "status"};
  return keys;
}

bool is_agenda_slot_key(std::string_view key) {
  const auto& keys = agenda_slot_keys();
  return std::find(keys.begin(), keys.end(), key) != keys.end() ||
         (key.starts_with(title_prefix) && is_language_code(key.substr(title_prefix.size())));
}

Language language_of_title(std::string_view key, const Language& first) {
  if (key == "title") return first;
  if (!key.starts_with(title_prefix)) return {};
  key.remove_prefix(title_prefix.size());
  return is_language_code(key) ? Language(key) : Language{};
}

std::optional<Date> parse_meeting_day(std::string_view text, const Meeting& meeting) {
  text = trim(text);
  if (const auto day = parse_day(text)) return day;
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc{} || stopped != end || number < 1 || !is_valid(meeting.start)) return {};
  const Date day = add_days(meeting.start, number - 1);
  if (is_valid(meeting.end) && day > meeting.end) return {};
  return day;
}

Checked<AgendaDraft> read_agenda_entries(const AgendaEntries& entries, const Meeting& meeting,
                                         const Language& first) {
  Checked<AgendaDraft> draft;
  for (const auto& item : entries.items) {
    draft.value.items.push_back(read_item(item, first, draft.problems));
  }
  SlotReader reader(meeting, first, draft.problems);
  for (const auto& slot : entries.slots) draft.value.slots.push_back(reader.read(slot));
  const SlotDraft keys = all_keys(draft.value.slots);
  for (auto& slot : draft.value.slots) fill_blanks(slot, keys);
  return draft;
}

}  // namespace plenary
