#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "intake/header_rows.h"
#include "plenary/actions/registrations.h"
#include "plenary/codec/csv.h"
#include "plenary/codec/json.h"
#include "plenary/domain/registration_fields.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

constexpr std::string_view input_name = "standard input";

// What a list of participants gives and a registration works out by itself.
constexpr std::array derived_keys = {"ref",  "meeting",  "person", "delegation_name",
                                     "late", "attended", "source", "change"};

// The key that a heading means; empty: not one of ours.
std::string key_of(std::string_view heading) {
  std::string key = fold(heading);
  std::replace(key.begin(), key.end(), ' ', '_');
  if (key == "country") return "delegation";
  if (key == "title") return "honorific";
  if (key == "e_mail") return "email";
  if (key == "delegation" || key == "document") return key;
  for (const RegistrationField& field : registration_fields())
    if (field.key == key) return key;
  const bool derived =
      std::find(derived_keys.begin(), derived_keys.end(), key) != derived_keys.end();
  return derived ? "-" : "";
}

class Columns {
 public:
  // The key of a column, or "-" for one that is left out; says so once for each heading.
  std::string take(std::string_view heading, const Source& where, Problems& problems) {
    std::string key = key_of(heading);
    if (!key.empty() && key != "-") return key;
    if (!said_.insert(std::string(heading)).second) return "-";
    Problem problem{
        .code = "column-left-out",
        .severity = Severity::note,
        .where = where,
        .field = std::string(heading),
        .message = fmt::format("{} is not taken: a registration gets its own", heading)};
    if (key.empty()) {
      problem.code = "unknown-field";
      problem.severity = Severity::error;
      problem.message = fmt::format("a registration has no field \"{}\"", heading);
      problem.hint = near_key(heading);
    }
    problems.push_back(std::move(problem));
    return "-";
  }

 private:
  static std::string near_key(std::string_view heading) {
    std::vector<std::string> keys{"delegation", "document"};
    for (const RegistrationField& field : registration_fields()) keys.emplace_back(field.key);
    const std::string near = nearest(heading, keys);
    return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near);
  }

  std::set<std::string> said_{};
};

Checked<std::vector<Nomination>> read_json_lines(std::string_view text) {
  auto records = read_ndjson(text, std::string(input_name));
  Checked<std::vector<Nomination>> read{.problems = std::move(records.problems)};
  Columns columns;
  int line = 0;
  for (JsonRecord& record : records.value) {
    Nomination nomination{.where = {std::string(input_name), ++line}};
    for (auto& [name, value] : record) {
      std::string key = columns.take(name, nomination.where, read.problems);
      if (key != "-") nomination.fields.emplace_back(std::move(key), std::move(value));
    }
    read.value.push_back(std::move(nomination));
  }
  return read;
}

void read_row(const CellTable& table, const CellRow& row, const std::vector<std::string>& keys,
              Checked<std::vector<Nomination>>& read) {
  const Source where{std::string(input_name), row.line};
  Nomination nomination{.where = where};
  for (std::size_t column = 0; column < row.count; ++column) {
    const std::string_view cell = table.cell(row, column);
    if (column >= keys.size()) {
      if (trim(cell).empty()) continue;
      read.problems.push_back({.code = "row-long",
                               .where = where,
                               .value = std::string(cell),
                               .message = fmt::format("the row has {} cells, the headings are {}",
                                                      row.count, keys.size()),
                               .hint = "a cell that holds a comma stands in quotes"});
      break;
    }
    if (keys[column] != "-") nomination.fields.emplace_back(keys[column], std::string(cell));
  }
  read.value.push_back(std::move(nomination));
}

Checked<std::vector<Nomination>> read_rows(std::string_view text) {
  const CsvDialect dialect = sniff_csv(text);
  auto table =
      read_csv(text.substr(dialect.text_begins), dialect.delimiter, std::string(input_name));
  Checked<std::vector<Nomination>> read{.problems = std::move(table.problems)};
  std::vector<std::string> keys;
  Columns columns;
  for (const CellRow& row : table.value.rows) {
    if (is_blank(table.value, row)) continue;
    if (!keys.empty()) {
      read_row(table.value, row, keys, read);
      continue;
    }
    for (std::size_t column = 0; column < row.count; ++column)
      keys.push_back(columns.take(table.value.cell(row, column),
                                  {std::string(input_name), row.line}, read.problems));
  }
  return read;
}

}  // namespace

Checked<std::vector<Nomination>> read_nominations(std::string_view text) {
  const std::string_view content = trim(text);
  if (content.empty())
    return {.problems = {{.code = "no-records",
                          .where = {std::string(input_name)},
                          .message = "there is nothing to read",
                          .hint = "csv with headings (name,delegation,email) or one json object "
                                  "a line"}}};
  return content.front() == '{' ? read_json_lines(text) : read_rows(text);
}

}  // namespace plenary::actions
