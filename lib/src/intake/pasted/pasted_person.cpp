#include "intake/pasted/pasted_person.h"

#include <algorithm>
#include <vector>

#include "intake/columns.h"
#include "intake/header_words.h"
#include "intake/office_words.h"
#include "intake/person_name.h"
#include "intake/row/contacts.h"
#include "intake/row/several_names.h"
#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"
#include "vocabulary/letters.h"

namespace plenary {

namespace {

using F = ListField;
using Words = std::vector<std::string_view>;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// "•", "-", "o" of a word processor, with the blank behind.
std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : {"•", "·", "▪", "●", "◦", "‣", "", "*", "-", "–", "—"}) {
    if (!text.starts_with(bullet)) continue;
    const std::string_view rest = text.substr(bullet.size());
    if (rest.starts_with(' ') || rest.starts_with('\t')) return bullet.size();
  }
  return text.starts_with("o\t") ? 1 : 0;
}

// "1.", "12)", "a)", "3 -", "4" before a tab.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && is_digit(text[at])) ++at;
  const bool letter = at == 0 && text.size() > 1 && text[0] >= 'a' && text[0] <= 'z';
  if (letter) at = 1;
  if (at == 0 || at == text.size()) return 0;
  if (text[at] == '\t') return letter ? 0 : at;
  const std::string_view rest = text.substr(at);
  for (const std::string_view end : {".", ")", "/", "°", " -", " –"}) {
    if (letter && end != ")") continue;
    if (rest.starts_with(end)) return at + end.size();
  }
  return 0;
}

// The signs between the parts of a line; the first that occurs is the one that counts.
std::string_view separator_of(std::string_view text) {
  std::string_view found;
  std::size_t first = text.npos;
  for (const std::string_view separator : {"\t", ";", " | ", " – ", " — ", " - ", ",", "،"}) {
    const std::size_t at = text.find(separator);
    if (at >= first) continue;
    first = at;
    found = separator;
  }
  return found;
}

