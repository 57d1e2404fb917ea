// frameworks.toml: action plans with their areas, objectives and actions, and instruments.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "config/table_reader.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Reading;
using config::TableReader;

std::string_view name_of(Framework::Kind kind) {
  return kind == Framework::Kind::instrument ? "instrument" : "action_plan";
}

constexpr std::initializer_list<Wording> wordings{Wording::adopted, Wording::paraphrase,
                                                  Wording::unconfirmed};

// One word for every language, or a table of them. What nobody vouches for is unconfirmed.
void read_wording(TableReader& table, PlanText& text, Reading& reading) {
  Wording all = Wording::unconfirmed;
  const Node& node = table.node();
  const Entry* entry = node.find("wording");
  const bool by_language = entry && entry->value.kind == Node::Kind::table;
  if (!by_language) table.read_choice("wording", all, wordings);
  for (const auto& [language, ignored] : text.text.all()) text.wording[language] = all;
  if (!by_language) return;
  TableReader languages(*table.table("wording"), reading, table.field("wording"));
  for (const Entry& one : entry->value.entries) {
    if (text.text.has(one.key)) languages.read_choice(one.key, text.wording[one.key], wordings);
  }
  languages.done();
}

void read_plan_text(TableReader& table, PlanText& text, Reading& reading) {
  table.read("title", text.text);
  read_wording(table, text, reading);
}

PlanArea read_area(const Node& node, Reading& reading) {
  PlanArea area;
  TableReader table(node, reading, "framework.area");
  table.read("number", area.number);
  read_plan_text(table, area.title, reading);
  table.read("short_title", area.short_title);
  table.require("number", "the area");
  table.done();
  return area;
}

PlanObjective read_objective(const Node& node, Reading& reading) {
  PlanObjective objective;
  TableReader table(node, reading, "framework.objective");
  table.read("id", objective.id);
  table.read("area", objective.area);
  read_plan_text(table, objective.title, reading);
  table.read("actions", objective.actions);
  table.require("id", "the objective");
  table.done();
  return objective;
}

PlanAction read_action(const Node& node, Reading& reading) {
  PlanAction action;
  TableReader table(node, reading, "framework.action");
  table.read("number", action.number);
  table.read("objective", action.objective);
  read_plan_text(table, action.title, reading);
  table.done();
  return action;
}

// What the plan's own parts say of one another.
void check_parts(TableReader& table, const Framework& framework) {
  for (const PlanObjective& objective : framework.objectives) {
    if (objective.area != 0 && !framework.area(objective.area))
      table.problem_at("objective", "unknown-area",
                       fmt::format("objective {} of {} stands under area {}, which is not listed",
                                   objective.id, framework.id, objective.area));
  }
  for (const PlanAction& action : framework.actions) {
    if (!action.objective.empty() && !framework.objective(action.objective))
      table.problem_at("action", "unknown-objective",
                       fmt::format("action {} of {} stands under objective {}, which is not listed",
                                   action.number, framework.id, action.objective));
  }
}

Framework read_framework(const Node& node, Reading& reading) {
  Framework framework;
  TableReader table(node, reading, "framework");
  table.read("id", framework.id);
  std::string kind(name_of(framework.kind));
  table.read_choice("kind", kind, std::vector<std::string>{"action_plan", "instrument"});
  framework.kind =
      kind == "instrument" ? Framework::Kind::instrument : Framework::Kind::action_plan;
  table.read("name", framework.name);
  table.read("short_name", framework.short_name);
  table.read("of", framework.of_name);
  table.read("other_names", framework.other_names);
  table.read("also_called", framework.also_called);
  table.read("unit_name", framework.unit_name);
  table.read("adopted", framework.adopted);
  table.read("area_count", framework.area_count);
  table.read("objective_count", framework.objective_count);
  table.read("action_count", framework.action_count);
  for (const Node* area : table.tables("area"))
    framework.areas.push_back(read_area(*area, reading));
  for (const Node* objective : table.tables("objective"))
    framework.objectives.push_back(read_objective(*objective, reading));
  for (const Node* action : table.tables("action"))
    framework.actions.push_back(read_action(*action, reading));
  table.require("id", "the framework");
  table.require("name", "the framework");
  check_parts(table, framework);
  table.done();
  return framework;
}

}  // namespace

Checked<Frameworks> read_frameworks(const ConfigFile& file, const Language& first) {
  Checked<Frameworks> checked;
  const Checked<Node> parsed = config::parse_toml(file);
  checked.problems = parsed.problems;
  Reading reading{file, first, checked.problems};
  TableReader root(parsed.value, reading);
  for (const Node* node : root.tables("framework")) {
    Framework framework = read_framework(*node, reading);
    if (checked.value.find(framework.id))
      TableReader(*node, reading, "framework")
          .problem_at("id", "code-twice",
                      fmt::format("another framework is called \"{}\"", framework.id));
    checked.value.all.push_back(std::move(framework));
  }
  root.done();
  config::sort_by_place(checked.problems);
  return checked;
}

}  // namespace plenary
