#include "vocabulary/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <vector>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

namespace plenary {

namespace {

struct Lookalike {
  char32_t point;
  std::string_view latin;
};

// Letters that are drawn alike in common typefaces (Unicode's confusables.txt holds thousands, most
// of them alike to nobody).
constexpr auto lookalikes = std::to_array<Lookalike>({
    {U'Α', "A"}, {U'Β', "B"}, {U'Ε', "E"}, {U'Ζ', "Z"}, {U'Η', "H"}, {U'Ι', "I"}, {U'Κ', "K"},
    {U'Μ', "M"}, {U'Ν', "N"}, {U'Ο', "O"}, {U'Ρ', "P"}, {U'Τ', "T"}, {U'Υ', "Y"}, {U'Χ', "X"},
    {U'α', "a"}, {U'ι', "i"}, {U'κ', "k"}, {U'ν', "v"}, {U'ο', "o"}, {U'ρ', "p"}, {U'τ', "t"},
    {U'υ', "u"}, {U'ϲ', "c"}, {U'ϳ', "j"}, {U'Ѕ', "S"}, {U'І', "I"}, {U'Ј', "J"}, {U'А', "A"},
    {U'В', "B"}, {U'Е', "E"}, {U'К', "K"}, {U'М', "M"}, {U'Н', "H"}, {U'О', "O"}, {U'Р', "P"},
    {U'С', "C"}, {U'Т', "T"}, {U'У', "Y"}, {U'Х', "X"}, {U'а', "a"}, {U'е', "e"}, {U'о', "o"},
    {U'р', "p"}, {U'с', "c"}, {U'у', "y"}, {U'х', "x"}, {U'ѕ', "s"}, {U'і', "i"}, {U'ј', "j"},
    {U'ї', "ï"}, {U'ё', "ë"}, {U'Ѐ', "È"}, {U'Ё', "Ë"}, {U'һ', "h"}, {U'ԁ', "d"}, {U'ԛ', "q"},
    {U'ԝ', "w"}, {U'Ԍ', "G"}, {U'ӏ', "l"},
});

std::string_view latin_lookalike(char32_t point) {
  const auto found = std::find_if(lookalikes.begin(), lookalikes.end(),
                                  [point](const Lookalike& each) { return each.point == point; });
  return found == lookalikes.end() ? std::string_view{} : found->latin;
}

// The first bytes of Greek and Cyrillic in UTF-8: most names have none of them.
bool may_hold_foreign_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xCDU && value <= 0xD4U;
  });
}

UScriptCode script_of(char32_t point) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(point), &status);
  return U_FAILURE(status) ? USCRIPT_COMMON : script;
}

struct ScriptsOfWord {
  bool latin = false;
  bool other = false;                      // a letter that looks like no Latin one
  std::optional<ForeignLetter> foreign{};  // the first
};

std::vector<ScriptsOfWord> scripts_of_words(std::string_view text) {
  std::vector<ScriptsOfWord> words(1);
  int place = 0;
  for_each_code_point(text, [&](char32_t point) {
    if (point == ' ' || point == '-') {
      words.emplace_back();
      return;
    }
    if (!u_isalpha(static_cast<UChar32>(point))) return;
    ++place;
    ScriptsOfWord& word = words.back();
    const UScriptCode script = script_of(point);
    if (script == USCRIPT_LATIN) {
      word.latin = true;
    } else if (const std::string_view latin = latin_lookalike(point); latin.empty()) {
      word.other = true;
    } else if (!word.foreign) {
      word.foreign =
          ForeignLetter{{}, script == USCRIPT_GREEK ? "Greek" : "Cyrillic", latin, point, place};
      append_utf8(word.foreign->letter, point);
    }
  });
  return words;
}

}  // namespace

LetterCount count_letters(std::string_view word) {
  LetterCount count;
  for_each_code_point(word, [&](char32_t letter) {
    const auto point = static_cast<UChar32>(letter);
    if (u_isupper(point)) {
      ++count.upper;
    } else if (u_islower(point)) {
      ++count.lower;
    } else if (u_isalpha(point)) {
      ++count.caseless;
    } else if ((U_GET_GC_MASK(point) & (U_GC_M_MASK | U_GC_PD_MASK | U_GC_CF_MASK)) == 0 &&
               std::u32string_view(U"'’‘ʼ`´.").find(letter) == std::u32string_view::npos) {
      ++count.others;
    }
  });
  return count;
}

std::optional<ForeignLetter> foreign_letter(std::string_view text) {
  if (!may_hold_foreign_letters(text)) return std::nullopt;
  const auto words = scripts_of_words(text);
  const bool among_latin =
      std::any_of(words.begin(), words.end(), [](const auto& word) { return word.latin; });
  for (const ScriptsOfWord& word : words) {
    // A word in another script beside a Latin one may be a name written twice.
    const bool disguised = word.foreign && (word.latin || (among_latin && !word.other));
    if (disguised) return word.foreign;
  }
  return std::nullopt;
}

std::string in_latin_letters(std::string_view text) {
  if (!may_hold_foreign_letters(text)) return std::string(text);
  std::string out;
  for_each_code_point(text, [&](char32_t point) {
    const std::string_view latin = latin_lookalike(point);
    if (latin.empty())
      append_utf8(out, point);
    else
      out += latin;
  });
  return out;
}

}  // namespace plenary
