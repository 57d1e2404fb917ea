#include "import_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "plenary/codec/json_change.h"
#include "plenary/sha256.h"
#include "plenary/text.h"

namespace plenary::cli {

namespace {

constexpr std::size_t most_changes = 20;
constexpr std::size_t most_absent = 20;

std::string_view delimiter_name(char delimiter) {
  switch (delimiter) {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "bar";
    default:
      return "";
  }
}

std::string delimiter_of(char delimiter) {
  const std::string_view name = delimiter_name(delimiter);
  return name.empty() ? std::string(1, delimiter) : std::string(name);
}

std::string meaning_of(const SourceColumn& column) {
  switch (column.use) {
    case SourceColumn::Use::imported:
      return std::string(key_of(column.field));
    case SourceColumn::Use::derived:
      return "not imported: Plenary works it out";
    case SourceColumn::Use::sensitive:
      return "not imported: personal data";
    case SourceColumn::Use::ignored:
      return "not imported";
    case SourceColumn::Use::unknown:
      return "not imported: unknown";
    case SourceColumn::Use::unnamed:
      return "not imported: no header";
  }
  return {};
}

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void add_columns(std::string& out, const DelegateList& list) {
  std::size_t width = 0;
  for (const SourceColumn& column : list.columns)
    width = std::max(width, display_width(printable(column.header)));
  width = std::min<std::size_t>(width, 40);
  for (const SourceColumn& column : list.columns) {
    const std::string header = printable(column.header);
    const std::size_t shown = display_width(header);
    out += fmt::format("{:4}  {}{}  {}\n", column.number, header,
                       std::string(shown < width ? width - shown : 0, ' '), meaning_of(column));
  }
}

std::string shown_value(const std::string& value) {
  return value.empty() ? "nothing" : '"' + printable(value) + '"';
}

// Of lines, what each was understood as: there is no header to look at.
void add_lines_read(std::string& out, const DelegateList& list) {
  for (const std::uint32_t index : list.rows) {
    const CellRow& row = list.table.rows[index];
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
      const std::string value(list.table.cell(row, i));
      if (!value.empty()) parts.push_back(list.columns[i].header + ' ' + shown_value(value));
    }
    out += fmt::format("{:4}  {}\n", row.line, printable(join(parts, "; ")));
  }
}

std::string skipped_of(const DelegateList& list) {
  std::vector<std::string> parts;
  if (list.rows_before_header > 0)
    parts.push_back(
        plural(list.rows_before_header, "line above the header", "lines above the header"));
  if (list.blank_rows > 0) parts.push_back(plural(list.blank_rows, "blank row", "blank rows"));
  if (list.second_header_line > 0)
    parts.push_back(fmt::format("a second header on line {}", list.second_header_line));
  if (list.repeated_headers > 0)
    parts.push_back(plural(list.repeated_headers, "repeated header", "repeated headers"));
  return join(parts, ", ");
}

// "UTF-8, comma"; "xlsx, sheet "Liste"".
std::string form_of(const DelegateList& list) {
  if (list.form.kind == "csv")
    return list.form.encoding + ", " + delimiter_of(list.dialect.delimiter);
  if (list.form.kind == "lines") return "lines, " + list.form.encoding;
  if (list.form.kind == "docx") return "docx, " + list.form.part;
  return fmt::format("{}, sheet \"{}\"", list.form.kind, printable(list.form.part));
}

void add_list(std::string& out, const DelegateList& list, const ImportCounts& counts) {
  out += printable(list.path);
  if (list.columns.empty()) {
    out += ": not read\n";
    return;
  }
  const bool is_lines = list.form.kind == "lines";
  if (list.form.kind == "json")
    out += ": json\n";
  else if (is_lines)
    out += fmt::format(": {}\n", form_of(list));
  else
    out += fmt::format(": {}, header on line {}\n", form_of(list), list.header_line);
  if (!list.saved_mapping.empty())
    out += fmt::format("saved mapping {}\n", printable(list.saved_mapping));
  const std::string& encoding = list.form.encoding;
  if (!list.decoded_names.empty() && encoding != "UTF-8" && encoding != "UTF-8 with BOM")
    out += fmt::format("read as {}: {}\n", encoding, printable(join(list.decoded_names, ", ")));
  if (is_lines)
    add_lines_read(out, list);
  else
    add_columns(out, list);
  if (list.mail)
    out += fmt::format("sent by {}{}\n", printable(list.mail->sender),
                       list.mail->sent == Instant{} ? "" : ", " + iso(list.mail->sent));
  if (const std::string skipped = skipped_of(list); !skipped.empty())
    out += fmt::format("skipped: {}\n", skipped);
  if (list.usable) out += counts_of(counts) + '\n';
}

void add_changes(std::string& out, const actions::DelegateImport& import) {
  const auto& changes = import.plan().changes;
  if (changes.empty()) return;
  out += "changes:\n";
  for (std::size_t i = 0; i < changes.size() && i < most_changes; ++i) {
    out += fmt::format("  {}:", printable(import.label_of(changes[i].after.id)));
    const char* separator = " ";
    for (const FieldChange& field : changes[i].fields) {
      out += fmt::format("{}{} {} -> {}", separator, field.field, shown_value(field.before),
                         shown_value(field.after));
      separator = "; ";
    }
    out += '\n';
  }
  if (changes.size() > most_changes)
    out += fmt::format("  and {} more\n", changes.size() - most_changes);
}

void add_absent(std::string& out, const actions::DelegateImport& import) {
  const std::size_t count = import.plan().absent.size();
  if (count == 0) return;
  out += fmt::format("{} registered and not in the {}; they stay as they are:\n",
                     plural(static_cast<std::int64_t>(count), "person is", "people are"),
                     import.lists().size() == 1 ? "list" : "lists");
  for (const auto& person : import.absent(most_absent))
    out += fmt::format("  {} {} ({})\n", ref(person.registration), printable(person.name),
                       person.party);
  if (count > most_absent) out += fmt::format("  and {} more\n", count - most_absent);
}

std::string why_named(const PlannedWithdrawal& each) {
  if (each.parts.empty()) return each.party;
  return each.party + ", " + join(each.parts, ", ");
}

void add_withdrawals(std::string& out, const ImportPlan& plan) {
  if (plan.withdrawals.empty()) return;
  out += "not in the list, and withdrawn:\n";
  for (const PlannedWithdrawal& each : plan.withdrawals)
    out += fmt::format("  {} {} ({})\n", ref(each.after.id), printable(each.after.name),
                       why_named(each));
}

void json_of_list(JsonWriter& json, const DelegateList& list, const ImportCounts& counts) {
  json.field("file", list.path);
  json.field("sha256", sha256_hex(*list.bytes));
  json.field("kind", list.form.kind);
  json.field_or_null("sheet", list.form.part);
  json.field_or_null("encoding", list.form.encoding);
  json.field_or_null("sender", list.mail ? list.mail->sender : std::string());
  json.field_or_null("message_id", list.mail ? list.mail->message_id : std::string());
  json.field_or_null(
      "sent", list.mail && list.mail->sent != Instant{} ? iso(list.mail->sent) : std::string());
  json.key("decoded_names");
  json.begin_array();
  for (const std::string& name : list.decoded_names) json.value(name);
  json.end_array();
  json.field_or_null("delimiter",
                     list.form.kind == "csv" ? delimiter_of(list.dialect.delimiter) : "");
  json.field("header_line", list.header_line);
  json.field_or_null("mapping", list.saved_mapping);
  json.key("columns");
  json.begin_array();
  for (const SourceColumn& column : list.columns) {
    json.begin_object();
    json.field("column", column.number);
    json.field("header", column.header);
    json.field_or_null("field",
                       column.use == SourceColumn::Use::imported ? key_of(column.field) : "");
    json.end_object();
  }
  json.end_array();
  json.field("rows", counts.rows);
}

void json_of_counts(JsonWriter& json, const ImportCounts& counts) {
  json.field("new", counts.fresh);
  json.field("unchanged", counts.unchanged);
  json.field("ambiguous", counts.ambiguous);
  json.field("rejected", counts.rejected);
  json.field("withdrawn", counts.withdrawn);
}

void json_of_withdrawals(JsonWriter& json, const ImportPlan& plan) {
  json.key("withdrawals");
  json.begin_array();
  for (const PlannedWithdrawal& each : plan.withdrawals) {
    json.begin_object();
    json.field("ref", ref(each.after.id));
    json.field("name", each.after.name);
    json.field("delegation", each.party);
    json.key("parts");
    json.begin_array();
    for (const std::string& part : each.parts) json.value(part);
    json.end_array();
    json.field("agreed", each.is_agreed);
    json.end_object();
  }
  json.end_array();
}

void json_of_delegations(JsonWriter& json, const ImportPlan& plan) {
  json.key("delegations");
  json.begin_array();
  for (const auto& [code, counts] : plan.of_party) {
    json.begin_object();
    json.field_or_null("delegation", code);
    json.field("rows", counts.rows);
    json.field("changed", counts.changed);
    json_of_counts(json, counts);
    json.end_object();
  }
  json.end_array();
}

void json_of_changes(JsonWriter& json, const ImportPlan& plan) {
  json.key("changes");
  json.begin_array();
  for (const PlannedChange& change : plan.changes) {
    json.begin_object();
    json.field("ref", ref(change.after.id));
    json.field("line", plan.rows[change.row].line);
    json_of_fields(json, change.fields);
    json.end_object();
  }
  json.end_array();
  json.key("absent");
  json.begin_array();
  for (const RegistrationId id : plan.absent) json.value(ref(id));
  json.end_array();
}

}  // namespace

