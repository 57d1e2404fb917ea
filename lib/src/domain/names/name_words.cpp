#include "domain/names/name_words.h"

#include <algorithm>
#include <bit>

#include "domain/names/jaro_winkler.h"

namespace plenary {

namespace {

constexpr auto particles = std::to_array<std::string_view>(
    {"e",   "i",   "y",   "ad",  "al",  "as",  "da",  "de",  "di",  "do",  "du",
     "el",  "la",  "le",  "ul",  "zu",  "abu", "ben", "bin", "das", "del", "den",
     "der", "dos", "ibn", "las", "los", "ten", "ter", "uld", "und", "van", "von"});

// "bn" is "ibn" as Arabic writes it.
bool is_particle(std::string_view word, bool is_foreign) {
  if (is_foreign) return word == "bn";
  if (word.size() > 3) return word == "bint" || word == "ould" || word == "mint" || word == "della";
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

// The class of each letter; 0: a vowel, or a letter that comes and goes (h, w, y).
constexpr std::array<std::uint8_t, 26> make_classes() {
  std::array<std::uint8_t, 26> classes{};
  constexpr std::string_view groups[] = {"bpfv", "ckqgx", "j", "szc", "dt", "l", "m", "n", "r"};
  std::uint8_t number = 0;
  for (const std::string_view group : groups) {
    ++number;
    for (const char letter : group) {
      std::uint8_t& place = classes[static_cast<std::size_t>(letter - 'a')];
      if (place == 0) place = number;
    }
  }
  return classes;
}
constexpr auto classes = make_classes();
constexpr int bits = 5;
constexpr int longest = 64 / bits;

std::uint64_t first_letters(std::string_view word) {
  std::uint64_t letters = 1;  // apart from any skeleton of consonants
  for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 5); ++i)
    letters = letters << 8 | static_cast<unsigned char>(word[i]);
  return letters | std::uint64_t{1} << 63;
}

std::uint32_t letters_present(std::string_view word) {
  std::uint32_t present = 0;
  for (const char letter : word) present |= 1U << (static_cast<unsigned char>(letter) & 31U);
  return present;
}

}  // namespace

unsigned class_of(char letter) {
  return letter < 'a' || letter > 'z' ? 31U : classes[static_cast<std::size_t>(letter - 'a')];
}

std::uint64_t skeleton_of(std::string_view word) {
  std::uint64_t skeleton = 0;
  unsigned last = 0;
  int count = 0;
  for (const char letter : word) {
    if (letter < 'a' || letter > 'z' || count == longest) continue;
    const unsigned group = classes[static_cast<std::size_t>(letter - 'a')];
    if (group != 0 && group != last) {
      skeleton = skeleton << bits | group;
      ++count;
    }
    last = group;
  }
  return count < 2 ? first_letters(word) : skeleton;
}

int skeleton_length(std::uint64_t skeleton) {
  if (skeleton >> 63 != 0) return 0;
  return (static_cast<int>(std::bit_width(skeleton)) + bits - 1) / bits;
}

int compare_skeletons(std::uint64_t left, std::uint64_t right) {
  if (left == right) return 1000;
  std::array<char, longest> one{};
  std::array<char, longest> other{};
  const auto unpack = [](std::uint64_t skeleton, std::array<char, longest>& into) {
    const int length = skeleton_length(skeleton);
    for (int i = length; i-- > 0; skeleton >>= bits)
      into[static_cast<std::size_t>(i)] = static_cast<char>(skeleton & 31U);
    return std::string_view(into.data(), static_cast<std::size_t>(length));
  };
  return jaro_winkler(unpack(left, one), unpack(right, other));
}

std::uint32_t consonants_present(std::string_view letters) {
  std::uint32_t once = 0;
  std::uint32_t twice = 0;
  std::uint32_t thrice = 0;
  for (const char letter : letters) {
    if (letter < 'a' || letter > 'z') continue;
    const std::uint32_t bit = 1U << classes[static_cast<std::size_t>(letter - 'a')];
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  constexpr std::uint32_t consonants = 0x7FE;  // class 0 is no consonant
  return (once & consonants) >> 1 | (twice & consonants) << 9 | (thrice & consonants) << 19;
}

NameWords words_of_name(std::string_view letters, std::uint32_t foreign) {
  NameWords name;
  letters = letters.substr(0, NameWords::most_letters);
  const auto collect = [&](bool with_particles) {
    std::uint32_t mark = foreign;
    for (std::size_t at = 0; at < letters.size() && name.count < name.words.size(); mark >>= 1) {
      const std::size_t end = std::min(letters.find(' ', at), letters.size());
      const std::string_view word = letters.substr(at, end - at);
      const bool is_foreign = (mark & 1U) != 0;
      if (!word.empty() && (with_particles || !is_particle(word, is_foreign)))
        name.words[name.count++] = {static_cast<std::uint8_t>(at),
                                    static_cast<std::uint8_t>(word.size()), is_foreign,
                                    letters_present(word), skeleton_of(word)};
      at = end + 1;
    }
  };
  collect(false);
  if (name.count == 0) collect(true);
  return name;
}

}  // namespace plenary
