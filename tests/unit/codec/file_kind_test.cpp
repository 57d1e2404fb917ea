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
  CHECK(file_kind("name,country") == FileKind::text);
  CHECK(file_kind("") == FileKind::text);
}
