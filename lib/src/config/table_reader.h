// Reads one table key by key, by name and type, and collects what is wrong with its place.
//
//   TableReader table(node, reading);
//   table.read("capacity", room.capacity);
//   table.done();   // what nobody asked for is an unknown key
//
// A key that is not there leaves its target alone: defaults are those of the structs. The keys
// asked for are the keys known, so that no list of them can fall behind.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/node.h"

namespace plenary::config {

// What every reader of one file shares.
struct Reading {
  const ConfigFile& file;
  Language first{};  // of bare strings
  Problems& problems;

  void problem(std::string code, Place place, std::string field, std::string value,
               std::string message, std::string hint = {});
};

class TableReader {
 public:
  // `name` is the table's dotted name, empty for the root; it opens the field of problems.
  TableReader(const Node& table, Reading& reading, std::string name = {});

  void read(std::string_view key, std::string& out);
  void read(std::string_view key, int& out);  // not negative
  void read(std::string_view key, bool& out);
  void read(std::string_view key, Date& out);
  void read(std::string_view key, PartialDate& out);
  void read(std::string_view key, LocalizedText& out);
  void read(std::string_view key, std::vector<std::string>& out);
  void read(std::string_view key, std::vector<int>& out);
  void read(std::string_view key, std::vector<LocalizedText>& out);
  void read(std::string_view key,
            std::map<Language, std::string>& out);  // bare: the first language

  // One of a list of values; another is a problem with the nearest of them.
  void read_choice(std::string_view key, std::string& out, const std::vector<std::string>& known);
  template <class Enum>
  void read_choice(std::string_view key, Enum& out, std::initializer_list<Enum> values) {
    std::vector<std::string> known;
    for (const Enum value : values) known.emplace_back(name_of(value));
    std::string name(name_of(out));
    read_choice(key, name, known);
    for (const Enum value : values) {
      if (name_of(value) == name) out = value;
    }
  }

  // Sub-tables; nullptr or empty where there is none, or where it is something else (a problem).
  const Node* table(std::string_view key);
  std::vector<const Node*> tables(std::string_view key);  // [[key]]
  const Entry* entry(std::string_view key);               // of any type

  // A problem unless the key is there with a value that is not empty.
  void require(std::string_view key, std::string_view what);
  void problem_at(std::string_view key, std::string code, std::string message,
                  std::string hint = {});
  void warn_at(std::string_view key, std::string code, std::string message, std::string hint = {});
  void wrong_type(const Entry& entry, std::string_view wanted);
  void done();

  const Node& node() const { return table_; }
  std::string field(std::string_view key) const;  // "rules.nominate_by"

 private:
  bool read_text_of(const Entry& entry, const Node& node, LocalizedText& out);
  void check_choice(const Entry& entry, std::string& out, const std::vector<std::string>& known);
  std::string written(const Node& node) const;  // the value as the file has it, on one line

  const Node& table_;
  Reading& reading_;
  std::string name_;
  std::vector<std::string> asked_;
};

void sort_by_place(Problems& problems);

bool is_language(std::string_view code);  // two or three lower-case letters

// `did you mean "x"?`, or the list where nothing is near and the list is short.
std::string choice_hint(std::string_view word, const std::vector<std::string>& known);

}  // namespace plenary::config
