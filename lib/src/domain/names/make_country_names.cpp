// Runs when building: writes the table of country names behind country_names.cpp from ICU's data.
//
//   make_country_names OUT.inc
//
// A name in one of the first languages always counts. One from the hundreds of others counts unless
// it is so short, or so near another country's name in the first languages, that it is likelier to
// be a slip of the pen: "male" is Mali in Bambara and mostly a gender in a list; "Nigera" is Niger
// in Latvian and mostly Nigeria mistyped.
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>
#include <unicode/utypes.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "domain/names/other_names.h"
#include "domain/names/party_key.h"
#include "plenary/text.h"

namespace {

constexpr std::string_view first_languages = " ar de en es fr it pt ";

// Shorter keys of Latin letters are codes and abbreviations, which other tables answer for.
// Those of the first languages count all the same: "RU" is the Reino Unido in Spanish lists, and so
// is ambiguous.
constexpr std::size_t shortest_latin_name = 2;
constexpr std::size_t shortest_far_name = 5;

using Names = std::map<std::string, std::set<std::size_t>>;  // key -> indexes of countries
using Countries = std::map<std::string, std::size_t>;        // alpha-2 -> index

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

Countries all_countries() {
  std::set<std::string> codes;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code)
    codes.insert(*code);
  codes.insert("XK");
  Countries countries;
  for (const std::string& code : codes) countries.emplace(code, countries.size());
  return countries;
}

bool is_ascii(const std::string& key) {
  for (const char byte : key) {
    if (static_cast<unsigned char>(byte) >= 0x80U) return false;
  }
  return true;
}

void add_name(Names& names, const std::string& text, std::size_t country) {
  for (const std::string& spelling : {text, plenary::uninverted(text)}) {
    const std::string key = plenary::party_key(spelling);
    if (key.empty() || (is_ascii(key) && key.size() < shortest_latin_name)) continue;
    names[key].insert(country);
  }
}

// One of the tables "Countries", "Countries%short", "Countries%variant" of one locale, where it has
// one.
void add_table(Names& names, const Countries& countries, UResourceBundle* locale,
               const char* table_name) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle table(ures_getByKey(locale, table_name, nullptr, &status));
  if (U_FAILURE(status)) return;
  ures_resetIterator(table.get());
  while (ures_hasNext(table.get())) {
    const char* code = nullptr;
    int32_t length = 0;
    status = U_ZERO_ERROR;
    const UChar* text = ures_getNextString(table.get(), &length, &code, &status);
    if (U_FAILURE(status) || code == nullptr) continue;
    const auto country = countries.find(code);
    if (country == countries.end()) continue;
    std::string utf8;
    icu::UnicodeString(text, length).toUTF8String(utf8);
    if (utf8 != country->first) add_name(names, utf8, country->second);
  }
}

bool is_first_language(const std::string& locale) {
  const std::string language = locale.substr(0, locale.find('_'));
  return first_languages.find(' ' + language + ' ') != std::string_view::npos;
}

Names names_of_languages(const Countries& countries, bool first) {
  Names names;
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const char* name = uloc_getAvailable(i);
    if (is_first_language(name) != first) continue;
    UErrorCode status = U_ZERO_ERROR;
    const Bundle locale(ures_openDirect(U_ICUDATA_NAME "-region", name, &status));
    if (U_FAILURE(status)) continue;
    for (const char* table : {"Countries", "Countries%short", "Countries%variant"})
      add_table(names, countries, locale.get(), table);
  }
  return names;
}

void add_other_names(Names& names, const Countries& countries) {
  for (const auto& [code, texts] : plenary::other_names) {
    for (const std::string_view text : plenary::split(texts, '|'))
      add_name(names, std::string(text), countries.at(code));
  }
}

// The key, and the key without each of its letters: two keys that share one of these are at most a
// letter changed, added or left out, or two letters swapped, apart.
std::vector<std::string> neighbourhood(const std::string& key) {
  std::vector<std::string> all{key};
  for (std::size_t i = 0; i < key.size(); ++i) all.push_back(key.substr(0, i) + key.substr(i + 1));
  return all;
}

Names neighbourhoods(const Names& names) {
  Names all;
  for (const auto& [key, owners] : names) {
    for (const std::string& near : neighbourhood(key))
      all[near].insert(owners.begin(), owners.end());
  }
  return all;
}

bool is_near_another(const std::string& key, std::size_t country, const Names& neighbours) {
  for (const std::string& near : neighbourhood(key)) {
    const auto found = neighbours.find(near);
    if (found == neighbours.end()) continue;
    if (found->second.size() > 1 || !found->second.contains(country)) return true;
  }
  return false;
}

Names all_names(const Countries& countries) {
  Names names = names_of_languages(countries, true);
  add_other_names(names, countries);
  const Names neighbours = neighbourhoods(names);
  for (const auto& [key, owners] : names_of_languages(countries, false)) {
    const bool latin = is_ascii(key);
    if (latin && key.size() < shortest_far_name) continue;
    // A name that several share stays, so that it is ambiguous rather than the one that is left.
    const bool slip =
        latin && owners.size() == 1 && is_near_another(key, *owners.begin(), neighbours);
    if (!slip) names[key].insert(owners.begin(), owners.end());
  }
  // The United States in Portuguese, and in ISO 3166 reserved for the European Union and the United
  // Nations, as which lists mean them.
  for (const char* reserved : {"eu", "un"}) names.erase(reserved);
  return names;
}

void write_text(std::ostream& out, const Names& names) {
  out << "const char name_text[] =\n";
  for (const auto& [key, owners] : names) {
    out << '"';
    for (const char byte : key) {
      std::array<char, 8> escaped{};
      std::snprintf(escaped.data(), escaped.size(), "\\%03o", static_cast<unsigned char>(byte));
      const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
      out << (plain ? std::string(1, byte) : std::string(escaped.data()));
    }
    out << "\"\n";
  }
  out << ";\n";
}

void write(std::ostream& out, const Countries& countries, const Names& names) {
  out << "// Made by make_country_names from ICU " U_ICU_VERSION
         ".\nconst Country countries[] = {\n";
  for (const auto& [code, index] : countries)
    out << "{\"" << code << "\", \"" << uloc_getISO3Country(("und_" + code).c_str()) << "\"},\n";
  out << "};\n";
  write_text(out, names);
  out << "const Name names[] = {\n";
  std::size_t offset = 0;
  for (const auto& [key, owners] : names) {
    for (const std::size_t owner : owners)
      out << '{' << offset << ", " << key.size() << ", " << owner << "},\n";
    offset += key.size();
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_country_names OUT.inc\n", stderr);
    return 2;
  }
  const Countries countries = all_countries();
  const Names names = all_names(countries);
  std::ofstream out(argv[1], std::ios::binary);
  write(out, countries, names);
  out.flush();
  if (!out || names.size() < 1000) {
    std::fputs("make_country_names: no names, or nowhere to write them\n", stderr);
    return 1;
  }
  return 0;
}
