#include "plenary/documents/outstanding.h"

#include <algorithm>

#include "documents/columns_of_paper.h"
#include "plenary/codec/json.h"
#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary {
namespace {

using Kind = Outstanding::Kind;

void add_owed(const DelegationFigures& each, std::vector<Outstanding>& items) {
  const Counts& counts = each.counts;
  const auto add = [&](Kind kind, std::int64_t count) {
    items.push_back({.party = each.party, .kind = kind, .count = count, .since = each.invited_on});
  };
  if (each.invited && !counts.is_live()) {
    if (each.reply == Reply::none) add(Kind::no_reply, 1);
    if (each.reply == Reply::accepted) add(Kind::no_names, 1);
  }
  if (each.is_without_head()) add(Kind::no_head, 1);
  if (counts.placeholders > 0) add(Kind::to_name, counts.placeholders);
  if (counts.nominated > 0) add(Kind::to_confirm, counts.nominated);
  for (const auto& type : each.documents_missing) {
    items.push_back({.party = each.party, .kind = Kind::document, .document = type});
  }
}

std::vector<const Contact*> focal_points_of(const OutstandingReport& report,
                                            const std::string& party) {
  std::vector<const Contact*> found;
  for (const auto& contact : report.focal_points) {
    if (contact.party == party) found.push_back(&contact);
  }
  return found;
}

std::string names_of(const std::vector<const Contact*>& contacts, const Words& words) {
  std::vector<std::string> names;
  for (const auto* contact : contacts) names.push_back(name_or_erased(contact->name, words));
  return join(names, words["agenda.between_people"]);
}

std::string joined(const std::vector<const Contact*>& contacts, std::string Contact::*field) {
  std::vector<std::string> texts;
  for (const auto* contact : contacts) {
    if (!(contact->*field).empty()) texts.push_back(contact->*field);
  }
  return join(texts, "; ");
}

std::string awaited_in_words(const Outstanding& item, const Paper& paper) {
  const std::string key = "outstanding." + std::string(name_of(item.kind));
  if (item.kind != Kind::document) return std::string(paper.words[key]);
  return paper.words.fill(key, {{"document", document_name(paper, item.document)}});
}

std::string code_of(const Outstanding& item) {
  const std::string name(name_of(item.kind));
  return item.kind == Kind::document ? name + ":" + item.document : name;
}

Cell day_cell(Date day, const Words& words) {
  if (day.year == 0) return {};
  return Worded{in_words(day, words), iso(day)};
}

std::vector<Cell> row_of(const Outstanding& item, const OutstandingReport& report,
                         const Paper& paper) {
  std::vector<Cell> row{Worded{paper.names.of(item.party), item.party},
                        Worded{awaited_in_words(item, paper), code_of(item)}, item.count,
                        day_cell(item.since, paper.words)};
  const auto contacts = focal_points_of(report, item.party);
  if (report.with_names) {
    row.emplace_back(Worded{names_of(contacts, paper.words), joined(contacts, &Contact::name)});
    row.emplace_back(joined(contacts, &Contact::email));
  } else {
    const bool known = !contacts.empty();
    row.emplace_back(Worded{
        std::string(paper.words[known ? "outstanding.focal_known" : "outstanding.focal_unknown"]),
        known ? "true" : "false"});
  }
  return row;
}

void write_item(JsonWriter& json, const Outstanding& item, const OutstandingReport& report,
                const Paper& paper) {
  json.begin_object();
  json.field("delegation", item.party);
  json.field("delegation_name", paper.names.of(item.party));
  json.field("awaited", name_of(item.kind));
  json.field_or_null("document", item.document);
  json.field("count", item.count);
  json.field("since", item.since);
  json.key("focal_points");
  json.begin_array();
  for (const auto* contact : focal_points_of(report, item.party)) {
    json.begin_object();
    json.field("ref", ref(contact->id));
    if (report.with_names) {
      json.field("name", contact->name);
      json.field_or_null("email", contact->email);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string_view name_of(Outstanding::Kind kind) {
  switch (kind) {
    case Kind::no_reply:
      return "no-reply";
    case Kind::no_names:
      return "no-names";
    case Kind::no_head:
      return "no-head";
    case Kind::to_name:
      return "to-name";
    case Kind::to_confirm:
      return "to-confirm";
    case Kind::document:
      break;
  }
  return "document";
}

std::vector<Outstanding> outstanding_of(const std::vector<const DelegationFigures*>& parties) {
  std::vector<Outstanding> items;
  for (const auto* each : parties) add_owed(*each, items);
  std::stable_sort(
      items.begin(), items.end(),
      [](const Outstanding& left, const Outstanding& right) { return left.kind < right.kind; });
  return items;
}

Document outstanding_document(const OutstandingReport& report, const Paper& paper) {
  Document document = begin_document(paper, "outstanding.title");
  if (report.items.empty()) {
    const auto* key = report.anyone_invited ? "outstanding.none" : "outstanding.none_invited";
    document.blocks.emplace_back(Paragraph{std::string(paper.words[key])});
  }
  Table table{.key = "outstanding",
              .columns = {text_column(paper, "delegation"), text_column(paper, "awaited"),
                          number_column(paper, "number"), text_column(paper, "since"),
                          text_column(paper, "focal_point")}};
  table.columns[2].key = "count";
  if (report.with_names) {
    table.columns.push_back(text_column(paper, "email"));
  } else {
    table.note = paper.words["outstanding.note"];
  }
  for (const auto& item : report.items) table.rows.push_back(row_of(item, report, paper));
  document.blocks.emplace_back(std::move(table));
  return document;
}

std::string outstanding_json(const OutstandingReport& report, const Paper& paper) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("meeting", paper.meeting.id);
  json.field("as_of", iso(paper.now, paper.zone));
  json.field("change", paper.change);
  json.key("outstanding");
  json.begin_array();
  for (const auto& item : report.items) write_item(json, item, report, paper);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace plenary
