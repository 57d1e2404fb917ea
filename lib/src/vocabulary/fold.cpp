// Folding one code point needs ICU's tables and costs some hundred nanoseconds; what it gives is
// kept in a small cache, so that names in any script fold at the speed of a copy. ASCII needs
// neither.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

// What an ASCII byte becomes: 0 nothing, a blank, or a letter or digit.
constexpr std::array<char, 128> make_ascii_table() {
  std::array<char, 128> table{};
  table.fill(' ');
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  for (std::size_t i = 0; i < 26; ++i) {
    table['a' + i] = table['A' + i] = static_cast<char>('a' + static_cast<char>(i));
  }
  table['\''] = 0;
  table['`'] = 0;
  return table;
}
constexpr std::array<char, 128> ascii_table = make_ascii_table();

constexpr std::string_view apostrophes_beyond_ascii =
    "\u2018\u2019\u201B\u2032\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A"
    "\u05F3\u1FBD\u1FBF\u1FFE\uA78B\uA78C\uFF07\uFF40";

bool is_apostrophe(std::string_view utf8) {
  return apostrophes_beyond_ascii.find(utf8) != std::string_view::npos;
}

struct Base {
  char32_t letter;
  std::string_view base;
};

// Letters that Unicode does not take apart, in lower case, and Arabic letters that hands write for
// one another.
constexpr auto bases = std::to_array<Base>({
    {U'ł', "l"},        {U'ø', "o"},        {U'đ', "d"},        {U'ı', "i"},
    {U'ħ', "h"},        {U'þ', "th"},       {U'ð', "d"},        {U'æ', "ae"},
    {U'œ', "oe"},       {U'ŋ', "n"},        {U'ŧ', "t"},        {U'ɓ', "b"},
    {U'ɖ', "d"},        {U'ɗ', "d"},        {U'ƙ', "k"},        {U'ƴ', "y"},
    {U'ɲ', "n"},        {U'ɔ', "o"},        {U'ɛ', "e"},        {U'ə', "e"},
    {U'ǝ', "e"},        {U'ʋ', "v"},        {U'ƒ', "f"},        {U'ɣ', "g"},
    {U'ɩ', "i"},        {U'ʊ', "u"},        {U'ƭ', "t"},        {U'ĸ', "q"},
    {0x0671, "\u0627"}, {0x0649, "\u064A"}, {0x06CC, "\u064A"}, {0x06A9, "\u0643"},
    {0x0629, "\u0647"}, {0x06D5, "\u0647"}, {0x0640, ""},
});

