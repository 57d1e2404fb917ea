// Official names made of a state's form and its short name: "Republic of Senegal", "Royaume du
// Maroc", "República de Cabo Verde". The short name decides who is meant; the form must be one that
// this state has, so that "Republic of China" is not China.
#pragma once

#include <string_view>
#include <vector>

namespace plenary {

struct OfficialName {
  char form = 0;                        // 'R' republic, 'K' kingdom ...; 0: no such name
  std::vector<std::string_view> names;  // what the short name may be: each with one word less
};

// `spaced` is folded, with a blank for each apostrophe.
OfficialName official_name(std::string_view spaced);

bool has_form(std::string_view alpha2, char form);

// "de la republique", "of the republic": the text as it stands, and without the words that join it
// to what stands before.
std::vector<std::string_view> without_joining_words(std::string_view spaced);

}  // namespace plenary
