// The daily report for programs: keys as docs/formats/daily-json.md lists them, only ever added to.
#include "plenary/codec/json.h"
#include "plenary/documents/daily.h"

namespace plenary {
namespace {

void write_counts(JsonWriter& json, const Counts& counts) {
  json.field("registered", counts.registered);
  json.field("confirmed", counts.confirmed);
  json.field("nominated", counts.nominated);
  json.field("waitlisted", counts.waitlisted);
  json.field("withdrawn", counts.withdrawn);
  json.field("refused", counts.refused);
  json.field("late", counts.late);
  json.field("placeholders", counts.placeholders);
  json.field("attended", counts.attended);
}

void write_todo(JsonWriter& json, const Figures& figures, const Words& words) {
  json.key("todo");
  json.begin_array();
  for (const auto& todo : figures.todo) {
    json.begin_object();
    json.field("code", todo.code);
    json.field("count", todo.count);
    json.field("message", todo_in_words(todo, words));
    json.end_object();
  }
  json.end_array();
}

void write_invitations(JsonWriter& json, const Figures& figures) {
  json.key("invitations");
  json.begin_object();
  json.field("sent", figures.invitations.sent);
  json.field("accepted", figures.invitations.accepted);
  json.field("regrets", figures.invitations.regrets);
  json.field("none", figures.invitations.none);
  json.end_object();
  json.key("parties");
  json.begin_object();
  json.field("invited", figures.parties_invited);
  json.field("registered", figures.parties_registered);
  json.field("missing", figures.parties_missing);
  json.end_object();
}

void write_cut(JsonWriter& json, std::string_view name, std::string_view key,
               const std::vector<CutLine>& lines) {
  json.key(name);
  json.begin_array();
  for (const auto& line : lines) {
    json.begin_object();
    json.field_or_null(key, line.key);
    json.field("parties", line.parties);
    json.field("registered", line.registered);
    json.field("confirmed", line.confirmed);
    json.end_object();
  }
  json.end_array();
}

void write_gender(JsonWriter& json, const GenderCounts& counts) {
  json.key("by_gender");
  json.begin_object();
  json.field("female", counts.female);
  json.field("male", counts.male);
  json.field("other", counts.other);
  json.field("unknown", counts.unknown);
  json.end_object();
}

void write_party(JsonWriter& json, const std::string& code, const Paper& paper) {
  json.field("delegation", code);
  json.field("delegation_name", paper.names.of(code));
}

using Ordered = std::vector<const DelegationFigures*>;

void write_delegations(JsonWriter& json, const Ordered& delegations, const Paper& paper) {
  json.key("by_delegation");
  json.begin_array();
  for (const auto* each : delegations) {
    json.begin_object();
    write_party(json, each->party, paper);
    json.field("invited", each->invited);
    json.key("reply");
    each->invited ? json.value(name_of(each->reply)) : json.null();
    json.field("head", each->has_head);
    write_counts(json, each->counts);
    json.end_object();
  }
  json.end_array();
}

void write_breaches(JsonWriter& json, const Ordered& delegations, const Paper& paper) {
  json.key("quota_breaches");
  json.begin_array();
  for (const auto* each : delegations) {
    if (!each->quota.over()) continue;
    json.begin_object();
    write_party(json, each->party, paper);
    json.field("quota", text_of(each->quota.quota));
    json.field("heads", each->quota.heads);
    json.field("others", each->quota.others);
    json.end_object();
  }
  json.end_array();
}

void write_without_head(JsonWriter& json, const Ordered& delegations, const Paper& paper) {
  json.key("without_head");
  json.begin_array();
  for (const auto* each : delegations) {
    if (!each->is_without_head()) continue;
    json.begin_object();
    write_party(json, each->party, paper);
    json.end_object();
  }
  json.end_array();
}

void write_documents(JsonWriter& json, const Ordered& delegations, const Paper& paper) {
  json.key("documents_missing");
  json.begin_array();
  for (const auto* each : delegations) {
    if (each->documents_missing.empty()) continue;
    json.begin_object();
    write_party(json, each->party, paper);
    json.key("documents");
    json.begin_array();
    for (const auto& type : each->documents_missing) json.value(type);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_since_lines(JsonWriter& json, std::string_view name, const std::vector<SinceLine>& lines,
                       bool with_names, const Paper& paper) {
  json.key(name);
  json.begin_array();
  for (const auto& line : lines) {
    json.begin_object();
    write_party(json, line.party, paper);
    json.field("count", line.count);
    if (with_names) {
      json.key("names");
      json.begin_array();
      for (const auto& person : line.names) json.value(person);
      json.end_array();
    }
    json.end_object();
  }
  json.end_array();
}

void write_since(JsonWriter& json, const DailyReport& report, const Paper& paper) {
  json.key("since");
  json.begin_object();
  json.field("at", iso(report.since.at, paper.zone));
  write_since_lines(json, "new", report.since.fresh, report.with_names, paper);
  write_since_lines(json, "changed", report.since.changed, report.with_names, paper);
  write_since_lines(json, "withdrawn", report.since.withdrawn, report.with_names, paper);
  json.end_object();
}

}  // namespace

std::string daily_json(const DailyReport& report, const Paper& paper) {
  const Figures& figures = report.figures;
  const Ordered delegations = in_protocol_order(figures, paper);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("meeting", paper.meeting.id);
  json.field("as_of", iso(paper.now, paper.zone));
  json.field("change", paper.change);
  json.key("days_left");
  figures.days_left ? json.value(*figures.days_left) : json.null();
  write_todo(json, figures, paper.words);
  json.key("totals");
  json.begin_object();
  write_counts(json, figures.totals);
  json.end_object();
  write_invitations(json, figures);
  write_cut(json, "by_group", "group", figures.by_group);
  write_cut(json, "by_region", "region", figures.by_region);
  write_cut(json, "by_category", "category", figures.by_category);
  write_cut(json, "by_rank", "rank", figures.by_rank);
  write_gender(json, figures.by_gender);
  write_delegations(json, delegations, paper);
  write_breaches(json, delegations, paper);
  write_without_head(json, delegations, paper);
  write_documents(json, delegations, paper);
  write_since(json, report, paper);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace plenary
