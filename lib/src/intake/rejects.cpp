#include <map>

#include "intake/header_words.h"
#include "plenary/intake.h"
#include "plenary/text.h"

namespace plenary {

namespace {

void add_cells(CsvWriter& writer, const CellTable& table, const CellRow& row, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) writer.cell(table.cell(row, i));
  writer.end_row();
}

// What the cells of all rows decided is said by its key: the rejects alone may say otherwise.
void add_headers(CsvWriter& writer, const DelegateList& list, const CellRow& header) {
  for (std::uint32_t i = 0; i < header.count; ++i) {
    const bool decided = i < list.columns.size() && list.columns[i].by_values &&
                         list.columns[i].use == SourceColumn::Use::imported;
    writer.cell(decided ? key_of(list.columns[i].field) : list.table.cell(header, i));
  }
  writer.end_row();
}

// The errors of each line of one list, as one text.
std::map<int, std::string> reasons_of(const ImportPlan& plan, const std::string& path) {
  std::map<int, std::string> reasons;
  for (const Problem& problem : plan.problems) {
    if (problem.where.path != path || problem.severity != Severity::error) continue;
    std::string& text = reasons[problem.where.line];
    if (!text.empty()) text += "; ";
    if (!problem.field.empty()) text += problem.field + ": ";
    text += problem.message;
    if (!problem.hint.empty()) text += " (" + problem.hint + ")";
  }
  return reasons;
}

const CellRow* header_of(const DelegateList& list) {
  for (const CellRow& row : list.table.rows) {
    if (row.line == list.header_line) return &row;
  }
  return nullptr;
}

// A list in another encoding comes back as UTF-8 with a byte order mark, which spreadsheets open
// and which keeps a row of broken bytes from being taken for another encoding.
bool is_plain_utf8(const DelegateList& list) {
  const bool is_text = !list.form.encoding.empty();
  return !is_text || (list.form.encoding == "UTF-8" && !list.has_broken_utf8);
}

}  // namespace

std::string write_rejects(const DelegateList& list, const ImportPlan& plan,
                          std::uint32_t list_index) {
  std::string out = is_plain_utf8(list) ? "" : "\xEF\xBB\xBF";
  const char delimiter = list.dialect.delimiter;
  if (list.dialect.separator_line)
    out += std::string("sep=") + delimiter + (list.dialect.crlf ? "\r\n" : "\n");
  CsvWriter writer(out, {.delimiter = delimiter, .crlf = list.dialect.crlf});
  const CellRow* header = header_of(list);
  if (!header) return out;
  writer.cell(reasons_header);
  add_headers(writer, list, *header);
  const auto reasons = reasons_of(plan, list.path);
  for (const PlanRow& row : plan.rows) {
    const bool left_out = row.verdict == Verdict::rejected || row.verdict == Verdict::ambiguous;
    if (row.list != list_index || !left_out) continue;
    const auto reason = reasons.find(row.line);
    writer.cell(reason == reasons.end() ? std::string_view(name_of(row.verdict))
                                        : std::string_view(reason->second));
    const CellRow& cells = list.table.rows[row.row];
    const bool is_padded = list.came_as_cells() && cells.count < header->count;
    add_cells(writer, list.table, cells, is_padded ? header->count : cells.count);
  }
  return out;
}

}  // namespace plenary
