#include "intake/row/name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

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

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (const std::string_view word : split(text, ' ')) words += word.empty() ? 0U : 1U;
  return words;
}

// "M. et Mme Faye", "Mr & Mrs Smith".
bool joins_honorifics(std::string_view name) {
  const std::string folded = fold(name);
  const auto words = split(folded, ' ');
  const std::size_t and_at = name.find(" & ") != name.npos ? 1 : 2;
  if (words.size() <= and_at || !is_honorific_word(words[0])) return false;
  static constexpr auto and_words =
      std::to_array<std::string_view>({"et", "and", "y", "e", "und", "و"});
  return is_honorific_word(words[and_at]) &&
         (and_at == 1 ||
          std::find(and_words.begin(), and_words.end(), words[1]) != and_words.end());
}

// A sign between names, or a second word as short as "et".
bool may_name_several(std::string_view text) {
  if (text.find_first_of("\n\r/&+") != text.npos) return true;
  const std::size_t gap = text.find(' ');
  if (gap == text.npos) return false;
  const std::size_t next = text.find(' ', gap + 1);
  return next != text.npos && next - gap <= 4;
}

// Two whole names on either side of a line end or a slash.
bool is_list_of_names(std::string_view text) {
  if (text.find_first_of("\n\r/&+") == text.npos) return joins_honorifics(text);
  std::size_t whole = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && std::string_view("\n\r/&+").find(text[i]) == std::string_view::npos)
      continue;
    whole += count_words(trim(text.substr(begin, i - begin))) >= 2 ? 1U : 0U;
    begin = i + 1;
  }
  return whole >= 2 || joins_honorifics(text);
}

std::size_t count_lines(std::string_view text) {
  std::size_t lines = 1;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) ++lines;
  return lines;
}

// A cell with two names would make one person of two; a name may also just run over a line end.
bool names_several_people(RowCells& cells, F field) {
  const std::string_view text = trim(cells.raw(field));
  if (!may_name_several(text)) return false;
  const std::size_t lines = count_lines(text);
  const bool beside =
      lines > 1 && field == F::family_name && count_lines(trim(cells.raw(F::given_name))) == lines;
  if (beside || is_list_of_names(text)) {
    cells.problems().report("several-people", field, printable(text),
                            in_quotes(printable(text)) + " names more than one person",
                            "give each a row of their own");
    return true;
  }
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
  if (is_footer_word(person.name))
    cells.problems().report("footer-row", field, person.name,
                            in_quotes(person.name) + " is the foot of a table and nobody's name",
                            "take the row out of the list");
  const bool has_parts = cells.list().has(F::family_name) || cells.list().has(F::given_name);
  if (!has_parts) put_certain_parts(cells);
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
  for (const F field : {F::name, F::family_name}) {
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
