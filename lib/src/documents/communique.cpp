#include "plenary/documents/communique.h"

#include "documents/columns_of_paper.h"
#include "plenary/codec/json.h"

namespace plenary {
namespace {

std::string group_in_words(const std::string& group, std::int64_t count, const Words& words) {
  const std::string key = "group_count." + group;
  if (words.has(key + ".other")) return words.count(key, count);
  return words.number(count) + " " + group;
}

std::string countries_in_words(const CommuniqueFigures& figures, const Words& words) {
  std::string countries = words.count("figures.partner_country", figures.partner_countries);
  if (figures.countries_by_group.size() < 2) return countries;
  std::string groups;
  for (const auto& [group, count] : figures.countries_by_group) {
    groups += (groups.empty() ? "" : ", ") + group_in_words(group, count, words);
  }
  return words.fill("figures.countries_by_group", {{"countries", countries}, {"groups", groups}});
}

std::string origin_in_words(const CommuniqueFigures& figures, const Words& words) {
  std::vector<std::string> parts;
  if (figures.partner_countries > 0) parts.push_back(countries_in_words(figures, words));
  const auto add = [&](std::string_view key, std::int64_t count) {
    if (count > 0) parts.push_back(words.count(key, count));
  };
  add("figures.partner_organisation", figures.partner_organisations);
  add("figures.observer_country", figures.observer_countries);
  add("figures.observer", figures.observers);
  add("figures.other", figures.others);
  return parts.empty() ? "" : words.fill("figures.from", {{"parts", words.list(parts)}});
}

std::string footnote(const Paper& paper) {
  const FigureRules& rules = paper.dialogue.figures;
  if (rules.partners_footnote.has(paper.language())) return paper.text(rules.partners_footnote);
  return std::string(
      paper.words[rules.partners_represented == "confirmed" ? "figures.footnote_confirmed"
                                                            : "figures.footnote_registered"]);
}

void write_stage(JsonWriter& json, std::string_view name, const CommuniqueFigures& figures) {
  json.key(name);
  json.begin_object();
  json.field("participants", figures.participants);
  json.field("partners", figures.partners());
  json.field("partner_countries", figures.partner_countries);
  json.key("countries_by_group");
  json.begin_object();
  for (const auto& [group, count] : figures.countries_by_group) json.field(group, count);
  json.end_object();
  json.field("observer_countries", figures.observer_countries);
  json.field("partner_organisations", figures.partner_organisations);
  json.field("observers", figures.observers);
  json.field("others", figures.others);
  json.end_object();
}

struct Line {
  std::string_view word;
  std::string_view key;
  std::int64_t registered;
  std::int64_t attended;
};

std::vector<Line> lines_of(const CommuniqueReport& report) {
  const CommuniqueFigures& now = report.registered;
  const CommuniqueFigures& came = report.attended;
  return {{"paper.participants", "participants", now.participants, came.participants},
          {"figures.partners_represented", "partners", now.partners(), came.partners()},
          {"figures.partner_countries", "partner_countries", now.partner_countries,
           came.partner_countries},
          {"figures.partner_organisations", "partner_organisations", now.partner_organisations,
           came.partner_organisations},
          {"figures.observer_countries", "observer_countries", now.observer_countries,
           came.observer_countries},
          {"figures.observers", "observers", now.observers, came.observers},
          {"figures.others", "others", now.others, came.others}};
}

}  // namespace

std::string communique_sentence(const CommuniqueReport& report, const Paper& paper) {
  const CommuniqueFigures& figures = report.figures();
  if (figures.participants == 0) return std::string(paper.words["figures.nobody"]);
  const char* key = report.stage == Stage::attended ? "figures.attended" : "figures.registered";
  return paper.words.count(key, figures.participants,
                           {{"origin", origin_in_words(figures, paper.words)}});
}

Document communique_document(const CommuniqueReport& report, const Paper& paper) {
  Document document = begin_document(paper, "figures.title");
  document.blocks.emplace_back(Paragraph{communique_sentence(report, paper)});
  Table table{.key = "figures",
              .columns = {text_column(paper, "what"), number_column(paper, "registered"),
                          number_column(paper, "attended")},
              .note = footnote(paper)};
  table.columns[0].key = "figure";
  for (const auto& line : lines_of(report)) {
    table.rows.push_back({Worded{std::string(paper.words[line.word]), std::string(line.key)},
                          line.registered, line.attended});
  }
  document.blocks.emplace_back(std::move(table));
  return document;
}

std::string communique_json(const CommuniqueReport& report, const Paper& paper) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("meeting", paper.meeting.id);
  json.field("as_of", iso(paper.now, paper.zone));
  json.field("change", paper.change);
  json.field("stage", report.stage == Stage::attended ? "attended" : "registered");
  json.field("sentence", communique_sentence(report, paper));
  json.field("footnote", footnote(paper));
  write_stage(json, "registered", report.registered);
  write_stage(json, "attended", report.attended);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace plenary
