#include <algorithm>

#include "domain/names/party_tables.h"
#include "plenary/text.h"

namespace plenary {

namespace {

constexpr std::size_t most_suggestions = 3;

// How many letters may be wrong for a name to be worth offering.
std::size_t tolerance(std::size_t length) {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

bool holds_words(const std::string& text, const std::string& words) {
  return (' ' + text + ' ').find(' ' + words + ' ') != std::string::npos;
}

// "Chypre du Nord", "Senegal (Embassy in Rabat)".
bool begins_with_word(const std::string& text, const std::string& word) {
  return text.starts_with(word) && text.size() > word.size() && text[word.size()] == ' ';
}

// "NIG" of Niger and Nigeria.
bool is_beginning(const std::string& text, const std::string& name) {
  constexpr std::size_t least = 3;
  return text.size() >= least && name.starts_with(text) &&
         (text.size() < 6 || begins_with_word(name, text));
}

}  // namespace

NearNames nearest_names(std::string_view text, const std::vector<OfferedName>& offered) {
  const std::string folded = fold(text);
  std::vector<std::pair<std::size_t, const OfferedName*>> found;
  NearNames near;
  for (const OfferedName& name : offered) {
    const std::size_t longer = std::max(folded.size(), name.folded.size());
    const std::size_t shorter = std::min(folded.size(), name.folded.size());
    const std::size_t limit = tolerance(shorter);
    if (longer - shorter <= limit) {
      const std::size_t edits = edit_distance(folded, name.folded);
      if (edits > limit) continue;
      found.emplace_back(edits, &name);
      near.is_slip = true;
    } else if (begins_with_word(folded, name.folded) || is_beginning(folded, name.folded)) {
      found.emplace_back(limit + 1, &name);
      near.is_slip = true;
    } else if (holds_words(folded, name.folded)) {
      found.emplace_back(limit + 2, &name);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  Codes seen;
  for (const auto& [edits, name] : found) {
    if (near.texts.size() == most_suggestions) break;
    if (std::find(seen.begin(), seen.end(), name->code) != seen.end()) continue;
    seen.push_back(name->code);
    near.texts.push_back(name->text);
  }
  return near;
}

}  // namespace plenary
