#include "intake/cells.h"

#include <doctest/doctest.h>

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
