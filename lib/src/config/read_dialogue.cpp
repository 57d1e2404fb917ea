// plenary.toml: the dialogue and its tables of decisions.
#include <fmt/format.h>

#include <algorithm>

#include "config/table_reader.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Place;
using config::Reading;
using config::TableReader;

// Read before any text: bare strings are in the first of them.
void read_languages(TableReader& table, Dialogue& dialogue, Reading& reading) {
  std::vector<std::string> languages = dialogue.languages;
  table.read("languages", languages);
  const auto bad = std::find_if_not(languages.begin(), languages.end(), config::is_language);
  if (languages.empty() || bad != languages.end()) {
    table.problem_at("languages", "unknown-value",
                     languages.empty() ? "the dialogue needs one language at least"
                                       : fmt::format("\"{}\" is not a language", *bad),
                     "languages are written en, fr, es, pt, ar, ...");
    return;
  }
  dialogue.languages = languages;
  reading.first = languages.front();
}

void read_names(const Node& node, Dialogue& dialogue, Reading& reading) {
  TableReader table(node, reading, "dialogue");
  read_languages(table, dialogue, reading);
  table.read("name", dialogue.name);
  table.read("short_name", dialogue.short_name);
  table.read("secretariat", dialogue.secretariat);
  table.read("secretariat_name", dialogue.secretariat_name);
  table.read("contact_email", dialogue.contact_email);
  table.read("website", dialogue.website);
  table.read("founded", dialogue.founded);
  table.read("ranks", dialogue.ranks);
  table.require("name", "the dialogue");
  table.done();
}

ChairTerm read_chair(const Node& node, Reading& reading) {
  ChairTerm term;
  TableReader table(node, reading, "chair");
  table.read("party", term.party);
  table.read("from", term.from);
  table.read("to", term.to);
  table.read("note", term.note);
  table.require("party", "the chair's term");
  if (term.from && term.to && last_day(term.to) < first_day(term.from))
    table.problem_at("to", "end-before-start", "the term ends before it begins");
  table.done();
  return term;
}

// A role or a category: the same five decisions.
template <class Rule>
void read_rules(const Node& node, std::vector<Rule>& rules, Reading& reading,
                const std::string& name) {
  TableReader all(node, reading, name);
  for (const Entry& entry : node.entries) {
    const Node* decisions = all.table(entry.key);
    if (!decisions) continue;
    auto rule = std::find_if(rules.begin(), rules.end(),
                             [&](const Rule& known) { return known.id == entry.key; });
    if (rule == rules.end()) rule = rules.insert(rules.end(), Rule{.id = entry.key});
    TableReader table(*decisions, reading, fmt::format("{}.{}", name, entry.key));
    table.read("name", rule->name);
    table.read("counts_in_quota", rule->counts_in_quota);
    table.read("on_list", rule->on_list);
    table.read("in_figures", rule->in_figures);
    table.read("badge", rule->badge);
    table.done();
  }
}

void read_figures(const Node& node, FigureRules& figures, Reading& reading) {
  TableReader table(node, reading, "figures");
  table.read_choice("partners_represented", figures.partners_represented,
                    std::vector<std::string>{"registered", "confirmed"});
  table.read("partners_footnote", figures.partners_footnote);
  table.done();
}

std::string_view name_of(LatePolicy late) {
  return late == LatePolicy::refuse ? "refuse" : "accept";
}

void read_policies(const Node& node, Policies& policies, Reading& reading) {
  TableReader table(node, reading, "policies");
  std::string late(name_of(policies.late));
  table.read_choice("late", late, std::vector<std::string>{"accept", "refuse"});
  policies.late = late == "refuse" ? LatePolicy::refuse : LatePolicy::accept;
  table.read("retention_weeks", policies.retention_weeks);
  if (const Node* severities = table.table("severities")) {
    TableReader codes(*severities, reading, "policies.severities");
    for (const Entry& entry : severities->entries) {
      Severity severity = Severity::warning;
      codes.read_choice(entry.key, severity, {Severity::note, Severity::warning, Severity::error});
      policies.severities[entry.key] = severity;
    }
  }
  table.done();
}

void read_recipients(const Node& node, std::vector<Recipient>& recipients, Reading& reading) {
  TableReader all(node, reading, "recipients");
  for (const Entry& entry : node.entries) {
    const Node* one = all.table(entry.key);
    if (!one) continue;
    Recipient recipient{.id = entry.key};
    TableReader table(*one, reading, fmt::format("recipients.{}", entry.key));
    table.read("name", recipient.name);
    table.read("columns", recipient.columns);
    table.require("columns", "the recipient");
    table.done();
    recipients.push_back(std::move(recipient));
  }
}

// "Corps=rank", as --map takes it.
void read_map(TableReader& table, SavedMapping& mapping) {
  std::vector<std::string> lines;
  table.read("map", lines);
  for (const std::string& line : lines) {
    const std::size_t sign = line.rfind('=');
    if (sign == line.npos || sign == 0)
      table.problem_at("map", "bad-mapping", fmt::format("\"{}\" maps no column", line),
                       "write \"their header=field\", or \"their header=-\" to leave it out");
    else
      mapping.map.emplace_back(line.substr(0, sign), line.substr(sign + 1));
  }
}

void read_mappings(const Node& node, std::vector<SavedMapping>& mappings, Reading& reading) {
  TableReader all(node, reading, "mappings");
  for (const Entry& entry : node.entries) {
    const Node* one = all.table(entry.key);
    if (!one) continue;
    SavedMapping mapping{.name = entry.key};
    TableReader table(*one, reading, fmt::format("mappings.{}", entry.key));
    table.read("delegation", mapping.delegation);
    table.read("headers", mapping.headers);
    read_map(table, mapping);
    table.require("headers", "the mapping");
    table.require("map", "the mapping");
    table.done();
    mappings.push_back(std::move(mapping));
  }
}

}  // namespace

Checked<Dialogue> read_dialogue(const ConfigFile& file) {
  Checked<Dialogue> checked;
  Dialogue& dialogue = checked.value;
  dialogue.roles = default_roles();
  dialogue.categories = default_categories();
  const Checked<Node> parsed = config::parse_toml(file);
  checked.problems = parsed.problems;
  if (!checked.problems.empty()) return checked;

  Reading reading{file, dialogue.first_language(), checked.problems};
  TableReader root(parsed.value, reading);
  if (const Node* node = root.table("dialogue"))
    read_names(*node, dialogue, reading);
  else
    root.require("dialogue", "the file");
  for (const Node* node : root.tables("chair"))
    dialogue.chairs.push_back(read_chair(*node, reading));
  if (const Node* node = root.table("roles")) read_rules(*node, dialogue.roles, reading, "roles");
  if (const Node* node = root.table("categories"))
    read_rules(*node, dialogue.categories, reading, "categories");
  if (const Node* node = root.table("figures")) read_figures(*node, dialogue.figures, reading);
  if (const Node* node = root.table("policies")) read_policies(*node, dialogue.policies, reading);
  if (const Node* node = root.table("recipients"))
    read_recipients(*node, dialogue.recipients, reading);
  if (const Node* node = root.table("mappings")) read_mappings(*node, dialogue.mappings, reading);
  root.done();
  config::sort_by_place(checked.problems);
  return checked;
}

}  // namespace plenary
