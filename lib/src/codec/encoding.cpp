#include "plenary/codec/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <functional>

#include "codec/double_encoding.h"
#include "codec/encoding_guess.h"
#include "codec/places.h"
#include "codec/windows_1252.h"
#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr const char* resend = "save it as \"CSV UTF-8\" and send it again";

enum class Zeros { none, little_endian, big_endian, scattered };

// UTF-16 has a zero byte in nearly every unit of western text, all of them on one side.
Zeros zeros_of(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 1 << 14);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
  const std::size_t many = std::max<std::size_t>(3, sample.size() / 16);
  if (zeros[0] + zeros[1] < many) return Zeros::none;
  if (zeros[0] == 0) return Zeros::little_endian;
  if (zeros[1] == 0) return Zeros::big_endian;
  return Zeros::scattered;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The beginning of a character whose end is missing.
bool is_cut_character(std::string_view tail) {
  return tail.size() < 4 && static_cast<unsigned char>(tail.front()) >= 0xC2U &&
         std::all_of(tail.begin() + 1, tail.end(), continues);
}

// Whether the lines that are not ASCII are broken UTF-8 for the most part. A text that was cut
// within a character is UTF-8 for all that.
bool is_another_encoding(std::string_view text) {
  std::size_t broken = 0;
  std::size_t right = 0;
  for (std::size_t begins = 0; begins < text.size();) {
    const std::size_t ends = std::min(text.find_first_of("\r\n", begins), text.size());
    const std::string_view line = text.substr(begins, ends - begins);
    begins = ends + 1;
    const std::size_t bad = find_invalid_utf8(line);
    if (bad == std::string_view::npos && is_ascii(line)) continue;
    const bool cut =
        ends == text.size() && bad != std::string_view::npos && is_cut_character(line.substr(bad));
    ++(bad == std::string_view::npos || cut ? right : broken);
  }
  return broken > right;
}

bool is_between_letters(std::string_view text, std::size_t at, std::size_t length) {
  const auto is_letter = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           static_cast<unsigned char>(byte) >= 0x80U;
  };
  return at > 0 && at + length < text.size() && is_letter(text[at - 1]) &&
         is_letter(text[at + length]);
}

// Not in an address of the web.
bool is_within_word(std::string_view text, std::size_t at) {
  if (!is_between_letters(text, at, 1)) return false;
  const std::size_t begins = text.find_last_of(" ,;\t|\r\n\"", at) + 1;
  return text.substr(begins, at - begins).find('/') == std::string_view::npos;
}

class Decoder {
 public:
  Decoder(std::shared_ptr<const std::string> bytes, const std::string& path)
      : bytes_(std::move(bytes)), path_(path) {}

  Checked<DecodedText> decode(const std::string& encoding) && {
    if (encoding.empty())
      decode_as_found();
    else
      decode_as(encoding);
    if (result_.value.text) {
      look_for_lost_letters();
      look_for_double_encoding();
    }
    return std::move(result_);
  }

 private:
  std::string_view bytes() const { return *bytes_; }

  void decode_as_found() {
    const bool broken = find_invalid_utf8(bytes()) != std::string_view::npos;
    if (bytes().starts_with(utf8_mark)) return keep_utf8(broken);
    if (bytes().starts_with("\xFF\xFE")) return decode_utf16(false, "UTF-16LE", 2);
    if (bytes().starts_with("\xFE\xFF")) return decode_utf16(true, "UTF-16BE", 2);
    switch (zeros_of(bytes())) {
      case Zeros::little_endian:
        return decode_utf16(false, "UTF-16LE without BOM", 0);
      case Zeros::big_endian:
        return decode_utf16(true, "UTF-16BE without BOM", 0);
      case Zeros::scattered:
        return refuse("the list is full of NUL bytes, and no text has them so", resend);
      case Zeros::none:
        break;
    }
    if (!broken || !is_another_encoding(bytes())) return keep_utf8(broken);
    const EncodingGuess guess = guess_encoding(bytes());
    if (guess.name.empty()) return refuse_uncertain(guess);
    decode_as(guess.name);
    note_thin_evidence();
  }

  // One or two letters beyond ASCII in a whole list may as well be broken bytes.
  void note_thin_evidence() {
    const auto is_high = [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; };
    if (std::count_if(bytes().begin(), bytes().end(), is_high) > 2) return;
    Places places(*result_.value.text, path_);
    for (std::size_t at = 0; at < result_.value.text->size(); ++at) {
      const auto byte = static_cast<unsigned char>((*result_.value.text)[at]);
      if (byte < 0xC0U) continue;
      result_.problems.push_back(
          {.code = "encoding-thin",
           .severity = Severity::note,
           .where = places.of(at),
           .message =
               "hardly anything but this letter shows that the list is " + result_.value.encoding,
           .hint = "look whether it is right; --encoding says another"});
    }
  }

