// Reads any text as lines of a mail. Rows stand on lines of the text, in their order; each line
// that cannot be taken is a row, so that the plan counts it.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "intake/pasted/pasted_text.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const Dialogue& dialogue() {
  static const Dialogue made = [] {
    Dialogue dialogue;
    dialogue.roles = default_roles();
    dialogue.categories = default_categories();
    return dialogue;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 20'000) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)has_pasted_header(text);
  const auto read = read_pasted_text(text, "fuzz", dialogue());
  const CellTable& table = read.value;
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  int line = -1;
  std::size_t length = 0;
  for (const CellRow& row : table.rows) {
    require(row.line > line && row.line <= lines && row.count > 0);
    require(row.first + row.count <= table.cells.size());
    for (std::uint32_t i = 0; i < row.count; ++i) length += table.cell(row, i).size();
    line = row.line;
  }
  require(table.rows.empty() || length > 0);
  for (const Problem& problem : read.problems) {
    require(problem.where.line > 0 && problem.where.line <= lines && !problem.message.empty());
    const bool is_row = std::any_of(table.rows.begin(), table.rows.end(), [&](const CellRow& row) {
      return row.line == problem.where.line;
    });
    require(problem.severity != Severity::error || is_row);
  }
  return 0;
}
