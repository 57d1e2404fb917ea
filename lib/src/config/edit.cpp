// Edits to a file that people write: one value in, every other byte as it was.
//
// The tree says where a key stands, or what should stand around it; the text is cut there. Four
// shapes take a new key: an inline table, the lines under a header, the lines of dotted keys, and a
// table that is made at the end of the file.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "config/node.h"
#include "plenary/text.h"

namespace plenary {
namespace {

using config::Entry;
using config::Node;
using config::Place;

bool is_bare_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

std::string written_key(std::string_view key) {
  return is_bare_key(key) ? std::string(key) : toml_string(key);
}

std::string written_path(const std::vector<std::string_view>& parts, std::size_t from) {
  std::string path;
  for (std::size_t i = from; i < parts.size(); ++i)
    path += (path.empty() ? "" : ".") + written_key(parts[i]);
  return path;
}

// A table's lines stand under a [header], or are dotted keys elsewhere; the first character tells.
bool has_header(std::string_view text, const Node& table) {
  const std::size_t at = config::offset_of(text, table.begin);
  return at < text.size() && text[at] == '[';
}

// [a.b] makes a as well, at the same place: it has no header of its own.
bool is_implicit(const Node& table) {
  return std::any_of(table.entries.begin(), table.entries.end(), [&](const Entry& entry) {
    return entry.value.kind == Node::Kind::table && !entry.value.is_inline &&
           entry.value.begin == table.begin;
  });
}

bool is_tables(const Node& node) {
  return node.kind == Node::Kind::array && !node.items.empty() &&
         node.items.front().kind == Node::Kind::table && !node.items.front().is_inline;
}

class Editor {
 public:
  explicit Editor(const ConfigFile& file) : path_(file.path), text_(file.text) {
    new_line_ = text_.find("\r\n") != std::string::npos ? "\r\n" : "\n";
  }

  Result<void> apply(const ConfigEdit& edit);
  std::string take() { return std::move(text_); }

 private:
  Result<void> parse();
  Result<void> check_value(const ConfigEdit& edit) const;
  Result<void> verify(const ConfigEdit& edit);
  Result<void> replace(const Entry& entry, const ConfigEdit& edit);
  void remove(const Node& parent, const Entry& entry);
  void remove_from_inline(const Node& parent, const Entry& entry);
  Result<void> insert(const std::vector<std::string_view>& parts, const std::string& value);
  void insert_inline(const Node& table, const std::string& assignment);
  void insert_line_after(std::size_t offset, const std::string& line);
  void append_table(const std::string& name, const std::string& assignment);

  std::optional<Place> last_line(const Node& table) const;
  std::size_t line_begin(std::size_t offset) const;
  std::size_t line_end(std::size_t offset) const;  // behind its line break
  std::size_t end_of_opening_comment() const;