  void decode_as(const std::string& encoding) {
    if (encoding == "utf-8") return keep_utf8(find_invalid_utf8(bytes()) != std::string_view::npos);
    if (encoding == "utf-8-twice") return decode_twice();
    if (encoding == "utf-16le")
      return decode_utf16(false, "UTF-16LE", bytes().starts_with("\xFF\xFE") ? 2 : 0);
    if (encoding == "utf-16be")
      return decode_utf16(true, "UTF-16BE", bytes().starts_with("\xFE\xFF") ? 2 : 0);
    if (encoding == "windows-1252") return decode_windows_1252();
    decode_by_icu(encoding);
  }

  void keep_utf8(bool broken) {
    result_.value.text = bytes_;
    result_.value.encoding = bytes().starts_with(utf8_mark) ? "UTF-8 with BOM" : "UTF-8";
    result_.value.has_broken_utf8 = broken;
    report_replacements(bytes(), [](std::size_t) {
      return Problem{.code = "letters-lost",
                     .message = "a program has put the sign \uFFFD where a letter was",
                     .hint = "ask for the list again, saved as \"CSV UTF-8\""};
    });
  }

  void decode_twice() {
    keep_utf8(find_invalid_utf8(bytes()) != std::string_view::npos);
    result_.value.text = std::make_shared<std::string>(without_second_encoding(bytes()));
    result_.value.encoding = "UTF-8 twice over";
  }

  void decode_windows_1252() {
    auto text = std::make_shared<std::string>();
    text->reserve(bytes().size() + bytes().size() / 16);
    std::string lost;  // the undefined bytes, in their order
    for (const char byte : bytes()) {
      const auto code = static_cast<unsigned char>(byte);
      const char32_t character = windows_1252_character(code);
      const bool defined = character != 0 || code == 0;
      if (!defined) lost += byte;
      append_utf8(*text, defined ? character : U'\uFFFD');
    }
    finish(std::move(text), "Windows-1252", lost);
  }

  void decode_utf16(bool big_endian, std::string name, std::size_t begins) {
    auto text = std::make_shared<std::string>();
    text->reserve(bytes().size());
    const auto unit = [&](std::size_t at) {
      const auto first = static_cast<unsigned char>(bytes()[at]);
      const auto second = static_cast<unsigned char>(bytes()[at + 1]);
      return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
    };
    std::size_t at = begins;
    for (; at + 1 < bytes().size(); at += 2) {
      char32_t character = unit(at);
      const bool opens_pair = character >= 0xD800 && character < 0xDC00 && at + 3 < bytes().size();
      const char32_t low = opens_pair ? unit(at + 2) : 0;
      if (opens_pair && low >= 0xDC00 && low < 0xE000) {
        character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
      append_utf8(*text, character >= 0xD800 && character < 0xE000 ? U'\uFFFD' : character);
    }
    if (at < bytes().size()) *text += replacement;  // cut within a character
    finish(std::move(text), std::move(name), "");
  }

  void decode_by_icu(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding.c_str(), &status);
    if (U_FAILURE(status)) return refuse("there is no encoding \"" + encoding + "\"", "");
    auto text = std::make_shared<std::string>();
    text->reserve(bytes().size() + bytes().size() / 8);
    std::array<char16_t, 4096> units{};
    const char* source = bytes().data();
    const char* const end = source + bytes().size();
    do {
      status = U_ZERO_ERROR;
      char16_t* target = units.data();
      ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, nullptr, 1,
                     &status);
      append_units(*text, {units.data(), static_cast<std::size_t>(target - units.data())});
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    ucnv_close(converter);
    finish(std::move(text), encoding, "");
  }

  // Control characters above ASCII are what converters make of bytes that mean nothing.
  void append_units(std::string& text, std::u16string_view units) {
    for (const char16_t unit : units) {
      char32_t character = unit;
      if (high_ != 0) character = 0x10000 + ((high_ - 0xD800) << 10U) + (char32_t{unit} - 0xDC00);
      high_ = unit >= 0xD800 && unit < 0xDC00 ? char32_t{unit} : 0;
      if (high_ != 0) continue;
      const bool means_nothing = character >= 0x80 && character < 0xA0 && character != 0x85;
      append_utf8(text, means_nothing ? U'\uFFFD' : character);
    }
  }

  void finish(std::shared_ptr<std::string> text, std::string name, std::string_view lost) {
    report_replacements(*text, [&](std::size_t number) {
      std::string byte = "a byte";
      if (number < lost.size()) byte += " (" + hex(lost[number]) + ")";
      return Problem{.code = "byte-undefined",
                     .message = byte + " stands for no character in " + name,
                     .hint = "if the list is in another encoding, say which with --encoding"};
    });
    result_.value.text = std::move(text);
    result_.value.encoding = std::move(name);
  }

  static std::string hex(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(byte);
    return {digits[code >> 4U], digits[code & 0xFU]};
  }

  // The first U+FFFD of each line; `make` is told how many stand before it.
  void report_replacements(std::string_view text, const std::function<Problem(std::size_t)>& make) {
    Places places(text, path_);
    int reported = 0;
    std::size_t number = 0;
    for (std::size_t at = text.find(replacement); at != std::string_view::npos;
         at = text.find(replacement, at + 1), ++number) {
      const Source where = places.of(at);
      if (where.line == reported) continue;
      reported = where.line;
      result_.problems.push_back(make(number));
      result_.problems.back().where = where;
    }
  }

