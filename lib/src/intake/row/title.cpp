#include "intake/row/title.h"

#include "intake/person_name.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

void put_function(RowCells& cells, std::string_view text) {
  Registration& person = cells.person();
  if (!person.position.empty() && person.position != text) {
    cells.problems().report("honorific-unknown", F::honorific, text,
                            in_quotes(text) + " is no honorific, and the function is another",
                            "say what the column means with --map, or empty the cell");
    return;
  }
  person.position = text;
  cells.mark_given(F::position);
  cells.problems().report("title-as-position", F::honorific, text,
                          in_quotes(text) + " is taken as a function, not put before the name");
}

}  // namespace

// A column called "Title" holds honorifics because most of its cells do; the others are functions.
bool TitleReader::is_function(const RowCells& cells, std::string_view text) {
  const auto column =
      static_cast<std::size_t>(cells.list().column_of[static_cast<std::size_t>(F::honorific)]);
  return cells.list().columns[column].by_values && !is_honorific_word(text);
}

void TitleReader::read(RowCells& cells) {
  Registration& person = cells.person();
  cells.put_text(F::position, person.position, true);
  const std::string_view source = cells.raw(F::honorific);
  if (source.empty()) return;
  const bool* known = functions_.known(source);
  const std::string_view text = known ? source : cells.cell(F::honorific);
  if (!known) {
    if (text.empty() || cells.is_marker(F::honorific, text)) return;
    const bool is_one = is_function(cells, text);
    known = &(cells.is_as_it_lies(F::honorific, text) ? functions_.keep(source, is_one)
                                                      : functions_.once(is_one));
  }
  if (*known) return put_function(cells, text);
  person.honorific = text;
  cells.mark_given(F::honorific);
}

}  // namespace plenary
