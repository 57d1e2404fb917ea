// The linter of an agenda. Pure: the meeting, its zone and who is registered come in.

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "domain/overlap.h"
#include "plenary/domain/agenda.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {
namespace {

constexpr std::int64_t microseconds = 1'000'000;

std::string times(const Slot& slot) {
  return clock(slot.start.seconds) + "-" + clock(slot.end.seconds);
}

class Linter {
 public:
  Linter(const std::vector<SlotWithPeople>& slots, const AgendaGround& ground)
      : slots_(slots), ground_(ground) {}

  std::vector<AgendaFinding> run() {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const Slot& slot = slots_[i].slot;
      spans_.push_back(span(slot));
      if (slot.status == "cancelled") continue;
      check_alone(slots_[i]);
    }
    check_rooms();
    check_people();
    sort_findings();
    return std::move(findings_);
  }

 private:
  // What a person is known by: the id, or the name where no registration was found.
  struct Known {
    PersonId person{};
    std::string name{};                // as first written
    std::vector<std::size_t> slots{};  // each once
  };

  Interval span(const Slot& slot) const { return {moment(slot.start), moment(slot.end), 0}; }

  std::int64_t moment(LocalDateTime time) const {
    if (ground_.zone != nullptr && is_valid(time.date)) {
      return ground_.zone->to_instant(time).instant.microseconds;
    }
    return (days_since_epoch(time.date) * seconds_a_day + time.seconds) * microseconds;
  }

  std::string label(const Slot& slot) const {
    const std::string& title = slot.title.in(ground_.language);
    return title.empty() ? ref(slot.id) : ref(slot.id) + " \"" + title + "\"";
  }

  std::string room_name(const std::string& room) const {
    const std::string folded = fold(room);
    for (const Room& known : ground_.meeting.rooms) {
      if (fold(known.id) != folded) continue;
      return known.name.empty() ? known.id : known.name.in(ground_.language);
    }
    return room;
  }

  void add(std::string code, std::vector<std::size_t> where, std::string subject,
           std::string message) {
    AgendaFinding finding;
    const auto policy = ground_.policies.severities.find(code);
    const bool decided = policy != ground_.policies.severities.end();
    finding.severity = decided ? policy->second : default_severity(code);
    finding.acknowledged = decided && policy->second == Severity::note;
    for (const std::size_t i : where) finding.slots.push_back(slots_[i].slot.id);
    finding.code = std::move(code);
    finding.subject = std::move(subject);
    finding.message = std::move(message);
    order_.push_back({slots_[where.front()].slot.start, findings_.size()});
    findings_.push_back(std::move(finding));
  }

  void check_alone(const SlotWithPeople& entry) {
    const auto index = static_cast<std::size_t>(&entry - slots_.data());
    check_length(entry.slot, index);
    check_day(entry.slot, index);
    check_clock(entry.slot, index);
    check_chair(entry, index);
  }

  void check_length(const Slot& slot, std::size_t index) {
    if (slot.end <= slot.start) {
      add("zero-length", {index}, ref(slot.id),
          label(slot) + " ends at " + clock(slot.end.seconds) + " and begins at " +
              clock(slot.start.seconds));
      return;
    }
    const bool past_midnight = slot.end > LocalDateTime{add_days(slot.start.date, 1),
                                                        0};  // ending at midnight is no fault
    if (past_midnight) {
      add("over-midnight", {index}, iso(slot.start.date),
          label(slot) + " runs from " + times(slot) + " of the next day");
    }
  }

  void check_day(const Slot& slot, std::size_t index) {
    const Meeting& meeting = ground_.meeting;
    if (meeting.start.year == 0) return;
    const Date last = meeting.end.year == 0 ? meeting.start : meeting.end;
    if (slot.start.date >= meeting.start && slot.start.date <= last) return;
    add("outside-meeting", {index}, iso(slot.start.date),
        label(slot) + " is on " + iso(slot.start.date) + ", and the meeting is from " +
            iso(meeting.start) + " to " + iso(last));
  }

  void check_clock(const Slot& slot, std::size_t index) {
    if (ground_.zone == nullptr) return;
    for (const LocalDateTime time : {slot.start, slot.end}) {
      if (!is_valid(time.date)) continue;
      const Zone::Fit fit = ground_.zone->to_instant(time).fit;
      if (fit == Zone::Fit::once) continue;
      const bool skipped = fit == Zone::Fit::skipped;
      add(skipped ? "time-skipped" : "time-twice", {index}, iso(time),
          label(slot) + " names " + clock(time.seconds) + " of " + iso(time.date) +
              (skipped ? ", which the clocks of " : ", which comes twice when the clocks of ") +
              ground_.zone->name() + (skipped ? " skip" : " go back"));
    }
  }

