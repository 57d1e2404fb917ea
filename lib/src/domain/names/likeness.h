// How likely two people are one: a score from 0 to 100 with its reasons. It is a question for
// somebody who can ask, never an answer: nothing is merged by it.
//
// The name decides: its words are paired whatever their order, by Jaro and Winkler's measure, by
// their consonants, by initials, and in Latin letters whatever the script. Then what stands beside
// it adds or takes away some points: address, telephone, delegation, gender.
//
// Turned down: weights learned from data (nobody can explain them to the ministry that asks);
// nicknames (a passport has none); Soundex and its like (made for one language each).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/names/name_words.h"
#include "plenary/domain/registration.h"

namespace plenary {

// From here on a pair is worth a question; docs/performance.md has what other thresholds give.
inline constexpr int near_duplicate_score = 88;

// What is compared of a person. `letters` and `words` come from latin_letters.h and name_words.h.
struct PersonTrace {
  std::string_view letters{};
  std::string_view email{};  // in lower case
  const NameWord* words = nullptr;
  std::size_t word_count = 0;
  std::uint64_t folded = 0;  // fingerprint of the folded name
  std::uint64_t phone = 0;   // its last digits; 0: none
  std::uint32_t party = 0;   // a number of the caller's; 0: not known
  Gender gender = Gender::unknown;
};

struct Likeness {
  enum Reason : std::uint32_t {
    same_name = 1U << 0,
    other_order = 1U << 1,
    other_letters = 1U << 2,  // another script
    spelling = 1U << 3,
    initial = 1U << 4,
    name_missing = 1U << 5,
    same_email = 1U << 6,
    like_email = 1U << 7,
    same_phone = 1U << 8,
    same_party = 1U << 9,
    other_party = 1U << 10,
    other_gender = 1U << 11,
  };
  int score = 0;
  std::uint32_t reasons = 0;

  bool has(Reason reason) const { return (reasons & reason) != 0; }
};

Likeness likeness_of(const PersonTrace& left, const PersonTrace& right);

// "the names in another order, the same delegation".
std::string words_of_reasons(const Likeness& likeness);

// Nine digits from the right, which is what survives of a number however it was written.
std::uint64_t phone_key(std::string_view phone);

}  // namespace plenary