std::string counts_of(const ImportCounts& counts) {
  std::string text = plural(counts.rows, "row", "rows");
  const char* separator = ": ";
  const auto add = [&](std::int64_t count, std::string_view name) {
    if (count == 0) return;
    text += fmt::format("{}{} {}", separator, count, name);
    separator = ", ";
  };
  add(counts.fresh, "new");
  add(counts.changed, "changed");
  add(counts.unchanged, "unchanged");
  add(counts.ambiguous, "ambiguous");
  add(counts.rejected, "rejected");
  add(counts.withdrawn, "to withdraw");
  return text;
}

std::string text_of(const actions::DelegateImport& import) {
  std::string out;
  const ImportPlan& plan = import.plan();
  for (std::size_t i = 0; i < import.lists().size(); ++i)
    add_list(out, import.lists()[i].value, plan.of_list[i]);
  if (import.lists().size() > 1) out += "together " + counts_of(plan.total) + '\n';
  add_changes(out, import);
  add_withdrawals(out, plan);
  add_absent(out, import);
  for (const PartyRecord& party : plan.new_parties)
    out += fmt::format("new delegation: {} ({})\n", printable(party.name), party.code);
  return out;
}

std::string json_of(const actions::DelegateImport& import, const Receipt& receipt) {
  std::string out;
  JsonWriter json(out);
  const ImportPlan& plan = import.plan();
  json.begin_object();
  json.key("change");
  if (receipt.change)
    json.value(*receipt.change);
  else
    json.null();
  json.field("dry_run", receipt.dry_run);
  json.field("added", receipt.added);
  json.field("changed", import.lists().size() == 1 ? import.plan().total.changed : receipt.changed);
  json.field("removed", receipt.removed);
  json.key("refs");
  json.begin_array();
  for (const std::string& each : receipt.refs) json.value(each);
  json.end_array();
  if (import.lists().size() == 1) {
    json_of_list(json, import.lists().front().value, plan.total);
  } else {
    json.key("files");
    json.begin_array();
    for (std::size_t i = 0; i < import.lists().size(); ++i) {
      json.begin_object();
      json_of_list(json, import.lists()[i].value, plan.of_list[i]);
      json.field("changed", plan.of_list[i].changed);
      json_of_counts(json, plan.of_list[i]);
      json.end_object();
    }
    json.end_array();
    json.field("rows", plan.total.rows);
  }
  json_of_counts(json, plan.total);
  json_of_delegations(json, plan);
  json_of_changes(json, plan);
  json_of_withdrawals(json, plan);
  json.key("problems");
  json.begin_array();
  for (const Problem& problem : plan.problems) json.problem(problem);
  json.end_array();
  json.end_object();
  return out + '\n';
}

}  // namespace plenary::cli
