#include "intake/torn_cells.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

#include "intake/cells.h"
#include "intake/person_name.h"
#include "intake/words.h"
#include "plenary/text.h"
#include "vocabulary/letter_case.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

constexpr std::size_t rows_learnt = 500;
constexpr std::uint32_t few = 8;  // cells, below which nothing is usual

enum class Sign : std::uint8_t { none, capital, small, letter, digit, opening, closing, other };

constexpr std::array<Sign, 128> make_ascii_signs() {
  std::array<Sign, 128> signs{};
  signs.fill(Sign::other);
  const auto set = [&](std::string_view bytes, Sign sign) {
    for (const char byte : bytes) signs[static_cast<unsigned char>(byte)] = sign;
  };
  set("abcdefghijklmnopqrstuvwxyz", Sign::small);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Sign::capital);
  set("0123456789", Sign::digit);
  set("([{+@&/\\-", Sign::opening);
  set(",;:.)]}!?%", Sign::closing);
  return signs;
}
constexpr std::array<Sign, 128> ascii_signs = make_ascii_signs();

// Sign::none beyond ASCII.
Sign ascii_sign(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < ascii_signs.size() ? ascii_signs[byte] : Sign::none;
}

Sign sign_beyond_ascii(char32_t point) {
  switch (letter_case(point)) {
    case LetterCase::capital:
      return Sign::capital;
    case LetterCase::small:
      return Sign::small;
    case LetterCase::other:  // ideographs and Korean syllables are words of their own
      return point < 0x2E80 ? Sign::letter : Sign::other;
    case LetterCase::none:
      break;
  }
  return Sign::other;
}

// Of the character at `at`, which is moved behind it.
Sign take_sign(std::string_view cell, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(cell[at]);
  if (byte < ascii_signs.size()) {
    ++at;
    return ascii_signs[byte];
  }
  const CodePoint point = decode_utf8(cell, at);
  at += std::max<std::size_t>(point.length, 1);
  return sign_beyond_ascii(point.value);
}

// The first three signs of a cell and its last two.
struct Edges {
  std::array<Sign, 3> begin{};
  std::array<Sign, 2> end{};  // the last one second
  std::size_t length = 0;     // in characters, up to three
};

Edges edges_of(std::string_view cell) {
  Edges edges;
  for (std::size_t at = 0; at < cell.size() && edges.length < 3; ++edges.length) {
    edges.begin[edges.length] = take_sign(cell, at);
  }
  std::size_t at = cell.size();
  for (std::size_t i = 2; i > 0 && at > 0; --i) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(cell[at]) & 0xC0U) == 0x80U) --at;
    std::size_t behind = at;
    edges.end[i - 1] = take_sign(cell, behind);
  }
  return edges;
}

bool is_letter(Sign sign) {
  return sign == Sign::capital || sign == Sign::small || sign == Sign::letter;
}

// Words that stand small before a name: "de Souza", "el Fassi", "d'Almeida".
bool begins_as_a_name(std::string_view cell) {
  static constexpr auto small_openings = std::to_array<std::string_view>(
      {"de",  "da",  "do",  "dos", "das",  "di",  "du",   "del",  "della", "der",
       "den", "van", "von", "vom", "zu",   "la",  "le",   "les",  "l",     "d",
       "el",  "al",  "ben", "bin", "bint", "ibn", "ould", "mint", "abu",   "abd",
       "ait", "ten", "ter", "af",  "av",   "y",   "e",    "n",    "wa"});
  const std::string_view word = cell.substr(0, cell.find_first_of(" -'\xE2\xC2"));
  return word.size() < cell.size() &&
         std::find(small_openings.begin(), small_openings.end(), word) != small_openings.end();
}

// "1er", "2nd", "3e": numbers that words begin with.
bool begins_with_ordinal(std::string_view cell) {
  const std::size_t digits = cell.find_first_not_of("0123456789");
  if (digits == cell.npos) return false;
  const std::string_view rest = cell.substr(digits);
  static constexpr auto endings = std::to_array<std::string_view>(
      {"er", "ère", "e", "è", "ème", "nd", "rd", "st", "th", "o", "a", "h", "x", "re", "de"});
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return rest.starts_with(ending) &&
           (rest.size() == ending.size() || is_ascii(rest.substr(ending.size(), 1))) &&
           (rest.size() == ending.size() || rest[ending.size()] < 'A');
  });
}

