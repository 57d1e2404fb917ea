#include "intake/row/name.h"

#include <algorithm>

#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

using F = ListField;

// A dash is no name; TBC is a seat.
std::string_view name_cell(RowCells& cells, F field) {
  const std::string_view text = cells.cell(field);
  return is_empty_marker(text) && !is_placeholder_name(text) ? std::string_view{} : text;
}

// Where the list has no columns for them, and the name itself leaves no doubt.
void put_certain_parts(RowCells& cells) {
  Registration& person = cells.person();
  const NameParts parts = certain_parts(person.name);
  if (parts.family.empty()) return;
  person.family_name = parts.family;
  person.given_name = parts.given;
  cells.mark_given(F::family_name);
  cells.mark_given(F::given_name);
}

void report_foreign_letter(RowCells& cells, F field) {
  const std::string& name = cells.person().name;
  const auto foreign = foreign_letter(name);
  if (!foreign) return;
  cells.problems().report(
      "mixed-script", field, name,
      in_quotes(name) + " has the " + std::string(foreign->script) + " letter \"" +
          foreign->letter + "\" as letter " + std::to_string(foreign->place) +
          ", where it looks like the Latin \"" + std::string(foreign->looks_like) + '"',
      "type the name anew if it was the wrong keyboard; it is kept as it is");
}

}  // namespace

NameReader::NameReader(const DelegateList& list) {
  learn(list, F::name);
  learn(list, F::family_name);
}

void NameReader::learn(const DelegateList& list, F field) {
  if (!list.has(field)) return;
  constexpr std::size_t sample = 500;
  const auto index = static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(field)]);
  for (std::size_t i = 0; i < std::min(sample, list.rows.size()); ++i)
    honorifics_.learn(list.table.cell(list.table.rows[list.rows[i]], index));
}

// An honorific in front of a name goes to where honorifics are kept, unless another stands there.
std::string_view NameReader::without_honorific(RowCells& cells, F field,
                                               std::string_view name) const {
  const std::size_t length = honorifics_.length(name);
  if (length == 0) return name;
  const std::string_view honorific = trim(name.substr(0, length));
  Registration& person = cells.person();
  if (!person.honorific.empty() && fold(person.honorific) != fold(honorific)) return name;
  if (person.honorific.empty()) person.honorific = honorific;
  cells.mark_given(F::honorific);
  cells.problems().report("honorific-in-name", field, name,
                          in_quotes(honorific) + " in front of " + in_quotes(name.substr(length)) +
                              " is taken as the honorific");
  return name.substr(length);
}

void NameReader::put(RowCells& cells, const Name& name, F field) const {
  Registration& person = cells.person();
  if (!name.family.empty()) cells.mark_given(F::family_name);
  if (!name.given.empty()) cells.mark_given(F::given_name);
  cells.mark_given(F::name);
  person.family_name = name.family;
  person.given_name = name.given;
  if (!name.whole.empty()) {
    person.name = name.whole;
  } else {
    person.name = name.given;
    if (!name.given.empty() && !name.family.empty()) person.name += ' ';
    person.name += name.family;
  }
  const std::string_view deciding = !name.whole.empty()    ? name.whole
                                    : !name.family.empty() ? name.family
                                                           : name.given;
  cells.out().placeholder = is_placeholder_name(deciding);
  if (cells.out().placeholder) return;
  if (is_footer_word(person.name))
    cells.problems().report("footer-row", field, person.name,
                            in_quotes(person.name) + " is the foot of a table and nobody's name",
                            "take the row out of the list");
  const bool has_parts = cells.list().has(F::family_name) || cells.list().has(F::given_name);
  if (!has_parts) put_certain_parts(cells);
  report_foreign_letter(cells, field);
}

void NameReader::read(RowCells& cells) const {
  const DelegateList& list = cells.list();
  Name name{name_cell(cells, F::family_name), name_cell(cells, F::given_name),
            name_cell(cells, F::name)};
  const bool apart = list.has(F::family_name) && !list.has(F::name);
  const F field = apart ? F::family_name : list.has(F::name) ? F::name : F::given_name;
  if (apart ? name.family.empty() : name.whole.empty() && name.given.empty()) {
    cells.problems().report(
        "name-missing", field, "",
        apart && !name.given.empty() ? "the family name is missing" : "the name is missing",
        "write TBC for a seat whose person is not known yet");
    return;
  }
  std::string_view& first = apart ? name.family : name.whole;
  first = without_honorific(cells, field, first);
  put(cells, name, field);
}

}  // namespace plenary
