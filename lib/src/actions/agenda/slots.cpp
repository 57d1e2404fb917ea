#include <algorithm>
#include <charconv>
#include <tuple>

#include "actions/agenda/writing.h"
#include "plenary/actions/agenda.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

std::string flag_of(const std::string& key) {
  if (key.starts_with("title_")) return "--title";
  return key == "speakers" ? "--speaker" : "--" + key;
}

AgendaEntries entries_of(const SlotFields& fields, const std::string& key) {
  AgendaRecord record;
  if (!key.empty()) record.cells.push_back({"ref", key, {}});
  for (const auto& [name, value] : fields) {
    record.cells.push_back({name, value, {.path = flag_of(name)}});
  }
  return {.items = {}, .slots = {std::move(record)}};
}

// A plan of one slot from what was typed; remarks stay in `problems`.
Result<AgendaPlan> plan_typed(const Snapshot& snapshot, const Setting& setting,
                              const StoredAgenda& stored, const SlotFields& fields,
                              const std::string& key, Problems& problems) {
  const Language& first = setting.dialogue.first_language();
  auto draft = read_agenda_entries(entries_of(fields, key), setting.meeting, first);
  auto plan = plan_agenda(draft.value, stored, people_of(snapshot, setting.meeting.id),
                          setting.meeting, first, {.by_hand = true});
  problems = std::move(draft.problems);
  problems.insert(problems.end(), plan.problems.begin(), plan.problems.end());
  if (auto refused = refuse(problems, "the command line"); !refused) {
    return fail(std::move(refused.error()));
  }
  return std::move(plan.value);
}

// Whom and what else a slot is in the way of, once it stands in the agenda as it is given.
std::vector<AgendaFinding> conflicts_of(const Snapshot& snapshot, const Setting& setting,
                                        StoredAgenda agenda, const SlotWithPeople& entry) {
  std::erase_if(agenda.slots,
                [&](const SlotWithPeople& other) { return other.slot.id == entry.slot.id; });
  agenda.slots.push_back(entry);
  sort_slots(agenda.slots);
  auto findings = findings_of(snapshot, setting, agenda.slots, setting.dialogue.first_language());
  std::erase_if(findings, [&](const AgendaFinding& finding) {
    const bool is_asked = finding.code == "room-twice" || finding.code == "person-twice" ||
                          finding.code == "speaker-unregistered";
    const bool is_here =
        std::find(finding.slots.begin(), finding.slots.end(), entry.slot.id) != finding.slots.end();
    return !is_asked || !is_here || finding.acknowledged;
  });
  return findings;
}

bool has_same(const std::vector<AgendaFinding>& findings, const AgendaFinding& wanted) {
  return std::any_of(findings.begin(), findings.end(), [&](const AgendaFinding& finding) {
    return std::tie(finding.code, finding.subject, finding.slots) ==
           std::tie(wanted.code, wanted.subject, wanted.slots);
  });
}

// Carries out the plan of one slot, and says what it is in the way of, `known` aside. The linter's
// errors are warnings here, for it is done.
void put_planned(Writer& writer, const Setting& setting, const StoredAgenda& stored,
                 AgendaPlan& plan, const std::vector<AgendaFinding>& known, SlotTally& tally,
                 SlotWritten& done) {
  carry_out(writer, plan, tally);
  done.slot = std::move(plan.slots.front().after);
  for (const AgendaFinding& finding : conflicts_of(writer, setting, stored, done.slot)) {
    if (has_same(known, finding)) continue;
    done.problems.push_back({.code = finding.code,
                             .severity = Severity::warning,
                             .value = finding.subject,
                             .message = finding.message});
  }
}

Result<SlotWritten> write_typed(Store& store, const Setting& setting, const Act& act,
                                const std::string& words, const SlotFields& fields) {
  SlotWritten done;
  SlotTally tally;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    const StoredAgenda stored = stored_agenda(writer, setting.meeting.id);
    std::string key;
    std::vector<AgendaFinding> known;  // what stood already is no news where something else is set
    if (!words.empty()) {
      auto slot = one_slot(stored, words);
      if (!slot) return fail(std::move(slot.error()));
      key = ref(slot->slot.id);
      known = conflicts_of(writer, setting, stored, *slot);
    }
    auto plan = plan_typed(writer, setting, stored, fields, key, done.problems);
    if (!plan) return fail(std::move(plan.error()));
    put_planned(writer, setting, stored, *plan, known, tally, done);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  tally.into(done.receipt);
  return done;
}

struct Shift {
  std::optional<Date> day{};
  std::optional<int> start{};
  int by = 0;
};