enum Pattern : std::size_t {
  begins_small,
  begins_two_capitals,   // "RAwa"
  begins_inside_a_word,  // "eMinistère"
  begins_digit_letter,   // "7Dakar"
  begins_closing,        // ")Direction"
  ends_inside_a_word,    // "MinistreM"
  ends_opening,          // "Ministère+"
  single,
};

// Whether a cell surely shows no pattern, by its first letters and its last: "Awa", "Diop, A.",
// "DIOP", "+221 77", nearly all cells of ASCII.
bool is_plainly_whole(std::string_view cell) {
  if (cell.size() < 3) return false;
  const Sign first = ascii_sign(cell[0]);
  const Sign second = ascii_sign(cell[1]);
  const Sign third = ascii_sign(cell[2]);
  const Sign last = ascii_sign(cell.back());
  const bool begins = (first == Sign::capital && second == Sign::small) ||
                      (first == Sign::capital && second == Sign::capital &&
                       (third == Sign::capital || third == Sign::digit)) ||
                      (first == Sign::digit && second == Sign::digit) || first == Sign::opening;
  const bool ends_in_capitals =
      last == Sign::capital && ascii_sign(cell[cell.size() - 2]) == Sign::capital;
  return begins &&
         (last == Sign::small || last == Sign::digit || last == Sign::closing || ends_in_capitals);
}

// An address that begins with two small letters and ends in one has the shape of any other.
bool is_plain_address(std::string_view cell) {
  return cell.size() >= 2 && ascii_sign(cell[0]) == Sign::small &&
         ascii_sign(cell[1]) == Sign::small && ascii_sign(cell.back()) == Sign::small;
}

// One bit for each pattern that a cell shows.
unsigned patterns_of(std::string_view cell) {
  if (is_plainly_whole(cell)) return 0;
  const Edges edges = edges_of(cell);
  const auto& [first, second, third] = edges.begin;
  unsigned found = 0;
  const auto mark = [&](Pattern pattern, bool holds) { found |= holds ? 1U << pattern : 0U; };
  if (edges.length == 1) return is_letter(first) || first == Sign::digit ? 1U << single : 0U;
  mark(begins_small, first == Sign::small && !begins_as_a_name(cell));
  mark(begins_two_capitals,
       first == Sign::capital && second == Sign::capital && third == Sign::small);
  mark(begins_inside_a_word, first == Sign::small && second == Sign::capital);
  mark(begins_digit_letter,
       first == Sign::digit && is_letter(second) && !begins_with_ordinal(cell));
  mark(begins_closing, first == Sign::closing);
  mark(ends_inside_a_word, edges.end[0] == Sign::small && edges.end[1] == Sign::capital);
  mark(ends_opening, edges.end[1] == Sign::opening);
  return found;
}

bool is_always_strange(std::size_t pattern) {
  return pattern != begins_small && pattern != begins_two_capitals;
}

char small(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
bool is_small_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

// The words of a name against the first two letters of an address: its beginning, an initial with a
// stop behind, or two initials. A word that begins beyond ASCII fits anything.
class NameBeginnings {
 public:
  NameBeginnings(std::string_view address)
      : first_(address.empty() ? '\0' : small(address[0])),
        second_(address.size() < 2 ? '\0' : small(address[1])) {}

  void add(std::string_view name) {
    bool inside = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const bool beyond = static_cast<unsigned char>(name[i]) >= 0x80U;
      const char letter = small(name[i]);
      const bool is_word = beyond || is_small_letter(letter);
      if (is_word && !inside) begin_word(letter, i + 1 < name.size() ? name[i + 1] : '\0', beyond);
      inside = is_word;
    }
  }

  bool fit() const { return fit_ || (initial(first_) && initial(second_)); }

 private:
  void begin_word(char letter, char next, bool beyond) {
    const bool any_second = static_cast<unsigned char>(next) >= 0x80U || !is_small_letter(second_);
    fit_ = fit_ || beyond || (letter == first_ && (any_second || small(next) == second_));
    if (!beyond) initials_ |= 1U << static_cast<unsigned>(letter - 'a');
  }
  bool initial(char letter) const {
    return is_small_letter(letter) && (initials_ >> static_cast<unsigned>(letter - 'a') & 1U) != 0;
  }

  char first_;
  char second_;
  bool fit_ = false;
  std::uint32_t initials_ = 0;
};

