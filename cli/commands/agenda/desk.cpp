#include "commands/agenda/desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

// "fr=Ouverture" -> {"title_fr", "Ouverture"}; anything else is in the dialogue's first language.
std::pair<std::string, std::string> title_field(const std::string& words) {
  const std::size_t sign = words.find('=');
  if (sign == 2 || sign == 3) {
    const std::string key = "title_" + words.substr(0, sign);
    if (is_agenda_slot_key(key)) return {key, words.substr(sign + 1)};
  }
  return {"title", words};
}

std::string sentence(const std::string& done, const SlotWithPeople& entry, const Setting& setting) {
  const Slot& slot = entry.slot;
  const Language& first = setting.dialogue.first_language();
  std::string text = done;
  if (slot.id) text += " " + ref(slot.id);
  text += fmt::format(" \"{}\" on {} {}-{}", slot.title.in(first, first), iso(slot.start.date),
                      clock(slot.start.seconds), clock(slot.end.seconds));
  if (!slot.room.empty()) text += " in " + slot.room;
  return text + ", " + local_time_words(setting, first);
}

}  // namespace

std::vector<Option> SlotFlags::options() {
  return {
      {"--day", &day, "The day, a date or 1 for the meeting's first", "DAY"},
      {"--start", &start, "When it begins, at the meeting's place", "TIME"},
      {"--end", &end, "When it ends; the next day where that is earlier than the start", "TIME"},
      {"--title", &titles, "What the programme prints; fr=TEXT for a language (repeatable)",
       "TEXT"},
      {"--kind", &kind, "What kind of slot", "KIND"},
      {"--room", &room, "A room of the meeting's file, or any other", "ROOM"},
      {"--item", &item, "The number of its item on the agenda", "NUMBER"},
      {"--chair", &chairs, "Who is in the chair; R12 and P7 are known too (repeatable)", "NAME"},
      {"--moderator", &moderators, "Who moderates (repeatable)", "NAME"},
      {"--speaker", &speakers, "Who speaks (repeatable)", "NAME"},
      {"--rapporteur", &rapporteurs, "Who reports (repeatable)", "NAME"},
      {"--languages", &languages, "Interpretation, as in \"en;fr\"", "CODES"},
      {"--status", &status, "How firm it is", "STATUS", slot_statuses()},
  };
}

actions::SlotFields SlotFlags::fields() const {
  actions::SlotFields fields;
  const auto one = [&](const char* key, const std::optional<std::string>& value) {
    if (value) fields.emplace_back(key, *value);
  };
  one("day", day);
  one("start", start);
  one("end", end);
  one("kind", kind);
  one("room", room);
  one("item", item);
  one("languages", languages);
  one("status", status);
  for (const auto& title : titles) fields.push_back(title_field(title));
  const auto people = [&](const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) fields.emplace_back(key, join(names, ";"));
  };
  people("chair", chairs);
  people("moderator", moderators);
  people("speakers", speakers);
  people("rapporteur", rapporteurs);
  return fields;
}

Result<Exit> act_on_agenda(Context& context, const std::string& done, const SlotAction& action) {
  auto setting = context.setting();
  if (!setting) return fail(std::move(setting.error()));
  auto act = context.act();
  if (!act) return fail(std::move(act.error()));
  auto store = context.store_to_write();
  if (!store) return fail(std::move(store.error()));
  auto written = action(**store, *setting, *act);
  if (!written) return fail(std::move(written.error()));
  return context.write(written->receipt, sentence(done, written->slot, *setting),
                       written->problems);
}

std::string local_time_words(const Setting& setting, const Language& language) {
  const Meeting& meeting = setting.meeting;
  const std::string& city = meeting.city.in(language, setting.dialogue.first_language());
  const Instant noon = setting.zone->to_instant({meeting.start, 12 * 3600}).instant;
  return (city.empty() ? meeting.zone : city) + " time, " +
         utc_offset(setting.zone->offset_seconds(noon));
}

}  // namespace plenary::cli
