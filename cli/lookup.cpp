#include "lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "plenary/text.h"

namespace plenary::cli {
namespace {

// Turns that people take and that spelling does not explain.
struct WrongTurn {
  std::string_view typed;
  std::string_view meant;
};
constexpr std::array<WrongTurn, 17> wrong_turns{{
    {"register list", "list participants"},
    {"register show", "list participants"},
    {"register delete", "register withdraw"},
    {"register remove", "register withdraw"},
    {"register cancel", "register withdraw"},
    {"register edit", "register set"},
    {"register update", "register set"},
    {"agenda list", "agenda show"},
    {"list agenda", "agenda show"},
    {"list programme", "agenda show"},
    {"list changes", "log"},
    {"list focal", "list focal-points"},
    {"meeting add", "meeting new"},
    {"meeting create", "meeting new"},
    {"meeting edit", "meeting set"},
    {"report participants", "list participants"},
    {"report agenda", "agenda show"},
}};

bool takes_value(std::string_view word) {
  for (const std::string_view option :
       {"--workspace", "-C", "--now", "--actor", "--meeting", "-m", "--as-of", "--lang", "-l",
        "--format", "--output", "-o", "--columns", "--note"})
    if (word == option) return true;
  return false;
}

// The index of the next word that is no option, from `from` on; words.size() when there is none.
std::size_t next_word(const std::vector<std::string>& words, std::size_t from) {
  for (std::size_t i = from; i < words.size(); ++i) {
    if (words[i] == "--") return words.size();
    if (words[i].empty() || words[i].front() != '-') return i;
    if (takes_value(words[i])) ++i;
  }
  return words.size();
}

bool is_verb(std::string_view word) {
  return std::any_of(catalogue().begin(), catalogue().end(),
                     [&](const Entry& entry) { return entry.verb == word; });
}

const Entry* find(std::string_view verb, std::string_view name) {
  for (const Entry& entry : catalogue())
    if (entry.verb == verb && entry.name == name) return &entry;
  return nullptr;
}

std::string command_of(const Entry& entry) {
  return entry.verb.empty() ? std::string(entry.name)
                            : fmt::format("{} {}", entry.verb, entry.name);
}

std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const Entry& entry : catalogue()) {
    const std::string word(entry.verb.empty() ? entry.name : entry.verb);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

Error unknown_verb(const std::string& word) {
  Error error{.kind = ErrorKind::usage,
              .message = fmt::format("no command is called \"{}\"", word)};
  // Perhaps a sub-verb alone: "plenary participants".
  std::vector<std::string> whole;
  for (const Entry& entry : catalogue())
    if (entry.name == word) whole.push_back("plenary " + command_of(entry));
  if (!whole.empty()) {
    error.hints.push_back(fmt::format("did you mean \"{}\"?", join(whole, "\" or \"")));
    return error;
  }
  std::string near = nearest(word, first_words());
  if (near.empty()) {
    std::vector<std::string> names;
    for (const Entry& entry : catalogue()) names.emplace_back(entry.name);
    const std::string name = nearest(word, names);
    for (const Entry& entry : catalogue())
      if (!name.empty() && entry.name == name && near.empty()) near = command_of(entry);
  }
  error.hints.push_back(near.empty() ? "plenary --help lists the commands"
                                     : fmt::format("did you mean \"plenary {}\"?", near));
  return error;
}

Error unknown_name(const std::string& verb, const std::string& word) {
  Error error{.kind = ErrorKind::usage,
              .message = fmt::format("\"{} {}\" is not a command", verb, word)};
  const std::string typed = verb + " " + word;
  for (const WrongTurn& turn : wrong_turns)
    if (turn.typed == typed) {
      error.hints.push_back(fmt::format("did you mean \"plenary {}\"?", turn.meant));
      return error;
    }
  std::vector<std::string> names;
  for (const Entry& entry : catalogue())
    if (entry.verb == verb) names.emplace_back(entry.name);
  const std::string near = nearest(word, names);
  error.hints.push_back(near.empty() ? fmt::format("plenary {} has: {}", verb, join(names, ", "))
                                     : fmt::format("did you mean \"plenary {} {}\"?", verb, near));
  return error;
}

std::vector<std::string> without(const std::vector<std::string>& words,
                                 std::initializer_list<std::size_t> positions) {
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::find(positions.begin(), positions.end(), i) == positions.end())
      rest.push_back(words[i]);
  return rest;
}

}  // namespace

Result<Lookup> look_up(const std::vector<std::string>& words) {
  const std::size_t first = next_word(words, 0);
  if (first == words.size()) return Lookup{.rest = words};
  if (words[first] == "help") {
    std::vector<std::string> asked = without(words, {first});
    asked.emplace_back("--help");
    return look_up(asked);
  }
  if (const Entry* entry = find("", words[first]))
    return Lookup{.entry = entry, .rest = without(words, {first})};
  if (!is_verb(words[first])) return fail(unknown_verb(words[first]));
  const std::size_t second = next_word(words, first + 1);
  if (second == words.size()) return Lookup{.verb = words[first], .rest = without(words, {first})};
  const Entry* entry = find(words[first], words[second]);
  if (entry == nullptr) return fail(unknown_name(words[first], words[second]));
  return Lookup{.entry = entry, .rest = without(words, {first, second})};
}

}  // namespace plenary::cli