// "+221 (0)77-123.45": a + in front alone, and a digit at the end.
bool is_plain_phone(std::string_view cell) {
  if (ascii_sign(cell.back()) != Sign::digit) return false;
  if (cell.front() == '+') cell.remove_prefix(1);
  return std::all_of(cell.begin(), cell.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ' ' || c == '(' || c == ')' || c == '-' || c == '/' ||
           c == '.';
  });
}

// "M.H" is made of letters that stand for words, and is none for all that.
bool is_form_of_address(std::string_view cell) {
  if (!is_honorific_word(cell)) return false;
  const std::string folded = fold(cell);
  const bool initials = folded.size() == 3 && folded[1] == ' ';
  return !initials || folded == "h e" || folded == "s e";
}

std::optional<std::size_t> column_of(const DelegateList& list, ListField field) {
  const int column = list.column_of[static_cast<std::size_t>(field)];
  if (column == DelegateList::none) return std::nullopt;
  return static_cast<std::size_t>(column);
}

}  // namespace

TornCells::TornCells(const DelegateList& list) : list_(list) {
  using F = ListField;
  const auto add = [&](Kind kind, std::initializer_list<F> fields) {
    for (const F field : fields) {
      if (const auto index = column_of(list, field)) columns_.push_back({*index, kind});
    }
  };
  add(Kind::name, {F::name, F::family_name, F::given_name});
  add(Kind::party, {F::delegation});
  add(Kind::text, {F::organisation, F::department, F::position, F::rank, F::nominated_by,
                   F::funding, F::remarks});
  add(Kind::honorific, {F::honorific});
  add(Kind::phone, {F::phone});
  add(Kind::email, {F::email});
  for (std::size_t i = 0; i < std::min(list.rows.size(), rows_learnt); ++i)
    learn(list.table.rows[list.rows[i]]);
}

void TornCells::learn(const CellRow& row) {
  for (Column& column : columns_) {
    const std::string_view cell = trim(list_.table.cell(row, column.index));
    if (cell.empty()) continue;
    ++column.filled;
    if (column.kind == Kind::honorific) honorifics_seen_ += is_honorific(cell) ? 1U : 0U;
    const unsigned found = patterns_of(cell);
    for (std::size_t pattern = 0; found >> pattern != 0; ++pattern)
      column.seen[pattern] += found >> pattern & 1U;
    if (column.kind != Kind::email) continue;
    ++addresses_;
    fitting_addresses_ += address_fits_name(row) ? 1U : 0U;
  }
}

// What one cell in five shows is the way of the column; what one in twenty shows is not.
bool TornCells::is_unusual(const Column& column, std::size_t pattern) const {
  const std::uint32_t seen = column.seen[pattern];
  if (is_always_strange(pattern)) return seen * 5 <= column.filled || column.filled < few;
  return seen * 20 <= column.filled || (seen <= 1 && column.filled >= few);
}

void TornCells::check(const CellRow& row, RowProblems& problems) {
  for (const Column& column : columns_) {
    const std::string_view cell = trim(list_.table.cell(row, column.index));
    if (cell.empty()) continue;
    check_shape(column, cell, row, problems);
    if (column.kind == Kind::phone) check_phone(column, cell, problems);
    if (column.kind == Kind::name) check_name(column, cell, problems);
    if (column.kind == Kind::email) check_address(row, problems);
  }
}

void TornCells::tell(const Column& column, std::string_view cell, std::string_view what,
                     bool begins, const CellRow& row, RowProblems& problems) {
  problems.report_at("cell-torn", column.index, cell, in_quotes(cell) + std::string(what),
                     "if the separator beside it has moved, put it back");
  const bool first_row = &row == list_.table.rows.data();
  if (begins && column.index == 0 && !first_row)
    problems.report_on_line((&row - 1)->line, "cell-torn",
                            "the row below begins with " + in_quotes(cell) +
                                "; the line end between them may have moved");
}

