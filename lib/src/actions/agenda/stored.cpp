#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "actions/agenda/writing.h"
#include "plenary/actions/agenda.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

constexpr std::size_t most_candidates = 8;

std::optional<SlotId> typed_slot(std::string_view words) {
  words = trim(words);
  if (words.size() < 2 || (words.front() != 'S' && words.front() != 's')) return std::nullopt;
  std::int64_t number = 0;
  const char* end = words.data() + words.size();
  const auto [stopped, fault] = std::from_chars(words.data() + 1, end, number);
  if (fault != std::errc{} || stopped != end) return std::nullopt;
  return SlotId{number};
}

bool has_in_title(const Slot& slot, const std::string& folded) {
  const auto& titles = slot.title.all();
  return std::any_of(titles.begin(), titles.end(), [&](const auto& title) {
    return fold(title.second).find(folded) != std::string::npos;
  });
}

std::string line_of(const SlotWithPeople& entry) {
  const Slot& slot = entry.slot;
  return ref(slot.id) + " " + iso(slot.start.date) + " " + clock(slot.start.seconds) + " " +
         slot.title.in("en");
}

}  // namespace

StoredAgenda stored_agenda(const Snapshot& snapshot, const std::string& meeting) {
  StoredAgenda stored;
  stored.items = snapshot.rows<Item>(meeting);
  std::sort(stored.items.begin(), stored.items.end(), [](const Item& a, const Item& b) {
    return std::pair(a.position, a.id) < std::pair(b.position, b.id);
  });
  std::unordered_map<SlotId, std::size_t> places;
  for (auto& slot : snapshot.rows<Slot>(meeting)) {
    places.emplace(slot.id, stored.slots.size());
    stored.slots.push_back({std::move(slot), {}});
  }
  for (auto& person : snapshot.rows<SlotPerson>(meeting)) {
    const auto place = places.find(person.slot);
    if (place != places.end()) stored.slots[place->second].people.push_back(std::move(person));
  }
  for (auto& entry : stored.slots) sort_people(entry.people);
  sort_slots(stored.slots);
  return stored;
}

Result<SlotWithPeople> one_slot(const StoredAgenda& agenda, std::string_view words) {
  const auto id = typed_slot(words);
  for (const auto& entry : agenda.slots) {
    if ((id && entry.slot.id == *id) || entry.slot.key == trim(words)) return entry;
  }
  const std::string quoted = "\"" + std::string(words) + "\"";
  const std::string folded = fold(words);
  std::vector<const SlotWithPeople*> found;
  for (const auto& entry : agenda.slots) {
    if (!id && !folded.empty() && has_in_title(entry.slot, folded)) found.push_back(&entry);
  }
  if (found.size() == 1) return *found.front();
  if (found.empty()) {
    return fail(ErrorKind::not_found, "the agenda has no slot " + quoted,
                {"`plenary list slots` shows them with their references"});
  }
  std::vector<std::string> hints;
  for (const auto* entry : found) {
    if (hints.size() < most_candidates) hints.push_back(line_of(*entry));
  }
  return fail(ErrorKind::conflict,
              quoted + " may be any of " + std::to_string(found.size()) + " slots",
              std::move(hints));
}

std::vector<AgendaFinding> agenda_findings(const Snapshot& snapshot, const Setting& setting,
                                           const Language& language) {
  return findings_of(snapshot, setting, stored_agenda(snapshot, setting.meeting.id).slots,
                     language);
}

std::vector<AgendaFinding> findings_of(const Snapshot& snapshot, const Setting& setting,
                                       const std::vector<SlotWithPeople>& slots,
                                       const Language& language) {
  AgendaGround ground{.meeting = setting.meeting,
                      .policies = setting.dialogue.policies,
                      .zone = setting.zone,
                      .registered = {},
                      .language = language};
  const ParticipantQuery live{
      .meeting = setting.meeting.id,
      .statuses = {Status::nominated, Status::confirmed, Status::waitlisted},
      .in_id_order = true};
  snapshot.each_participant(live, [&](const Participant& participant) {
    if (participant.registration.person) {
      ground.registered.push_back(participant.registration.person);
    }
    return true;
  });
  return check_agenda(slots, ground);
}

}  // namespace plenary::actions
