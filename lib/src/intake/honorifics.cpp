// Honorifics of seven languages, in a column of their own and in front of a name.
#include <algorithm>
#include <array>
#include <string>

#include "intake/person_name.h"
#include "plenary/text.h"
#include "vocabulary/first_letters.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

// Folded, for a cell that holds nothing else.
constexpr auto in_a_cell = std::to_array<std::string_view>({
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "m",
    "mme",
    "mlle",
    "mm",
    "dr",
    "dre",
    "dra",
    "drs",
    "prof",
    "professor",
    "professeur",
    "professeure",
    "profesor",
    "profesora",
    "professora",
    "pr",
    "sr",
    "sra",
    "srta",
    "sir",
    "madam",
    "madame",
    "monsieur",
    "mademoiselle",
    "senor",
    "senora",
    "senorita",
    "senhor",
    "senhora",
    "don",
    "dona",
    "he",
    "h",
    "e",
    "s",
    "se",
    "sem",
    "exc",
    "excellency",
    "excellence",
    "excelencia",
    "exzellenz",
    "eccellenza",
    "amb",
    "ambassador",
    "ambassadeur",
    "ambassadrice",
    "embajador",
    "embajadora",
    "embaixador",
    "embaixadora",
    "botschafter",
    "botschafterin",
    "ambasciatore",
    "ambasciatrice",
    "hon",
    "honourable",
    "honorable",
    "rt",
    "right",
    "eng",
    "ing",
    "maitre",
    "me",
    "gen",
    "general",
    "col",
    "colonel",
    "capt",
    "captain",
    "capitaine",
    "maj",
    "major",
    "lt",
    "cdt",
    "commandant",
    "sheikh",
    "cheikh",
    "dame",
    "lord",
    "lady",
    "rev",
    "pere",
    "imam",
    "exma",
    "exmo",
    "son",
    "his",
    "her",
    "su",
    "sua",
    "herr",
    "frau",
    "sig",
    "siga",
    "sigra",
    "ra",
    "signor",
    "signora",
    "signore",
    "dott",
    "dottssa",
    "ssa",
    "dottore",
    "dottoressa",
    "avv",
    "السيد",
    "السيده",
    "سيد",
    "سيده",
    "الانسه",
    "انسه",
    "الدكتور",
    "الدكتوره",
    "دكتور",
    "دكتوره",
    "د",
    "الاستاذ",
    "الاستاذه",
    "استاذ",
    "استاذه",
    "معالي",
    "سعاده",
    "فخامه",
    "سمو",
    "السفير",
    "السفيره",
    "صاحب",
    "صاحبه",
    "المهندس",
    "المهندسه",
});

// Lower-case letters without stops, where they stand in front of a name: nothing that is a name as
// well. Cheikh, Imam and Don are first names; generals and colonels have a rank, which stays.
constexpr auto in_front = std::to_array<std::string_view>({
    "mr",         "mrs",         "ms",           "miss",      "mx",         "mme",     "mlle",
    "madame",     "monsieur",    "mademoiselle", "dr",        "dra",        "prof",    "professor",
    "professeur", "professeure", "profesor",     "profesora", "professora", "sr",      "sra",
    "srta",       "senor",       "senora",       "senorita",  "senhor",     "senhora", "herr",
    "frau",       "signor",      "signora",      "pr",        "dott",       "dottssa", "excellency",
    "السيده",     "الانسه",      "الدكتور",      "الدكتوره",  "معالي",      "سعاده",   "فخامه",
});

// Only with a stop, or before another honorific: "He Wei" and "Hon" are people.
constexpr auto with_a_stop = std::to_array<std::string_view>(
    {"he", "se", "sem", "semme", "amb", "hon", "sig", "sigra", "exc", "exma", "exmo", "dre"});

constexpr FirstLetters letters_in_front(in_front);
constexpr FirstLetters letters_with_a_stop(with_a_stop);
constexpr FirstLetters letters_of_monsieur(std::to_array<std::string_view>({"m"}));