  void check_chair(const SlotWithPeople& entry, std::size_t index) {
    if (!needs_chair(entry.slot.kind)) return;
    const bool led =
        std::any_of(entry.people.begin(), entry.people.end(), [](const SlotPerson& person) {
          return person.part == "chair" || person.part == "moderator";
        });
    if (!led) {
      add("chair-missing", {index}, ref(entry.slot.id),
          label(entry.slot) + " has neither a chair nor a moderator");
    }
  }

  void check_rooms() {
    std::map<std::string, std::vector<std::size_t>> rooms;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const Slot& slot = slots_[i].slot;
      if (slot.status != "cancelled" && !slot.room.empty()) rooms[fold(slot.room)].push_back(i);
    }
    for (const auto& [folded, where] : rooms) {
      for (const auto& [first, second] : pairs(where)) {
        const std::string name = room_name(slots_[first].slot.room);
        add("room-twice", {first, second}, name,
            "the room " + name + " holds " + two(first, second));
      }
    }
  }

  std::vector<std::pair<std::size_t, std::size_t>> pairs(const std::vector<std::size_t>& where) {
    std::vector<Interval> intervals;
    intervals.reserve(where.size());
    for (const std::size_t i : where) intervals.push_back({spans_[i].begin, spans_[i].end, i});
    return overlapping(intervals);
  }

  std::string two(std::size_t first, std::size_t second) const {
    const Slot& a = slots_[first].slot;
    const Slot& b = slots_[second].slot;
    return label(a) + " and " + label(b) + " at once on " + iso(b.start.date) + " (" + times(a) +
           " and " + times(b) + ")";
  }

  // A name without a person is the person whom another slot gives that name, where only one has it.
  std::unordered_map<std::string, PersonId> people_by_name() const {
    std::unordered_map<std::string, PersonId> by_name;
    for (const auto& entry : slots_) {
      for (const auto& person : entry.people) {
        if (!person.person) continue;
        const auto [place, is_new] = by_name.emplace(person.folded_name, person.person);
        if (!is_new && place->second != person.person) place->second = PersonId{};
      }
    }
    return by_name;
  }

  std::vector<Known> known_people() const {
    const auto by_name = people_by_name();
    std::vector<Known> known;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (slots_[i].slot.status == "cancelled") continue;
      for (const auto& person : slots_[i].people) {
        PersonId id = person.person;
        if (!id && (person.folded_name.empty() || is_placeholder_name(person.name))) continue;
        if (const auto found = by_name.find(person.folded_name); !id && found != by_name.end()) {
          id = found->second;
        }
        const std::string key = id ? ref(id) : "=" + person.folded_name;
        const auto [place, is_new] = places.emplace(key, known.size());
        if (is_new) known.push_back({id, person.name, {}});
        auto& where = known[place->second].slots;
        if (where.empty() || where.back() != i) where.push_back(i);
      }
    }
    return known;
  }

  void check_people() {
    std::unordered_set<PersonId> registered(ground_.registered.begin(), ground_.registered.end());
    for (const Known& person : known_people()) {
      for (const auto& [first, second] : pairs(person.slots)) {
        add("person-twice", {first, second}, person.name,
            name_in_words(person) + " is wanted in " + two(first, second));
      }
      if (!person.person || !registered.contains(person.person)) {
        add("speaker-unregistered", person.slots, person.name,
            name_in_words(person) + " has a part in " + label(slots_[person.slots.front()].slot) +
                others(person.slots.size() - 1) + " and no registration");
      }
    }
  }

  static std::string name_in_words(const Known& person) {
    return person.name.empty() ? "(name erased)" : person.name;
  }

  static std::string others(std::size_t count) {
    if (count == 0) return {};
    return " and " + std::to_string(count) + (count == 1 ? " other slot" : " other slots");
  }

  void sort_findings() {
    std::sort(order_.begin(), order_.end(), [this](const Place& a, const Place& b) {
      const AgendaFinding& x = findings_[a.finding];
      const AgendaFinding& y = findings_[b.finding];
      return std::tie(a.start, x.slots, x.code, x.subject, a.finding) <
             std::tie(b.start, y.slots, y.code, y.subject, b.finding);
    });
    std::vector<AgendaFinding> sorted;
    sorted.reserve(findings_.size());
    for (const Place& place : order_) sorted.push_back(std::move(findings_[place.finding]));
    findings_ = std::move(sorted);
  }

  struct Place {
    LocalDateTime start{};
    std::size_t finding = 0;
  };

  const std::vector<SlotWithPeople>& slots_;
  const AgendaGround& ground_;
  std::vector<Interval> spans_{};
  std::vector<AgendaFinding> findings_{};
  std::vector<Place> order_{};
};

}  // namespace

Severity default_severity(std::string_view agenda_code) {
  const bool stops =
      agenda_code == "room-twice" || agenda_code == "person-twice" || agenda_code == "zero-length";
  return stops ? Severity::error : Severity::warning;
}

std::vector<AgendaFinding> check_agenda(const std::vector<SlotWithPeople>& slots,
                                        const AgendaGround& ground) {
  return Linter(slots, ground).run();
}

}  // namespace plenary
