#include "intake/row/name.h"

#include "intake/words.h"
#include "plenary/domain/rules.h"

namespace plenary {

namespace {

using F = ListField;

// A dash is no name; TBC is a seat.
std::string_view name_cell(RowCells& cells, F field) {
  const std::string_view text = cells.cell(field);
  return is_empty_marker(text) && !is_placeholder_name(text) ? std::string_view{} : text;
}

}  // namespace

void read_name(RowCells& cells) {
  Registration& person = cells.person();
  const DelegateList& list = cells.list();
  const std::string_view family = name_cell(cells, F::family_name);
  const std::string_view given = name_cell(cells, F::given_name);
  const std::string_view whole = name_cell(cells, F::name);
  const bool apart = list.has(F::family_name) && !list.has(F::name);
  const F field = apart ? F::family_name : list.has(F::name) ? F::name : F::given_name;
  if (apart ? family.empty() : whole.empty() && given.empty()) {
    cells.problems().report(
        "name-missing", field, "",
        apart && !given.empty() ? "the family name is missing" : "the name is missing",
        "write TBC for a seat whose person is not known yet");
    return;
  }
  if (!family.empty()) cells.mark_given(F::family_name);
  if (!given.empty()) cells.mark_given(F::given_name);
  cells.mark_given(F::name);
  person.family_name = family;
  person.given_name = given;
  if (!whole.empty()) {
    person.name = whole;
  } else {
    person.name = given;
    if (!given.empty() && !family.empty()) person.name += ' ';
    person.name += family;
  }
  cells.out().placeholder =
      is_placeholder_name(whole.empty() ? (family.empty() ? given : family) : whole);
  if (is_footer_word(person.name))
    cells.problems().report("footer-row", field, person.name,
                            quoted(person.name) + " is the foot of a table and nobody's name",
                            "take the row out of the list");
}

}  // namespace plenary
