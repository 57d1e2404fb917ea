#include "intake/row/name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "intake/office_words.h"
#include "intake/row/several_names.h"
#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

using F = ListField;

// A dash is no name, which is said; TBC is a seat.
std::string_view name_cell(RowCells& cells, F field) {
  const std::string_view text = cells.cell(field);
  if (text.empty() || is_placeholder_name(text)) return text;
  return cells.is_marker(field, text) ? std::string_view{} : text;
}

// Of "le Préfet Yao DIALLO", "Col. Mohamed OULD ELY": bytes in front of the name of somebody.
std::size_t title_length(std::string_view name) {
  static constexpr auto ranks = std::to_array<std::string_view>(
      {"gen",        "general",    "col",        "colonel",  "capt",       "captain",
       "capitaine",  "maj",        "cdt",        "cmdt",     "commandant", "commander",
       "lt",         "lieutenant", "sgt",        "sergent",  "sergeant",   "adjudant",
       "brig",       "brigadier",  "brigade",    "division", "excellence", "excellency",
       "excelencia", "exzellenz",  "eccellenza", "his",      "her",        "son",
       "monsieur",   "madame",     "mr",         "mme",      "sr",         "sra",
       "dona",       "dna",        "excmo",      "excma",    "ilmo",       "ilma",
       "maitre"});
  static constexpr auto with_a_stop_alone = std::to_array<std::string_view>(
      {"d", "da", "on", "avv", "ing", "lic", "arq", "exc", "s", "h", "e", "m"});
  static constexpr auto title_joints = std::to_array<std::string_view>(
      {"le", "la", "l", "the", "el", "il", "der", "die", "de", "du", "des", "of", "del", "da"});
  std::size_t title = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string word = fold(name.substr(at, end - at));
    const std::string_view last = std::string_view(word).substr(word.rfind(' ') + 1);
    const bool is_title =
        is_one_of(ranks, last) || is_office_word(last) ||
        (name.substr(at, end - at).find('.') != name.npos && is_one_of(with_a_stop_alone, last));
    if (!is_title && !is_one_of(title_joints, word)) break;
    at = std::min(end + 1, name.size());
    if (is_title) title = at;
  }
  return title;
}

// Where the list has no columns for them, and the name itself leaves no doubt.
void put_certain_parts(RowCells& cells, F field) {
  Registration& person = cells.person();
  NameParts parts = certain_parts(person.name);
  if (parts.family.empty()) return;
  const std::size_t title = title_length(parts.given);
  if (title > 0 && title < parts.given.size()) {
    cells.problems().report("title-in-name", field, person.name,
                            in_quotes(trim(parts.given.substr(0, title))) + " beside " +
                                in_quotes(parts.given.substr(title)) +
                                " is a title, which stays in the name and in no part of it");
    parts.given.remove_prefix(title);
  }
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

bool is_made_of(std::string_view whole, std::string_view first, std::string_view last) {
  return whole.size() == first.size() + 1 + last.size() && whole.starts_with(first) &&
         whole.ends_with(last);
}

// The whole name and its parts, which somebody may have corrected in one place alone.
void report_other_parts(RowCells& cells, F field) {
  const Registration& person = cells.person();
  if (is_made_of(person.name, person.given_name, person.family_name) ||
      is_made_of(person.name, person.family_name, person.given_name))
    return;
  for (const auto& [part, key] :
       {std::pair{&person.family_name, "family"}, std::pair{&person.given_name, "given"}}) {
    if (has_all_words(fold(person.name), fold(*part))) continue;
    cells.problems().report("name-parts-differ", field, person.name,
                            in_quotes(person.name) + " does not hold the " + key + " name " +
                                in_quotes(*part) + " of its own column",
                            "correct whichever is wrong; all are kept as they are");
    return;
  }
}

std::size_t count_lines(std::string_view text) {
  std::size_t lines = 1;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) ++lines;
  return lines;
}

