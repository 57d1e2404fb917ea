// Time zones, read from the system's zone data (TZif files, RFC 8536) when needed.
//
// Why our own reader: the date library walks the whole folder at its first question and ignores
// TZDIR; ICU carries zone data of its own, years older than the system's; libstdc++ 12 has none.
// One file is read, bounded, into a table of transitions and its footer rule.
//
// A local time that a clock change skips moves forward by the gap; one that happens twice is the
// earlier. Both are told, so that an agenda can warn.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/date.h"
#include "plenary/result.h"

namespace plenary {

class Zone {
 public:
  // `bytes` is one TZif file, whole. Malformed bytes give ErrorKind::corrupt, never undefined
  // behaviour: this reader is a fuzz target.
  static Result<Zone> from_tzif(std::string name, std::string_view bytes);
  static Zone utc();

  const std::string& name() const { return name_; }

  int offset_seconds(Instant instant) const;  // east of Greenwich is positive
  LocalDateTime to_local(Instant instant) const;
  Date local_date(Instant instant) const { return to_local(instant).date; }

  enum class Fit { once, skipped, twice };
  struct Resolved {
    Instant instant{};
    Fit fit = Fit::once;
  };
  Resolved to_instant(LocalDateTime time) const;

  // The last microsecond of a day here: deadlines run to it, inclusive. Where a clock change skips
  // a whole day, that day starts and ends at the change.
  Instant end_of_day(Date date) const;
  Instant start_of_day(Date date) const;

 private:
  struct Transition {
    std::int64_t at;  // seconds since the epoch
    int offset;       // from then on
  };
  struct Stretch {  // of time, under one offset: [begins, ends)
    std::int64_t begins, ends;
    int offset;
  };
  struct RuleDate {
    enum class Kind { julian_no_leap, zero_based, month_week_day } kind{};
    int month = 0, week = 0, day = 0;
    int seconds = 7200;
  };
  struct Footer {  // the POSIX rule for the time after the last transition
    bool present = false;
    int standard = 0, summer = 0;
    bool has_summer = false;
    RuleDate starts{}, ends{};
  };

  Zone() = default;
  static bool parse_footer(std::string_view text, Footer& footer);
  static std::int64_t seconds_of(const RuleDate& rule, int year);  // on the wall, since the epoch
  std::array<Transition, 8> footer_changes(std::int64_t around) const;
  int footer_offset(std::int64_t seconds) const;
  std::int64_t footer_next_change(std::int64_t seconds) const;
  std::vector<Transition>::const_iterator transition_after(std::int64_t seconds) const;
  int offset_at(std::int64_t seconds) const;
  std::int64_t next_change(std::int64_t seconds) const;  // after `seconds`; INT64_MAX when none
  std::vector<Stretch> stretches(std::int64_t from, std::int64_t to) const;
  friend class TzifReader;

  std::string name_;
  int first_offset_ = 0;
  std::vector<Transition> transitions_;
  Footer footer_;
};

// As json prints it: "2023-06-09T23:59:00+01:00", fractions only where not 0.
std::string iso(Instant instant, const Zone& zone);
std::string offset_text(int seconds_east);  // "+01:00"

// The zones of one folder, each read once. The folder comes in (normally /usr/share/zoneinfo); the
// environment is not looked at.
class ZoneData {
 public:
  explicit ZoneData(std::string folder) : folder_(std::move(folder)) {}

  // not_found with the nearest names as hints.
  Result<const Zone*> find(const std::string& name);

  // "2025b", from the folder's tzdata.zi; empty when unknown.
  std::string version() const;

 private:
  std::string folder_;
  std::map<std::string, std::unique_ptr<Zone>> zones_;
};

}  // namespace plenary
