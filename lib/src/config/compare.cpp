// What differs between two texts of one file, key by key: comments, order and blanks aside.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "config/node.h"
#include "plenary/text.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;

using Keys = std::vector<std::pair<std::string, std::string>>;  // dotted key, value as words

class KeyLister {
 public:
  explicit KeyLister(const ConfigFile& file) : file_(file) {}

  Keys list(const Node& root) {
    add_entries("", root);
    return std::move(keys_);
  }

 private:
  std::string words(const Node& node) const {
    if (node.kind == Node::Kind::text) return node.text;
    return std::string(trim(config::text_between(file_.text, node.begin, node.end)));
  }

  void add_entries(const std::string& prefix, const Node& table) {
    for (const Entry& entry : table.entries)
      add(prefix.empty() ? entry.key : fmt::format("{}.{}", prefix, entry.key), entry.value);
  }

  void add(const std::string& key, const Node& value) {
    if (value.kind == Node::Kind::table) return add_entries(key, value);
    if (value.kind != Node::Kind::array) {
      keys_.emplace_back(key, words(value));
      return;
    }
    const bool has_tables =
        std::any_of(value.items.begin(), value.items.end(),
                    [](const Node& item) { return item.kind == Node::Kind::table; });
    if (has_tables) return add_tables(key, value);
    std::vector<std::string> parts;
    for (const Node& item : value.items) parts.push_back(words(item));
    keys_.emplace_back(key, join(parts, ", "));
  }

  // By what names them, so that one that was put in between does not alter all that follow it.
  void add_tables(const std::string& key, const Node& tables) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < tables.items.size(); ++i) {
      std::string name;
      for (const char* id : {"code", "id", "framework"}) {
        const Entry* entry = tables.items[i].find(id);
        if (entry && name.empty()) name = entry->value.text;
      }
      if (name.empty() || !seen.insert(name).second) name = std::to_string(i);
      const std::string one = fmt::format("{}[{}]", key, name);
      if (tables.items[i].kind == Node::Kind::table)
        add_entries(one, tables.items[i]);
      else
        keys_.emplace_back(one, words(tables.items[i]));
    }
  }

  const ConfigFile& file_;
  Keys keys_{};
};

// Lines of one text that the other has not, and the other way round: the greater number.
std::size_t lines_apart(std::string_view before, std::string_view after) {
  std::map<std::string_view, long> counts;
  for (const std::string_view line : split(before, '\n')) ++counts[line];
  for (const std::string_view line : split(after, '\n')) --counts[line];
  long gone = 0;
  long come = 0;
  for (const auto& [line, count] : counts) (count > 0 ? gone : come) += std::abs(count);
  return static_cast<std::size_t>(std::max(gone, come));
}

std::vector<FieldChange> keys_apart(const Keys& before, const Keys& after) {
  const std::map<std::string, std::string> then(before.begin(), before.end());
  const std::map<std::string, std::string> now(after.begin(), after.end());
  std::vector<FieldChange> changes;
  for (const auto& [key, value] : before) {
    const auto found = now.find(key);
    if (found == now.end())
      changes.push_back({.field = key, .before = value});
    else if (found->second != value)
      changes.push_back({.field = key, .before = value, .after = found->second});
  }
  for (const auto& [key, value] : after)
    if (!then.contains(key)) changes.push_back({.field = key, .after = value});
  return changes;
}

}  // namespace

std::vector<FieldChange> compare_config(const ConfigFile& before, const ConfigFile& after) {
  if (before.text == after.text) return {};
  const Checked<Node> then = config::parse_toml(before);
  const Checked<Node> now = config::parse_toml(after);
  const std::size_t lines = lines_apart(before.text, after.text);
  const std::string so_many =
      fmt::format("{} line{} differ{}", lines, lines == 1 ? "" : "s", lines == 1 ? "s" : "");
  if (!then.problems.empty() || !now.problems.empty()) return {{.field = "text", .after = so_many}};
  auto changes = keys_apart(KeyLister(before).list(then.value), KeyLister(after).list(now.value));
  if (changes.empty()) changes.push_back({.field = "comments", .after = so_many});
  return changes;
}

}  // namespace plenary
