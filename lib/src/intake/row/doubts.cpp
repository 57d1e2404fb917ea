#include "intake/row/doubts.h"

#include <algorithm>
#include <array>

#include "intake/office_words.h"
#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

// Folded, whole words.
constexpr auto absence_words = std::to_array<std::string_view>({
    "empeche",
    "empechee",
    "absent",
    "absente",
    "annule",
    "annulee",
    "desiste",
    "desistee",
    "remplace par",
    "remplacee par",
    "en remplacement de",
    "remplacant de",
    "remplacante de",
    "ne participe pas",
    "ne participe plus",
    "ne participera pas",
    "ne vient pas",
    "ne viendra pas",
    "cancelled",
    "canceled",
    "not attending",
    "will not attend",
    "unable to attend",
    "replaced by",
    "replacing",
    "instead of",
    "no asistira",
    "no asiste",
    "no participa",
    "ausente",
    "cancelado",
    "cancelada",
    "sustituye a",
    "sustituido por",
    "sustituida por",
    "en sustitucion de",
    "nao participa",
    "nao participara",
    "substitui",
    "substituido por",
    "substituida por",
    "em substituicao de",
    "assente",
    "annullato",
    "annullata",
    "non partecipa",
    "sostituisce",
    "sostituito da",
    "sostituita da",
    "in sostituzione di",
    "verhindert",
    "abgesagt",
    "nimmt nicht teil",
    "ersetzt durch",
    "in vertretung von",
    "اعتذر",
    "اعتذرت",
    "بدلا من",
    "لن يشارك",
    "لن تشارك",
});

// Small words that stand between words of offices: "un représentant de la Douane".
constexpr auto joints = std::to_array<std::string_view>(
    {"a",        "an",     "the", "of",  "for", "to",  "in",    "and",  "un",   "une", "le",
     "la",       "les",    "l",   "de",  "du",  "des", "d",     "et",   "en",   "el",  "los",
     "las",      "una",    "del", "y",   "o",   "os",  "um",    "uma",  "da",   "do",  "das",
     "dos",      "il",     "lo",  "i",   "gli", "di",  "della", "der",  "die",  "den", "und",
     "monsieur", "madame", "mr",  "mme", "m",   "sr",  "sra",   "herr", "frau", "his", "her"});

// Who comes along and is named by what they do.
constexpr auto others = std::to_array<std::string_view>(
    {"chauffeur", "driver",      "conductor",  "motorista",    "autista",       "fahrer",
     "fahrerin",  "douane",      "douanes",    "representant", "representante", "rappresentante",
     "vertreter", "vertreterin", "interprete", "guide",        "photographe",   "cameraman",
     "bodyguard", "garde",       "corps"});

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_function_word(std::string_view folded) {
  return is_office_word(folded) || is_among(others, folded);
}

bool speaks_of_absence(std::string_view text) {
  const std::string words = ' ' + fold(text) + ' ';
  return std::any_of(absence_words.begin(), absence_words.end(), [&](std::string_view each) {
    const std::size_t at = words.find(each);
    return at != words.npos && words[at - 1] == ' ' && words[at + each.size()] == ' ';
  });
}

// The last word decides first: few names end in one.
bool is_function(std::string_view name) {
  const std::size_t gap = name.rfind(' ');
  if (!is_function_word(fold(name.substr(gap == name.npos ? 0 : gap + 1)))) return false;
  const std::string folded = fold(name);
  const auto words = split(folded, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return is_function_word(word) || is_among(joints, word);
  });
}

}  // namespace

void Doubts::look(RowCells& cells) {
  const Registration& person = cells.person();
  if (!cells.out().placeholder && is_function(person.name))
    cells.problems().report("name-is-function", F::name, person.name,
                            in_quotes(person.name) + " reads as what somebody does, and as no name",
                            "write TBC for a seat whose person is not known yet");
  const bool given_is_known = !person.given_name.empty() && !is_placeholder_name(person.given_name);
  if (cells.out().placeholder && !is_placeholder_name(person.name) &&
      (given_is_known || person.family_name.empty()))
    cells.problems().report("name-half-known", F::family_name, person.name,
                            in_quotes(person.name) +
                                " still has a place held in it, and is a seat "
                                "without a person",
                            "write the whole name, or TBC alone");
  look_for_role(cells);
  look_for_absence(cells, F::position, person.position);
  look_for_absence(cells, F::remarks, person.remarks);
}

// "Ministre, chef de délégation".
bool Doubts::names_head(std::string_view position) const {
  for (std::size_t begin = 0; begin <= position.size();) {
    const std::size_t end = std::min(position.find_first_of(",;/(", begin), position.size());
    std::string_view part = trim(position.substr(begin, end - begin));
    if (part.ends_with(')')) part = trim(part.substr(0, part.size() - 1));
    const auto word = role_of_word(part, dialogue_);
    // "Chef" and "Head" alone are of an office; "Delegationsleiter" is of a delegation.
    const bool names_whole = part.find(' ') != part.npos || fold(part).starts_with("deleg");
    if (names_whole && word && word->role == "head") return true;
    begin = end + 1;
  }
  return false;
}

void Doubts::look_for_role(RowCells& cells) {
  const Registration& person = cells.person();
  const std::string_view source = cells.raw(F::position);
  if (source.empty() || cells.list().has(F::role) || person.role == "head") return;
  if (!heads_.of(source, [&] { return names_head(person.position); })) return;
  cells.problems().report(
      "role-in-position", F::position, person.position,
      in_quotes(person.position) + " is taken as a function, and the role is " + person.role,
      "give the list a column of roles, or set the role afterwards");
}

void Doubts::look_for_absence(RowCells& cells, ListField field, const std::string& text) {
  const std::string_view source = cells.raw(field);
  if (source.empty() || !absences_.of(source, [&] { return speaks_of_absence(text); })) return;
  cells.problems().report("may-not-come", field, text,
                          in_quotes(text) + " may say that somebody else comes, or nobody",
                          "take the row out, or register whoever comes instead");
}

}  // namespace plenary
