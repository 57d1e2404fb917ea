#include "domain/names/country_names.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace plenary {

namespace {

struct Country {
  char alpha2[3];
  char alpha3[4];
};

// `country` is an index into countries; where several share the name, the entries stand side by
// side.
struct Name {
  std::uint32_t offset;
  std::uint16_t length;
  std::uint16_t country;
};

#include "country_names.inc"

std::string_view key_of(const Name& name) { return {name_text + name.offset, name.length}; }

std::string upper(std::string_view code) {
  std::string letters(code);
  for (char& letter : letters) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return letters;
}

}  // namespace

std::string_view country_of_code(std::string_view code) {
  if (code.size() != 2 && code.size() != 3) return {};
  const std::string wanted = upper(code);
  for (const Country& country : countries) {
    if (wanted == (code.size() == 2 ? country.alpha2 : country.alpha3)) return country.alpha2;
  }
  return {};
}

std::vector<std::string_view> countries_named(std::string_view key) {
  std::vector<std::string_view> found;
  const auto* name = std::lower_bound(
      std::begin(names), std::end(names), key,
      [](const Name& entry, std::string_view wanted) { return key_of(entry) < wanted; });
  for (; name != std::end(names) && key_of(*name) == key; ++name)
    found.emplace_back(countries[name->country].alpha2);
  return found;
}

}  // namespace plenary
