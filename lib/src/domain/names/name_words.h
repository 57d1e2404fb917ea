// The words of a name as likeness compares them: in Latin letters, without particles, each with the
// skeleton of its consonants.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

struct NameWord {
  std::uint8_t at = 0;  // in the name's letters
  std::uint8_t length = 0;
  bool is_foreign = false;    // was not in Latin letters
  std::uint32_t present = 0;  // a bit for each letter
  std::uint64_t skeleton = 0;

  std::string_view in(std::string_view letters) const { return letters.substr(at, length); }
};

// At most six words of at most 250 letters: what is beyond is not compared.
struct NameWords {
  static constexpr std::size_t most = 6;
  static constexpr std::size_t most_letters = 250;
  std::array<NameWord, most> words{};
  std::uint8_t count = 0;

  const NameWord* begin() const { return words.data(); }
  const NameWord* end() const { return words.data() + count; }
};

// `letters` and `foreign`: of latin_into(). "de", "el", "van" count only where nothing else is
// there.
NameWords words_of_name(std::string_view letters, std::uint32_t foreign = 0);

// Classes of consonants, five bits each, neighbours of one class as one: "mohammed", "muhamad" and
// "mhmd" are alike, and so are "schmitt" and "szmyd". Of words with fewer than two consonants:
// their first letters.
std::uint64_t skeleton_of(std::string_view word);
int skeleton_length(std::uint64_t skeleton);  // 0: it is no skeleton, but first letters
// How alike two skeletons are, 0 to 1000.
int compare_skeletons(std::uint64_t left, std::uint64_t right);

// The class of a letter's consonant; 0: a vowel, or a letter that comes and goes.
unsigned class_of(char letter);

// A bit for each class of consonants that is there, others for the second and the third of it: a
// look before two names are compared.
std::uint32_t consonants_present(std::string_view letters);
// Names of which each has so much that the other lacks are not one name.
inline bool may_be_alike(std::uint32_t left, std::uint32_t right) {
  constexpr int too_different = 2;
  return std::min(std::popcount(left & ~right), std::popcount(right & ~left)) < too_different;
}

}  // namespace plenary
