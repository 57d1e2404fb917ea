#include <algorithm>
#include <array>
#include <charconv>

#include "plenary/domain/agenda_entry.h"
#include "plenary/text.h"

namespace plenary {
namespace {

// Titles before a name in a programme, folded. A name is never shortened by them where it is kept.
bool is_honorific(std::string_view word) {
  static constexpr std::array<std::string_view, 27> words = {
      "mr",  "mrs", "ms",  "miss", "mx",   "dr",  "dra",  "prof",       "professor",
      "he",  "se",  "sem", "amb",  "m",    "mme", "mlle", "ambassador", "sir",
      "hon", "sr",  "sra", "don",  "dona", "h",   "e",    "col",        "gen"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "Diop Awa" and "Awa DIOP" are the same words.
std::string words_in_order(std::string_view folded) {
  std::vector<std::string> words;
  for (const auto word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  std::sort(words.begin(), words.end());
  return join(words, " ");
}

std::string without_honorifics(std::string_view folded) {
  while (true) {
    const std::size_t blank = folded.find(' ');
    if (blank == std::string_view::npos || !is_honorific(folded.substr(0, blank))) break;
    folded.remove_prefix(blank + 1);
  }
  return std::string(folded);
}

// "Awa Diop (Senegal), Director of Borders" -> "Awa Diop "
std::string_view before_remarks(std::string_view text) {
  return text.substr(0, std::min(text.find('('), text.find(',')));
}

std::optional<std::int64_t> number_behind(char letter, std::string_view text) {
  if (text.size() < 2 || (text.front() != letter && text.front() != letter - 'A' + 'a')) return {};
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data() + 1, end, number);
  if (fault != std::errc{} || stopped != end || number <= 0) return {};
  return number;
}

}  // namespace

AgendaPeople::AgendaPeople(const std::vector<Participant>& participants) {
  for (const auto& participant : participants) {
    const Registration& row = participant.registration;
    if (row.is_placeholder()) continue;
    const Known known{row.person, row.name};
    registrations_.emplace(row.id.value, known);
    persons_.emplace(row.person.value, known);
    for (const std::string& name : {row.name, row.given_name + " " + row.family_name}) {
      const std::string key = words_in_order(fold(name));
      if (key.empty()) continue;
      const auto [place, is_new] = by_name_.emplace(key, known);
      if (!is_new && place->second.person != row.person) place->second.person = PersonId{};
    }
  }
}

std::optional<SlotPerson> AgendaPeople::find(std::string_view words) const {
  const auto as_known = [](const Known& known) {
    SlotPerson person;
    person.person = known.person;
    person.name = known.name;
    person.folded_name = fold(known.name);
    return person;
  };
  words = trim(words);
  if (const auto number = number_behind('R', words)) {
    const auto found = registrations_.find(*number);
    if (found == registrations_.end()) return std::nullopt;
    return as_known(found->second);
  }
  if (const auto number = number_behind('P', words)) {
    const auto found = persons_.find(*number);
    if (found == persons_.end()) return std::nullopt;
    return as_known(found->second);
  }
  SlotPerson person;
  person.name = std::string(words);
  person.folded_name = fold(words);
  const std::string bare = fold(before_remarks(words));
  for (const std::string& name : {person.folded_name, bare, without_honorifics(bare)}) {
    const auto found = by_name_.find(words_in_order(name));
    if (found == by_name_.end()) continue;
    person.person = found->second.person;
    break;
  }
  return person;
}

}  // namespace plenary
