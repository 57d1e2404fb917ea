#include "plenary/zone.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "vocabulary/clock_arithmetic.h"

namespace plenary {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

// No offset is larger (RFC 8536 allows 25:59:59): the instant of a local time lies within.
constexpr std::int64_t reach = 26 * 3600;

Instant at_second(std::int64_t seconds) { return {seconds * microseconds_a_second}; }

std::int64_t midnight(Date date) { return days_since_epoch(date) * seconds_a_day; }

}  // namespace

Zone Zone::utc() {
  Zone zone;
  zone.name_ = "UTC";
  return zone;
}

std::vector<Zone::Transition>::const_iterator Zone::transition_after(std::int64_t seconds) const {
  return std::upper_bound(
      transitions_.begin(), transitions_.end(), seconds,
      [](std::int64_t wanted, const Transition& transition) { return wanted < transition.at; });
}

int Zone::offset_at(std::int64_t seconds) const {
  const auto after = transition_after(seconds);
  if (after == transitions_.end() && footer_.present) return footer_offset(seconds);
  return after == transitions_.begin() ? first_offset_ : std::prev(after)->offset;
}

std::int64_t Zone::next_change(std::int64_t seconds) const {
  const auto after = transition_after(seconds);
  if (after != transitions_.end()) return after->at;
  return footer_.present ? footer_next_change(seconds) : never;
}

std::vector<Zone::Stretch> Zone::stretches(std::int64_t from, std::int64_t to) const {
  std::vector<Stretch> found;
  for (std::int64_t begins = from; begins < to;) {
    const std::int64_t ends = std::min(next_change(begins), to);
    found.push_back({begins, ends, offset_at(begins)});
    begins = ends;
  }
  return found;
}

int Zone::offset_seconds(Instant instant) const {
  return offset_at(floor_divide(instant.microseconds, microseconds_a_second));
}

LocalDateTime Zone::to_local(Instant instant) const {
  const std::int64_t seconds = floor_divide(instant.microseconds, microseconds_a_second);
  const std::int64_t local = seconds + offset_at(seconds);
  const std::int64_t days = floor_divide(local, seconds_a_day);
  return {.date = date_of_days(days), .seconds = static_cast<int>(local - days * seconds_a_day)};
}

Zone::Resolved Zone::to_instant(LocalDateTime time) const {
  const std::int64_t local = midnight(time.date) + time.seconds;
  const std::vector<Stretch> near = stretches(local - reach, local + reach);
  std::vector<std::int64_t> fitting;
  for (const Stretch& stretch : near) {
    const std::int64_t seconds = local - stretch.offset;
    if (seconds >= stretch.begins && seconds < stretch.ends) fitting.push_back(seconds);
  }
  if (!fitting.empty()) {
    return {at_second(fitting.front()), fitting.size() == 1 ? Fit::once : Fit::twice};
  }
  // Skipped. The first stretch ends before this time and the last begins after it, so some pair of
  // neighbours has it between them; under the offset before the change it comes out later by the
  // gap.
  for (std::size_t i = 0; i + 1 < near.size(); ++i) {
    const std::int64_t seconds = local - near[i].offset;
    if (seconds >= near[i].ends && local - near[i + 1].offset < near[i + 1].begins) {
      return {at_second(seconds), Fit::skipped};
    }
  }
  return {at_second(local - near.front().offset), Fit::skipped};
}

// A change near midnight may cut a day in two or begin it late, so both ends are looked for in
// every stretch rather than resolved from 00:00.
Instant Zone::start_of_day(Date date) const {
  const std::int64_t local = midnight(date);
  const std::int64_t next = local + seconds_a_day;
  for (const Stretch& stretch : stretches(local - reach, next + reach)) {
    const std::int64_t first = std::max(stretch.begins, local - stretch.offset);
    if (first < std::min(stretch.ends, next - stretch.offset)) return at_second(first);
    if (stretch.begins >= next - stretch.offset) return at_second(stretch.begins);  // no such day
  }
  return to_instant({.date = date, .seconds = 0}).instant;
}

Instant Zone::end_of_day(Date date) const {
  const std::int64_t local = midnight(date);
  const std::int64_t next = local + seconds_a_day;
  std::optional<std::int64_t> end;
  for (const Stretch& stretch : stretches(local - reach, next + reach)) {
    const std::int64_t last = std::min(stretch.ends, next - stretch.offset);
    if (std::max(stretch.begins, local - stretch.offset) < last) end = last;
  }
  if (!end) return {start_of_day(date).microseconds - 1};
  return {*end * microseconds_a_second - 1};
}

}  // namespace plenary
