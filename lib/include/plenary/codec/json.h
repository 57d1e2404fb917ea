// JSON as it is written here: streamed, keys in the order given, two spaces a level, UTF-8 as it
// is. Reading (records typed into `register add -`) goes through nlohmann/json in json.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/codec/cell_table.h"
#include "plenary/date.h"
#include "plenary/result.h"

namespace plenary {

class JsonWriter {
 public:
  // `compact` writes one line: ndjson.
  explicit JsonWriter(std::string& out, bool compact = false) : out_(out), compact_(compact) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::int64_t number);
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(bool truth);
  void value(Date date);  // null when there is none (year 0)
  void null();
  void text_or_null(std::string_view text);  // "" -> null

  template <class Value>
  void field(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }
  void field_or_null(std::string_view name, std::string_view text) {
    key(name);
    text_or_null(text);
  }
  void problem(
      const Problem& problem);  // {file, line, column, value, code, severity, message, hint}

 private:
  void separate();
  void new_line();
  std::string& out_;
  bool compact_;
  bool first_ = true;
  bool after_key_ = false;
  int depth_ = 0;
};

std::string json_string(std::string_view text);  // quoted

// One flat object a line: {"name": "Awa Diop", "delegation": "SN"}. Numbers and booleans become
// their text; nested values are a problem. Keys of a record keep their order.
using JsonRecord = std::vector<std::pair<std::string, std::string>>;
Checked<std::vector<JsonRecord>> read_ndjson(std::string_view text, const std::string& path);

// A list of flat objects, as lists are written: one array of them, or one object a line. The first
// row holds the keys, in the order in which they first stand; null is an empty cell, an array of
// texts is joined by ';'. Cells are marked as in a csv that keeps apostrophes, so that whoever
// reads them reads both alike. Rows carry the line on which their object begins.
bool is_json_list(std::string_view text);
Checked<CellTable> read_json_list(std::string_view text, const std::string& path);

// Any value, for files that the program has written itself; of moderate size and depth.
struct JsonValue {
  enum class Kind { null, truth, number, text, array, object };
  Kind kind = Kind::null;
  std::string text{};                                        // text, number and truth as written
  std::vector<JsonValue> items{};                            // of an array
  std::vector<std::pair<std::string, JsonValue>> members{};  // of an object

  const JsonValue* find(std::string_view key) const;  // nullptr: no such member
  std::string text_of(std::string_view key) const;    // "" where there is none
  bool operator==(const JsonValue&) const = default;
};
Result<JsonValue> read_json(std::string_view text);

// A map of texts, as the store keeps text in several languages: {"en":"..","fr":".."}.
std::string json_of_map(const std::map<std::string, std::string>& map);
Result<std::map<std::string, std::string>> map_of_json(std::string_view text);

}  // namespace plenary