// A cell with two names would make one person of two; a name may also just run over a line end.
bool names_several_people(RowCells& cells, F field) {
  const std::string_view text = trim(cells.raw(field));
  const std::size_t lines = count_lines(text);
  const std::string_view given = trim(cells.raw(F::given_name));
  const bool beside =
      field == F::family_name &&
      ((lines > 1 && count_lines(given) == lines) ||
       (text.find('/') != text.npos && given.find('/') != given.npos));  // "SOW / LY"
  const SeveralNames several = name_several(text);
  if (beside || several == SeveralNames::yes) {
    cells.problems().report("several-people", field, printable(text),
                            in_quotes(printable(text)) + " names more than one person",
                            "give each a row of their own");
    return true;
  }
  if (several == SeveralNames::perhaps)
    cells.problems().report("name-odd", field, text, in_quotes(text) + " may name two people",
                            "if it does, give each a row of their own");
  if (lines > 1)
    cells.problems().report(
        "name-line-break", field, printable(text),
        "the name runs over " + std::to_string(lines) + " lines and is taken as one");
  return false;
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
  Registration& person = cells.person();
  const std::size_t length = honorifics_.length_beside(name, person.honorific);
  if (length == 0) return name;
  if (person.honorific.empty()) person.honorific = trim(name.substr(0, length));
  cells.mark_given(F::honorific);
  cells.problems().report("honorific-in-name", field, name, said_of_honorific(name, length));
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
  if (is_placeholder_name(name.given) || is_placeholder_name(name.family))
    cells.problems().report("name-half-known", field, person.name,
                            in_quotes(person.name) + " has a part that only holds a place",
                            "write the name; an empty cell is taken as not known");
  if (is_footer_word(person.name))
    cells.problems().report("footer-row", field, person.name,
                            in_quotes(person.name) + " is the foot of a table and nobody's name",
                            "take the row out of the list");
  const bool has_parts = cells.list().has(F::family_name) || cells.list().has(F::given_name);
  if (!has_parts) put_certain_parts(cells, field);
  if (has_parts && !name.whole.empty()) report_other_parts(cells, field);
  report_foreign_letter(cells, field);
}

namespace {

// The pieces with a blank between: a view of the only one that says something, else of `room`.
std::string_view joined(std::initializer_list<std::string_view> pieces, std::string& room) {
  std::string_view all;
  for (const std::string_view piece : pieces) {
    if (piece.empty()) continue;
    if (all.empty()) {
      all = piece;
      continue;
    }
    if (all.data() != room.data()) room.assign(all);
    room.append(" ").append(piece);
    all = room;
  }
  return all;
}

}  // namespace

NameReader::Name NameReader::parts(RowCells& cells) {
  Name name{name_cell(cells, F::family_name), name_cell(cells, F::given_name),
            name_cell(cells, F::name)};
  name.family = joined(
      {name_cell(cells, F::name_particle), name.family, name_cell(cells, F::second_family_name)},
      family_);
  name.given = joined({name.given, name_cell(cells, F::middle_name)}, given_);
  // A place held for somebody, and now the name beside it.
  if (is_placeholder_name(name.whole) && !name.family.empty() && !name.given.empty())
    name.whole = {};
  return name;
}

void NameReader::read(RowCells& cells) {
  const DelegateList& list = cells.list();
  Name name = parts(cells);
  for (const F field : {F::name, F::family_name, F::given_name}) {
    if (names_several_people(cells, field)) return;
  }
  const bool apart = list.has(F::family_name) && !list.has(F::name);
  const F field = apart ? F::family_name : list.has(F::name) ? F::name : F::given_name;
  if (apart ? name.family.empty()
            : name.whole.empty() && name.given.empty() && name.family.empty()) {
    cells.problems().report(
        "name-missing", field, "",
        apart && !name.given.empty() ? "the family name is missing" : "the name is missing",
        "write TBC for a seat whose person is not known yet");
    return;
  }
  std::string_view& first = name.whole.empty() ? name.family : name.whole;
  first = without_honorific(cells, field, first);
  put(cells, name, field);
}

}  // namespace plenary
