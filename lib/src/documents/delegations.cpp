#include "plenary/documents/delegations.h"

#include <algorithm>

#include "documents/columns_of_paper.h"
#include "documents/json_texts.h"
#include "documents/quota_words.h"
#include "plenary/codec/json.h"
#include "plenary/documents/daily.h"

namespace plenary {
namespace {

std::string_view standing_of(const Party* party, Date day) {
  const auto standing = party ? party->standing_on(day) : std::nullopt;
  return standing ? name_of(*standing) : "none";
}

Cell head_cell(const DelegationFigures& each, const DelegationsReport& report, const Paper& paper) {
  const auto head = report.heads.find(each.party);
  if (head == report.heads.end()) return {};
  if (!head->second) return Worded{std::string(paper.words["delegations.head_to_name"]), ""};
  return Worded{name_or_erased(*head->second, paper.words), *head->second};
}

std::vector<const DelegationFigures*> live(const DelegationsReport& report, const Paper& paper) {
  std::vector<const DelegationFigures*> delegations;
  for (const auto* each : in_protocol_order(report.figures, paper)) {
    if (each->counts.is_live()) delegations.push_back(each);
  }
  return delegations;
}

// Types joined for people by the language, for programs by ';' as everywhere in csv.
Cell documents_cell(const std::vector<std::string>& types, const Paper& paper) {
  if (types.empty()) return {};
  std::string key;
  for (const auto& type : types) key += (key.empty() ? "" : ";") + type;
  return Worded{paper.words.list(document_names(paper, types)), key};
}

void write_delegation(JsonWriter& json, const DelegationFigures& each,
                      const DelegationsReport& report, const Paper& paper) {
  const auto head = report.heads.find(each.party);
  json.begin_object();
  json.field("delegation", each.party);
  json.field("delegation_name", paper.names.of(each.party));
  json.field("standing", standing_of(paper.names.party(each.party), paper.meeting.start));
  json.field_or_null("head", head == report.heads.end() ? "" : head->second.value_or(""));
  json.field("registered", each.counts.registered);
  json.field("confirmed", each.counts.confirmed);
  json.field("placeholders", each.counts.placeholders);
  json.field("late", each.counts.late);
  json.field("attended", each.counts.attended);
  json.field("seats", each.quota.heads + each.quota.others);
  json.field_or_null("quota", each.quota.quota.limited ? text_of(each.quota.quota) : "");
  json.field("exempt", each.quota.exempt);
  json.field("over", each.quota.over());
  write_texts(json, "documents", each.documents);
  write_texts(json, "documents_missing", each.documents_missing);
  json.end_object();
}

}  // namespace

Document delegations_document(const DelegationsReport& report, const Paper& paper) {
  Document document = begin_document(paper, "delegations.title");
  Table table{.key = "delegations",
              .columns = {text_column(paper, "delegation"), text_column(paper, "head"),
                          number_column(paper, "registered"), number_column(paper, "confirmed"),
                          number_column(paper, "placeholders"), number_column(paper, "late"),
                          text_column(paper, "quota"), text_column(paper, "documents"),
                          text_column(paper, "missing")}};
  for (const auto* each : live(report, paper)) {
    const Counts& counts = each->counts;
    table.rows.push_back(
        {Worded{paper.names.of(each->party), each->party}, head_cell(*each, report, paper),
         counts.registered, counts.confirmed, counts.placeholders, counts.late,
         quota_in_words(each->quota, paper.words), documents_cell(each->documents, paper),
         documents_cell(each->documents_missing, paper)});
  }
  if (table.rows.empty()) {
    document.blocks.emplace_back(Paragraph{std::string(paper.words["delegations.none"])});
  }
  document.blocks.emplace_back(std::move(table));
  return document;
}

// The seats and the quota of text stand in one column; programs need two.
Document delegations_table(const DelegationsReport& report, const Paper& paper) {
  Document document = delegations_document(report, paper);
  auto& table = std::get<Table>(document.blocks.back());
  const auto quota = std::find_if(table.columns.begin(), table.columns.end(),
                                  [](const Column& column) { return column.key == "quota"; });
  const auto place = quota - table.columns.begin();
  table.columns.insert(quota, number_column(paper, "seats"));
  const auto delegations = live(report, paper);
  for (std::size_t i = 0; i < delegations.size(); ++i) {
    const QuotaUse& use = delegations[i]->quota;
    auto& row = table.rows[i];
    row[static_cast<std::size_t>(place)] =
        use.quota.limited ? Cell{text_of(use.quota)} : Cell{std::monostate{}};
    row.insert(row.begin() + place, std::int64_t{use.heads + use.others});
  }
  return document;
}

std::string delegations_json(const DelegationsReport& report, const Paper& paper) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("meeting", paper.meeting.id);
  json.field("as_of", iso(paper.now, paper.zone));
  json.field("change", paper.change);
  json.key("delegations");
  json.begin_array();
  for (const auto* each : live(report, paper)) write_delegation(json, *each, report, paper);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace plenary