// Accents and vowel points; the marks of other scripts are letters to their readers and stay.
bool is_accent(UChar32 point) {
  const bool in_range =
      (point >= 0x0300 && point <= 0x036F) || (point >= 0x0483 && point <= 0x0489) ||
      (point >= 0x0591 && point <= 0x05C7) || (point >= 0x064B && point <= 0x065F) ||
      point == 0x0670 || (point >= 0x1AB0 && point <= 0x1AFF) ||
      (point >= 0x1DC0 && point <= 0x1DFF) || (point >= 0x20D0 && point <= 0x20FF);
  return in_range && (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

constexpr std::uint32_t kept_categories = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;

// Adds what one decomposed code point becomes: nothing, a blank, or itself.
void append_folded(std::string& out, UChar32 point) {
  const auto letter = static_cast<char32_t>(point);
  if (letter < ascii_table.size()) {
    if (const char folded = ascii_table[letter]; folded != 0) out += folded;
    return;
  }
  std::string utf8;
  append_utf8(utf8, letter);
  const auto* base = std::find_if(bases.begin(), bases.end(),
                                  [letter](const Base& entry) { return entry.letter == letter; });
  if (base != bases.end()) {
    out += base->base;
    return;
  }
  const std::uint32_t category = U_GET_GC_MASK(point);
  if (is_accent(point) || (category & U_GC_CF_MASK) != 0 || is_apostrophe(utf8)) return;
  if ((category & U_GC_ND_MASK) != 0) {
    out += static_cast<char>('0' + u_charDigitValue(point));
  } else if ((category & kept_categories) != 0) {
    out += utf8;
  } else {
    out += ' ';
  }
}

std::string compose(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return U_FAILURE(status) ? text : composed;
}

std::string fold_code_point(char32_t point) {
  UErrorCode status = U_ZERO_ERROR;
  std::string utf8;
  append_utf8(utf8, point);
  if (is_apostrophe(utf8)) return {};
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return utf8;
  const icu::UnicodeString letters = decompose->normalize(
      casefold->normalize(icu::UnicodeString(static_cast<UChar32>(point)), status), status);
  if (U_FAILURE(status)) return utf8;
  std::string folded;
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    append_folded(folded, letters.char32At(i));
  }
  return is_ascii(folded) ? folded : compose(folded);
}

// Whether what was folded may combine with what stands before it: then the whole is composed at the
// end, so that both spellings of a Hangul syllable or a voiced kana fold alike.
bool joins_backwards(std::string_view folded) {
  const char32_t first = decode_utf8(folded, 0).value;
  const bool vowel_of_a_syllable = first >= 0x1160 && first <= 0x11FF;
  return vowel_of_a_syllable || (U_GET_GC_MASK(static_cast<UChar32>(first)) & U_GC_M_MASK) != 0;
}

struct Folded {
  char32_t point = 0;
  std::uint8_t length = 0;  // too_long: not kept here
  bool joins = false;
  static constexpr std::size_t most_bytes = 10;
  std::array<char, most_bytes> bytes{};

  static constexpr std::uint8_t too_long = 255;
};

class FoldCache {
 public:
  const Folded& of(char32_t point) {
    Folded& entry = entries_[point % size];
    if (entry.point != point) fill(entry, point);
    return entry;
  }

 private:
  static void fill(Folded& entry, char32_t point) {
    const std::string folded = fold_code_point(point);
    entry.point = point;
    entry.joins = joins_backwards(folded);
    entry.length = Folded::too_long;
    if (folded.size() > entry.bytes.size()) return;
    entry.length = static_cast<std::uint8_t>(folded.size());
    std::copy(folded.begin(), folded.end(), entry.bytes.begin());
  }

  static constexpr std::size_t size = 2048;
  std::array<Folded, size> entries_{};
};

FoldCache& fold_cache() {
  thread_local const auto cache = std::make_unique<FoldCache>();
  return *cache;
}

// Writes into the room of a string that it makes wide enough beforehand, and cuts to what came.
class Folder {
 public:
  Folder(std::string_view text, std::string& out) : text_(text), out_(out) {
    out_.resize(most_of(text));
    to_ = out_.data();
  }

  void fold() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80U) {
        put(ascii_table[byte]);
        ++at;
        continue;
      }
      const CodePoint point = is_pair(at) ? pair(at) : decode_utf8(text_, at);
      put_beyond_ascii(point.value);
      at += point.length == 0 ? 1 : point.length;
    }
    out_.resize(written());
    if (joins_) out_ = compose(out_);
  }

 private:
  // A byte of ASCII gives one. Of the others, a code point gives up to ten and a blank, or is put
  // with room of its own.
  static std::size_t most_of(std::string_view text) {
    if (is_ascii(text)) return text.size();
    return text.size() * (Folded::most_bytes + 1);
  }

  // A code point of two bytes, as accented Latin, Greek, Cyrillic and Arabic letters are.
  bool is_pair(std::size_t at) const {
    return at + 1 < text_.size() && byte_at(at) >= 0xC2U && byte_at(at) < 0xE0U &&
           (byte_at(at + 1) & 0xC0U) == 0x80U;
  }
  CodePoint pair(std::size_t at) const {
    return {static_cast<char32_t>((byte_at(at) & 0x1FU) << 6U | (byte_at(at + 1) & 0x3FU)), 2};
  }
  unsigned byte_at(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

  std::size_t written() const { return static_cast<std::size_t>(to_ - out_.data()); }

  void put(char folded) {
    if (folded == ' ') {
      blank_ = to_ != out_.data();
    } else if (folded != 0) {
      if (blank_) *to_++ = ' ';
      blank_ = false;
      *to_++ = folded;
    }
  }

  void put_beyond_ascii(char32_t point) {
    if (cache_ == nullptr) cache_ = &fold_cache();
    const Folded& entry = cache_->of(point);
    joins_ = joins_ || entry.joins;
    if (entry.length == Folded::too_long) return put_long(fold_code_point(point));
    for (std::size_t i = 0; i < entry.length; ++i) put(entry.bytes[i]);
  }

  void put_long(const std::string& folded) {
    const std::size_t at = written();
    out_.resize(out_.size() + 2 * folded.size());
    to_ = out_.data() + at;
    for (const char byte : folded) put(byte);
  }

  std::string_view text_;
  std::string& out_;
  char* to_ = nullptr;
  FoldCache* cache_ = nullptr;  // asked for once: it is the thread's own, and finding it costs
  bool blank_ = false;          // a blank is due before the next letter
  bool joins_ = false;
};

}  // namespace

void fold_into(std::string_view text, std::string& out) { Folder(text, out).fold(); }

std::string fold(std::string_view text) {
  std::string folded;
  fold_into(text, folded);
  return folded;
}

}  // namespace plenary
