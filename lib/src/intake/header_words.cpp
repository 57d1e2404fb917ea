#include "intake/header_words.h"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

#include "intake/headers/header_lines.h"
#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

using F = ListField;
using M = HeaderMeaning;

struct Entry {
  std::string word;  // folded
  HeaderWord meaning;
  std::uint64_t letters;  // letter_mask(word)
};

// Which letters a word has, a bit each (several share one). An edit alters one on either side at
// most.
std::uint64_t letter_mask(std::string_view word) {
  std::uint64_t letters = 0;
  for_each_code_point(word, [&](char32_t point) { letters |= std::uint64_t{1} << (point % 64); });
  return letters;
}

bool may_be_within(int edits, std::uint64_t left, std::uint64_t right) {
  return std::popcount(left & ~right) <= edits && std::popcount(right & ~left) <= edits;
}

const std::vector<Entry>& sorted_words() {
  static const std::vector<Entry> sorted = [] {
    std::vector<Entry> entries;
    for (const auto lines : {name_headers(), party_headers(), other_headers(), unused_headers()}) {
      for (const HeaderLine& line : lines) {
        for (const std::string_view word : split(line.words, '|'))
          entries.push_back({fold(word), {line.meaning, line.field}, letter_mask(fold(word))});
      }
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.word < right.word; });
    return entries;
  }();
  return sorted;
}

std::optional<HeaderWord> find_word(std::string_view text) {
  const std::string folded = fold(text);
  if (folded.empty()) return std::nullopt;
  const auto& entries = sorted_words();
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), folded,
      [](const Entry& entry, const std::string& word) { return entry.word < word; });
  if (found == entries.end() || found->word != folded) return std::nullopt;
  return found->meaning;
}

bool is_open(const HeaderWord& word) {
  return word.meaning == M::nom || word.meaning == M::nombre || word.meaning == M::title ||
         word.meaning == M::capacity || word.meaning == M::prefix ||
         word.meaning == M::surname_or_title;
}

bool is_pair(const HeaderWord& left, const HeaderWord& right, F one, F other) {
  return (left.field == one && right.field == other) || (left.field == other && right.field == one);
}

// "Nom / Prénom", "Family and given name": two parts that make the whole.
bool makes_whole_name(const HeaderWord& left, const HeaderWord& right) {
  const bool family = left.meaning == M::nom || right.meaning == M::nom;
  const bool given = left.meaning == M::nombre || right.meaning == M::nombre;
  const auto is = [&](F field) {
    return (left.meaning == M::field && left.field == field) ||
           (right.meaning == M::field && right.field == field);
  };
  return (is(F::family_name) && (is(F::given_name) || given)) || (family && is(F::given_name));
}

// "Nom / Surname": the half that says more decides, as long as the halves do not part.
std::optional<HeaderWord> agreed(const HeaderWord& left, const HeaderWord& right) {
  if (left.meaning == right.meaning && left.field == right.field) return left;
  if (makes_whole_name(left, right)) return HeaderWord{M::field, F::name};
  const bool fields = left.meaning == M::field && right.meaning == M::field;
  if (fields && is_pair(left, right, F::delegation, F::organisation))
    return HeaderWord{M::field, F::delegation};
  if (fields && is_pair(left, right, F::phone, F::email)) return HeaderWord{M::field, F::contact};
  if (is_open(left) && right.meaning == M::field) return right;
  if (is_open(right) && left.meaning == M::field) return left;
  if (is_open(left) && is_open(right)) return left;
  return std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view header) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= header.size(); ++i) {
    const std::string_view rest = header.substr(std::min(i, header.size()));
    const bool dash = rest.starts_with(" - ") || rest.starts_with(" \u2013 ");
    const bool mark = !rest.empty() && std::string_view("/|\n()").find(rest[0]) != rest.npos;
    if (i < header.size() && !dash && !mark) continue;
    if (const std::string_view part = trim(header.substr(begin, i - begin)); !part.empty())
      parts.push_back(part);
    if (dash) i = header.find(' ', i + 1);
    begin = i + 1;
  }
  return parts;
}

std::optional<HeaderWord> word_of_parts(std::string_view header) {
  std::optional<HeaderWord> all;
  for (const std::string_view part : parts_of(header)) {
    const auto word = find_word(part);
    if (!word) return std::nullopt;
    all = all ? agreed(*all, *word) : word;
    if (!all) return std::nullopt;
  }
  return all;
}

}  // namespace

std::optional<NearHeader> near_header(std::string_view header) {
  const std::string folded = fold(header);
  const std::uint64_t letters = letter_mask(folded);
  constexpr int most = 2;
  std::optional<NearHeader> nearest;
  std::size_t least = most + 1;
  for (const Entry& entry : sorted_words()) {
    if (entry.word.size() < 4 || !may_be_within(most, letters, entry.letters)) continue;
    const std::size_t distance = edit_distance(folded, entry.word);
    const bool is_near = distance < least && distance * 3 <= entry.word.size();
    if (!is_near) continue;
    least = distance;
    nearest = NearHeader{entry.word, entry.meaning};
  }
  return nearest;
}

std::optional<HeaderWord> header_word(std::string_view header) {
  if (auto word = find_word(header)) return word;
  if (auto word = word_of_parts(header)) return word;
  const std::size_t bracket = header.find('(');  // "Family name (as in passport)"
  if (bracket == header.npos || bracket == 0) return std::nullopt;
  const std::string_view bare = header.substr(0, bracket);
  if (auto word = find_word(bare)) return word;
  return word_of_parts(bare);
}

}  // namespace plenary
