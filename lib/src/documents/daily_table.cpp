// The daily report as one long table: a line a figure, so that the tables of many days can be laid
// one under another.
#include "plenary/documents/daily.h"

namespace plenary {
namespace {

struct Rows {
  Table& table;

  void add(const std::string& section, const std::string& key, std::int64_t count) const {
    table.rows.push_back({section, key, count});
  }

  void add_cut(const std::string& section, const std::vector<CutLine>& lines) const {
    for (const auto& line : lines) add(section, line.key, line.registered);
  }

  void add_since(const std::string& key, const std::vector<SinceLine>& lines) const {
    std::int64_t total = 0;
    for (const auto& line : lines) total += line.count;
    add("since", key, total);
  }
};

void add_totals(const Rows& rows, const Counts& totals) {
  rows.add("totals", "registered", totals.registered);
  rows.add("totals", "confirmed", totals.confirmed);
  rows.add("totals", "nominated", totals.nominated);
  rows.add("totals", "waitlisted", totals.waitlisted);
  rows.add("totals", "withdrawn", totals.withdrawn);
  rows.add("totals", "refused", totals.refused);
  rows.add("totals", "late", totals.late);
  rows.add("totals", "placeholders", totals.placeholders);
  rows.add("totals", "attended", totals.attended);
}

void add_answers(const Rows& rows, const Figures& figures) {
  rows.add("invitations", "sent", figures.invitations.sent);
  rows.add("invitations", "accepted", figures.invitations.accepted);
  rows.add("invitations", "regrets", figures.invitations.regrets);
  rows.add("invitations", "none", figures.invitations.none);
  rows.add("parties", "invited", figures.parties_invited);
  rows.add("parties", "registered", figures.parties_registered);
  rows.add("parties", "missing", figures.parties_missing);
}

}  // namespace

Document daily_table(const DailyReport& report, const Paper& paper) {
  const Figures& figures = report.figures;
  Document document = begin_document(paper, "daily.title");
  Table table{.key = "daily",
              .columns = {{"section", std::string(paper.words["column.section"])},
                          {"key", std::string(paper.words["column.what"])},
                          {"count", std::string(paper.words["column.number"]), Align::right}}};
  const Rows rows{table};
  add_totals(rows, figures.totals);
  add_answers(rows, figures);
  rows.add_cut("by_group", figures.by_group);
  rows.add_cut("by_region", figures.by_region);
  rows.add_cut("by_category", figures.by_category);
  rows.add_cut("by_rank", figures.by_rank);
  rows.add("by_gender", "female", figures.by_gender.female);
  rows.add("by_gender", "male", figures.by_gender.male);
  rows.add("by_gender", "other", figures.by_gender.other);
  rows.add("by_gender", "unknown", figures.by_gender.unknown);
  for (const auto* each : in_protocol_order(figures, paper)) {
    rows.add("by_delegation", each->party, each->counts.registered);
  }
  rows.add_since("new", report.since.fresh);
  rows.add_since("changed", report.since.changed);
  rows.add_since("withdrawn", report.since.withdrawn);
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace plenary
