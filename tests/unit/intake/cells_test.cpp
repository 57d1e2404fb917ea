#include "intake/cells.h"

#include <doctest/doctest.h>

#include "plenary/text.h"
#include "vocabulary/utf8.h"

using namespace plenary;

TEST_CASE("cells lose what spreadsheets and mails put around a value, and nothing else") {
  struct {
    std::string_view cell;
    std::string_view text;
  } const cases[] = {
      {"", ""},
      {"  Awa  ", "Awa"},
      {"Awa  Diop", "Awa Diop"},
      {"\u00A0Awa\u202FDiop\u00A0", "Awa Diop"},
      {"\uFEFFAwa", "Awa"},
      {"Aw\u200Ba", "Awa"},
      {"Fran\u00ADçois", "François"},
      {"Se\u0301ne\u0301gal", "Sénégal"},
      {"=\"0055\"", "0055"},
      {"'=1+1", "=1+1"},
      {"'+212 6", "+212 6"},
      {"'@SUM", "@SUM"},
      {"'quoted", "'quoted"},
      {"=1+1", "=1+1"},
      {"+212 661", "+212 661"},
      {"O'Brien", "O'Brien"},
      {"one\ntwo", "one two"},
      {"one\r\n two", "one two"},
      {"\tAwa\t", "Awa"},
      {"می\u200Cخواهم", "می\u200Cخواهم"},
      {"Bell\x07", "Bell"},
  };
  CellCleaner cleaner;
  for (const auto& [cell, text] : cases) {
    CAPTURE(cell);
    CHECK(cleaner.clean(cell) == text);
  }
}

TEST_CASE("line breaks stay in long texts as one line feed") {
  CellCleaner cleaner;
  CHECK(cleaner.clean("one\r\n  two\n\nthree", true) == "one\ntwo\nthree");
}

TEST_CASE("what needs no cleaning is given back as it lies in the list") {
  CellCleaner cleaner;
  const std::string_view cell = "Côte d’Ivoire";
  const std::string_view plain = "Awa Diop";
  CHECK(cleaner.clean(plain).data() == plain.data());
  CHECK(cleaner.clean(cell) == cell);
}

TEST_CASE("a cell that is passed over as clean would have come out of cleaning the same") {
  CellCleaner cleaner;
  const auto check = [&](const std::string& cell) {
    cleaner.clear();
    if (cleaner.clean(cell) != tidy(trim(cell))) FAIL_CHECK(cell);
  };
  for (char32_t point = 1; point < 0x10000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    std::string letter;
    append_utf8(letter, point);
    for (const char* before : {"Awa", "e\u0301", "\u304B", "\u0627"}) check(before + letter);
    check("Ministry" + letter + "\u0301");
  }
  for (std::size_t length = 1; length < 24; ++length) {
    for (std::size_t at = 0; at <= length; ++at) {
      for (const char* odd : {" ", "  ", "\x7F", "\x1F", "\t", "\u00E9", "\u200B"})
        check(std::string(length, 'a').insert(at, odd));
    }
  }
}

TEST_CASE("words and signs that mean nothing is there are known") {
  for (const char* marker : {"-", "–", "n/a", "N/A", "N.A.", "néant", "s/o", "TBC", "à confirmer"})
    CHECK_MESSAGE(is_empty_marker(marker), marker);
  for (const char* marker :
       {"à désigner", "à compléter", "por confirmar", "por designar", "a designar", "da confermare",
        "noch zu benennen", "keine Angabe", "entfällt", "nessuno", "يحدد لاحقا", "لا يوجد",
        "لا ينطبق", "غير متوفر", "قيد التحديد", "to be determined", "not applicable", "N.C."})
    CHECK_MESSAGE(is_empty_marker(marker), marker);
  for (const char* value : {"", "NA!", "Na", "Nana", "a", "0", "Non", "-1"})
    CHECK_FALSE_MESSAGE(is_empty_marker(value), value);
  CHECK(is_excel_error("#REF!"));
  CHECK_FALSE(is_excel_error("#1"));
}
