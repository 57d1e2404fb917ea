// Lists as json and ndjson read into the same table as a csv: nlohmann's SAX reader over bytes that
// count their lines.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "plenary/codec/csv.h"
#include "plenary/codec/json.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// Bytes, and the line on which the next one stands.
class LineCounter {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  LineCounter(const char* at, int* line) : at_(at), line_(line) {}
  reference operator*() const { return *at_; }
  LineCounter& operator++() {
    if (*at_ == '\n' && line_ != nullptr) ++*line_;
    ++at_;
    return *this;
  }
  bool operator==(const LineCounter& other) const { return at_ == other.at_; }
  bool operator!=(const LineCounter& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  int* line_;
};

// One array of flat objects, or one object: rows of cells under the keys seen so far.
class ListReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit ListReader(const int& line) : line_(line) {}

  std::string fault{};
  std::string field{};
  std::vector<std::string> keys{};
  std::vector<std::vector<std::pair<std::size_t, std::string>>> rows{};
  std::vector<int> lines{};

  bool null() override { return put({}); }
  bool boolean(bool truth) override { return put(truth ? "true" : "false"); }
  bool number_integer(number_integer_t number) override { return put(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return put(std::to_string(number)); }
  bool number_float(number_float_t, const string_t& written) override { return put(written); }
  bool string(string_t& text) override { return put(std::move(text)); }
  bool binary(binary_t&) override { return refuse("binary data"); }

  bool start_object(std::size_t) override {
    if (in_object_) return refuse(in_texts_ ? "an array of objects" : "an object");
    in_object_ = true;
    rows.emplace_back();
    lines.push_back(line_);
    return true;
  }
  bool end_object() override {
    in_object_ = false;
    field.clear();
    return true;
  }
  bool start_array(std::size_t) override {
    if (!in_object_ && !in_list_) return in_list_ = true;
    if (!in_object_ || in_texts_) return refuse("an array within an array");
    in_texts_ = true;
    texts_.clear();
    return true;
  }
  bool end_array() override {
    if (!in_texts_) return true;
    in_texts_ = false;
    return put(join(texts_, ";"));
  }
  bool key(string_t& name) override {
    field = name;
    column_ = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), name) - keys.begin());
    if (column_ == keys.size()) keys.push_back(name);
    const auto& row = rows.back();
    const bool twice = std::any_of(row.begin(), row.end(),
                                   [&](const auto& cell) { return cell.first == column_; });
    if (twice) fault = "the key \"" + printable(name) + "\" stands twice";
    return !twice;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    fault = "this is not JSON";
    field.clear();
    return false;
  }

 private:
  bool put(std::string text) {
    if (!in_object_) return refuse("a single value");
    if (in_texts_)
      texts_.push_back(std::move(text));
    else
      rows.back().emplace_back(column_, std::move(text));
    return true;
  }
  bool refuse(std::string_view what) {
    fault = in_object_ ? "the value of \"" + printable(field) + "\" is " + std::string(what)
                       : "a person is an object in braces, not " + std::string(what);
    return false;
  }

  const int& line_;
  std::size_t column_ = 0;
  bool in_list_ = false;
  bool in_object_ = false;
  bool in_texts_ = false;
  std::vector<std::string> texts_{};
};

// Whole texts are one array; else one object after another, each on its line.
bool read_all(std::string_view text, int& line, ListReader& reader) {
  if (text.starts_with('[')) {
    return nlohmann::json::sax_parse(LineCounter(text.data(), &line),
                                     LineCounter(text.data() + text.size(), nullptr), &reader);
  }
  const int first = line;
  const std::vector<std::string_view> parts = split(text, '\n');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    line = first + static_cast<int>(i);
    if (trim(parts[i]).empty()) continue;
    if (!nlohmann::json::sax_parse(parts[i].begin(), parts[i].end(), &reader)) return false;
  }
  return true;
}

void add_row(CellTable& table, int line, std::vector<std::string> cells) {
  table.rows.push_back({.line = line,
                        .first = static_cast<std::uint32_t>(table.cells.size()),
                        .count = static_cast<std::uint32_t>(cells.size())});
  for (std::string& cell : cells)
    table.cells.push_back(cell.empty() ? std::string_view{}
                                       : table.arena.emplace_back(std::move(cell)));
}

std::size_t first_byte(std::string_view text) {
  const std::size_t bom = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return text.find_first_not_of(" \t\r\n", bom);
}

}  // namespace

bool is_json_list(std::string_view text) {
  const std::size_t first = first_byte(text);
  if (first == text.npos || (text[first] != '[' && text[first] != '{')) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", first + 1);
  if (next == text.npos) return false;
  return text[first] == '[' ? text[next] == '{' || text[next] == ']' : text[next] == '"';
}

Checked<CellTable> read_json_list(std::string_view text, const std::string& path) {
  Checked<CellTable> result;
  const std::size_t first = std::min(first_byte(text), text.size());
  int line = 1 + static_cast<int>(std::count(
                     text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
  ListReader reader(line);
  if (!read_all(text.substr(first), line, reader)) {
    const int at = reader.field.empty() || reader.lines.empty() ? line : reader.lines.back();
    result.problems.push_back({.code = reader.fault == "this is not JSON" ? "not-json" : "not-flat",
                               .where = {path, at, 0},
                               .field = reader.field,
                               .message = reader.fault,
                               .hint = "as `plenary list participants --json` writes it"});
    return result;
  }
  if (reader.keys.empty()) return result;
  CellTable& table = result.value;
  add_row(table, reader.lines.front(), reader.keys);
  for (std::size_t i = 0; i < reader.rows.size(); ++i) {
    std::vector<std::string> cells(reader.keys.size());
    for (auto& [column, cell] : reader.rows[i]) cells[column] = with_kept_apostrophes(cell);
    reader.rows[i].clear();
    add_row(table, reader.lines[i], std::move(cells));
  }
  return result;
}

}  // namespace plenary
