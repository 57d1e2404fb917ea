#include <fmt/format.h>

#include "commands/setup/commands.h"
#include "context.h"
#include "plenary/codec/json.h"
#include "plenary/domain/recognise.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

// What both forms of the answer stand on.
struct Shown {
  const Setting& setting;
  const PartyIndex& parties;
  Language language;

  const Meeting& meeting() const { return setting.meeting; }
  const std::string& in(const LocalizedText& text) const {
    return text.in(language, setting.dialogue.first_language());
  }
  std::string party(const std::string& code) const {
    if (code.empty()) return "";
    const std::string& name = parties.name(code, language, setting.dialogue.first_language());
    return name == code ? code : fmt::format("{} ({})", name, code);
  }
  std::string all_parties(const std::vector<std::string>& codes) const {
    std::vector<std::string> names;
    names.reserve(codes.size());
    for (const std::string& code : codes) names.push_back(party(code));
    return join(names, ", ");
  }
};

std::string days(const Meeting& meeting) {
  return meeting.start == meeting.end ? iso(meeting.start)
                                      : iso(meeting.start) + " to " + iso(meeting.end);
}

std::string deadline(const Shown& shown) {
  const MeetingRules& rules = shown.meeting().rules;
  const auto left = days_left(shown.setting.today, rules);
  if (!left) return "";
  const std::string day = iso(rules.nominate_by);
  if (*left < 0) return fmt::format("{} (passed)", day);
  return fmt::format("{} ({} day{} left)", day, *left, *left == 1 ? "" : "s");
}

std::string links(const Shown& shown) {
  std::vector<std::string> parts;
  for (const FrameworkLink& link : shown.meeting().frameworks) {
    std::string part = link.framework;
    for (const int area : link.areas) part += fmt::format(", area {}", area);
    for (const std::string& objective : link.objectives)
      part += fmt::format(", objective {}", objective);
    parts.push_back(std::move(part));
  }
  return join(parts, "; ");
}

std::string rooms(const Shown& shown) {
  std::vector<std::string> parts;
  for (const Room& room : shown.meeting().rooms) {
    const std::string& name = shown.in(room.name);
    parts.push_back((name.empty() ? room.id : name) +
                    (room.capacity > 0 ? fmt::format(" ({})", room.capacity) : ""));
  }
  return join(parts, ", ");
}

Document document_of(const Shown& shown) {
  const Meeting& meeting = shown.meeting();
  Facts facts;
  const auto add = [&](const char* name, std::string value) {
    if (!value.empty()) facts.entries.emplace_back(name, std::move(value));
  };
  add("Id", meeting.id);
  add("Type", meeting.type);
  add("Status", std::string(name_of(meeting.status)));
  add("Theme", shown.in(meeting.theme));
  add("Days", days(meeting));
  add("City", shown.in(meeting.city));
  add("Venue", shown.in(meeting.venue));
  add("Country", shown.party(meeting.country));
  add("Zone", meeting.zone);
  add("Host", shown.party(meeting.host));
  add("Chair", shown.party(meeting.chair));
  add("Co-chairs", shown.all_parties(meeting.co_chairs));
  add("Presides", shown.all_parties(meeting.presides));
  add("Deadline", deadline(shown));
  add("Confirm by", meeting.rules.confirm_by.year == 0 ? "" : iso(meeting.rules.confirm_by));
  add("Open to", std::string(name_of(meeting.rules.open_to)));
  add("Quota", text_of(meeting.rules.quota));
  add("Frameworks", links(shown));
  add("Informed by", join(meeting.informed_by, ", "));
  add("Rooms", rooms(shown));
  add("Languages", join(meeting.languages, ", "));
  return {.title = shown.in(meeting.title), .language = shown.language, .blocks = {facts}};
}

void texts(JsonWriter& json, const char* key, const LocalizedText& text) {
  json.key(key);
  json.begin_object();
  for (const auto& [language, words] : text.all()) json.field(language, words);
  json.end_object();
}

void list(JsonWriter& json, const char* key, const std::vector<std::string>& values) {
  json.key(key);
  json.begin_array();
  for (const std::string& value : values) json.value(value);
  json.end_array();
}

void rules_of(JsonWriter& json, const MeetingRules& rules) {
  json.key("rules");
  json.begin_object();
  json.field("nominate_by", rules.nominate_by);
  json.field("confirm_by", rules.confirm_by);
  json.field_or_null("deadline_timezone", rules.deadline_zone);
  json.field("quota", text_of(rules.quota));
  list(json, "exempt", rules.exempt);
  json.field("open_to", name_of(rules.open_to));
  json.field_or_null("late", rules.late);
  list(json, "documents", rules.documents);
  json.end_object();
}

void links_of(JsonWriter& json, const Meeting& meeting) {
  json.key("frameworks");
  json.begin_array();
  for (const FrameworkLink& link : meeting.frameworks) {
    json.begin_object();
    json.field("framework", link.framework);
    json.key("areas");
    json.begin_array();
    for (const int area : link.areas) json.value(area);
    json.end_array();
    list(json, "objectives", link.objectives);
    json.end_object();
  }
  json.end_array();
}

void rooms_of(JsonWriter& json, const Meeting& meeting) {
  json.key("rooms");
  json.begin_array();
  for (const Room& room : meeting.rooms) {
    json.begin_object();
    json.field("id", room.id);
    texts(json, "name", room.name);
    json.field("capacity", room.capacity);
    json.end_object();
  }
  json.end_array();
}

std::string json_of(const Shown& shown) {
  const Meeting& meeting = shown.meeting();
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", meeting.id);
  json.field("type", meeting.type);
  json.field("status", name_of(meeting.status));
  json.field("format", meeting.format);
  texts(json, "title", meeting.title);
  texts(json, "theme", meeting.theme);
  json.field("start", meeting.start);
  json.field("end", meeting.end);
  texts(json, "city", meeting.city);
  texts(json, "venue", meeting.venue);
  json.field_or_null("country", meeting.country);
  json.field_or_null("timezone", meeting.zone);
  json.field_or_null("host", meeting.host);
  json.field_or_null("chair", meeting.chair);
  list(json, "co_chairs", meeting.co_chairs);
  list(json, "presides", meeting.presides);
  list(json, "informed_by", meeting.informed_by);
  list(json, "languages", meeting.languages);
  rules_of(json, meeting.rules);
  links_of(json, meeting);
  rooms_of(json, meeting);
  json.key("days_left");
  if (const auto left = days_left(shown.setting.today, meeting.rules))
    json.value(*left);
  else
    json.null();
  json.end_object();
  return out + '\n';
}

Result<Exit> run_meeting_show(Context& context) {
  auto setting = context.setting();
  if (!setting) return fail(setting.error());
  const PartyIndex parties(setting->parties, {});
  const std::string& asked = context.shared().lang;
  const Shown shown{*setting, parties, asked.empty() ? setting->dialogue.first_language() : asked};
  if (context.format() == Format::json) return context.write(json_of(shown));
  return context.write(document_of(shown));
}

}  // namespace

Command meeting_show() {
  return {.name = "show",
          .help = "Show what is decided about a meeting",
          .examples = {"plenary meeting show", "plenary meeting show --as-of 2023-06-01"},
          .shared = shared_meeting | shared_lang | shared_format | shared_as_of,
          .formats = paper_formats,
          .run = run_meeting_show};
}

}  // namespace plenary::cli
