// Words that stand for one of a few values, as a table that reads like a glossary and is looked up
// folded.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/text.h"

namespace plenary {

template <class Value>
class WordTable {
 public:
  struct Line {
    Value value;
    std::string_view words;  // separated by '|', as people write them
  };

  WordTable(std::initializer_list<Line> lines) {
    for (const Line& line : lines) {
      for (const std::string_view word : split(line.words, '|'))
        entries_.push_back({fold(word), line.value});
    }
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& left, const Entry& right) { return left.word < right.word; });
  }

  const Value* find(std::string_view folded) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), folded,
        [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
    return found != entries_.end() && found->word == folded ? &found->value : nullptr;
  }

  // What the nearest word stands for, where one is near enough to be worth a question.
  std::optional<Value> nearest_to(std::string_view word) const {
    std::vector<std::string> words;
    for (const Entry& entry : entries_) {
      if (entry.word.size() > 3) words.push_back(entry.word);
    }
    const std::string near = nearest(word, words);
    const Value* value = near.empty() ? nullptr : find(near);
    return value ? std::optional(*value) : std::nullopt;
  }

 private:
  struct Entry {
    std::string word;
    Value value;
  };
  std::vector<Entry> entries_{};
};

}  // namespace plenary
