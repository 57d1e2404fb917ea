#include <unicode/ucol.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

UCollator* open_collator(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator* collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return nullptr;
  // Names may arrive decomposed; a letter and its accent compare as the composed letter does.
  ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
  return collator;
}

struct CloseCollator {
  void operator()(UCollator* collator) const { ucol_close(collator); }
};

// Opened at the first question: opening reads the collation data, a millisecond.
const UCollator* root_collator() {
  static const std::unique_ptr<UCollator, CloseCollator> collator(open_collator(""));
  return collator.get();
}

// The same for text in which nothing can be decomposed, and so is not looked for.
const UCollator* root_collator_of_ascii() {
  static const std::unique_ptr<UCollator, CloseCollator> collator([]() -> UCollator* {
    UErrorCode status = U_ZERO_ERROR;
    if (root_collator() == nullptr) return nullptr;
    UCollator* clone = ucol_clone(root_collator(), &status);
    ucol_setAttribute(clone, UCOL_NORMALIZATION_MODE, UCOL_OFF, &status);
    return clone;
  }());
  return collator.get();
}

std::string key_of(const UCollator* collator, const char16_t* text, std::size_t length) {
  std::string key(length * 2 + 16, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto wanted = static_cast<std::size_t>(ucol_getSortKey(
        collator, text, static_cast<int32_t>(length), reinterpret_cast<std::uint8_t*>(key.data()),
        static_cast<int32_t>(key.size())));
    const bool fits = wanted <= key.size();
    key.resize(wanted);
    if (fits) break;
  }
  if (!key.empty()) key.pop_back();  // the closing NUL; no other byte of a key is one
  return key;
}

}  // namespace

std::string sort_key(std::string_view text) {
  if (text.empty()) return {};
  if (root_collator() == nullptr) return std::string(text);  // without data: by bytes
  std::array<char16_t, 128> letters;
  if (text.size() <= letters.size() && is_ascii(text)) {
    std::copy(text.begin(), text.end(), letters.begin());
    return key_of(root_collator_of_ascii(), letters.data(), text.size());
  }
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  return key_of(root_collator(), utf16.getBuffer(), static_cast<std::size_t>(utf16.length()));
}

std::string collation_version() {
  const UCollator* collator = root_collator();
  if (collator == nullptr) return "none";
  UVersionInfo version{};
  ucol_getVersion(collator, version);
  char text[U_MAX_VERSION_STRING_LENGTH]{};
  u_versionToString(version, text);
  return text;
}

Collation::Collation(const std::string& language) : collator_(open_collator(language.c_str())) {}

Collation::~Collation() { ucol_close(static_cast<UCollator*>(collator_)); }

bool Collation::less(std::string_view left, std::string_view right) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order =
      collator_ == nullptr ? UCOL_EQUAL
                           : ucol_strcollUTF8(static_cast<const UCollator*>(collator_), left.data(),
                                              static_cast<int32_t>(left.size()), right.data(),
                                              static_cast<int32_t>(right.size()), &status);
  return order == UCOL_EQUAL ? left < right : order == UCOL_LESS;  // equal ones by bytes: one order
}

}  // namespace plenary