  // What programs put for a letter that their encoding does not have: a question mark within a
  // word, or the control character SUB.
  void look_for_lost_letters() {
    report_lost('?', Severity::warning,
                "a question mark stands within a word, as where a letter was lost");
    report_symbols();
    report_signs();
    report_lost('\x1A', Severity::error,
                "a program has put a control character where a letter was");
  }

  // "C½UR", "£ukasz": a letter of another code page; a sum of money has digits behind its sign.
  void report_signs() {
    const std::string_view text = *result_.value.text;
    Places places(text, path_);
    int reported = 0;
    for (std::size_t at = text.find('\xC2'); at != text.npos && at + 2 < text.size();
         at = text.find('\xC2', at + 1)) {
      constexpr std::string_view signs = "\xA2\xA3\xA4\xA5\xA6\xA8\xAF\xB8\xBC\xBD\xBE";
      const auto next = static_cast<unsigned char>(text[at + 2]);
      const bool is_letter_behind = (next | 0x20U) >= 'a' && (next | 0x20U) <= 'z' && next < 0x80;
      const bool is_second = at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80U;
      if (signs.find(text[at + 1]) == signs.npos || !is_letter_behind || is_second) continue;
      const Source where = places.of(at);
      if (where.line == reported) continue;
      reported = where.line;
      result_.problems.push_back({.code = "letters-lost",
                                  .severity = Severity::warning,
                                  .where = where,
                                  .message = "a sign stands in a word, as where a letter was lost",
                                  .hint = "say which encoding it is with --encoding, or ask for "
                                          "the list again, saved as \"CSV UTF-8\""});
    }
  }

  // An arrow or a chess piece between letters was a typographic apostrophe before its bytes changed
  // places.
  void report_symbols() {
    const std::string_view text = *result_.value.text;
    Places places(text, path_);
    for (std::size_t at = text.find('\xE2'); at != std::string_view::npos;
         at = text.find('\xE2', at + 1)) {
      const bool is_symbol =
          at + 3 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0x84U;
      const bool is_trade_mark = text.substr(at, 3) == "\u2122";  // of text encoded twice
      if (!is_symbol || is_trade_mark || !is_between_letters(text, at, 3)) continue;
      result_.problems.push_back(
          {.code = "letters-lost",
           .severity = Severity::warning,
           .where = places.of(at),
           .message = "a symbol stands within a word, as where a letter was lost",
           .hint = "ask for the list again, saved as \"CSV UTF-8\""});
    }
  }

  void report_lost(char sign, Severity severity, const char* message) {
    const std::string_view text = *result_.value.text;
    Places places(text, path_);
    int reported = 0;
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + 1)) {
      if (at + 1 == text.size() || (sign == '?' && !is_within_word(text, at))) continue;
      const Source where = places.of(at);
      if (where.line == reported) continue;
      reported = where.line;
      result_.problems.push_back({.code = "letters-lost",
                                  .severity = severity,
                                  .where = where,
                                  .message = message,
                                  .hint = "ask for the list again, saved as \"CSV UTF-8\""});
    }
  }

  void look_for_double_encoding() {
    const std::string_view text = *result_.value.text;
    const std::size_t first = find_double_encoded(text);
    if (first == std::string_view::npos) return;
    std::size_t count = 0;
    for (std::size_t at = first; at != std::string_view::npos;
         at = find_double_encoded(text, at + 1))
      ++count;
    result_.problems.push_back(
        {.code = "double-encoded",
         .severity = Severity::warning,
         .where = Places(text, path_).of(first),
         .message = std::to_string(count) + (count == 1 ? " letter was" : " letters were") +
                    " turned into UTF-8 twice, as \"SÃ©nÃ©gal\" for \"Sénégal\"",
         .hint = "read them as they were meant with --encoding utf-8-twice"});
  }

  void refuse(std::string message, std::string hint) {
    result_.problems.push_back({.code = "encoding-unknown",
                                .where = {path_, 0, 0},
                                .message = std::move(message),
                                .hint = std::move(hint)});
  }

  // Shows one word as each candidate would read it.
  void refuse_uncertain(const EncodingGuess& guess) {
    std::vector<std::string> readings;
    for (const std::string& name : guess.candidates) {
      const auto word = decode_text(std::make_shared<std::string>(guess.example), path_, {name});
      if (word.value.text && word.problems.empty())
        readings.push_back(name + " (\"" + printable(*word.value.text) + "\")");
    }
    refuse("the list is not UTF-8, and its encoding is not certain",
           "say which with --encoding: " + join(readings, ", "));
  }

  std::shared_ptr<const std::string> bytes_;
  const std::string& path_;
  Checked<DecodedText> result_{};
  char32_t high_ = 0;  // first unit of a pair
};

}  // namespace

Checked<DecodedText> decode_text(std::shared_ptr<const std::string> bytes, const std::string& path,
                                 const DecodeOptions& options) {
  return Decoder(std::move(bytes), path).decode(options.encoding);
}

}  // namespace plenary