  std::string path_;
  std::string text_;
  std::string new_line_;
  Node root_;
};

Result<void> Editor::parse() {
  Checked<Node> parsed = config::parse_toml({path_, text_});
  if (!parsed.problems.empty())
    return fail(Error{.kind = ErrorKind::invalid,
                      .message = fmt::format("{} cannot be edited before it is mended", path_),
                      .problems = parsed.problems});
  root_ = std::move(parsed.value);
  return {};
}

// One value and no more: what follows it would end up in the file unseen.
Result<void> Editor::check_value(const ConfigEdit& edit) const {
  const Checked<Node> parsed = config::parse_toml({path_, "value = " + edit.value + "\n"});
  if (parsed.problems.empty() && parsed.value.entries.size() == 1) return {};
  return fail(ErrorKind::invalid, fmt::format("{} cannot be set to {}: this is not a TOML value",
                                              edit.key, edit.value));
}

std::size_t Editor::line_begin(std::size_t offset) const {
  const std::size_t before = offset == 0 ? std::string::npos : text_.rfind('\n', offset - 1);
  return before == std::string::npos ? 0 : before + 1;
}

std::size_t Editor::line_end(std::size_t offset) const {
  const std::size_t end = text_.find('\n', offset);
  return end == std::string::npos ? text_.size() : end + 1;
}

std::size_t Editor::end_of_opening_comment() const {
  std::size_t at = 0;
  while (at < text_.size() && text_[at] == '#') at = line_end(at);
  return at;
}

// Where the last of a table's own lines ends; those of tables under it do not count.
std::optional<Place> Editor::last_line(const Node& table) const {
  std::optional<Place> last;
  for (const Entry& entry : table.entries) {
    const Node& value = entry.value;
    if (is_tables(value)) continue;
    std::optional<Place> end = value.end;
    if (value.kind == Node::Kind::table && !value.is_inline) {
      if (has_header(text_, value)) continue;
      end = last_line(value);
    }
    if (end && (!last || *last < *end)) last = end;
  }
  return last;
}

void Editor::insert_line_after(std::size_t offset, const std::string& line) {
  const std::size_t at = line_end(offset);
  const bool unfinished = at == text_.size() && !text_.empty() && text_.back() != '\n';
  text_.insert(at, unfinished ? new_line_ + line : line + new_line_);
}

void Editor::insert_inline(const Node& table, const std::string& assignment) {
  if (table.entries.empty()) {
    text_.insert(config::offset_of(text_, table.begin) + 1, assignment);
    return;
  }
  Place last = table.entries.front().value.end;
  for (const Entry& entry : table.entries) last = std::max(last, entry.value.end);
  text_.insert(config::offset_of(text_, last), ", " + assignment);
}

void Editor::append_table(const std::string& name, const std::string& assignment) {
  if (!text_.empty() && text_.back() != '\n') text_ += new_line_;
  if (!text_.empty()) text_ += new_line_;
  text_ += "[" + name + "]" + new_line_ + assignment + new_line_;
}

Result<void> Editor::insert(const std::vector<std::string_view>& parts, const std::string& value) {
  const Node* table = &root_;
  const Node* around = &root_;  // the nearest table with lines of its own
  std::size_t depth = 0, around_depth = 0;
  for (; depth + 1 < parts.size(); ++depth) {
    const Entry* entry = table->find(parts[depth]);
    if (!entry) break;
    if (entry->value.kind != Node::Kind::table)
      return fail(ErrorKind::conflict,
                  fmt::format("{} is not a table in {}, so it has no key \"{}\"", parts[depth],
                              path_, parts[depth + 1]));
    table = &entry->value;
    if (table->is_inline) {
      insert_inline(*table, written_path(parts, depth + 1) + " = " + value);
      return {};
    }
    if (has_header(text_, *table) && !is_implicit(*table)) {
      around = table;
      around_depth = depth + 1;
    }
  }
  const bool is_dotted = table != around && !has_header(text_, *table);
  const bool is_line = depth + 1 == parts.size() && (table == around || is_dotted);
  if (!is_line) {
    const std::string name = written_path({parts.begin(), parts.end() - 1}, 0);
    append_table(name, written_key(parts.back()) + " = " + value);
    return {};
  }
  const std::string line = written_path(parts, around_depth) + " = " + value;
  if (const auto last = last_line(*table)) {
    insert_line_after(config::offset_of(text_, *last), line);
  } else if (table == &root_) {
    text_.insert(end_of_opening_comment(), line + new_line_);
  } else {
    insert_line_after(config::offset_of(text_, table->begin), line);
  }
  return {};
}

Result<void> Editor::replace(const Entry& entry, const ConfigEdit& edit) {
  const Node& value = entry.value;
  if ((value.kind == Node::Kind::table && !value.is_inline) || is_tables(value))
    return fail(ErrorKind::conflict,
                fmt::format("{} is a table of its own in {}: set its keys", edit.key, path_));
  const std::size_t begin = config::offset_of(text_, value.begin);
  const std::size_t end = config::offset_of(text_, value.end);
  text_.replace(begin, end - begin, edit.value);
  return {};
}

void Editor::remove_from_inline(const Node& parent, const Entry& entry) {
  const auto position = static_cast<std::size_t>(&entry - parent.entries.data());
  std::size_t begin = config::offset_of(text_, entry.begin);
  std::size_t end = config::offset_of(text_, entry.value.end);
  if (position > 0) {
    begin = config::offset_of(text_, parent.entries[position - 1].value.end);
  } else if (parent.entries.size() > 1) {
    end = config::offset_of(text_, parent.entries[1].begin);
  }
  text_.erase(begin, end - begin);
}

void Editor::remove(const Node& parent, const Entry& entry) {
  if (parent.is_inline) return remove_from_inline(parent, entry);
  const std::size_t begin = line_begin(config::offset_of(text_, entry.begin));
  const std::size_t end = line_end(config::offset_of(text_, entry.value.end));
  text_.erase(begin, end - begin);
}

Result<void> Editor::apply(const ConfigEdit& edit) {
  if (!edit.value.empty()) {
    if (auto sound = check_value(edit); !sound) return sound;
  }
  if (auto parsed = parse(); !parsed) return parsed;
  const std::vector<std::string_view> parts = split(edit.key, '.');
  const Node* parent = &root_;
  const Entry* entry = nullptr;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parent->kind != Node::Kind::table) return insert(parts, edit.value);
    entry = parent->find(parts[i]);
    if (!entry) break;
    if (i + 1 < parts.size()) parent = &entry->value;
  }
  if (!entry) {
    if (edit.value.empty()) return {};
    if (auto done = insert(parts, edit.value); !done) return done;
  } else if (edit.value.empty()) {
    remove(*parent, *entry);
  } else if (auto done = replace(*entry, edit); !done) {
    return done;
  }
  return verify(edit);
}

// The text was cut by hand: what it says now is read back before anybody keeps it.
Result<void> Editor::verify(const ConfigEdit& edit) {
  const Checked<Node> parsed = config::parse_toml({path_, text_});
  const Node* node = &parsed.value;
  for (const std::string_view part : split(edit.key, '.')) {
    const Entry* entry = node ? node->find(part) : nullptr;
    node = entry ? &entry->value : nullptr;
  }
  const Checked<Node> wanted = config::parse_toml({path_, "value = " + edit.value + "\n"});
  const bool kept = parsed.problems.empty() &&
                    (edit.value.empty() ? node == nullptr
                                        : node && same_value(*node, wanted.value.entries[0].value));
  if (kept) return {};
  return fail(ErrorKind::internal, fmt::format("{} could not be set in {}", edit.key, path_),
              {"set it with an editor"});
}

}  // namespace

Result<std::string> edit_config(const ConfigFile& file, const std::vector<ConfigEdit>& edits) {
  Editor editor(file);
  for (const ConfigEdit& edit : edits) {
    if (auto done = editor.apply(edit); !done) return fail(done.error());
  }
  return editor.take();
}

}  // namespace plenary
