#include "plenary/codec/file_kind.h"

#include <doctest/doctest.h>

using namespace plenary;

TEST_CASE("what a file is shows in its bytes") {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](std::string_view name) {
    std::string out;
    for (const char letter : name) (out += letter) += '\0';
    return out;
  };
  CHECK(file_kind("PK\x03\x04") == FileKind::zip);
  CHECK(file_kind(compound + wide("Workbook")) == FileKind::old_excel);
  CHECK(file_kind(compound + wide("EncryptedPackage")) == FileKind::encrypted);
  CHECK(file_kind(compound + wide("WordDocument")) == FileKind::old_word);
  CHECK(file_kind(compound) == FileKind::old_other);
  CHECK(file_kind("%PDF-1.7") == FileKind::pdf);
  CHECK(file_kind("{\\rtf1") == FileKind::rtf);
  CHECK(file_kind("\xEF\xBB\xBF\r\n<HTML xmlns:x=''>") == FileKind::web_page);
  CHECK(file_kind("<!DOCTYPE html>") == FileKind::web_page);
  CHECK(file_kind("<table border=1>") == FileKind::web_page);
  CHECK(file_kind("<name>,country") == FileKind::text);
  CHECK(file_kind("<ht") == FileKind::text);
  CHECK(file_kind("name,country") == FileKind::text);
  CHECK(file_kind("") == FileKind::text);
}

TEST_CASE("a mail is told by the headers that it begins with") {
  CHECK(is_mail("From: a@b.example\r\nDate: Fri, 9 Jun 2023 21:58:03 +0000\r\n\r\nbody"));
  CHECK(is_mail("Received: from x\n by y; Fri\nSubject: From,To\n\n"));
  CHECK(is_mail("From a@b Fri Jun 9\nReturn-Path: <a@b.example>\nTo: c@d.example\n\n"));
  for (const char* text :
       {"", "Name;Country\n", "From,To\n", "From: Awa Diop\n- Ousmane Faye\n",
        "Subject: x\nTo: y\n\n", "Nom : DIOP\nDate : 2023\n", " From: a@b.example\nDate: x\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_mail(text));
  }
}
