#include "spellings.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <map>
#include <memory>

#include "plenary/text.h"

namespace plenary::test {

namespace {

struct Close {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Close>;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

bool is_territory(const std::string& code) {
  static const std::set<std::string> codes = [] {
    std::set<std::string> all;
    for (const char* const* each = uloc_getISOCountries(); *each != nullptr; ++each)
      all.insert(*each);
    return all;
  }();
  return codes.contains(code);
}

void add_table(std::set<TerritoryName>& names, const std::string& locale, UResourceBundle* bundle,
               const char* key) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle table(ures_getByKey(bundle, key, nullptr, &status));
  if (U_FAILURE(status)) return;
  ures_resetIterator(table.get());
  while (ures_hasNext(table.get())) {
    const char* code = nullptr;
    int32_t length = 0;
    status = U_ZERO_ERROR;
    const UChar* text = ures_getNextString(table.get(), &length, &code, &status);
    if (U_FAILURE(status) || code == nullptr || !is_territory(code)) continue;
    std::string name = utf8(icu::UnicodeString(text, length));
    if (name != code) names.insert({code, locale, std::move(name)});
  }
}

icu::UnicodeString without_accents(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> strip(icu::Transliterator::createInstance(
      "NFD; [[:Mn:]&[\\u0300-\\u036F]] Remove; NFC", UTRANS_FORWARD, status));
  icu::UnicodeString bare = text;
  if (strip) strip->transliterate(bare);
  return bare;
}

std::string doubled_blanks(std::string text) {
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 2))
    text.replace(at, 1, "  ");
  return "  " + text + "\u00A0";
}

const std::vector<std::string>& articles_of(const std::string& language) {
  static const std::map<std::string, std::vector<std::string>> articles{
      {"en", {"The "}},
      {"fr", {"Le ", "La ", "Les ", "L'", "L’"}},
      {"es", {"El ", "La ", "Los ", "Las "}},
      {"pt", {"O ", "A ", "Os ", "As "}},
      {"de", {"Der ", "Die ", "Das "}},
      {"it", {"Il ", "Lo ", "La ", "L'", "I ", "Gli ", "Le "}},
  };
  static const std::vector<std::string> none;
  const auto found = articles.find(language);
  return found == articles.end() ? none : found->second;
}

// "South Africa" -> "Africa, South".
std::string inverted(const std::string& text) {
  const std::size_t gap = text.rfind(' ');
  if (gap == text.npos || text.find_first_of(",(") != text.npos) return {};
  return text.substr(gap + 1) + ", " + text.substr(0, gap);
}

}  // namespace

std::set<TerritoryName> names_of_territories() {
  std::set<TerritoryName> names;
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const char* locale = uloc_getAvailable(i);
    UErrorCode status = U_ZERO_ERROR;
    const Bundle bundle(ures_openDirect(U_ICUDATA_NAME "-region", locale, &status));
    if (U_FAILURE(status)) continue;
    for (const char* table : {"Countries", "Countries%short", "Countries%variant"})
      add_table(names, locale, bundle.get(), table);
  }
  return names;
}

bool is_code_of_another(const std::string& text, const std::string& code) {
  static const std::map<std::string, std::string> owners = [] {
    std::map<std::string, std::string> all;
    for (const char* const* each = uloc_getISOCountries(); *each != nullptr; ++each) {
      all.emplace(*each, *each);
      all.emplace(uloc_getISO3Country((std::string("und_") + *each).c_str()), *each);
    }
    return all;
  }();
  std::string letters(trim(text));
  for (char& letter : letters)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  const auto owner = owners.find(letters);
  return owner != owners.end() && owner->second != code;
}

std::vector<Spelling> spellings_of(const TerritoryName& name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(name.text);
  const icu::Locale locale(name.locale.c_str());
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  std::vector<Spelling> all{
      {"as it stands", name.text},
      {"capitals", utf8(icu::UnicodeString(text).toUpper(locale))},
      {"small letters", utf8(icu::UnicodeString(text).toLower(locale))},
      {"without accents", utf8(without_accents(text))},
      {"capitals without accents", utf8(without_accents(icu::UnicodeString(text).toUpper(locale)))},
      {"decomposed", utf8(decompose->normalize(text, status))},
      {"blanks doubled", doubled_blanks(name.text)}};
  for (const std::string& article : articles_of(name.locale.substr(0, name.locale.find('_'))))
    all.push_back({"with an article", article + name.text});
  if (std::string turned = inverted(name.text); !turned.empty())
    all.push_back({"inverted", std::move(turned)});
  return all;
}

}  // namespace plenary::test
