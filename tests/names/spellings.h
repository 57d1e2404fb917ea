// Names of territories as this machine's ICU has them, and the ways in which people write a name.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace plenary::test {

struct TerritoryName {
  std::string code;  // alpha-2
  std::string locale;
  std::string text;

  auto operator<=>(const TerritoryName&) const = default;
};

std::set<TerritoryName> names_of_territories();

// "AS", which is short for the United States in Indonesian, is American Samoa's code.
bool is_code_of_another(const std::string& text, const std::string& code);

struct Spelling {
  const char* kind;
  std::string text;
};
// As it stands, in capitals, in small letters, without accents, decomposed, with blanks doubled,
// with an article of its language, with the last word in front.
std::vector<Spelling> spellings_of(const TerritoryName& name);

}  // namespace plenary::test
