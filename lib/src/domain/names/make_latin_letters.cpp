// Writes the table of latin_letters.cpp: each letter of a script that is not Latin in Latin
// letters, as ICU's Any-Latin and Latin-ASCII have it. Run when building.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plenary/text.h"

namespace {

constexpr UChar32 first = 0x0370;  // before it stand Latin letters and what fold() takes away
constexpr UChar32 last = 0xFFFF;
constexpr UChar32 block = 256;

class Table {
 public:
  void add(UChar32 point, const std::string& latin) {
    std::vector<std::size_t>& row = rows_[point / block];
    row.resize(block);
    row[static_cast<std::size_t>(point % block)] = number_of(latin);
  }

  void write(std::ostream& out) const {
    out << "constexpr std::string_view spelled_letters =\n";
    for (std::size_t i = 0; i < spellings_.size(); ++i)
      out << (i % 16 == 0 ? "    \"" : "") << spellings_[i]
          << (i % 16 == 15 || i + 1 == spellings_.size() ? "\"\n" : "");
    out << ";\nconstexpr std::uint16_t spelling_ends[] = {0";
    std::size_t end = 0;
    for (const std::string& spelling : spellings_) out << "," << (end += spelling.size());
    out << "};\nconstexpr std::uint8_t block_of[256] = {";
    std::size_t number = 0;
    for (UChar32 i = 0; i <= last / block; ++i) out << (rows_.count(i) == 0 ? 0 : ++number) << ",";
    out << "};\nconstexpr std::uint16_t spelling_of[][256] = {{},";
    for (const auto& [at, row] : rows_) {
      out << "\n{";
      for (const std::size_t spelling : row) out << spelling << ",";
      out << "},";
    }
    out << "};\n";
  }

 private:
  std::size_t number_of(const std::string& latin) {  // from 1; 0 is a letter that is not known
    const auto [place, is_new] = numbers_.try_emplace(latin, spellings_.size() + 1);
    if (is_new) spellings_.push_back(latin);
    return place->second;
  }

  std::map<UChar32, std::vector<std::size_t>> rows_{};
  std::map<std::string, std::size_t> numbers_{};
  std::vector<std::string> spellings_{};
};

bool is_letter_of_names(UChar32 point) {
  return u_isalpha(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

std::string in_latin(const icu::Transliterator& latin, UChar32 point) {
  icu::UnicodeString text(point);
  latin.transliterate(text);
  std::string spelled;
  text.toUTF8String(spelled);
  std::string letters;
  for (const char c : plenary::fold(spelled)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

}  // namespace

int main(int count, char** arguments) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (count != 2 || U_FAILURE(status)) {
    std::cerr << "usage: make_latin_letters OUT\n";
    return 1;
  }
  Table table;
  for (UChar32 point = first; point <= last; ++point) {
    if (!is_letter_of_names(point)) continue;
    if (const std::string letters = in_latin(*latin, point); !letters.empty())
      table.add(point, letters);
  }
  std::ofstream out(arguments[1], std::ios::binary);
  table.write(out);
  return out.flush() ? 0 : 1;
}
