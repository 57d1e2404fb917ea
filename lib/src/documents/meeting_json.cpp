// A meeting for programs, with every key of its file.
#include "documents/json_texts.h"
#include "plenary/codec/json.h"
#include "plenary/documents/meeting.h"

namespace plenary {
namespace {

void write_texts_of(JsonWriter& json, const LocalizedText& text) {
  json.begin_object();
  for (const auto& [language, words] : text.all()) json.field(language, words);
  json.end_object();
}

void write_localized(JsonWriter& json, const char* key, const LocalizedText& text) {
  json.key(key);
  write_texts_of(json, text);
}

void write_rules(JsonWriter& json, const MeetingRules& rules) {
  json.key("rules");
  json.begin_object();
  json.field("nominate_by", rules.nominate_by);
  json.field("confirm_by", rules.confirm_by);
  json.field_or_null("deadline_timezone", rules.deadline_zone);
  json.field("quota", text_of(rules.quota));
  write_texts(json, "exempt", rules.exempt);
  json.field("open_to", name_of(rules.open_to));
  json.field_or_null("late", rules.late);
  write_texts(json, "documents", rules.documents);
  json.end_object();
}

void write_protocol(JsonWriter& json, const MeetingProtocol& protocol) {
  json.key("protocol");
  json.begin_object();
  json.field_or_null("order_language", protocol.order_language);
  json.field_or_null("start_from", protocol.start_from);
  json.field("observers", protocol.observers);
  json.end_object();
}

void write_numbers(JsonWriter& json, std::string_view key, const std::vector<int>& numbers) {
  json.key(key);
  json.begin_array();
  for (const int number : numbers) json.value(number);
  json.end_array();
}

void write_links(JsonWriter& json, const Meeting& meeting) {
  json.key("frameworks");
  json.begin_array();
  for (const FrameworkLink& link : meeting.frameworks) {
    json.begin_object();
    json.field("framework", link.framework);
    write_numbers(json, "areas", link.areas);
    write_texts(json, "objectives", link.objectives);
    write_numbers(json, "actions", link.actions);
    json.end_object();
  }
  json.end_array();
}

void write_rooms(JsonWriter& json, const Meeting& meeting) {
  json.key("rooms");
  json.begin_array();
  for (const Room& room : meeting.rooms) {
    json.begin_object();
    json.field("id", room.id);
    write_localized(json, "name", room.name);
    json.key("capacity");
    room.capacity == 0 ? json.null() : json.value(room.capacity);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string meeting_json(const Meeting& meeting, std::optional<int> days_left) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", meeting.id);
  json.field("type", meeting.type);
  json.field("status", name_of(meeting.status));
  json.field("format", meeting.format);
  write_localized(json, "title", meeting.title);
  write_localized(json, "theme", meeting.theme);
  json.key("objectives");
  json.begin_array();
  for (const LocalizedText& objective : meeting.objectives) write_texts_of(json, objective);
  json.end_array();
  write_localized(json, "audience", meeting.audience);
  write_localized(json, "public_text", meeting.public_text);
  write_texts(json, "categories", meeting.categories);
  json.field("start", meeting.start);
  json.field("end", meeting.end);
  write_localized(json, "city", meeting.city);
  write_localized(json, "city_in", meeting.city_in);
  write_localized(json, "venue", meeting.venue);
  json.field_or_null("country", meeting.country);
  json.field_or_null("timezone", meeting.zone);
  json.field_or_null("host", meeting.host);
  json.field_or_null("chair", meeting.chair);
  write_texts(json, "co_chairs", meeting.co_chairs);
  write_localized(json, "co_chairs_why", meeting.co_chairs_why);
  write_texts(json, "presides", meeting.presides);
  json.field_or_null("follows", meeting.follows);
  write_localized(json, "follows_text", meeting.follows_text);
  write_texts(json, "informed_by", meeting.informed_by);
  write_texts(json, "languages", meeting.languages);
  write_texts(json, "interpretation", meeting.interpretation);
  write_rules(json, meeting.rules);
  write_protocol(json, meeting.protocol);
  write_links(json, meeting);
  write_rooms(json, meeting);
  json.key("days_left");
  days_left ? json.value(*days_left) : json.null();
  json.end_object();
  return out + '\n';
}

}  // namespace plenary
