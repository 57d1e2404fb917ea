#include "plenary/domain/agenda.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace plenary {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

const std::vector<std::string>& slot_kinds() {
  static const std::vector<std::string> kinds = {"opening",    "plenary", "panel", "working_group",
                                                 "side_event", "break",   "meal",  "group_photo",
                                                 "closing",    "other"};
  return kinds;
}

bool needs_chair(std::string_view kind) {
  static constexpr std::array<std::string_view, 5> kinds = {"opening", "plenary", "panel",
                                                            "working_group", "closing"};
  return is_one_of(kinds, kind);
}

bool is_pause(std::string_view kind) {
  static constexpr std::array<std::string_view, 3> kinds = {"break", "meal", "group_photo"};
  return is_one_of(kinds, kind);
}

const std::vector<std::string>& slot_statuses() {
  static const std::vector<std::string> statuses = {"draft", "confirmed", "cancelled"};
  return statuses;
}

const std::vector<std::string>& slot_parts() {
  static const std::vector<std::string> parts = {"chair", "moderator", "speaker", "rapporteur"};
  return parts;
}

LocalDateTime add_seconds(LocalDateTime time, std::int64_t seconds) {
  const std::int64_t total = days_since_epoch(time.date) * seconds_a_day + time.seconds + seconds;
  std::int64_t day = total / seconds_a_day;
  if (total % seconds_a_day < 0) --day;
  return {date_of_days(day), static_cast<int>(total - day * seconds_a_day)};
}

LocalDateTime slot_end(LocalDateTime start, int end_clock) {
  const Date day = end_clock < start.seconds ? add_days(start.date, 1) : start.date;
  return {day, end_clock};
}

std::int64_t length_seconds(const Slot& slot) {
  return days_between(slot.start.date, slot.end.date) * seconds_a_day + slot.end.seconds -
         slot.start.seconds;
}

void sort_people(std::vector<SlotPerson>& people) {
  const auto place = [](const SlotPerson& person) {
    const auto& parts = slot_parts();
    return std::find(parts.begin(), parts.end(), person.part) - parts.begin();
  };
  std::stable_sort(people.begin(), people.end(), [&](const SlotPerson& a, const SlotPerson& b) {
    return std::pair(place(a), a.position) < std::pair(place(b), b.position);
  });
}

void sort_slots(std::vector<SlotWithPeople>& slots) {
  std::sort(slots.begin(), slots.end(), [](const SlotWithPeople& a, const SlotWithPeople& b) {
    return std::tie(a.slot.start, a.slot.end, a.slot.room, a.slot.id) <
           std::tie(b.slot.start, b.slot.end, b.slot.room, b.slot.id);
  });
}

}  // namespace plenary
