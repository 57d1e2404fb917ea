#include "intake/moved_letters.h"

#include <algorithm>

#include "intake/cells.h"
#include "intake/header_words.h"
#include "intake/office_words.h"
#include "plenary/text.h"
#include "vocabulary/letter_case.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

constexpr std::size_t rows_of_words = 500;

bool is_inner_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t first_length(std::string_view text) {
  std::size_t length = text.empty() ? 0 : 1;
  while (length < text.size() && is_inner_byte(text[length])) ++length;
  return length;
}

std::size_t last_length(std::string_view text) {
  std::size_t length = text.empty() ? 0 : 1;
  while (length < text.size() && is_inner_byte(text[text.size() - length])) ++length;
  return length;
}

LetterCase case_of(std::string_view letter) {
  if (letter.size() == 1) {
    if (letter[0] >= 'a' && letter[0] <= 'z') return LetterCase::small;
    return letter[0] >= 'A' && letter[0] <= 'Z' ? LetterCase::capital : LetterCase::none;
  }
  return letter.empty() ? LetterCase::none : letter_case(decode_utf8(letter, 0).value);
}

// Whether the cells meet in letters of one case, a word on either side: a letter that moves over
// the separator leaves nothing that its case would show.
bool meet_in_one_case(std::string_view left, std::string_view right) {
  const std::size_t end = last_length(left);
  const LetterCase last = case_of(left.substr(left.size() - end));
  const std::size_t begin = first_length(right);
  if (last == LetterCase::none || last != case_of(right.substr(0, begin))) return false;
  if (last != LetterCase::capital) return true;
  const std::string_view second = right.substr(begin);
  return case_of(second.substr(0, first_length(second))) != LetterCase::small;
}

bool is_word_byte(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
  // Apostrophes and hyphens of typesetters, U+2010 to U+201F, part words as those of ASCII do.
  for (std::size_t back = 0; back < 3 && back <= at; ++back) {
    if (text.substr(at - back).starts_with("\xE2\x80")) return false;
  }
  return true;
}

std::string_view closing_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text, begin - 1)) --begin;
  return text.substr(begin);
}

std::string_view opening_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_byte(text, end)) ++end;
  return text.substr(0, end);
}

// A letter at the end that may make a plural or a feminine of a word, and no damage.
bool is_inflection(std::string_view shorter, std::string_view longer) {
  static constexpr std::string_view letters = "seaonrx";
  return longer.size() == shorter.size() + 1 && longer.starts_with(shorter) &&
         letters.find(longer.back()) != letters.npos;
}

std::uint32_t count_in(const std::unordered_map<std::uint64_t, std::uint32_t>& words,
                       std::string_view word) {
  const auto found = words.find(fingerprint(word));
  return found == words.end() ? 0 : found->second;
}

bool is_header(std::string_view text) { return !text.empty() && header_word(text).has_value(); }

}  // namespace

MovedLetters::MovedLetters(const DelegateList& list, const PartyIndex& parties)
    : list_(list), parties_(parties), columns_(list.columns.size()) {
  if (columns_.empty()) return;
  const auto mark = [&](ListField field, bool Column::*kind) {
    const int column = list.column_of[static_cast<std::size_t>(field)];
    if (column != DelegateList::none) columns_[static_cast<std::size_t>(column)].*kind = true;
  };
  for (const ListField field : {ListField::name, ListField::family_name, ListField::given_name})
    mark(field, &Column::is_name);
  mark(ListField::delegation, &Column::is_party);
  checks_header_ = list.columns.back().use == SourceColumn::Use::unknown;
  for (std::size_t i = 0; i < std::min(list.rows.size(), rows_of_words); ++i) {
    last_learnt_ = list.rows[i];
    learn(list.table.rows[last_learnt_]);
  }
}

MovedLetters::Seam MovedLetters::seam(const CellRow& row, std::size_t column) const {
  return {trim(list_.table.cell(row, column)), trim(list_.table.cell(row, column + 1)), column,
          column + 1, 0};
}

// The last cell of the row above and the first of this one; none where the header is above.
MovedLetters::Seam MovedLetters::seam_above(const CellRow& row) const {
  Seam found{{}, trim(list_.table.cell(row, 0)), columns_.size() - 1, 0, 0};
  if (&row == list_.table.rows.data()) return found;
  const CellRow& above = *(&row - 1);
  if (above.line <= list_.header_line) return found;
  found.left = trim(list_.table.cell(above, columns_.size() - 1));
  found.line_above = above.line;
  return found;
}

void MovedLetters::learn(const CellRow& row) {
  for (std::size_t column = 0; column + 1 < columns_.size(); ++column) learn(seam(row, column));
  learn(seam_above(row));
}

void MovedLetters::learn(const Seam& seam) {
  if (!meet_in_one_case(seam.left, seam.right)) return;
  columns_[seam.left_column].meets_next = true;
  any_ = true;
  ++columns_[seam.left_column].last[fingerprint(fold(closing_word(seam.left)))];
  ++columns_[seam.right_column].first[fingerprint(fold(opening_word(seam.right)))];
}

void MovedLetters::check(const CellRow& row, RowProblems& problems) {
  if (checks_header_) check_header(row, problems);
  if (!any_) return;
  const bool is_learnt = &row <= &list_.table.rows[last_learnt_];
  bool unproven = false;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (!columns_[column].meets_next) continue;
    const Seam met = column + 1 < columns_.size() ? seam(row, column) : seam_above(row);
    if (!meet_in_one_case(met.left, met.right)) continue;
    unproven = unproven || is_unproven(met);
    check_seam(met, is_learnt, problems);
  }
  if (unproven) unproven_lines_.push_back(row.line);
}

