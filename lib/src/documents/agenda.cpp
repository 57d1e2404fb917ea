#include "plenary/documents/agenda.h"

#include "plenary/documents/dates.h"
#include "plenary/documents/paper.h"
#include "plenary/text.h"

namespace plenary {
namespace {

class AgendaPaper {
 public:
  AgendaPaper(const StoredAgenda& agenda, const Meeting& meeting, const Language& first,
              const Words& words)
      : agenda_(agenda), meeting_(meeting), first_(first), words_(words) {
    for (const auto& item : agenda.items) numbers_.emplace(item.id, item.number);
  }

  Document make(const Zone& zone) const {
    Document document;
    document.title = said(meeting_.title);
    document.subtitle = local_time(zone);
    document.language = words_.language();
    Facts facts;
    Date day{};
    for (const auto& entry : agenda_.slots) {
      if (entry.slot.start.date != day) {
        end_day(facts, document);
        day = entry.slot.start.date;
        document.blocks.emplace_back(Heading{2, heading(day)});
      }
      add_slot(entry, facts);
    }
    end_day(facts, document);
    return document;
  }

 private:
  const std::string& said(const LocalizedText& text) const {
    return text.in(words_.language(), first_);
  }

  std::string heading(Date day) const {
    const std::string weekday_key = "weekday." + std::to_string(weekday(day));
    return words_.fill("agenda.day", {{"weekday", std::string(words_[weekday_key])},
                                      {"day", in_words(day, words_)}});
  }

  std::string local_time(const Zone& zone) const {
    const std::string& city = said(meeting_.city);
    const Instant noon = zone.to_instant({meeting_.start, 12 * 3600}).instant;
    return words_.fill("agenda.local_time", {{"city", city.empty() ? meeting_.zone : city},
                                             {"offset", utc_offset(zone.offset_seconds(noon))}});
  }

  static void end_day(Facts& facts, Document& document) {
    if (facts.entries.empty()) return;
    document.blocks.emplace_back(std::move(facts));
    facts = {};
  }

  void add_slot(const SlotWithPeople& entry, Facts& facts) const {
    const Slot& slot = entry.slot;
    const std::string time = clock(slot.start.seconds) + "–" + clock(slot.end.seconds);
    std::string what;
    if (const auto number = numbers_.find(slot.item); number != numbers_.end()) {
      what = number->second + ". ";
    }
    what += said(slot.title);
    if (!slot.room.empty()) what += " – " + room(slot.room);
    if (slot.status == "cancelled") what += " (" + std::string(words_["agenda.cancelled"]) + ")";
    what += " [" + ref(slot.id) + "]";
    facts.entries.emplace_back(time, what);
    for (const auto& part : slot_parts()) add_people(entry, part, facts);
  }

  void add_people(const SlotWithPeople& entry, const std::string& part, Facts& facts) const {
    std::vector<std::string> names;
    for (const auto& person : entry.people) {
      if (person.part == part) names.push_back(name_or_erased(person.name, words_));
    }
    if (names.empty()) return;
    facts.entries.emplace_back(
        "",
        words_.fill("agenda.people", {{"part", std::string(words_["agenda." + part])},
                                      {"names", join(names, words_["agenda.between_people"])}}));
  }

  std::string room(const std::string& id) const {
    const Room* known = meeting_.room(id);
    return known == nullptr || known->name.empty() ? id : said(known->name);
  }

  const StoredAgenda& agenda_;
  const Meeting& meeting_;
  const Language& first_;
  const Words& words_;
  std::map<ItemId, std::string> numbers_{};
};

}  // namespace

Document agenda_document(const StoredAgenda& agenda, const Meeting& meeting, const Language& first,
                         const Words& words, const Zone& zone) {
  return AgendaPaper(agenda, meeting, first, words).make(zone);
}

}  // namespace plenary