// "Faye" begins as no honorific does: no need to fold it.
bool may_be_in_front(std::string_view word) {
  return letters_in_front.may_begin(word) || letters_with_a_stop.may_begin(word) ||
         letters_of_monsieur.may_begin(word);
}

// "H.E." and "Mme." without stops and case.
std::string letters_of(std::string_view word) {
  std::string letters = fold(word);
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return letters;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view behind_first_word(std::string_view text) {
  const std::size_t gap = text.find(' ');
  return gap == text.npos ? std::string_view{} : trim(text.substr(gap));
}

// "M./Mme", "Mr/Ms": whoever fills the form in was to strike one out.
bool is_choice_of_honorifics(std::string_view word) {
  const auto choices = split(word, '/');
  return std::all_of(choices.begin(), choices.end(), [](std::string_view choice) {
    const std::string letters = letters_of(choice);
    return letters == "m" || is_one_of(in_front, letters);
  });
}

// "DIOP Alioune": a family name in capitals, and another word.
bool begins_with_capitals(std::string_view name) {
  const LetterCount first = count_letters(first_word(name));
  const LetterCount rest = count_letters(behind_first_word(name));
  return first.upper >= 2 && first.lower + first.caseless + first.others == 0 && rest.lower > 0;
}

}  // namespace

bool is_honorific_word(std::string_view cell) {
  const std::string folded = fold(cell);
  if (folded.empty()) return false;
  const auto words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return is_one_of(in_a_cell, word); });
}

void HonorificsInFront::learn(std::string_view cell) {
  const std::string word = letters_of(first_word(trim(cell)));
  if (word.empty()) return;
  ++names_;
  beginning_with_m_ += word == "m" ? 1U : 0U;
  const bool madame = word == "mme" || word == "mlle" || word == "madame";
  // Half of the first names do not begin with M.
  monsieur_ = monsieur_ || madame;
  all_men_ = beginning_with_m_ >= 2 && beginning_with_m_ * 2 >= names_;
  sayyid_ = sayyid_ || word == "السيده" || word == "الانسه";
}

bool HonorificsInFront::is_honorific(std::string_view word, std::string_view behind) const {
  if (word == "Me") return behind.find(' ') != behind.npos;  // "Me Abou Seck", an advocate
  if (!may_be_in_front(word)) return false;
  if (word.find('/') != word.npos) return is_choice_of_honorifics(word);
  const std::string_view next = first_word(behind);
  const std::string letters = letters_of(word);
  if (is_one_of(in_front, letters)) return true;
  if (letters == "m")  // "M. le Préfet"
    return monsieur_ || all_men_ || begins_with_capitals(behind) || behind.starts_with("le ");
  if (letters == "السيد") return sayyid_;
  if (!is_one_of(with_a_stop, letters)) return false;
  return word.find('.') != word.npos || is_one_of(in_front, letters_of(next)) ||
         (letters_of(next) == "m" && next.back() == '.');
}

std::size_t HonorificsInFront::length(std::string_view name) const {
  std::string_view rest = name;
  while (!rest.empty()) {
    const std::string_view word = first_word(rest);
    const std::string_view behind = behind_first_word(rest);
    const bool after_excellency =  // "S.E. M. Faye", "H.E. M. Faye"
        rest.size() < name.size() && letters_of(word) == "m" && word.back() == '.';
    if (!after_excellency && !is_honorific(word, behind)) break;
    if (behind.empty()) return 0;  // nothing but honorifics
    rest = behind;
  }
  return name.size() - rest.size();
}

std::size_t HonorificsInFront::length_beside(std::string_view name, std::string_view kept) const {
  const std::size_t in_front = length(name);
  if (in_front == 0 || kept.empty() || fold(kept) == fold(trim(name.substr(0, in_front))))
    return in_front;
  return 0;
}

std::string said_of_honorific(std::string_view name, std::size_t length) {
  return in_quotes(trim(name.substr(0, length))) + " in front of " +
         in_quotes(name.substr(length)) + " is taken as the honorific";
}

}  // namespace plenary
