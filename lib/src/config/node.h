// A TOML file as a tree of plain values, each with its place in the text. The readers see this tree
// and never toml++, which takes a second to compile: parse.cpp alone includes it.
//
// Keys stand in the order of the file, which toml++ forgets and messages need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/config.h"

namespace plenary::config {

// Lines and columns count from 1; a column is a character, not a byte.
struct Place {
  int line = 0;
  int column = 0;

  auto operator<=>(const Place&) const = default;
};

struct Entry;

struct Node {
  enum class Kind { table, array, text, integer, real, truth, date, moment };

  Kind kind = Kind::table;
  bool is_inline = false;  // a table written {in, braces}
  Place begin;
  Place end;  // behind the last character; of a value alone, a table's section goes on
  std::string text;
  std::int64_t integer = 0;
  double real = 0;
  bool truth = false;
  Date date;
  std::vector<Node> items;
  std::vector<Entry> entries;

  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Place begin;
  Node value;
};

// The same value, wherever it stands and however it is written.
bool same_value(const Node& left, const Node& right);

// The root table, empty where the text is not TOML: then there is one problem, the first one met.
Checked<Node> parse_toml(const ConfigFile& file);

// The bytes from one place to another.
std::string_view text_between(std::string_view text, Place begin, Place end);
// Where a place is, in bytes.
std::size_t offset_of(std::string_view text, Place place);

}  // namespace plenary::config
