// What a column of whole names says of their parts, only where it is certain. Everything else stays
// whole: a name is printed as it was sent, and which word of "Maria do Carmo Silva" is the family's
// is for her to say.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace plenary {

struct NameParts {
  std::string_view family{};  // both empty: not certain
  std::string_view given{};
};

// "DIOP, Aïssatou"; "DIOP Aïssatou", "Aïssatou DIOP", "Mohamed Ould AHMED", "Jan van der BERG":
// exactly one run of words in capitals, particles with it, on one side of the others.
NameParts certain_parts(std::string_view name);

// Honorifics that stand in front of names: "Mme", "Dr.", "H.E. Mr". "M." may be a first name's
// initial, and the Arabic for "Mr" a first name: they count in a column that also says "Mme", or
// the Arabic for "Mrs", to somebody; "M." also where half of the names begin with it, and before
// a family name in capitals ("M. DIOP Alioune").
class HonorificsInFront {
 public:
  void learn(std::string_view cell);

  // Bytes of the honorifics and the blanks behind them; 0 where there are none, or nothing else.
  std::size_t length(std::string_view name) const;
  // The same, and 0 where another honorific is kept for the person already.
  std::size_t length_beside(std::string_view name, std::string_view kept) const;

 private:
  bool is_honorific(std::string_view word, std::string_view behind) const;

  std::size_t names_ = 0;
  std::size_t beginning_with_m_ = 0;
  bool monsieur_ = false;
  bool all_men_ = false;
  bool sayyid_ = false;
};

// "Mme" in front of "Awa Diop" is taken as the honorific.
std::string said_of_honorific(std::string_view name, std::size_t length);

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Both folded: whether each word of the part is one of the whole, in any order.
bool has_all_words(std::string_view whole, std::string_view part);

bool is_honorific_word(std::string_view cell);  // the whole cell: "H.E. Ms", "Mme", "Prof."

}  // namespace plenary
