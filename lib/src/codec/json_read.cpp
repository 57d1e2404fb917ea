// Reading through nlohmann's SAX interface: it keeps the order of keys, and sees one that stands
// twice and the level of a nested value, which its document does not tell.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "plenary/codec/json.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// Takes in one flat object. Stops at the first fault, with `fault` in words.
class FlatObject : public nlohmann::json_sax<nlohmann::json> {
 public:
  FlatObject(JsonRecord& record, bool texts_only) : record_(record), texts_only_(texts_only) {}

  std::string fault;       // one sentence; empty where all is well
  std::string field;       // the key it is about
  bool twice = false;      // it stands twice
  std::size_t offset = 0;  // byte of a syntax error, from 1; 0: not known

  bool null() override { return texts_only_ ? refuse("null") : take({}); }
  bool boolean(bool truth) override { return take_other(truth ? "true" : "false"); }
  bool number_integer(number_integer_t number) override {
    return take_other(std::to_string(number));
  }
  bool number_unsigned(number_unsigned_t number) override {
    return take_other(std::to_string(number));
  }
  bool number_float(number_float_t, const string_t& written) override {
    return take_other(written);
  }
  bool string(string_t& text) override { return take(std::move(text)); }
  bool binary(binary_t&) override { return refuse("binary data"); }

  bool start_object(std::size_t) override {
    if (inside_) return refuse("an object");
    inside_ = true;
    return true;
  }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return refuse("an array"); }
  bool end_array() override { return true; }

  bool key(string_t& name) override {
    field = name;
    const bool known = std::any_of(record_.begin(), record_.end(),
                                   [&name](const auto& entry) { return entry.first == name; });
    if (known) {
      twice = true;
      fault = "the key \"" + printable(name) + "\" stands twice";
      return false;
    }
    record_.emplace_back(std::move(name), "");
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    offset = position;
    fault = error.id == 406 ? "a number is too large" : "this is not JSON";
    return false;
  }

 private:
  bool take(std::string text) {
    if (!inside_) return refuse("a single value");
    record_.back().second = std::move(text);
    return true;
  }
  bool take_other(std::string text) {
    return texts_only_ ? refuse("no text") : take(std::move(text));
  }
  bool refuse(std::string_view what) {
    fault = inside_ ? "the value of \"" + printable(field) + "\" is " + std::string(what)
                    : "a record is an object in braces, not " + std::string(what);
    return false;
  }

  JsonRecord& record_;
  bool texts_only_;
  bool inside_ = false;
};

constexpr std::string_view record_hint =
    R"(write one object a line: {"name": "Awa Diop", "delegation": "SN"})";

// The column, in characters, of a byte of a line.
int column_of(std::string_view line, std::size_t offset) {
  const std::string_view before = line.substr(0, offset);
  return 1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](char byte) {
           return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
         }));
}

// Where a key stands as a key, from `from` on.
std::size_t find_key(std::string_view line, const std::string& name, std::size_t from) {
  const std::string quoted = json_string(name);
  for (std::size_t at = line.find(quoted, from); at != line.npos; at = line.find(quoted, at + 1)) {
    const std::size_t next = line.find_first_not_of(" \t", at + quoted.size());
    if (next != line.npos && line[next] == ':') return at;
  }
  return line.npos;
}

// Where the parser stopped, or the key that the fault is about: its second place when it has two.
std::size_t offset_of(std::string_view line, const FlatObject& reader) {
  if (reader.offset > 0) return std::min(reader.offset - 1, line.size());
  if (reader.field.empty()) return 0;
  std::size_t key = find_key(line, reader.field, 0);
  if (reader.twice && key != line.npos) key = find_key(line, reader.field, key + 1);
  return key == line.npos ? 0 : key;
}

void read_line(std::string_view line, const Source& where,
               Checked<std::vector<JsonRecord>>& result) {
  JsonRecord record;
  FlatObject reader(record, false);
  if (nlohmann::json::sax_parse(line.begin(), line.end(), &reader)) {
    result.value.push_back(std::move(record));
    return;
  }
  Problem problem{.code = reader.offset > 0 ? "not-json" : "not-a-flat-record",
                  .where = where,
                  .field = reader.field,
                  .message = reader.fault,
                  .hint = std::string(record_hint)};
  problem.where.column = column_of(line, offset_of(line, reader));
  result.problems.push_back(std::move(problem));
}

}  // namespace

Checked<std::vector<JsonRecord>> read_ndjson(std::string_view text, const std::string& path) {
  Checked<std::vector<JsonRecord>> result;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Source where{.path = path};
  for (std::string_view line : split(text, '\n')) {
    ++where.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!trim(line).empty()) read_line(line, where, result);
  }
  return result;
}

Result<std::map<std::string, std::string>> map_of_json(std::string_view text) {
  JsonRecord record;
  FlatObject reader(record, true);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) {
    return fail(ErrorKind::invalid, reader.fault);
  }
  return std::map<std::string, std::string>(record.begin(), record.end());
}

}  // namespace plenary