Words parts_of_line(std::string_view text) {
  const std::string_view separator = separator_of(text);
  Words parts;
  while (true) {
    const std::size_t at = separator.empty() ? text.npos : text.find(separator);
    if (const std::string_view part = trim(text.substr(0, at)); !part.empty())
      parts.push_back(part);
    if (at == text.npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

// The words of a name, with honorifics in front left out.
Words words_of_name(std::string_view name) {
  Words words;
  for (const std::string_view word : split(name, ' '))
    if (!word.empty()) words.push_back(word);
  while (words.size() > 1 && (is_honorific_word(words.front()) || fold(words.front()) == "m"))
    words.erase(words.begin());
  return words;
}

bool begins_as_a_name(std::string_view word) {
  const LetterCount letters = count_letters(word);
  if (letters.others > 0 || letters.upper + letters.lower + letters.caseless == 0) return false;
  constexpr std::size_t longest_particle = 5;  // "della", "oulad"
  return letters.upper + letters.caseless > 0 || word.size() <= longest_particle;
}

// Two to seven words that look like names, none of them a ministry's; one is enough behind "Mr".
bool may_be_a_name(std::string_view name) {
  const Words words = words_of_name(name);
  const bool has_honorific = words.empty() || words.front().data() != name.data();
  const std::size_t least = has_honorific ? 1 : 2;
  if (words.size() < least || words.size() > 7) return false;
  const auto capitals = std::count_if(words.begin(), words.end(), [](std::string_view word) {
    const LetterCount letters = count_letters(word);
    return letters.upper + letters.caseless > 0;
  });
  if (static_cast<std::size_t>(capitals) < least) return false;
  if (!std::all_of(words.begin(), words.end(), begins_as_a_name)) return false;
  return has_honorific || std::none_of(words.begin(), words.end(), [](std::string_view word) {
           return is_office_word(fold(word));
         });
}

// "Head of delegation": a role that people write beside names. Others ("Adviser", "Expert") are
// functions as well, and stay what was written.
bool is_pasted_role(std::string_view text, const Dialogue& dialogue) {
  const auto word = role_of_word(text, dialogue);
  return word && (word->role == "head" || word->role == "deputy" || word->role == "delegate");
}

// Sorts the parts of one line into fields. False: a part has no place.
class PartSorter {
 public:
  PartSorter(PastedPerson& person, const Dialogue& dialogue)
      : person_(person), dialogue_(dialogue) {}

  bool take(std::string_view part) {
    if (take_address(part) || take_labelled(part)) return !is_refused_;
    if (is_phone_number(part)) return put(F::phone, part);
    if (is_pasted_role(part, dialogue_) && person_.of(F::role).empty()) return put(F::role, part);
    const std::size_t bracket = part.ends_with(')') ? part.find('(') : part.npos;
    if (bracket != part.npos && bracket > 0) {
      const std::string_view inside = part.substr(bracket + 1, part.size() - bracket - 2);
      return take(trim(part.substr(0, bracket))) && take(trim(inside));
    }
    texts_.push_back(part);
    return true;
  }

  const Words& texts() const { return texts_; }

 private:
  bool put(F field, std::string_view value) {
    if (!person_.of(field).empty()) is_refused_ = true;
    person_.of(field) = value;
    return !is_refused_;
  }

  // "awa@example.org", "<awa@example.org>", "Awa DIOP <awa@example.org>", "mail: awa@example.org"
  bool take_address(std::string_view part) {
    const std::size_t sign = part.find('@');
    if (sign == part.npos) return false;
    constexpr std::string_view ends = " \t<>()[],;\"";
    const std::size_t before = part.find_last_of(ends, sign);
    const std::size_t begin = before == part.npos ? 0 : before + 1;
    const std::size_t end = std::min(part.find_first_of(ends, sign), part.size());
    put(F::email, part.substr(begin, end - begin));
    const std::string_view behind = trim(part.substr(end));
    if (behind.find_first_not_of(">)]\" ") != behind.npos) is_refused_ = true;
    std::string_view rest = trim(part.substr(0, begin));
    while (!rest.empty() && std::string_view("<([\" ").find(rest.back()) != rest.npos)
      rest.remove_suffix(1);
    const auto label = header_word(without_colon(rest));
    const bool is_label =
        label && label->meaning == HeaderMeaning::field && label->field == F::email;
    if (!rest.empty() && !is_label && !is_refused_ && !take(rest)) is_refused_ = true;
    return true;
  }

  static std::string_view without_colon(std::string_view text) {
    return trim(text.substr(0, text.find(':')));
  }

  bool take_labelled(std::string_view part) {
    const auto label = pasted_label(part);
    if (!label) return false;
    const auto word = header_word(label->label);
    if (word->meaning != HeaderMeaning::field) return false;
    put(word->field, label->value);
    return true;
  }

  PastedPerson& person_;
  const Dialogue& dialogue_;
  Words texts_{};
  bool is_refused_ = false;
};

// Behind the name: the function, and behind a stronger sign than a comma the organisation.
bool place_texts(PastedPerson& person, const Words& texts, bool by_commas) {
  if (texts.empty() || !person.of(F::name).empty()) return texts.empty();
  person.of(F::name) = texts.front();
  if (texts.size() == 1) return true;
  if (!person.of(F::position).empty()) return false;
  person.of(F::position) = texts[1];
  if (texts.size() == 2) return true;
  if (by_commas) {
    for (std::size_t i = 1; i < texts.size(); ++i)
      person.joined += (i == 1 ? "" : ", ") + std::string(texts[i]);
    return true;
  }
  if (texts.size() > 3 || !person.of(F::organisation).empty()) return false;
  person.of(F::organisation) = texts[2];
  return true;
}

bool says_more_than_a_name(const PastedPerson& person) {
  return std::any_of(person.cells.begin(), person.cells.end(), [&](std::string_view cell) {
    return !cell.empty() && cell.data() != person.of(F::name).data();
  });
}

}  // namespace

PastedLine without_marks(std::string_view line, int number) {
  PastedLine out{.number = number, .text = trim(line)};
  while (out.text.starts_with('>')) out.text = trim(out.text.substr(1));
  if (const std::size_t length = bullet_length(out.text); length > 0) {
    out.text = trim(out.text.substr(length));
    out.is_marked = true;
  }
  if (const std::size_t length = number_length(out.text); length > 0) {
    out.text = trim(out.text.substr(length));
    out.is_marked = true;
  }
  return out;
}

std::optional<PastedLabel> pasted_label(std::string_view text, const HeaderMap& map) {
  const std::size_t colon = text.find(':');
  constexpr std::size_t longest = 40;
  if (colon == text.npos || colon == 0 || colon > longest) return std::nullopt;
  const PastedLabel label{trim(text.substr(0, colon)), trim(text.substr(colon + 1))};
  if (mapped(label.label, map) != nullptr) return label;
  const auto word = header_word(label.label);
  if (!word || word->meaning == HeaderMeaning::ignored) return std::nullopt;
  return label;
}

std::optional<PastedPerson> read_pasted_person(const PastedLine& line, const Dialogue& dialogue,
                                               bool is_awaited) {
  PastedPerson person;
  std::string_view text = line.text;
  const std::size_t colon = text.find(':');
  if (colon != text.npos && role_of_word(trim(text.substr(0, colon)), dialogue)) {
    person.of(F::role) = trim(text.substr(0, colon));
    text = trim(text.substr(colon + 1));
  }
  PartSorter sorter(person, dialogue);
  for (const std::string_view part : parts_of_line(text))
    if (!sorter.take(part)) return std::nullopt;
  if (!place_texts(person, sorter.texts(), separator_of(text) == "," || separator_of(text) == "،"))
    return std::nullopt;
  const std::string_view name = person.of(F::name);
  if (is_placeholder_name(name)) return person;
  if (!may_be_a_name(name) || name_several(name) == SeveralNames::yes) return std::nullopt;
  const auto& texts = sorter.texts();
  if (std::any_of(texts.begin(), texts.end(), name_somebody_else)) return std::nullopt;
  const bool is_said = line.is_marked || is_awaited || says_more_than_a_name(person) ||
                       words_of_name(name).front().data() != name.data() ||
                       !certain_parts(name).family.empty();
  if (!is_said) return std::nullopt;
  return person;
}

}  // namespace plenary
