#include "vocabulary/language_names.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>
#include <map>
#include <string>

#include "plenary/text.h"

namespace plenary {

namespace {

// ISO 639-1.
constexpr std::string_view iso_639_1 =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy "
    "hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg "
    "li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
    "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

using Names = std::map<std::string, std::string_view, std::less<>>;

void add_name(Names& names, std::string_view code, const char* in) {
  std::array<UChar, 100> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length =
      uloc_getDisplayLanguage(std::string(code).c_str(), in, name.data(), name.size(), &status);
  // Where a language has no word for it, ICU gives the code.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return;
  std::string text;
  icu::UnicodeString(name.data(), length).toUTF8String(text);
  const auto [place, is_new] = names.emplace(fold(text), code);
  if (!is_new && place->second != code) place->second = {};
}

Names all_names() {
  Names names;
  for (const std::string_view code : split(iso_639_1, ' ')) {
    if (code.empty()) continue;
    for (const char* in : {"en", "fr", "es", "pt", "de", "it", "ar"}) add_name(names, code, in);
  }
  return names;
}

}  // namespace

std::string_view language_named(std::string_view folded) {
  static const Names names = all_names();
  const auto found = names.find(folded);
  return found == names.end() ? std::string_view{} : found->second;
}

bool is_language_code(std::string_view word) {
  return word.size() == 2 &&
         iso_639_1.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

}  // namespace plenary
