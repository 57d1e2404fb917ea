#include "commands/history/pages.h"

#include <fmt/core.h>

#include "plenary/codec/json_change.h"
#include "plenary/text.h"

namespace plenary::cli {

Result<Setting> history_setting(Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  bool has_meeting = !context.shared().meeting.empty() || (*workspace)->meeting_ids().size() == 1;
  return has_meeting ? context.setting() : context.setting_without_meeting();
}

std::string time_in(const Zone& zone, Instant instant) {
  LocalDateTime local = zone.to_local(instant);
  return iso(local.date) + " " + clock(local.seconds);
}

std::string_view clock_of(const Change& change) { return change.clock_given ? "given" : "system"; }

std::string kind_name(RowChange::Kind kind) {
  switch (kind) {
    case RowChange::Kind::added:
      return "added";
    case RowChange::Kind::changed:
      return "changed";
    case RowChange::Kind::removed:
      return "removed";
  }
  return {};
}

namespace {

// Where a change came from and why, in one cell.
std::string about(const Change& change) {
  if (change.source.empty() || change.note.empty()) return change.source + change.note;
  return change.source + ": " + change.note;
}

}  // namespace

Table table_for_programs(const std::vector<Change>& changes, const Zone& zone) {
  Table table{.key = "changes",
              .columns = {{"number", "Change", Align::right},
                          {"at", "When"},
                          {"actor", "Who"},
                          {"verb", "What"},
                          {"rows", "Rows", Align::right},
                          {"source", "From"},
                          {"note", "Note"},
                          {"hash", "Hash"},
                          {"clock", "Clock"}}};
  for (const Change& change : changes)
    table.rows.push_back({change.number, iso(change.at, zone), change.actor, change.verb,
                          change.rows, change.source, change.note, change.hash,
                          std::string(clock_of(change))});
  return table;
}

Table table_of_changes(const std::vector<Change>& changes, const Zone& zone, bool narrow) {
  Table table{.key = "changes",
              .columns = {{"number", "Change", Align::right},
                          {"at", "When"},
                          {"actor", "Who"},
                          {"verb", "What"},
                          {"rows", "Rows", Align::right}}};
  if (narrow) {
    table.columns.push_back({"about", "About"});
  } else {
    table.columns.insert(table.columns.end(),
                         {{"source", "From"}, {"note", "Note"}, {"hash", "Hash"}});
  }
  for (const Change& change : changes) {
    std::vector<Cell> row{fmt::format("#{}", change.number), time_in(zone, change.at), change.actor,
                          change.verb, change.rows};
    if (narrow) {
      row.emplace_back(about(change));
    } else {
      row.insert(row.end(), {change.source, change.note, change.hash});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

// The cells of a row's changed fields, each behind what stands before all of them. Everything is
// new about a new record, and nothing is left of a removed one: those take one line.
void add_fields(Table& table, const RowChange& row, const std::vector<Cell>& head) {
  auto add = [&](std::vector<Cell> cells, const FieldChange& field) {
    if (field.change != 0) cells.front() = fmt::format("#{}", field.change);
    cells.insert(cells.end(), {field.field, field.before, field.after});
    table.rows.push_back(std::move(cells));
  };
  if (row.kind != RowChange::Kind::changed || row.fields.empty()) return add(head, {});
  for (const FieldChange& field : row.fields) add(head, field);
}

Table table_of_life(const actions::RecordLife& record, const Zone& zone) {
  Table table{.key = "history",
              .title = "History",
              .columns = {{"change", "Change", Align::right},
                          {"at", "When"},
                          {"actor", "Who"},
                          {"kind", "What"},
                          {"field", "Field"},
                          {"before", "Before"},
                          {"after", "After"}}};
  for (std::size_t i = 0; i < record.versions.size(); ++i) {
    const Change& change = record.changes[i];
    add_fields(table, record.versions[i],
               {fmt::format("#{}", change.number), time_in(zone, change.at), change.actor,
                kind_name(record.versions[i].kind)});
  }
  return table;
}

}  // namespace

Table table_of_rows(const std::vector<RowChange>& rows, std::string title) {
  Table table{.key = "rows",
              .title = std::move(title),
              .columns = {{"change", "Change", Align::right},
                          {"kind", "What"},
                          {"ref", "Record"},
                          {"label", "Who or what"},
                          {"field", "Field"},
                          {"before", "Before"},
                          {"after", "After"}}};
  for (const RowChange& row : rows) {
    // A file is called as it is typed: once is enough.
    const Cell label = row.label == row.ref ? Cell() : Cell(row.label);
    add_fields(table, row, {fmt::format("#{}", row.change), kind_name(row.kind), row.ref, label});
  }
  return table;
}

Table table_of_lives(const std::vector<actions::RecordLife>& records, const Zone& zone) {
  Table table = table_of_life({}, zone);
  table.columns.insert(table.columns.begin(), {"ref", "Record"});
  for (const actions::RecordLife& record : records) {
    Table life = table_of_life(record, zone);
    for (std::vector<Cell>& row : life.rows) {
      row.insert(row.begin(), record.text.ref);
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

void add_record(Document& document, const actions::RecordLife& record, const Zone& zone) {
  std::string ended = record.text.is_current ? "" : " (no longer there)";
  document.blocks.emplace_back(
      Heading{.text = record.text.ref == record.text.label
                          ? record.text.ref + ended
                          : fmt::format("{} {}{}", record.text.ref, record.text.label, ended)});
  Facts facts{.entries = record.text.fields};
  for (const SensitiveValue& value : record.sensitive) {
    facts.entries.emplace_back(value.field + " (kept apart)", value.value);
  }
  document.blocks.emplace_back(std::move(facts));
  document.blocks.emplace_back(table_of_life(record, zone));
}

void write_json(JsonWriter& json, const Change& change, const Zone& zone) {
  json.begin_object();
  json.field("number", change.number);
  json.field("at", iso(change.at, zone));
  json.field("clock", clock_of(change));
  json.field_or_null("actor", change.actor);
  json.field("verb", change.verb);
  json.field_or_null("note", change.note);
  json.field_or_null("source", change.source);
  json.field("rows", change.rows);
  json.field("hash", change.hash);
  json.end_object();
}

void write_json(JsonWriter& json, const RowChange& row) {
  json.begin_object();
  json.field("table", row.table);
  json.field("ref", row.ref);
  json.field("label", row.label);
  json.field("kind", kind_name(row.kind));
  json.field("change", row.change);
  json_of_fields(json, row.fields);
  json.end_object();
}

void write_json(JsonWriter& json, const std::vector<RowChange>& rows) {
  json.begin_array();
  for (const RowChange& row : rows) write_json(json, row);
  json.end_array();
}

void write_json(JsonWriter& json, const actions::RecordLife& record) {
  json.begin_object();
  json.field("table", record.key.table);
  json.field("ref", record.text.ref);
  json.field("label", record.text.label);
  json.field("current", record.text.is_current);
  json.key("fields");
  json.begin_object();
  for (const auto& [name, value] : record.text.fields) json.field(name, value);
  json.end_object();
  if (!record.sensitive.empty()) {
    json.key("sensitive");
    json.begin_object();
    for (const SensitiveValue& value : record.sensitive) json.field(value.field, value.value);
    json.end_object();
  }
  json.key("history");
  write_json(json, record.versions);
  json.end_object();
}

}  // namespace plenary::cli
