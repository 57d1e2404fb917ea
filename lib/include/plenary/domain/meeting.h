// One meeting, as meetings/<id>.toml describes it.
//
// Host (whose soil), chair (of the dialogue), co-chairs and who presides are four different things
// and may be four countries. Dates are local dates; instants need the zone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/date.h"
#include "plenary/language.h"

namespace plenary {

enum class MeetingStatus { planned, announced, postponed, cancelled, held };

std::string_view name_of(MeetingStatus status);
std::optional<MeetingStatus> parse_meeting_status(std::string_view name);

// "thematic", "senior_officials", "ministerial", ...: design.md's list; see meeting_types().
const std::vector<std::string>& meeting_types();

// How many may come from one delegation. "1+1" is one head and one more; "2" is two of any role.
struct Quota {
  int heads = 0;
  int others = 0;
  bool limited = false;

  int total() const { return heads + others; }
};

std::optional<Quota> parse_quota(std::string_view text);  // "1", "1+1", "1+3", "none"
std::string text_of(Quota quota);

enum class OpenTo {
  partners,  // those with a standing in the dialogue
  invited,   // those with an invitation
  anyone,
};

std::string_view name_of(OpenTo open_to);
std::optional<OpenTo> parse_open_to(std::string_view name);

struct MeetingRules {
  Date nominate_by{};                 // inclusive, to the end of the day in the deadline's zone
  Date confirm_by{};                  // year 0: none
  std::string deadline_zone{};        // empty: the meeting's
  Quota quota{};                      // of each delegation unless it has its own
  std::vector<std::string> exempt{};  // party codes; host and chair are exempt in any case
  OpenTo open_to = OpenTo::partners;
  std::string late{};                    // "accept", "refuse"; empty: the dialogue's policy
  std::vector<std::string> documents{};  // required of each delegation: "note_verbale", ...
};

struct MeetingProtocol {
  Language order_language{};        // in which delegations are put in order; empty: the paper's
  std::string start_from{};         // party code drawn by lot; empty: the alphabet's
  std::string observers = "after";  // "after" the partners, or "among" them
};

struct Room {
  std::string id{};
  LocalizedText name{};
  int capacity = 0;  // seats; 0: unknown
};

struct FrameworkLink {
  std::string framework{};
  std::vector<int> areas{};
  std::vector<std::string> objectives{};
  std::vector<int> actions{};
};

struct Meeting {
  std::string id{};  // the file's name
  std::string type = "thematic";
  MeetingStatus status = MeetingStatus::planned;
  std::string format = "in_person";  // in_person, virtual, hybrid
  LocalizedText title{};
  LocalizedText theme{};
  std::vector<LocalizedText> objectives{};
  Date start{};
  Date end{};
  LocalizedText city{};
  LocalizedText city_in{};  // "à Marrakech", "au Caire"; sentences need it
  LocalizedText venue{};
  std::string country{};  // code
  std::string zone{};     // IANA name
  std::string host{};     // party code
  std::string chair{};    // of the dialogue
  std::vector<std::string> co_chairs{};
  std::vector<std::string> presides{};  // who is in the chair of the sittings; empty: the co-chairs
  LocalizedText co_chairs_why{};        // "Spain chaired the 2022 meeting on ..."
  std::string follows{};                // id or title of the meeting this one takes up
  LocalizedText follows_text{};
  std::vector<FrameworkLink> frameworks{};  // the first one is what it stands under
  std::vector<std::string> informed_by{};   // ids of instruments
  std::vector<std::string> categories{};    // invited; empty: all
  MeetingRules rules{};
  MeetingProtocol protocol{};
  std::vector<Room> rooms{};
  std::vector<Language> languages{};       // working languages
  std::vector<Language> interpretation{};  // interpreted into
  LocalizedText public_text{};             // free paragraph of the announcement
  LocalizedText audience{};                // who gathers: "institutions, civil society, ..."

  const Room* room(std::string_view id) const;
  bool is_host_or_chair(std::string_view party) const;
};

}  // namespace plenary
