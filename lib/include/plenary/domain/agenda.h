// The agenda: numbered items (what) and the programme's slots (when, where, who), kept apart, for
// not every slot has an item and one item may take several slots.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/date.h"
#include "plenary/domain/dialogue.h"
#include "plenary/domain/meeting.h"
#include "plenary/id.h"
#include "plenary/language.h"
#include "plenary/problem.h"
#include "plenary/zone.h"

namespace plenary {

struct Item {
  ItemId id{};
  std::string meeting{};
  std::string number{};  // "3", "3.b": a label, not a number
  LocalizedText title{};
  int position = 0;  // order in the agenda

  bool operator==(const Item&) const = default;
};

// What kind of slot: "opening", "plenary", "panel", "working_group", "side_event", "break", "meal",
// "group_photo", "closing", "other".
const std::vector<std::string>& slot_kinds();
bool needs_chair(std::string_view kind);  // plenary, panel, working_group, opening, closing
bool is_pause(std::string_view kind);     // break, meal, group_photo

// What stands behind a slot: "draft", "confirmed", "cancelled". A cancelled one stays in the list
// and is in nobody's way.
const std::vector<std::string>& slot_statuses();

// The parts a person may have: "chair", "moderator", "speaker", "rapporteur".
const std::vector<std::string>& slot_parts();

struct Slot {
  SlotId id{};
  std::string meeting{};
  std::string key{};  // "ref" of the imported file: the re-import key; empty: made by hand
  ItemId item{};
  std::string kind = "plenary";
  LocalDateTime start{};  // on the wall in the meeting's zone
  LocalDateTime end{};    // exclusive; on the next day where it runs over midnight
  std::string room{};     // id of the meeting file's rooms, or as written
  LocalizedText title{};
  std::string languages{};  // interpretation, codes joined by ';'
  std::string status = "draft";

  bool operator==(const Slot&) const = default;
};

// Someone with a part in a slot.
struct SlotPerson {
  std::int64_t id = 0;
  SlotId slot{};
  std::string part = "speaker";  // chair, moderator, speaker, rapporteur
  PersonId person{};             // 0: known by name only
  std::string name{};            // as written
  std::string folded_name{};
  int position = 0;  // order within the part

  bool operator==(const SlotPerson&) const = default;
};

struct SlotWithPeople {
  Slot slot{};
  std::vector<SlotPerson> people{};  // by part, then in their order

  bool operator==(const SlotWithPeople&) const = default;
};

// The end of a slot that begins at `start` and ends when the clock shows `end_clock`: on the next
// day where that is earlier than the beginning, on the same day where it is the same (zero-length).
LocalDateTime slot_end(LocalDateTime start, int end_clock);
std::int64_t length_seconds(const Slot& slot);  // on the wall; not positive where it ends too early
LocalDateTime add_seconds(LocalDateTime time, std::int64_t seconds);  // on the wall

// By part, then in their order.
void sort_people(std::vector<SlotPerson>& people);

// By beginning, then end, room, id: the order of every list and paper.
void sort_slots(std::vector<SlotWithPeople>& slots);

// One finding of the linter: one per overlapping pair and per room or person.
struct AgendaFinding {
  std::string code{};  // "room-twice", ...
  Severity severity = Severity::warning;
  std::vector<SlotId> slots{};
  std::string subject{};  // the room, the person, the day
  std::string message{};
  bool acknowledged = false;  // the policies make it a note: known, and meant
};

// What the linter must know beside the slots.
struct AgendaGround {
  const Meeting& meeting;
  const Policies& policies;
  const Zone* zone = nullptr;          // none: times are compared as they stand on the wall
  std::vector<PersonId> registered{};  // with a live registration at this meeting; any order
  Language language = "en";            // of the titles in messages
};

// Every finding, by time. Slots of one room, and slots of one person, are swept in the order of
// their beginnings with those still running at hand: O(n log n) and the number of findings.
// Intervals are half open, so one slot may begin when another ends. Parallel slots in different
// rooms are meant.
//
//   room-twice, person-twice, zero-length      errors
//   outside-meeting, over-midnight, speaker-unregistered, chair-missing, time-skipped, time-twice
//                                              warnings
std::vector<AgendaFinding> check_agenda(const std::vector<SlotWithPeople>& slots,
                                        const AgendaGround& ground);

// Severity of a finding before the policies have their say.
Severity default_severity(std::string_view agenda_code);

}  // namespace plenary
