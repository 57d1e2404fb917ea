// What can be said of a piece of text without knowing what it is: is it UTF-8, how wide is it on a
// screen, what is it like when case and accents are set aside. Strings are UTF-8 throughout.
//
// Names of people and places are compared in their folded form and printed as they were sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// Position of the first byte that is not well-formed UTF-8 (RFC 3629), or npos.
std::size_t find_invalid_utf8(std::string_view text);

std::string to_nfc(std::string_view text);

// For comparing: compatibility forms, case and accents set aside; apostrophes and invisible
// characters dropped; any run of what is neither letter nor digit (hyphens, blanks, stops) becomes
// one space; ends trimmed. "Côte d’Ivoire" and "COTE D'IVOIRE" give "cote divoire"; "Guinea–Bissau"
// gives "guinea bissau". Letters without a decomposition go to their usual base (ł -> l, ø -> o, ß
// -> ss, æ -> ae). Scripts are not transliterated.
std::string fold(std::string_view text);
void fold_into(std::string_view text, std::string& out);  // `out` is cleared first; for hot loops

// 64 bits over a folded form, the same on every machine and in every release.
std::uint64_t fingerprint(std::string_view text, std::uint64_t seed = 0);

// Bytes that sort as people expect: root collation order (ICU), made once and stored.
std::string sort_key(std::string_view text);
// Compares for one language's order; empty or unknown language: root.
class Collation {
 public:
  explicit Collation(const std::string& language);
  ~Collation();
  Collation(const Collation&) = delete;
  Collation& operator=(const Collation&) = delete;
  bool less(std::string_view left, std::string_view right) const;

 private:
  void* collator_;
};
std::string collation_version();  // of the data behind sort_key; recorded in the store

std::string to_upper(
    std::string_view text);  // full Unicode mapping; for ASCII keywords and names on paper
std::string_view trim(
    std::string_view text);  // also NBSP, thin spaces, zero-width and BOM characters

// As text is stored: NFC, trimmed, without invisible and control characters; every space is a plain
// one, a run of them is one. Line breaks are one space, or, where they are kept, one line feed.
// Doing it twice changes nothing more.
std::string tidy(std::string_view text, bool keep_lines = false);
// Whether tidy() drops anything but space: control characters, zero-width marks. Who stores such a
// text says so.
bool has_invisible(std::string_view text);

// Columns of a terminal: 0 for combining marks and format characters, 2 for wide ones.
std::size_t display_width(std::string_view text);

// Safe to write to a terminal or a mail: control characters, escape sequences and bidirectional
// overrides become visible escapes ("\x1b"); line breaks become a space unless `keep_line_breaks`.
std::string printable(std::string_view text, bool keep_line_breaks = false);

// Restricted Damerau-Levenshtein distance over code points.
std::size_t edit_distance(std::string_view left, std::string_view right);

// The candidate nearest to a mistyped word (folded on both sides), or "" when none is near enough
// to be worth a question.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);
// A hint for a word that is none of the known ones: "did you mean "x"?", else "one of: a, b".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

// The text where it is of `most` bytes at most; else its beginning, whole characters, and " ...".
std::string beginning_of(std::string text, std::size_t most);

std::string in_quotes(std::string_view text);  // between double quotes, as messages name a value
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace plenary
