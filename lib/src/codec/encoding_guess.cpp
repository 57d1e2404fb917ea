#include "codec/encoding_guess.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <cctype>

namespace plenary {
namespace {

constexpr std::size_t guessed_from = 1 << 16;
constexpr std::size_t run_of_letters = 3;  // accented letters of western languages stand alone
constexpr std::size_t enough_in_runs = 8;  // bytes, some two Arabic names
constexpr std::string_view apostrophes = "\x91\x92\xB4\xB7\xAD";  // signs that stand inside words
constexpr std::string_view small_letters = "\x9A\x9C\x9E\x83";    // š œ ž ƒ
constexpr std::string_view capitals = "\x8A\x8C\x8E\x9F";         // Š Œ Ž Ÿ

// In Windows-1256: where Cyrillic and Greek have letters that no word goes without.
constexpr std::string_view french_letters = "\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\xFC";
// In Windows-1256; Cyrillic has small letters there.
constexpr std::string_view frequent_letters = "\xE1\xE3\xE4\xE6\xED";

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80U; }
bool is_high_letter(char byte) { return static_cast<unsigned char>(byte) >= 0xC0U; }
bool is_ascii_letter(char byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}
bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_word_byte(char byte) { return is_ascii_letter(byte) || is_high(byte); }

// A sign of Windows-1252 between two letters, or a capital behind a small one: where Mac Roman and
// the DOS code pages have their accented letters.
bool is_strange_in_word(char before, char byte, char after) {
  if (is_high_letter(byte) || !is_ascii_letter(before) || !is_ascii_letter(after)) return false;
  if (apostrophes.find(byte) != std::string_view::npos) return false;
  if (small_letters.find(byte) != std::string_view::npos) return byte == '\x83';
  return capitals.find(byte) == std::string_view::npos || is_small(before);
}

struct HighBytes {
  std::size_t in_runs = 0;   // letters that stand beside two others or more
  std::size_t french = 0;    // of them, what Windows-1256 keeps for French
  std::size_t frequent = 0;  // of them, the commonest letters of Arabic: lam, mim, nun, waw, ya
  std::size_t alone = 0;     // other letters
  std::size_t strange = 0;   // no text of Windows-1252 has them where they are
  std::size_t first_in_run = std::string_view::npos;
  std::size_t first_strange = std::string_view::npos;
};

// Letters side by side, as Arabic has them.
void count_run(HighBytes& count, std::string_view run) {
  count.in_runs += run.size();
  for (const char byte : run) {
    count.french += french_letters.find(byte) == std::string_view::npos ? 0U : 1U;
    count.frequent += frequent_letters.find(byte) == std::string_view::npos ? 0U : 1U;
  }
}

HighBytes count_high_bytes(std::string_view bytes) {
  HighBytes count;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high(bytes[i])) continue;
    std::size_t end = i;
    while (end < bytes.size() && is_high_letter(bytes[end])) ++end;
    if (end - i >= run_of_letters) {
      count.first_in_run = std::min(count.first_in_run, i);
      count_run(count, bytes.substr(i, end - i));
      i = end - 1;
      continue;
    }
    const char before = i > 0 ? bytes[i - 1] : '\0';
    const char after = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
    if (is_strange_in_word(before, bytes[i], after)) {
      ++count.strange;
      count.first_strange = std::min(count.first_strange, i);
    } else if (is_high_letter(bytes[i])) {
      ++count.alone;
    }
  }
  return count;
}

bool reads_as_arabic(const HighBytes& count) {
  return count.french == 0 && count.frequent * 6 >= count.in_runs;
}

std::string word_around(std::string_view bytes, std::size_t position) {
  std::size_t begin = position;
  std::size_t end = position;
  while (begin > 0 && is_word_byte(bytes[begin - 1])) --begin;
  while (end < bytes.size() && is_word_byte(bytes[end])) ++end;
  return std::string(bytes.substr(begin, std::min<std::size_t>(end - begin, 40)));
}

// What ICU's detector would say; a hint, never a decision.
std::string hint_of_detector(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, guessed_from);
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  ucsdet_setText(detector, sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  const char* name = match ? ucsdet_getName(match, &status) : nullptr;
  std::string found = U_SUCCESS(status) && name ? name : "";
  ucsdet_close(detector);
  return found;
}

EncodingGuess uncertain(std::vector<std::string> candidates, std::string example) {
  return {.candidates = std::move(candidates), .example = std::move(example)};
}

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  const HighBytes count = count_high_bytes(bytes);
  const bool has_runs = count.in_runs >= enough_in_runs || count.in_runs > count.alone;
  if (has_runs) {
    const std::string hint = hint_of_detector(bytes);
    if (count.in_runs >= enough_in_runs && (hint == "windows-1256" || reads_as_arabic(count)))
      return {.name = "windows-1256"};
    std::vector<std::string> candidates{"windows-1256", "windows-1251", "windows-1253"};
    if (!hint.empty() && std::find(candidates.begin(), candidates.end(), hint) == candidates.end())
      candidates.insert(candidates.begin(), hint);
    return uncertain(std::move(candidates), word_around(bytes, count.first_in_run));
  }
  if (count.strange > 0 && count.strange * 2 > count.alone)
    return uncertain({"macintosh", "ibm-850", "windows-1250"},
                     word_around(bytes, count.first_strange));
  return {.name = "windows-1252"};
}

}  // namespace plenary
