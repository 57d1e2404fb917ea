#include "actions/pasted_list.h"

#include "actions/list_file.h"
#include "intake/pasted/pasted_text.h"
#include "plenary/codec/encoding.h"

namespace plenary::actions {

Checked<DelegateList> read_pasted_list(const ImportFile& file, const ReadListOptions& options,
                                       const Dialogue& dialogue) {
  auto decoded = decode_text(file.text, file.path, {options.encoding});
  const bool is_table = decoded.value.text && has_pasted_header(*decoded.value.text);
  if (!decoded.value.text || is_table) return read_list(file.text, file.path, options);
  auto table = read_pasted_text(*decoded.value.text, file.path, dialogue, options.map);
  Checked<DelegateList> list;
  if (table.value.rows.empty()) {
    list = without_rows(file);
    table.problems.push_back(
        {.code = "nobody-pasted",
         .where = {file.path, 0, 0},
         .message = "the lines name nobody",
         .hint = "a line a person, as in \"Mme Awa DIOP, her function, awa@example.org\""});
  } else {
    list = read_list(std::move(table.value),
                     {.kind = "lines", .encoding = std::move(decoded.value.encoding)}, file.text,
                     file.path, options);
  }
  add_reader_problems(list, std::move(table.problems));
  add_reader_problems(list, std::move(decoded.problems));
  return list;
}

}  // namespace plenary::actions
