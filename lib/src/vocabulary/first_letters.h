// The two letters that the folded words of a table begin with: enough to put nearly every text
// aside without folding it. Says "may" and never "does": a text that passes is folded and looked
// up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plenary {

class FirstLetters {
 public:
  // `words` as fold() gives them, in Latin or Arabic letters.
  template <class Words>
  constexpr explicit FirstLetters(const Words& words) {
    for (const std::string_view word : words) add(word);
  }

  // Whether fold(text) may be one of the words, or begin with one.
  constexpr bool may_begin(std::string_view text) const {
    std::size_t at = 0;
    while (at < text.size() && sign_at(text, at).kind == Kind::blank) ++at;
    const Sign first = sign_at(text, at);
    if (first.kind == Kind::arabic) return (arabic_ >> first.letter & 1U) != 0;
    if (first.kind != Kind::letter) return first.kind == Kind::any;
    const std::uint32_t seconds = seconds_[first.letter];
    const Sign second = sign_at(text, at + first.length);
    if (seconds == 0 || second.kind != Kind::letter) return seconds != 0 && !second.is_digit;
    return (seconds >> second.letter & 1U) != 0;
  }

 private:
  enum class Kind : std::uint8_t {
    letter,  // Latin, and with an accent
    blank,   // ASCII that is neither letter nor digit, or folds to nothing
    arabic,  // of the alphabet, with what is written above a letter set aside
    other,   // a digit; a letter of a script that no table has words in
    any      // the end, or what has to be folded to be known
  };
  struct Sign {
    Kind kind = Kind::any;
    std::uint8_t letter = 0;  // from 0
    std::uint8_t length = 1;  // bytes
    bool is_digit = false;
  };

  static constexpr Sign sign_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const char byte = text[at];
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
      return {Kind::letter, letter_of(byte)};
    if (byte >= '0' && byte <= '9') return {Kind::other, 0, 1, true};
    const auto lead = static_cast<unsigned char>(byte);
    if (lead < 0x80U) return {Kind::blank};
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (lead == 0xC3U) return accented(next);
    if (is_arabic_letter(lead, next)) return {Kind::arabic, arabic_letter(lead, next), 2};
    return {is_foreign_letter(lead, next) ? Kind::other : Kind::any};
  }

  static constexpr bool is_arabic_letter(unsigned lead, unsigned next) {
    return (lead == 0xD8U && next >= 0xA1U && next <= 0xBFU) ||
           (lead == 0xD9U && next > 0x80U && next <= 0x8AU);
  }
  // From U+0621 on; letters that fold to one are one.
  static constexpr std::uint8_t arabic_letter(unsigned lead, unsigned next) {
    const unsigned point = (lead & 0x1FU) << 6U | (next & 0x3FU);
    constexpr unsigned waw = 0x648;
    constexpr unsigned alef = 0x627;
    constexpr unsigned heh = 0x647;
    constexpr unsigned yeh = 0x64A;
    const unsigned base = point == 0x622 || point == 0x623 || point == 0x625 ? alef
                          : point == 0x624                                   ? waw
                          : point == 0x629                                   ? heh
                          : point == 0x626 || point == 0x649                 ? yeh
                                                                             : point;
    return static_cast<std::uint8_t>(base - 0x621);
  }
  // Greek, Cyrillic, Han, Hangul: the ranges that hold nothing but letters.
  static constexpr bool is_foreign_letter(unsigned lead, unsigned next) {
    return (lead == 0xCEU && next >= 0x91U && next != 0xA2U) || (lead == 0xCFU && next <= 0xAFU) ||
           lead == 0xD0U || lead == 0xD1U || (lead == 0xE4U && next >= 0xB8U) ||
           (lead >= 0xE5U && lead <= 0xE9U) || lead == 0xEBU || lead == 0xECU;
  }

  // U+00C0 to U+00FF; '.' for what stands for two letters, or for none.
  static constexpr Sign accented(unsigned second) {
    constexpr std::string_view bases = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..";
    if (second < 0x80U || second > 0xBFU) return {};
    const char base = bases[(second - 0x80U) % bases.size()];
    if (base == '.') return {};
    return {Kind::letter, letter_of(base), 2};
  }

  static constexpr std::uint8_t letter_of(char letter) {
    return static_cast<std::uint8_t>((static_cast<unsigned char>(letter) | 0x20U) - 'a');
  }

  constexpr void add(std::string_view word) {
    const Sign first = sign_at(word, 0);
    if (first.kind == Kind::arabic) arabic_ |= std::uint64_t{1} << first.letter;
    if (first.kind != Kind::letter) return;
    // A word of one letter, or one before a blank, may be written with any sign behind it.
    const Sign second = sign_at(word, 1);
    seconds_[first.letter] |= second.kind == Kind::letter ? 1U << second.letter : alone;
  }

  static constexpr std::uint32_t alone = 1U << 31U;
  std::array<std::uint32_t, 26> seconds_{};
  std::uint64_t arabic_ = 0;
};

}  // namespace plenary
