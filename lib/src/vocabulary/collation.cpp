#include <unicode/ucol.h>
#include <unicode/unistr.h>

#include <memory>

#include "plenary/text.h"

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

}  // namespace

std::string sort_key(std::string_view text) {
  if (text.empty()) return {};
  const UCollator* collator = root_collator();
  if (collator == nullptr) return std::string(text);  // without data: by bytes
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string key(text.size() * 2 + 16, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto length = static_cast<std::size_t>(ucol_getSortKey(
        collator, utf16.getBuffer(), utf16.length(), reinterpret_cast<std::uint8_t*>(key.data()),
        static_cast<int32_t>(key.size())));
    const bool fits = length <= key.size();
    key.resize(length);
    if (fits) break;
  }
  if (!key.empty()) key.pop_back();  // the closing NUL; no other byte of a key is one
  return key;
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
