// From a key's name to where it stands.
#include <charconv>
#include <map>

#include "config/node.h"
#include "plenary/text.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Place;

struct Step {
  std::string_view key{};
  std::size_t index = 0;
  bool has_index = false;
};

// "frameworks[0]" -> frameworks, 0.
Step step_of(std::string_view part) {
  const std::size_t bracket = part.find('[');
  if (bracket == std::string_view::npos) return {.key = part};
  Step step{.key = part.substr(0, bracket), .has_index = true};
  std::from_chars(part.data() + bracket + 1, part.data() + part.size(), step.index);
  return step;
}

// The place of the deepest part of the name that is there; line 0 where nothing of it is.
Place place_of(const Node& root, std::string_view field) {
  const Node* node = &root;
  Place place;
  for (const std::string_view part : split(field, '.')) {
    const Step step = step_of(part);
    const Entry* entry = node->find(step.key);
    if (!entry) return place;
    node = &entry->value;
    place = node->kind == Node::Kind::table ? entry->begin : node->begin;
    if (!step.has_index) continue;
    if (step.index >= node->items.size()) return place;
    node = &node->items[step.index];
    place = node->begin;
  }
  return place;
}

}  // namespace

void place_problems(Problems& problems, const std::vector<ConfigFile>& files) {
  std::map<std::string, Node> trees;
  for (Problem& problem : problems) {
    if (problem.where.line != 0 || problem.field.empty()) continue;
    auto tree = trees.find(problem.where.path);
    if (tree == trees.end()) {
      for (const ConfigFile& file : files) {
        if (file.path != problem.where.path) continue;
        tree = trees.emplace(file.path, config::parse_toml(file).value).first;
      }
    }
    if (tree == trees.end()) continue;
    const Place place = place_of(tree->second, problem.field);
    problem.where.line = place.line;
    problem.where.column = place.column;
  }
}

}  // namespace plenary
