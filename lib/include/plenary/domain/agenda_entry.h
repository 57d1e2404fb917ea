// From what somebody wrote of an agenda, a file or the flags of one command, to the slots that are
// meant. In three steps, all pure:
//
//   AgendaEntries  values as written, each with its place: what codec (csv) and config (TOML) make
//   AgendaDraft    the values read: days, times, kinds, names; with every problem of the file
//   AgendaPlan     the drafts beside the stored agenda: what is new, what changes, what is missing
//
// A key that is used nowhere in the entries keeps its stored value; a key that is used, and blank
// in one slot, is blank there. So a file is the whole truth about the columns that it has, and a
// flag about itself alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/agenda.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/registration.h"
#include "plenary/problem.h"
#include "plenary/result.h"

namespace plenary {

struct AgendaCell {
  std::string key{};  // as agenda_slot_keys() has it
  std::string value{};
  Source where{};
};

struct AgendaRecord {
  Source where{};
  std::vector<AgendaCell> cells{};
};

struct AgendaEntries {
  std::vector<AgendaRecord> items{};  // number, title, title_<lang>
  std::vector<AgendaRecord> slots{};
};

// ref, item, kind, day, start, end, room, title, chair, moderator, speakers, rapporteur, languages,
// status. "title_fr" and its like are keys too: see is_agenda_slot_key().
const std::vector<std::string>& agenda_slot_keys();
bool is_agenda_slot_key(std::string_view key);
// "title_fr" -> "fr"; "title" -> `first`; anything else: "".
Language language_of_title(std::string_view key, const Language& first);

struct SlotDraft {
  Source where{};
  std::string key{};  // the file's ref; empty: none
  std::optional<Date> day{};
  std::optional<int> start{};         // seconds since midnight
  std::optional<int> end{};           // the next day's where it is earlier than the start
  std::optional<std::string> item{};  // the item's number; "" for none
  std::optional<std::string> kind{};
  std::optional<std::string> room{};  // id of a room, or as written
  std::optional<std::string> languages{};
  std::optional<std::string> status{};
  std::map<Language, std::string> titles{};                  // "" takes the title away
  std::map<std::string, std::vector<std::string>> people{};  // by part, as written
  std::vector<std::string> unreadable{};  // keys whose value was a problem: given, not missing
};

struct ItemDraft {
  Source where{};
  std::string number{};
  LocalizedText title{};
};

struct AgendaDraft {
  std::vector<ItemDraft> items{};
  std::vector<SlotDraft> slots{};
};

Checked<AgendaDraft> read_agenda_entries(const AgendaEntries& entries, const Meeting& meeting,
                                         const Language& first);

// A day as people write it, or the number of the meeting's day: "2".
std::optional<Date> parse_meeting_day(std::string_view text, const Meeting& meeting);

// Who is meant by a name in an agenda, among those who are or were registered. Letter case,
// accents, the order of words, "Dr" and "H.E. Mr", what follows a comma or stands in brackets are
// set aside.
class AgendaPeople {
 public:
  explicit AgendaPeople(const std::vector<Participant>& participants);

  // A SlotPerson without slot, part and position: with the person where exactly one is meant. "R12"
  // and "P7" are taken by number, and give the name as registered; none where there is no such one.
  std::optional<SlotPerson> find(std::string_view words) const;

 private:
  struct Known {
    PersonId person{};  // 0: several share the name
    std::string name{};
  };
  std::map<std::string, Known> by_name_{};  // words in alphabetical order
  std::map<std::int64_t, Known> registrations_{};
  std::map<std::int64_t, Known> persons_{};
};

struct StoredAgenda {
  std::vector<Item> items{};
  std::vector<SlotWithPeople> slots{};
};

struct SlotPlan {
  enum class Kind { added, changed, unchanged };
  Kind kind = Kind::added;
  SlotWithPeople before{};             // as stored; nothing where it is new
  SlotWithPeople after{};              // ids of new rows are 0
  std::string item{};                  // the item's number: new items have no id yet
  std::vector<std::string> changed{};  // keys
};

struct AgendaPlan {
  std::vector<Item> items{};  // new or changed
  std::vector<SlotPlan> slots{};
  std::int64_t count(SlotPlan::Kind kind) const;
};

struct PlanOptions {
  bool by_hand = false;  // add and set: without a ref no key is made, and a ref must be known
};

// Errors where a new slot lacks its day, times or title, and where two drafts are the same slot.
Checked<AgendaPlan> plan_agenda(const AgendaDraft& draft, const StoredAgenda& stored,
                                const AgendaPeople& people, const Meeting& meeting,
                                const Language& first, PlanOptions options = {});

}  // namespace plenary
