// The rules of registration, pure: lateness, who may come, quota, status. No I/O, no clock.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/dialogue.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/party.h"
#include "plenary/domain/registration.h"
#include "plenary/zone.h"

namespace plenary {

// Late is the day it was received, in the deadline's zone, after nominate_by. Never stored.
bool is_late(Instant received, const MeetingRules& rules, const Zone& deadline_zone);

// When a nomination was received, as written: an instant with its offset, or a day in any form of
// parse_day(), with or without a time ("8 June 2023", "2023-06-09 23:59", "9 juin 2023 à 18h30"). A
// time without an offset is the deadline zone's; a day alone is its first moment there.
std::optional<Instant> parse_received(std::string_view text, const Zone& deadline_zone);

// Calendar days from today to the deadline: 0 on the day itself, negative after it.
std::optional<int> days_left(Date today, const MeetingRules& rules);

// Whether the meeting is open to a party (nullptr: not in partners.toml): by its standing on the
// first day, or by an invitation. Host, chair and co-chairs come in any case.
bool is_open_to(const Party* party, bool invited, const Meeting& meeting);

// What somebody is registered as who was sent without a category: "government" for states,
// "partner_organisation", "international_organisation", "observer" or "secretariat". `party` is
// null where partners.toml does not know the code.
std::string default_category(std::string_view code, const Party* party, Date day);

// "TBC", "à confirmer", "N.N.": a seat is asked for, and its person is not known yet.
bool is_placeholder_name(std::string_view name);

// What one delegation holds of its quota: nominated and confirmed, placeholders included, by the
// roles and categories tables. Host, chair and the exempt are never over.
struct QuotaUse {
  Quota quota{};
  bool exempt = false;
  int heads = 0;
  int others = 0;
  bool over() const;
  bool over_by_heads_alone() const;  // enough seats, and more heads than it may have
  int free_seats() const;            // 0 when full, exempt or unlimited: see quota.limited
};
QuotaUse quota_use(const std::vector<Registration>& delegation_rows, const Delegation& delegation,
                   const Meeting& meeting, const Dialogue& dialogue);
bool counts_in_quota(const Registration& registration, const Dialogue& dialogue);

// Which status may follow which. Refused and withdrawn ones may be taken back to nominated.
bool may_become(Status from, Status to);
std::vector<Status> may_follow(Status from);

}  // namespace plenary
