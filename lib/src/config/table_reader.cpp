#include "config/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "plenary/text.h"

namespace plenary::config {
namespace {

constexpr std::size_t longest_list = 14;  // of known values in a hint

bool is_small_number(const Node& node) {
  return node.kind == Node::Kind::integer && node.integer >= 0 &&
         node.integer <= std::numeric_limits<int>::max();
}

}  // namespace

bool is_language(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string choice_hint(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  return known.empty() || known.size() > longest_list ? "" : "one of: " + join(known, ", ");
}

void sort_by_place(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
  });
}

void Reading::problem(std::string code, Place place, std::string field, std::string value,
                      std::string message, std::string hint) {
  problems.push_back({.code = std::move(code),
                      .where = {file.path, place.line, place.column},
                      .field = std::move(field),
                      .value = std::move(value),
                      .message = std::move(message),
                      .hint = std::move(hint)});
}

TableReader::TableReader(const Node& table, Reading& reading, std::string name)
    : table_(table), reading_(reading), name_(std::move(name)) {}

std::string TableReader::field(std::string_view key) const {
  return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

const Entry* TableReader::entry(std::string_view key) {
  asked_.emplace_back(key);
  return table_.find(key);
}

std::string TableReader::written(const Node& node) const {
  std::string_view text = text_between(reading_.file.text, node.begin, node.end);
  text = text.substr(0, text.find_first_of("\r\n"));
  if (node.kind == Node::Kind::text) return node.text;
  return std::string(trim(text));
}

void TableReader::wrong_type(const Entry& entry, std::string_view wanted) {
  reading_.problem("wrong-type", entry.value.begin, field(entry.key), written(entry.value),
                   fmt::format("{} must be {}", field(entry.key), wanted));
}

void TableReader::problem_at(std::string_view key, std::string code, std::string message,
                             std::string hint) {
  const Entry* found = table_.find(key);
  reading_.problem(std::move(code), found ? found->value.begin : table_.begin, field(key),
                   found ? written(found->value) : "", std::move(message), std::move(hint));
}

void TableReader::warn_at(std::string_view key, std::string code, std::string message,
                          std::string hint) {
  problem_at(key, std::move(code), std::move(message), std::move(hint));
  reading_.problems.back().severity = Severity::warning;
}

void TableReader::read(std::string_view key, std::string& out) {
  const Entry* found = entry(key);
  if (!found) return;
  if (found->value.kind != Node::Kind::text) return wrong_type(*found, "a text in quotes");
  out = found->value.text;
}

void TableReader::read(std::string_view key, int& out) {
  const Entry* found = entry(key);
  if (!found) return;
  if (!is_small_number(found->value)) return wrong_type(*found, "a whole number, 0 or more");
  out = static_cast<int>(found->value.integer);
}

void TableReader::read(std::string_view key, bool& out) {
  const Entry* found = entry(key);
  if (!found) return;
  if (found->value.kind != Node::Kind::truth) return wrong_type(*found, "true or false");
  out = found->value.truth;
}

void TableReader::read(std::string_view key, Date& out) {
  const Entry* found = entry(key);
  if (!found) return;
  const Node& node = found->value;
  if (node.kind == Node::Kind::date) {
    out = node.date;
    return;
  }
  const auto date =
      node.kind == Node::Kind::text ? parse_iso_date(node.text) : std::optional<Date>{};
  if (date) {
    out = *date;
    return;
  }
  reading_.problem("bad-date", node.begin, field(key), written(node),
                   fmt::format("{} must be a day, not {}", field(key), written(node)),
                   "write it as 2023-06-09");
}

void TableReader::read(std::string_view key, PartialDate& out) {
  const Entry* found = entry(key);
  if (!found) return;
  const Node& node = found->value;
  std::optional<PartialDate> date;
  if (node.kind == Node::Kind::date) {
    date = PartialDate{node.date.year, node.date.month, node.date.day};
  } else if (node.kind == Node::Kind::integer) {
    date = parse_partial_date(std::to_string(node.integer));
  } else if (node.kind == Node::Kind::text) {
    date =
        node.text.empty() || node.text == "unknown" ? PartialDate{} : parse_partial_date(node.text);
  }
  if (date) {
    out = *date;
    return;
  }
  reading_.problem(
      "bad-date", node.begin, field(key), written(node),
      fmt::format("{} must be a day, a month or a year, not {}", field(key), written(node)),
      "write it as 2023-06-09, \"2023-06\", \"2023\", or leave it out where it is unknown");
}

bool TableReader::read_text_of(const Entry& entry, const Node& node, LocalizedText& out) {
  if (node.kind == Node::Kind::text) {
    out.set(reading_.first, node.text);
    return true;
  }
  if (node.kind != Node::Kind::table) {
    wrong_type(entry, "a text, or {en = \"..\", fr = \"..\"}");
    return false;
  }
  for (const Entry& text : node.entries) {
    const std::string full = fmt::format("{}.{}", field(entry.key), text.key);
    if (!is_language(text.key)) {
      reading_.problem("unknown-key", text.begin, full, text.key,
                       fmt::format("\"{}\" is not a language", text.key),
                       "languages are written en, fr, es, pt, ar, ...");
    } else if (text.value.kind != Node::Kind::text) {
      reading_.problem("wrong-type", text.value.begin, full, written(text.value),
                       fmt::format("{} must be a text in quotes", full));
    } else {
      out.set(text.key, text.value.text);
    }
  }
  return true;
}

void TableReader::read(std::string_view key, LocalizedText& out) {
  const Entry* found = entry(key);
  if (!found) return;
  LocalizedText text;
  if (read_text_of(*found, found->value, text)) out = std::move(text);
}

void TableReader::read(std::string_view key, std::map<Language, std::string>& out) {
  LocalizedText text;
  read(key, text);
  if (!text.empty()) out = text.all();
}

void TableReader::read(std::string_view key, std::vector<LocalizedText>& out) {
  const Entry* found = entry(key);
  if (!found) return;
  if (found->value.kind != Node::Kind::array) return wrong_type(*found, "a list of texts");
  std::vector<LocalizedText> texts;
  for (const Node& item : found->value.items) {
    LocalizedText text;
    if (!read_text_of(*found, item, text)) return;
    texts.push_back(std::move(text));
  }
  out = std::move(texts);
}

void TableReader::read(std::string_view key, std::vector<std::string>& out) {
  const Entry* found = entry(key);
  if (!found) return;
  std::vector<std::string> texts;
  const bool is_list = found->value.kind == Node::Kind::array;
  for (const Node& item : found->value.items) {
    if (item.kind != Node::Kind::text) return wrong_type(*found, "a list of texts in quotes");
    texts.push_back(item.text);
  }
  if (!is_list) return wrong_type(*found, "a list: [\"..\", \"..\"]");
  out = std::move(texts);
}

void TableReader::read(std::string_view key, std::vector<int>& out) {
  const Entry* found = entry(key);
  if (!found) return;
  const bool is_list = found->value.kind == Node::Kind::array &&
                       std::all_of(found->value.items.begin(), found->value.items.end(),
                                   [](const Node& item) { return is_small_number(item); });
  if (!is_list) return wrong_type(*found, "a list of whole numbers: [1, 2]");
  out.clear();
  for (const Node& item : found->value.items) out.push_back(static_cast<int>(item.integer));
}

void TableReader::check_choice(const Entry& found, std::string& out,
                               const std::vector<std::string>& known) {
  const std::string& word = found.value.text;
  if (std::find(known.begin(), known.end(), word) != known.end()) {
    out = word;
    return;
  }
  reading_.problem("unknown-value", found.value.begin, field(found.key), word,
                   fmt::format("{} cannot be \"{}\"", field(found.key), word),
                   choice_hint(word, known));
}

void TableReader::read_choice(std::string_view key, std::string& out,
                              const std::vector<std::string>& known) {
  const Entry* found = entry(key);
  if (!found) return;
  if (found->value.kind != Node::Kind::text) return wrong_type(*found, "a text in quotes");
  check_choice(*found, out, known);
}

const Node* TableReader::table(std::string_view key) {
  const Entry* found = entry(key);
  if (!found) return nullptr;
  if (found->value.kind == Node::Kind::table) return &found->value;
  wrong_type(*found, fmt::format("a table: [{}]", field(key)));
  return nullptr;
}

std::vector<const Node*> TableReader::tables(std::string_view key) {
  std::vector<const Node*> tables;
  const Entry* found = entry(key);
  if (!found) return tables;
  const bool is_list = found->value.kind == Node::Kind::array;
  for (const Node& item : found->value.items) {
    if (item.kind == Node::Kind::table) tables.push_back(&item);
  }
  if (!is_list || tables.size() != found->value.items.size())
    wrong_type(*found, fmt::format("written as [[{}]]", field(key)));
  return tables;
}

void TableReader::require(std::string_view key, std::string_view what) {
  const Entry* found = table_.find(key);
  const bool is_there =
      found && (found->value.kind != Node::Kind::text || !found->value.text.empty());
  if (is_there) return;
  reading_.problem("missing-key", found ? found->value.begin : table_.begin, field(key), "",
                   fmt::format("{} has no \"{}\"", what, key));
}

void TableReader::done() {
  for (const Entry& one : table_.entries) {
    if (std::find(asked_.begin(), asked_.end(), one.key) != asked_.end()) continue;
    reading_.problem("unknown-key", one.begin, field(one.key), one.key,
                     name_.empty() ? fmt::format("unknown key \"{}\"", one.key)
                                   : fmt::format("unknown key \"{}\" in [{}]", one.key, name_),
                     choice_hint(one.key, asked_));
  }
}

}  // namespace plenary::config