Result<Shift> read_move(const SlotMove& move, const Meeting& meeting) {
  Shift shift;
  if (move.day) {
    shift.day = parse_meeting_day(*move.day, meeting);
    if (!shift.day) {
      return fail(ErrorKind::usage, "--day: \"" + *move.day + "\" is no day",
                  {"write it as " + iso(meeting.start) + ", or 1 for the meeting's first day"});
    }
  }
  if (move.start) {
    shift.start = parse_clock(*move.start);
    if (!shift.start) {
      return fail(ErrorKind::usage, "--start: \"" + *move.start + "\" is no time of the day",
                  {"write it as 09:30 or 14:00"});
    }
  }
  if (move.by) {
    const auto by = parse_shift(*move.by);
    if (!by) {
      return fail(ErrorKind::usage, "--by: \"" + *move.by + "\" is no length of time",
                  {"write it as 15m, 1h30 or -10m"});
    }
    shift.by = *by;
  }
  return shift;
}

// The fields that put the slot elsewhere at its old length.
SlotFields moved_fields(const Slot& slot, const Shift& shift, const SlotMove& move) {
  const std::int64_t length = length_seconds(slot);
  LocalDateTime start{shift.day.value_or(slot.start.date),
                      shift.start.value_or(slot.start.seconds)};
  start = add_seconds(start, shift.by);
  const LocalDateTime end = add_seconds(start, length);
  SlotFields fields = {
      {"day", iso(start.date)}, {"start", clock(start.seconds)}, {"end", clock(end.seconds)}};
  if (move.room) fields.emplace_back("room", *move.room);
  return fields;
}

}  // namespace

Result<SlotWritten> add_slot(Store& store, const Setting& setting, const Act& act,
                             const SlotFields& fields) {
  return write_typed(store, setting, act, "", fields);
}

Result<SlotWritten> set_slot(Store& store, const Setting& setting, const Act& act,
                             const std::string& words, const SlotFields& fields) {
  if (fields.empty()) {
    return fail(ErrorKind::usage, "nothing to set is named",
                {"as in: plenary agenda set " + words + " --room plenary"});
  }
  return write_typed(store, setting, act, words, fields);
}

std::optional<int> parse_shift(std::string_view text) {
  text = trim(text);
  const bool earlier = text.starts_with('-');
  if (earlier || text.starts_with('+')) text.remove_prefix(1);
  int hours = 0;
  int minutes = 0;
  const auto number = [&text](int& value) {
    const char* end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    const auto read = static_cast<std::size_t>(stopped - text.data());
    if (fault != std::errc{} || read == 0 || value < 0 || value > 100'000) return false;
    text.remove_prefix(read);
    return true;
  };
  int first = 0;
  if (!number(first)) return std::nullopt;
  if (text.starts_with('h')) {
    hours = first;
    text.remove_prefix(1);
    if (!text.empty() && !number(minutes)) return std::nullopt;
  } else {
    minutes = first;
  }
  if (text == "m" || text == "min") text = {};
  if (!text.empty()) return std::nullopt;
  const int seconds = hours * 3600 + minutes * 60;
  return earlier ? -seconds : seconds;
}

Result<SlotWritten> move_slot(Store& store, const Setting& setting, const Act& act,
                              const std::string& words, const SlotMove& move) {
  if (!move.day && !move.start && !move.room && !move.by) {
    return fail(ErrorKind::usage, "where to move the slot is not said",
                {"as in: plenary agenda move " + words + " --by 15m"});
  }
  auto shift = read_move(move, setting.meeting);
  if (!shift) return fail(std::move(shift.error()));
  SlotWritten done;
  SlotTally tally;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    const StoredAgenda stored = stored_agenda(writer, setting.meeting.id);
    auto slot = one_slot(stored, words);
    if (!slot) return fail(std::move(slot.error()));
    auto plan = plan_typed(writer, setting, stored, moved_fields(slot->slot, *shift, move),
                           ref(slot->slot.id), done.problems);
    if (!plan) return fail(std::move(plan.error()));
    put_planned(writer, setting, stored, *plan, {}, tally, done);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  tally.into(done.receipt);
  return done;
}

Result<SlotWritten> drop_slot(Store& store, const Setting& setting, const Act& act,
                              const std::string& words) {
  SlotWritten done;
  SlotTally tally;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    auto slot = one_slot(stored_agenda(writer, setting.meeting.id), words);
    if (!slot) return fail(std::move(slot.error()));
    drop(writer, *slot, tally);
    done.slot = std::move(*slot);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  tally.into(done.receipt);
  return done;
}

}  // namespace plenary::actions
