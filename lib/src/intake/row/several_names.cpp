#include "intake/row/several_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "intake/person_name.h"
#include "plenary/text.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

// Folded. They stand in no name, where they are no part of a word.
constexpr auto and_words = std::to_array<std::string_view>(
    {"et",           "and",          "und",        "sowie",       "ainsi",
     "avec",         "with",         "mit",        "accompagne",  "accompagnee",
     "accompanied",  "acompanado",   "acompanada", "acompanhado", "acompanhada",
     "accompagnato", "accompagnata", "begleitet",  "و",           "مع"});
constexpr auto plural_honorifics = std::to_array<std::string_view>(
    {"mm", "messieurs", "messrs", "mmes", "mesdames", "mlles", "sres", "srs", "sras", "senores",
     "senoras", "herren", "damen", "signori", "signore", "السادة", "السيدات"});
constexpr auto joints_of_names = std::to_array<std::string_view>({"y", "e", "ou", "or", "oder"});

constexpr std::string_view signs_between_names = "\n\r/&+;";

struct NameWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<NameWord> words_in(std::string_view text) {
  std::vector<NameWord> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\r", begin), text.size());
    if (end > begin) words.push_back({begin, end});
    begin = end + 1;
  }
  return words;
}

std::string_view word_at(std::string_view text, const NameWord& word) {
  return text.substr(word.begin, word.end - word.begin);
}

// The signs are words as well.
std::string folded_joint(std::string_view word) {
  return word == "&" || word == "+" ? "et" : fold(word);
}

// "S.E." and "E." are no words of this kind.
bool has_stop(std::string_view word) { return word.find('.') != word.npos; }

// Without the honorifics in front.
std::size_t count_name_words(std::string_view part) {
  std::size_t count = 0;
  for (const NameWord& word : words_in(part)) {
    const bool in_front = count == 0 && is_honorific_word(word_at(part, word));
    count += in_front ? 0U : 1U;
  }
  return count;
}

// "SOW Awa": capitals and a word that has other letters too.
bool is_name_with_capitals(std::string_view part) {
  bool capitals = false;
  bool mixed = false;
  for (const NameWord& word : words_in(part)) {
    const LetterCount letters = count_letters(word_at(part, word));
    capitals = capitals || (letters.upper >= 2 && letters.lower == 0);
    mixed = mixed || (letters.upper >= 1 && letters.lower >= 1);
  }
  return capitals && mixed;
}

// Whole names on either side of a sign that no name has.
bool are_separated_names(std::string_view cell) {
  std::size_t whole = 0;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(signs_between_names, begin), cell.size());
    whole += words_in(cell.substr(begin, end - begin)).size() >= 2 ? 1U : 0U;
    begin = end + 1;
  }
  return whole >= 2;
}

// "SOW Awa, LY Ibra", "Awa SOW - Ibra LY"; a family and a given name are not both of this kind.
bool are_names_with_capitals(std::string_view cell) {
  for (const std::string_view sign : {",", " - ", " – "}) {
    const std::size_t at = cell.find(sign);
    if (at != cell.npos && is_name_with_capitals(cell.substr(0, at)) &&
        is_name_with_capitals(cell.substr(at + sign.size())))
      return true;
  }
  return false;
}

SeveralNames at_joint(std::string_view cell, const NameWord& joint, bool has_small_letters) {
  const std::string_view word = word_at(cell, joint);
  const LetterCount letters = count_letters(word);
  if (has_stop(word) || (has_small_letters && letters.upper > 0)) return SeveralNames::no;
  const std::string folded = folded_joint(word);
  if (is_one_of(and_words, folded)) return SeveralNames::yes;
  if (!is_one_of(joints_of_names, folded)) return SeveralNames::no;
  const std::string_view left = cell.substr(0, joint.begin);
  const std::string_view right = trim(cell.substr(joint.end));
  const bool names_another = is_honorific_word(right.substr(0, right.find(' ')));
  if (names_another) return SeveralNames::yes;
  return count_name_words(left) >= 2 && count_name_words(right) >= 2 ? SeveralNames::perhaps
                                                                     : SeveralNames::no;
}

bool begins_with_plural(std::string_view cell) {
  const std::string_view word = cell.substr(0, cell.find(' '));
  constexpr std::size_t longest = 14;  // bytes
  return word.size() <= longest && word.size() < cell.size() &&
         is_one_of(plural_honorifics, fold(word));
}

// A sign between names, or a short word within that may join them: nearly no name has either.
bool may_name_several(std::string_view cell) {
  if (cell.find_first_of("\n\r/&+;,") != cell.npos || cell.find(" - ") != cell.npos ||
      cell.find(" – ") != cell.npos)
    return true;
  constexpr std::string_view first_letters = "eauoswmybEAUOSWMYB\xD9";  // of the words above
  for (std::size_t at = cell.find(' '); at != cell.npos; at = cell.find(' ', at + 1)) {
    if (at + 1 < cell.size() && first_letters.find(cell[at + 1]) != first_letters.npos) return true;
  }
  return false;
}

}  // namespace

SeveralNames name_several(std::string_view cell) {
  constexpr std::string_view first_letters = "MmSsHhDd\xD8";  // of plural honorifics
  if (!cell.empty() && first_letters.find(cell.front()) != first_letters.npos &&
      begins_with_plural(cell))
    return SeveralNames::yes;
  if (!may_name_several(cell)) return SeveralNames::no;
  if (are_separated_names(cell) || are_names_with_capitals(cell)) return SeveralNames::yes;
  const std::vector<NameWord> words = words_in(cell);
  const bool has_small_letters = count_letters(cell).lower > 0;
  SeveralNames found = SeveralNames::no;
  for (std::size_t i = 1; i + 1 < words.size() && found != SeveralNames::yes; ++i)
    found = std::max(found, at_joint(cell, words[i], has_small_letters));
  return found;
}

bool name_somebody_else(std::string_view text) {
  const std::vector<NameWord> words = words_in(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view word = word_at(text, words[i]);
    const std::string folded = folded_joint(word);
    if (has_stop(word) || !(is_one_of(and_words, folded) || is_one_of(joints_of_names, folded)))
      continue;
    const std::string_view next = word_at(text, words[i + 1]);
    if (is_honorific_word(next) || fold(next) == "m") return true;
    if (is_name_with_capitals(text.substr(0, words[i].begin)) &&
        is_name_with_capitals(text.substr(words[i].end)))
      return true;
  }
  return false;
}

}  // namespace plenary
