#include "plenary/codec/json.h"
#include "plenary/documents/announcement.h"

namespace plenary {
namespace {

void write_paragraphs(JsonWriter& json, const Document& document) {
  json.key("paragraphs");
  json.begin_array();
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) json.value(paragraph->text);
  }
  json.end_array();
}

void write_objectives(JsonWriter& json, const Document& document) {
  json.key("objectives");
  json.begin_array();
  for (const auto& block : document.blocks) {
    const auto* list = std::get_if<List>(&block);
    if (!list) continue;
    for (const auto& item : list->items) json.value(item);
  }
  json.end_array();
}

// What the paper sets out below its sentences, by the names it prints.
void write_announced_facts(JsonWriter& json, const Document& document) {
  json.key("facts");
  json.begin_array();
  for (const auto& block : document.blocks) {
    const auto* facts = std::get_if<Facts>(&block);
    if (!facts) continue;
    for (const auto& [name, value] : facts->entries) {
      json.begin_object();
      json.field("name", name);
      json.field("value", value);
      json.end_object();
    }
  }
  json.end_array();
}

}  // namespace

std::string announcement_json(const Announcement& announcement, const Paper& paper) {
  const Document& document = announcement.document;
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("meeting", paper.meeting.id);
  json.field("as_of", iso(paper.now, paper.zone));
  json.field("change", paper.change);
  json.field("status", name_of(paper.meeting.status));
  json.field("language", document.language);
  json.field("title", document.title);
  json.field("subtitle", document.subtitle);
  write_paragraphs(json, document);
  write_objectives(json, document);
  write_announced_facts(json, document);
  json.key("problems");
  json.begin_array();
  for (const auto& finding : announcement.findings) json.problem(finding);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace plenary
