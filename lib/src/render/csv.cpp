#include "plenary/codec/csv.h"

#include "render/writers.h"

namespace plenary {

// A paper as csv is its one table; headings and sentences have no place in it.
Result<std::string> render_csv(const Document& document) {
  const Table* table = nullptr;
  for (const auto& block : document.blocks) {
    const auto* candidate = std::get_if<Table>(&block);
    if (!candidate) continue;
    if (table) {
      return fail(ErrorKind::usage, "this paper holds several tables and csv holds one",
                  {"--format html and --format json hold them all"});
    }
    table = candidate;
  }
  if (!table) {
    return fail(ErrorKind::usage, "this paper holds no table, so there is no csv of it",
                {"--format text, markdown and html write it"});
  }
  std::string out;
  CsvWriter writer(out);
  for (const auto& column : table->columns) writer.cell(column.key);
  writer.end_row();
  for (const auto& row : table->rows) {
    for (std::size_t i = 0; i < table->columns.size(); ++i) {
      writer.cell(i < row.size() ? key_of(row[i]) : std::string());
    }
    writer.end_row();
  }
  return out;
}

}  // namespace plenary
