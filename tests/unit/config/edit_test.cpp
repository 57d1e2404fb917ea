#include <doctest/doctest.h>

#include <random>

#include "config/node.h"
#include "reading.h"

namespace plenary::tests {
namespace {

std::string edited(const std::string& text, const std::vector<ConfigEdit>& edits) {
  const auto result = edit_config({"plenary.toml", text}, edits);
  return result ? *result : "refused: " + result.error().message;
}

TEST_CASE("an edit changes one value and keeps comments, order and blanks") {
  struct Case {
    const char* what;
    std::string before, key, value, after;
  };
  const std::vector<Case> cases{
      {"a text", "# top\na = \"old\"   # why\nb = 1\n", "a", "\"new\"",
       "# top\na = \"new\"   # why\nb = 1\n"},
      {"a date under a header", "[rules]\nnominate_by = 2023-06-09 # kept\n", "rules.nominate_by",
       "2023-06-12", "[rules]\nnominate_by = 2023-06-12 # kept\n"},
      {"an array over lines", "a = [ \"x\", # first\n  \"y\",\n]  # end\nb = 2\n", "a", "[\"z\"]",
       "a = [\"z\"]  # end\nb = 2\n"},
      {"a text over lines", "a = \"\"\"one\ntwo\"\"\" # c\nb = 2\n", "a", "'x'",
       "a = 'x' # c\nb = 2\n"},
      {"inside an inline table", "t = {en = 'Été', fr = 'B'} # c\n", "t.fr", "\"D\"",
       "t = {en = 'Été', fr = \"D\"} # c\n"},
      {"a new key of an inline table", "t = {en = 'A'} # c\n", "t.fr", "\"B\"",
       "t = {en = 'A', fr = \"B\"} # c\n"},
      {"the first key of an inline table", "t = {} # c\n", "t.fr", "\"B\"",
       "t = {fr = \"B\"} # c\n"},
      {"a dotted key", "a.b.c = 1\nd = 2\n", "a.b.c", "3", "a.b.c = 3\nd = 2\n"},
      {"a new dotted key beside others", "a.b = 1 # one\nd = 2\n", "a.c", "3",
       "a.b = 1 # one\na.c = 3\nd = 2\n"},
      {"a new key of the root", "# top\na = 1 # c\n\n# about b\n[b]\nx = 1\n", "n", "2",
       "# top\na = 1 # c\nn = 2\n\n# about b\n[b]\nx = 1\n"},
      {"a first key of the root", "# top\n\n[b]\nx = 1\n", "n", "2",
       "# top\nn = 2\n\n[b]\nx = 1\n"},
      {"a new key under a header", "[b]\nx = 1\n\n[c]\ny = 1\n", "b.z", "2",
       "[b]\nx = 1\nz = 2\n\n[c]\ny = 1\n"},
      {"a first key under a header", "[b] # c\n[c]\ny = 1\n", "b.z", "2",
       "[b] # c\nz = 2\n[c]\ny = 1\n"},
      {"a key whose table only has tables", "[b.c]\nx = 1\n", "b.z", "2",
       "[b.c]\nx = 1\n\n[b]\nz = 2\n"},
      {"a new table", "a = 1", "b.z", "2", "a = 1\n\n[b]\nz = 2\n"},
      {"a new table under a table", "[b]\nx = 1\n", "b.c.z", "2", "[b]\nx = 1\n\n[b.c]\nz = 2\n"},
      {"behind an array of tables", "a = 1\n[[r]]\nid = 'x'\n", "n", "2",
       "a = 1\nn = 2\n[[r]]\nid = 'x'\n"},
      {"no line end at the end", "[b]\nx = 1", "b.z", "2", "[b]\nx = 1\nz = 2"},
      {"lines of Windows", "a = 1\r\n[b]\r\nx = 1 # c\r\n", "b.z", "2",
       "a = 1\r\n[b]\r\nx = 1 # c\r\nz = 2\r\n"},
      {"a key with a blank", "a = 1\n", "my key", "2", "a = 1\n\"my key\" = 2\n"},
      {"an empty file", "", "a", "1", "a = 1\n"},
      {"a removed line", "a = 1\nb = [1,\n 2] # gone\nc = 3\n", "b", "", "a = 1\nc = 3\n"},
      {"a removed language", "t = {en = 'A', fr = 'B'}\n", "t.fr", "", "t = {en = 'A'}\n"},
      {"a removed first language", "t = {en = 'A', fr = 'B'}\n", "t.en", "", "t = {fr = 'B'}\n"},
      {"what was not there is not removed", "a = 1\n", "b.c", "", "a = 1\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(edited(one.before, {{one.key, one.value}}) == one.after);
  }
}

TEST_CASE("several edits follow one another") {
  CHECK(edited("a = 1\n", {{"b.c", "2"}, {"b.d", "3"}, {"a", "4"}}) ==
        "a = 4\n\n[b]\nc = 2\nd = 3\n");
}

TEST_CASE("what cannot be set is refused with a sentence") {
  CHECK(edited("a = 1\n", {{"a", "2\nb = 3"}}).starts_with("refused: a cannot be set to"));
  CHECK(edited("a = 1\n", {{"a", "not toml"}}).starts_with("refused: "));
  CHECK(edited("a = 1\n", {{"a.b", "2"}}) ==
        "refused: a is not a table in plenary.toml, so it has no key \"b\"");
  CHECK(edited("[a]\nb = 1\n", {{"a", "2"}}).starts_with("refused: a is a table of its own"));
  CHECK(edited("a = = 1\n", {{"a", "2"}}).starts_with("refused: plenary.toml cannot be edited"));
}

// A file as people write them: tables, comments, lists over lines, blanks where one may stand.
class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  std::string file() {
    std::string text = chance(2) ? "# a comment\n" : "";
    for (int i = pick(4); i > 0; --i) text += line("");
    for (const char* table : {"rules", "protocol", "deep.er"}) {
      if (chance(3)) continue;
      text += chance(2) ? "\n# about it\n" : "";
      text += std::string("[") + table + "]" + (chance(3) ? " # head\n" : "\n");
      for (int i = pick(4); i > 0; --i) text += line("");
    }
    if (chance(2)) text += "[[rooms]]\nid = 'A' # first\n[[rooms]]\nid = 'B'\n";
    if (chance(4) && !text.empty()) text.pop_back();
    return text;
  }

  std::string key() {
    static const std::vector<std::string> tables{"", "rules.", "protocol.", "deep.er.", "new."};
    return tables[static_cast<std::size_t>(pick(5))] + name();
  }

  std::string value() {
    static const std::vector<std::string> values{
        "1",        "\"été # no comment\"", "2023-06-09", "true", "[\"a\", \"b # c\"]",
        "[1,\n 2]", "{en = \"a\"}",         "'''x\ny'''", "-4.5", "\"\"\"a\"\"\""};
    return values[static_cast<std::size_t>(pick(10))];
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  bool chance(int in) { return pick(in) == 0; }
  std::string name() {
    static const std::vector<std::string> names{"a", "b", "long_name", "k-1", "d.x", "d.y"};
    return names[static_cast<std::size_t>(pick(6))];
  }
  std::string line(const std::string& prefix) {
    return prefix + name() + (chance(2) ? " = " : "=") + value() + (chance(3) ? "  # why\n" : "\n");
  }

  std::mt19937 random_;
};

bool is_toml(const std::string& text) {
  return config::parse_toml({"plenary.toml", text}).problems.empty();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

// Lines of `before` that stand, in order, in `after`.
std::size_t kept(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::size_t at = 0;
  for (const std::string& line : after)
    if (at < before.size() && before[at] == line) ++at;
  return at;
}

// Every value of a tree by its dotted key.
void collect(const config::Node& node, const std::string& key,
             std::map<std::string, const config::Node*>& values) {
  if (node.kind != config::Node::Kind::table) {
    values[key] = &node;
    return;
  }
  for (const config::Entry& entry : node.entries)
    collect(entry.value, key.empty() ? entry.key : key + '.' + entry.key, values);
}

TEST_CASE("after any edit the value is there, and every other one is as it was") {
  int edits = 0;
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    Author author(seed);
    const std::string before = author.file();
    if (!is_toml(before)) continue;  // a name came twice
    const std::string key = author.key();
    const std::string value = author.value();
    const auto after = edit_config({"plenary.toml", before}, {{key, value}});
    if (!after) {
      CHECK(after.error().kind == ErrorKind::conflict);
      continue;
    }
    ++edits;
    CAPTURE(seed);
    CAPTURE(before);
    CAPTURE(*after);
    CAPTURE(key);
    const auto old_tree = config::parse_toml({"", before});
    const auto new_tree = config::parse_toml({"", *after});
    REQUIRE(new_tree.problems.empty());
    const auto wanted = config::parse_toml({"", key + " = " + value});
    std::map<std::string, const config::Node*> was, is, set;
    collect(old_tree.value, "", was);
    collect(new_tree.value, "", is);
    collect(wanted.value, "", set);
    for (const auto& [name, node] : set) {
      REQUIRE(is.contains(name));
      CHECK(config::same_value(*is[name], *node));
    }
    for (const auto& [name, node] : was) {
      if (name == key || name.starts_with(key + '.') || set.contains(name)) continue;
      REQUIRE(is.contains(name));
      CHECK(config::same_value(*is[name], *node));
    }
  }
  CHECK(edits > 500);
}

TEST_CASE("a new key leaves every line of the file as it was") {
  int edits = 0;
  for (unsigned seed = 1; seed <= 500; ++seed) {
    const std::string before = Author(seed).file();
    const auto after = edit_config({"plenary.toml", before}, {{"rules.fresh", "\"x\""}});
    if (!after) continue;
    ++edits;
    CAPTURE(before);
    CAPTURE(*after);
    std::vector<std::string> lines = lines_of(before);
    if (lines.back().empty()) lines.pop_back();
    CHECK(kept(lines, lines_of(*after)) == lines.size());
  }
  CHECK(edits > 200);
}

TEST_CASE("any text survives being quoted") {
  for (const std::string text : {"plain", "l'été \"cité\"", "a\\b", "tab\tline\nend\r",
                                 "\x01\x1b[0m\x7f", "# no comment", "日本"}) {
    const auto read = config::parse_toml({"", "a = " + toml_string(text)});
    REQUIRE(read.problems.empty());
    CHECK(read.value.find("a")->value.text == text);
  }
  CHECK(toml_text({{"en", "A"}, {"fr", "B"}}, "fr") == "{fr = \"B\", en = \"A\"}");
  CHECK(toml_text({{"fr", "B"}}, "fr") == "\"B\"");
  CHECK(toml_text({{"fr", "B"}}, "en") == "{fr = \"B\"}");
  CHECK(toml_text({}, "en").empty());
}

}  // namespace
}  // namespace plenary::tests
