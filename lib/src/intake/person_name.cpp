#include "intake/person_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "plenary/text.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

enum class Kind { capitals, plain, particle, initial, other };

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  Kind kind = Kind::other;
};

constexpr auto particles = std::to_array<std::string_view>(
    {"al",  "ag",  "ait", "bel", "ben", "bin", "bint",  "d",     "da",    "dal",  "das", "de",
     "del", "den", "der", "des", "di",  "do",  "dos",   "du",    "e",     "el",   "ibn", "la",
     "le",  "les", "lo",  "mac", "mc",  "n",   "o",     "ould",  "oulad", "san",  "st",  "ten",
     "ter", "van", "von", "y",   "zu",  "zur", "della", "dello", "degli", "walad"});

constexpr auto degrees = std::to_array<std::string_view>(
    {"ba", "bsc", "cbe", "jd",  "jr", "kc", "llb", "llm", "ma",  "mba", "md",
     "mp", "msc", "obe", "phd", "qc", "rn", "sc",  "esq", "snr", "jnr"});

// Written in capitals beside a family name, and no part of it.
constexpr auto acronyms_of_office = std::to_array<std::string_view>(
    {"dg", "dga", "dgpn", "pdg", "sg", "sga", "ig", "ceo", "cto", "cfo", "it", "rh", "hr"});

constexpr auto suffixes =
    std::to_array<std::string_view>({"jr", "jnr", "snr", "ii", "iii", "iv", "vii", "viii", "ix"});

// "'t" of "van 't Hoff" too.
bool is_particle(std::string_view word) {
  return word.starts_with('\'') || word.starts_with("’") || is_one_of(particles, fold(word));
}

// "McDONALD", "d'AUBIGNÉ", "al-HASSAN": a particle written together with capitals.
bool begins_with_particle(std::string_view word) {
  for (const std::string_view joint : {"'", "’", "-"}) {
    const std::size_t at = word.find(joint);
    if (at == word.npos || !is_particle(word.substr(0, at))) continue;
    const LetterCount rest = count_letters(word.substr(at + joint.size()));
    if (rest.upper >= 2 && rest.lower + rest.caseless + rest.others == 0) return true;
  }
  for (const std::string_view joined : {"Mc", "Mac"}) {
    if (!word.starts_with(joined)) continue;
    const LetterCount rest = count_letters(word.substr(joined.size()));
    if (rest.upper >= 2 && rest.lower + rest.caseless + rest.others == 0) return true;
  }
  return false;
}

// "Jean DUPONT III", "MENSAH Kofi Mr".
bool is_no_name(std::string_view word, const LetterCount& letters) {
  constexpr int longest = 4;
  if (letters.upper == 0 || letters.upper + letters.lower > longest) return false;
  const std::string folded = fold(word);
  return is_one_of(suffixes, folded) || folded == "mr" || folded == "mrs" || folded == "mme";
}

Kind kind_of(std::string_view word) {
  const LetterCount letters = count_letters(word);
  if (is_no_name(word, letters)) return Kind::other;
  if (letters.others + letters.caseless > 0) return Kind::other;
  if (letters.upper + letters.lower == 0) return Kind::other;
  const bool has_stop = word.find('.') != word.npos;
  if (has_stop) return letters.lower == 0 ? Kind::initial : Kind::plain;
  if (letters.upper >= 2 && letters.lower == 0) return Kind::capitals;
  if (begins_with_particle(word)) return Kind::capitals;
  if (is_particle(word)) return Kind::particle;
  return letters.upper + letters.lower == 1 ? Kind::initial : Kind::plain;
}

std::vector<Word> words_of(std::string_view text, std::size_t offset = 0) {
  std::vector<Word> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin)
      words.push_back({offset + begin, offset + end, kind_of(text.substr(begin, end - begin))});
    begin = end + 1;
  }
  return words;
}

std::size_t count_kind(const std::vector<Word>& words, Kind kind) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [kind](const Word& word) { return word.kind == kind; }));
}

NameParts parts_by_comma(std::string_view name, std::size_t comma) {
  const std::string_view family = trim(name.substr(0, comma));
  const std::string_view given = trim(name.substr(comma + 1));
  const std::vector<Word> left = words_of(family);
  const std::vector<Word> right = words_of(given);
  if (left.empty() || right.empty() || right.size() > 4) return {};
  const std::size_t plain = count_kind(left, Kind::plain);
  const bool is_family = count_kind(left, Kind::other) + count_kind(left, Kind::initial) == 0 &&
                         (plain == 0 || (plain == 1 && count_kind(left, Kind::capitals) == 0));
  const bool is_given = count_kind(right, Kind::other) == 0 &&
                        right.front().kind != Kind::particle && !is_one_of(degrees, fold(given)) &&
                        !is_honorific_word(given);
  return is_family && is_given ? NameParts{family, given} : NameParts{};
}

struct Run {
  std::size_t first = 0;
  std::size_t last = 0;  // of the words in capitals
};

// The words in capitals, if they stand together: particles may stand between them.
bool find_run(const std::vector<Word>& words, Run& run) {
  const auto is_capitals = [](const Word& word) { return word.kind == Kind::capitals; };
  const auto first = std::find_if(words.begin(), words.end(), is_capitals);
  if (first == words.end()) return false;
  run.first = static_cast<std::size_t>(first - words.begin());
  for (std::size_t i = run.first; i < words.size(); ++i)
    if (is_capitals(words[i])) run.last = i;
  for (std::size_t i = run.first; i <= run.last; ++i)
    if (!is_capitals(words[i]) && words[i].kind != Kind::particle) return false;
  return true;
}

std::string folded_word(std::string_view name, const Word& word) {
  return fold(name.substr(word.begin, word.end - word.begin));
}

NameParts parts_by_capitals(std::string_view name) {
  const std::vector<Word> words = words_of(name);
  Run run;
  const std::size_t plain = count_kind(words, Kind::plain);
  if (plain == 0 || count_kind(words, Kind::other) > 0 || !find_run(words, run)) return {};
  while (run.first > 0 && words[run.first - 1].kind == Kind::particle) --run.first;
  if (run.last > run.first &&  // "Jean DUPONT MBA", "PDG KOUMBA Jean"
      (is_one_of(degrees, folded_word(name, words[run.last])) ||
       is_one_of(acronyms_of_office, folded_word(name, words[run.first]))))
    return {};
  const bool capitals_lead = run.first == 0;
  if (capitals_lead == (run.last + 1 == words.size())) return {};  // all of it, or in the middle
  const std::string_view family =
      name.substr(words[run.first].begin, words[run.last].end - words[run.first].begin);
  if (!capitals_lead && plain > 1 && is_one_of(degrees, fold(family))) return {};  // "Ann Lee MBA"
  const std::string_view given = capitals_lead ? name.substr(words[run.last + 1].begin)
                                               : name.substr(0, words[run.first - 1].end);
  return {family, given};
}

}  // namespace

bool has_all_words(std::string_view whole, std::string_view part) {
  const auto words = split(whole, ' ');
  const auto some = split(part, ' ');
  return std::all_of(some.begin(), some.end(), [&](std::string_view word) {
    return word.empty() || std::find(words.begin(), words.end(), word) != words.end();
  });
}

NameParts certain_parts(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos) return parts_by_capitals(name);
  return name.find(',', comma + 1) == name.npos ? parts_by_comma(name, comma) : NameParts{};
}

}  // namespace plenary
