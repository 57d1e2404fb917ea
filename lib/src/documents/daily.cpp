#include "plenary/documents/daily.h"

#include "documents/columns_of_paper.h"
#include "documents/quota_words.h"
#include "plenary/documents/dates.h"
#include "plenary/text.h"

namespace plenary {
namespace {

constexpr std::int64_t least_other =
    5;  // fewer people than this are not shown as a gender of their own

void heading(Document& document, const Paper& paper, std::string_view key) {
  document.blocks.emplace_back(Heading{2, std::string(paper.words[key])});
}

void write_todo(Document& document, const Figures& figures, const Paper& paper) {
  heading(document, paper, "daily.todo");
  if (figures.todo.empty()) {
    document.blocks.emplace_back(Paragraph{std::string(paper.words["daily.todo_none"])});
    return;
  }
  List list{.numbered = true};
  for (const auto& todo : figures.todo) list.items.push_back(todo_in_words(todo, paper.words));
  document.blocks.emplace_back(std::move(list));
}

void write_facts(Document& document, const Figures& figures, const Paper& paper) {
  Facts facts;
  facts.entries.emplace_back(paper.words["paper.as_of"],
                             in_words(paper.now, paper.zone, paper.words));
  facts.entries.emplace_back(paper.words["paper.deadline"],
                             deadline_in_words(paper, figures.days_left));
  document.blocks.emplace_back(std::move(facts));
}

// Two columns: what is counted, and how many.
Table figure_table(const Paper& paper, std::string key) {
  return {.key = std::move(key),
          .columns = {text_column(paper, "what"), number_column(paper, "number")}};
}

void add_figure(Table& table, const Paper& paper, std::string_view word, std::int64_t number) {
  table.rows.push_back({std::string(paper.words[word]), number});
}

void write_totals(Document& document, const Figures& figures, const Paper& paper) {
  heading(document, paper, "daily.totals");
  const Counts& totals = figures.totals;
  Table table = figure_table(paper, "totals");
  add_figure(table, paper, "column.registered", totals.registered);
  add_figure(table, paper, "column.confirmed", totals.confirmed);
  add_figure(table, paper, "column.nominated", totals.nominated);
  add_figure(table, paper, "column.waitlisted", totals.waitlisted);
  add_figure(table, paper, "column.placeholders", totals.placeholders);
  add_figure(table, paper, "column.late", totals.late);
  add_figure(table, paper, "column.withdrawn", totals.withdrawn);
  add_figure(table, paper, "column.refused", totals.refused);
  if (totals.attended > 0) add_figure(table, paper, "column.attended", totals.attended);
  table.note = paper.words["daily.totals_note"];
  document.blocks.emplace_back(std::move(table));
}

void write_invitations(Document& document, const Figures& figures, const Paper& paper) {
  heading(document, paper, "daily.invitations");
  Table table = figure_table(paper, "invitations");
  add_figure(table, paper, "daily.sent", figures.invitations.sent);
  add_figure(table, paper, "daily.accepted", figures.invitations.accepted);
  add_figure(table, paper, "daily.regrets", figures.invitations.regrets);
  add_figure(table, paper, "daily.none", figures.invitations.none);
  add_figure(table, paper, "daily.invited", figures.parties_invited);
  add_figure(table, paper, "daily.parties_registered", figures.parties_registered);
  add_figure(table, paper, "daily.parties_missing", figures.parties_missing);
  table.note = paper.words["daily.missing_note"];
  document.blocks.emplace_back(std::move(table));
}

template <class Name>
void write_cut(Document& document, const Paper& paper, const std::string& title,
               std::string_view column, const std::vector<CutLine>& lines, Name name) {
  if (lines.empty()) return;
  heading(document, paper, "daily." + title);
  Table table{.key = title,
              .columns = {text_column(paper, column), number_column(paper, "parties"),
                          number_column(paper, "registered"), number_column(paper, "confirmed")}};
  for (const auto& line : lines) {
    table.rows.push_back({name(line.key), line.parties, line.registered, line.confirmed});
  }
  document.blocks.emplace_back(std::move(table));
}

void write_cuts(Document& document, const Figures& figures, const Paper& paper) {
  write_cut(document, paper, "by_group", "group", figures.by_group,
            [&](const auto& key) { return word_or_key(paper, "group", key); });
  write_cut(document, paper, "by_region", "region", figures.by_region,
            [&](const auto& key) { return word_or_key(paper, "region", key); });
  write_cut(document, paper, "by_category", "category", figures.by_category,
            [&](const auto& key) { return category_name(paper, key); });
  const bool has_ranks = figures.by_rank.size() > 1 ||
                         (figures.by_rank.size() == 1 && !figures.by_rank.front().key.empty());
  if (!has_ranks) return;
  write_cut(document, paper, "by_rank", "rank", figures.by_rank,
            [&](const auto& key) { return word_or_key(paper, "rank", key); });
}

void write_genders(Document& document, const Figures& figures, const Paper& paper) {
  if (figures.totals.registered == 0) return;
  GenderCounts counts = figures.by_gender;
  if (counts.other < least_other) {
    counts.unknown += counts.other;
    counts.other = 0;
  }
  heading(document, paper, "daily.by_gender");
  Table table = figure_table(paper, "by_gender");
  add_figure(table, paper, "gender.female", counts.female);
  add_figure(table, paper, "gender.male", counts.male);
  if (counts.other > 0) add_figure(table, paper, "gender.other", counts.other);
  add_figure(table, paper, "gender.unknown", counts.unknown);
  document.blocks.emplace_back(std::move(table));
}

void write_delegations(Document& document, const Figures& figures, const Paper& paper) {
  heading(document, paper, "daily.by_delegation");
  Table table{.key = "by_delegation",
              .columns = {text_column(paper, "delegation"), text_column(paper, "has_head"),
                          number_column(paper, "registered"), number_column(paper, "confirmed"),
                          number_column(paper, "placeholders"), number_column(paper, "late"),
                          text_column(paper, "quota")}};
  for (const auto* each : in_protocol_order(figures, paper)) {
    if (!each->counts.is_live()) continue;
    const Counts& counts = each->counts;
    table.rows.push_back(
        {paper.names.of(each->party),
         Worded{std::string(paper.words[each->has_head ? "paper.yes" : "paper.no"]),
                each->has_head ? "true" : "false"},
         counts.registered, counts.confirmed, counts.placeholders, counts.late,
         seats_in_words(each->quota, paper.words)});
  }
  if (table.rows.empty()) {
    document.blocks.emplace_back(Paragraph{std::string(paper.words["delegations.none"])});
    return;
  }
  document.blocks.emplace_back(std::move(table));
}

void write_list(Document& document, const Paper& paper, std::string_view title, List list) {
  if (list.items.empty()) return;
  heading(document, paper, title);
  document.blocks.emplace_back(std::move(list));
}

void write_findings(Document& document, const Figures& figures, const Paper& paper) {
  List breaches;
  List headless;
  List documents;
  for (const auto* each : in_protocol_order(figures, paper)) {
    const std::string party = paper.names.of(each->party);
    if (each->quota.over()) {
      const bool by_heads = each->quota.over_by_heads_alone();
      breaches.items.push_back(
          paper.words.fill(by_heads ? "daily.quota_breach_heads" : "daily.quota_breach",
                           {{"party", party},
                            {"heads", std::to_string(each->quota.heads)},
                            {"seats", std::to_string(each->quota.heads + each->quota.others)},
                            {"quota", text_of(each->quota.quota)}}));
    }
    if (each->is_without_head()) headless.items.push_back(party);
    if (!each->documents_missing.empty()) {
      documents.items.push_back(paper.words.fill(
          "daily.document_missing",
          {{"party", party},
           {"documents", paper.words.list(document_names(paper, each->documents_missing))}}));
    }
  }
  write_list(document, paper, "daily.quota_breaches", std::move(breaches));
  write_list(document, paper, "daily.without_head", std::move(headless));
  write_list(document, paper, "daily.documents_missing", std::move(documents));
}

void add_since(Facts& facts, const Paper& paper, std::string_view word,
               const std::vector<SinceLine>& lines) {
  if (lines.empty()) return;
  std::int64_t total = 0;
  std::string parts;
  for (const auto& line : lines) {
    total += line.count;
    if (!parts.empty()) parts += ", ";
    parts += paper.names.of(line.party) + " " + paper.words.number(line.count);
    if (line.names.empty()) continue;
    std::vector<std::string> names;
    for (const auto& name : line.names) names.push_back(name_or_erased(name, paper.words));
    parts += " [" + join(names, paper.words["agenda.between_people"]) + "]";
  }
  facts.entries.emplace_back(paper.words[word], paper.words.number(total) + " (" + parts + ")");
}

void write_since(Document& document, const SinceFigures& since, const Paper& paper) {
  document.blocks.emplace_back(Heading{
      2,
      paper.words.fill("daily.since", {{"moment", in_words(since.at, paper.zone, paper.words)}})});
  Facts facts;
  add_since(facts, paper, "column.new", since.fresh);
  add_since(facts, paper, "column.changed", since.changed);
  add_since(facts, paper, "column.withdrawn", since.withdrawn);
  if (facts.entries.empty()) {
    document.blocks.emplace_back(Paragraph{std::string(paper.words["daily.since_none"])});
    return;
  }
  document.blocks.emplace_back(std::move(facts));
}

}  // namespace

std::string todo_in_words(const Todo& todo, const Words& words) {
  return words.count("todo." + todo.code, todo.count, {{"days", words.number(todo.days)}});
}

std::vector<const DelegationFigures*> in_protocol_order(const Figures& figures,
                                                        const Paper& paper) {
  std::vector<std::string> codes;
  codes.reserve(figures.by_delegation.size());
  for (const auto& each : figures.by_delegation) codes.push_back(each.party);
  std::vector<const DelegationFigures*> ordered;
  ordered.reserve(codes.size());
  for (const auto& code : in_protocol_order(std::move(codes), paper.names, paper.meeting)) {
    ordered.push_back(figures.delegation(code));
  }
  return ordered;
}

Document daily_document(const DailyReport& report, const Paper& paper) {
  Document document = begin_document(paper, "daily.title");
  const Figures& figures = report.figures;
  write_todo(document, figures, paper);
  write_facts(document, figures, paper);
  write_totals(document, figures, paper);
  write_invitations(document, figures, paper);
  write_since(document, report.since, paper);
  write_findings(document, figures, paper);
  write_delegations(document, figures, paper);
  write_cuts(document, figures, paper);
  write_genders(document, figures, paper);
  return document;
}

}  // namespace plenary