// A delegation is known or it is none, and bears out the name beside it.
bool MovedLetters::is_unproven(const Seam& seam) const {
  const Column& left = columns_[seam.left_column];
  const Column& right = columns_[seam.right_column];
  return (left.is_name || right.is_name) && !left.is_party && !right.is_party;
}

// The first letter of a row may be the last of the header, or the other way round.
void MovedLetters::check_header(const CellRow& row, RowProblems& problems) const {
  if (&row == list_.table.rows.data() || (&row - 1)->line != list_.header_line) return;
  const std::string_view header = trim(list_.columns.back().header);
  const std::string_view cell = trim(list_.table.cell(row, 0));
  const std::string longer = std::string(header) + std::string(cell.substr(0, first_length(cell)));
  const bool lost = is_header(longer);
  if (!lost && !is_header(header.substr(0, header.size() - last_length(header)))) return;
  problems.report_at("cell-torn", 0, cell,
                     in_quotes(cell) + " stands below the header " + in_quotes(header) +
                         ", which has a letter too " + (lost ? "few" : "many"),
                     "if the line end between them has moved, put it back");
}

void MovedLetters::check_seam(const Seam& seam, bool is_learnt, RowProblems& problems) {
  if (!was_found_better(seam, is_learnt)) return;
  problems.report_at("cell-torn", seam.right_column, seam.right,
                     in_quotes(seam.left) + " and " + in_quotes(seam.right) +
                         " would be known words with a letter moved between them",
                     seam.line_above == 0 ? "if the separator between them has moved, put it back"
                                          : "if the line end between them has moved, put it back");
  if (seam.line_above != 0)
    problems.report_on_line(seam.line_above, "cell-torn",
                            "the row below begins with " + in_quotes(seam.right) +
                                "; the line end between them may have moved");
}

// A role and the languages beside it meet in the same two words in row after row.
bool MovedLetters::was_found_better(const Seam& seam, bool is_learnt) {
  constexpr std::size_t most = 1U << 14U;
  const std::uint64_t place = 2 * seam.left_column + (is_learnt ? 1 : 0);
  const std::uint64_t words =
      fingerprint(opening_word(seam.right), fingerprint(closing_word(seam.left), place));
  if (const auto known = found_better_.find(words); known != found_better_.end())
    return known->second;
  const bool better = fits_better(seam, is_learnt);
  if (found_better_.size() < most) found_better_.emplace(words, better);
  return better;
}

bool MovedLetters::fits_better(const Seam& seam, bool is_learnt) {
  fold_into(closing_word(seam.left), left_word_);
  fold_into(opening_word(seam.right), right_word_);
  const std::string_view left = left_word_;
  const std::string_view right = right_word_;
  const std::uint32_t usual = is_learnt ? 2 : 1;  // the row itself is among those counted
  const std::size_t end = last_length(left);
  left_mended_ = left.substr(0, left.size() - end);
  right_mended_.assign(left.substr(left.size() - end)).append(right);
  if (is_gain(seam, usual)) return true;
  const std::size_t begin = first_length(right);
  left_mended_.assign(left).append(right.substr(0, begin));
  right_mended_ = right.substr(begin);
  return is_gain(seam, usual);
}

// Nothing known is lost, and what is won is more than a plural.
bool MovedLetters::is_gain(const Seam& seam, std::uint32_t usual) {
  const Column& left = columns_[seam.left_column];
  const Column& right = columns_[seam.right_column];
  const bool is_left_new = fit(left, left.last, left_word_, usual) == Fit::none;
  const bool is_right_new = fit(right, right.first, right_word_, usual) == Fit::none;
  Fit won_left = fit(left, left.last, left_mended_, 1);
  Fit won_right = fit(right, right.first, right_mended_, 1);
  if ((!is_left_new && won_left == Fit::none) || (!is_right_new && won_right == Fit::none))
    return false;
  const bool may_be_inflected = !left.is_party && !is_office_word(left_mended_);
  if (won_left == Fit::strong && may_be_inflected &&
      (is_inflection(left_word_, left_mended_) || is_inflection(left_mended_, left_word_)))
    won_left = Fit::weak;
  if (!is_left_new) won_left = Fit::none;
  if (!is_right_new) won_right = Fit::none;
  return won_left == Fit::strong || won_right == Fit::strong ||
         (won_left == Fit::weak && won_right == Fit::weak);
}

MovedLetters::Fit MovedLetters::fit(const Column& column, const Words& words, std::string_view word,
                                    std::uint32_t usual) {
  const bool is_seen = count_in(words, word) >= usual;
  if (column.is_name) return is_seen ? Fit::weak : Fit::none;
  if (column.is_party) return is_seen || names_party(word) ? Fit::strong : Fit::none;
  return is_seen || is_office_word(word) ? Fit::strong : Fit::none;
}

// As partners.toml or the dialogue's languages have it: "senega" and "esenegal" are Senegal
// somewhere, and here they are Senegal with a letter too few or too many.
bool MovedLetters::names_party(std::string_view word) {
  const auto [known, is_new] = party_words_.try_emplace(fingerprint(word), false);
  if (!is_new) return known->second;
  const PartyMatch match = parties_.recognise_exactly(word);
  if (match.kind != PartyMatch::Kind::certain) return false;
  const Party* party = parties_.party(match.code);
  if (!party || party->name.empty())
    return known->second = fold(parties_.name(match.code, Language("en"))) == word;
  for (const std::string_view language : {"en", "fr", "es", "pt", "de", "it", "ar"}) {
    if (fold(party->name.in(Language(language), "en")) == word) return known->second = true;
  }
  return false;
}

}  // namespace plenary
