// Letters of a word by case and by script, for what can be said of a name without knowing it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary {

struct LetterCount {
  int upper = 0;
  int lower = 0;
  int caseless = 0;  // of scripts without case
  int others = 0;    // digits, brackets: nothing that joins letters
};

// Hyphens, apostrophes, stops and accents are not counted.
LetterCount count_letters(std::string_view word);

// A Cyrillic or Greek letter that looks like a Latin one, in a word of Latin letters or among Latin
// words: mostly typed on the wrong keyboard, and never found again by who types it rightly.
struct ForeignLetter {
  std::string letter{};           // as it stands
  std::string_view script{};      // "Cyrillic", "Greek"
  std::string_view looks_like{};  // "a"
  char32_t point = 0;
  int place = 0;  // of the letters of the text, from 1
};
std::optional<ForeignLetter> foreign_letter(std::string_view text);

// The text with such letters, wherever they stand, as the Latin ones that they look like: for
// asking whether two names look the same, not for storing.
std::string in_latin_letters(std::string_view text);

}  // namespace plenary