void TornCells::check_shape(const Column& column, std::string_view cell, const CellRow& row,
                            RowProblems& problems) {
  if (column.kind == Kind::honorific) {
    const bool known_ones = column.filled >= few && honorifics_seen_ * 10 >= column.filled * 9;
    if (known_ones && !is_honorific(cell))
      return tell(column, cell, " is no form of address, and the others are", true, row, problems);
  }
  if (column.kind == Kind::email && is_plain_address(cell)) return;
  const unsigned found = patterns_of(cell);
  if (found == 0) return;
  for (std::size_t pattern = 0; pattern < pattern_count; ++pattern) {
    const bool shown = (found >> pattern & 1U) != 0;
    const bool may_be_small = column.kind == Kind::email || column.kind == Kind::party;
    const bool is_usual = (may_be_small && pattern == begins_small) ||
                          (column.kind == Kind::honorific && pattern == single);
    if (!shown || is_usual || !is_unusual(column, pattern)) continue;
    const bool ends = pattern == ends_inside_a_word || pattern == ends_opening;
    tell(column, cell,
         ends ? " ends as no other cell of its column" : " begins as no other cell of its column",
         !ends, row, problems);
    return;
  }
}

void TornCells::check_phone(const Column& column, std::string_view cell, RowProblems& problems) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::ptrdiff_t least = 4;  // a number within a house
  const auto digits = std::count_if(cell.begin(), cell.end(), is_digit);
  if (digits >= least && is_plain_phone(cell)) return;
  const Edges edges = edges_of(cell);
  const bool torn_end = edges.end[0] == Sign::digit && is_letter(edges.end[1]);
  const bool torn_begin =
      is_letter(edges.begin[0]) && (edges.begin[1] == Sign::digit || cell.find('+') == 1);
  const std::size_t plus = cell.find('+');
  const bool plus_inside = plus != cell.npos && plus > 0 && is_digit(cell[plus - 1]) &&
                           cell.find_first_of("Ee") == cell.npos;
  const bool is_other = cell.find('@') != cell.npos || (digits < least && !is_empty_marker(cell));
  if (torn_begin || torn_end || plus_inside || is_other)
    problems.report_at("phone-odd", column.index, cell,
                       in_quotes(cell) + " does not read as a phone number",
                       "it is kept as it is; look whether the cells of the row have moved");
}

void TornCells::check_name(const Column& column, std::string_view cell, RowProblems& problems) {
  const bool odd = std::any_of(cell.begin(), cell.end(),
                               [](char c) { return (c >= '0' && c <= '9') || c == '@'; });
  if (odd)
    problems.report_at("name-odd", column.index, cell,
                       in_quotes(cell) + " holds a digit or an @, which no name has",
                       "look whether the cells of the row have moved");
  else if (cell.find('(') != cell.npos)
    problems.report_at("name-odd", column.index, cell,
                       in_quotes(cell) + " says something in brackets, which stays in the name",
                       "put it into a column of its own");
}

bool TornCells::is_honorific(std::string_view cell) {
  return honorifics_.of(cell, [&] { return is_form_of_address(cell); });
}

bool TornCells::address_fits_name(const CellRow& row) const {
  const auto email = column_of(list_, ListField::email);
  NameBeginnings beginnings(trim(list_.table.cell(row, *email)));
  for (const ListField field : {ListField::name, ListField::family_name, ListField::given_name}) {
    if (const auto column = column_of(list_, field)) beginnings.add(list_.table.cell(row, *column));
  }
  return beginnings.fit();
}

bool TornCells::addresses_tell_names() const {
  return addresses_ >= few && fitting_addresses_ * 10 >= addresses_ * 9;
}

// Where nine addresses in ten begin as the name does, the tenth is worth a look.
void TornCells::check_address(const CellRow& row, RowProblems& problems) {
  if (!addresses_tell_names() || address_fits_name(row)) return;
  const auto email = *column_of(list_, ListField::email);
  const std::string_view cell = list_.table.cell(row, email);
  problems.report_at("cell-torn", email, cell,
                     in_quotes(cell) + " begins with no part of the name, and the others do",
                     "look whether it is this person's, and that no separator has moved");
}

}  // namespace plenary
