// Workbooks and documents that other programs wrote, and files that are none.
#include <doctest/doctest.h>

#include "cell_rows.h"
#include "plenary/modules/sheets.h"
#include "sheets/zip_archive.h"
#include "source_folder.h"
#include "texts.h"

extern "C" plenary::Module* plenary_module(const char* version);

using namespace plenary;
using namespace plenary::test;

namespace {

std::shared_ptr<const std::string> stored(const std::string& name) {
  return std::make_shared<std::string>(
      read_whole(test::source_folder() + "/tests/data/sheets/" + name));
}

SheetsModule& the_module() {
  static auto* module = static_cast<SheetsModule*>(plenary_module(PLENARY_VERSION));
  return *module;
}

}  // namespace

TEST_CASE("openpyxl's and LibreOffice's files give the same cells") {
  const Rows wanted{{"Nom", "Prénom", "Pays", "Téléphone", "Arrivée", "Remarques"},
                    {"NDOUR-SARR", "Awa", "Sénégal", "0612345678", "2023-06-21", "deux\nlignes"},
                    {"FAYE", "Ousmane", "Sénégal", "221770000001", "2023-06-21 14:30", "=1+1"},
                    {"ZUBIETA", "Iñaki", "España", "+34600000001", "2023-06-22", " a < b & \"c\" "},
                    {"بنعلي", "ليلى", "Maroc", "007", "", "😀"}};
  for (const auto* name : {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"}) {
    CAPTURE(name);
    auto file = the_module().open(stored(name), name);
    REQUIRE(file.has_value());
    REQUIRE((*file)->tables().size() == 2);
    CHECK((*file)->tables()[0].name == "Liste");
    CHECK((*file)->tables()[1].hidden);
    const auto read = (*file)->read(0);
    REQUIRE(read.has_value());
    CHECK(rows_of(read->value) == wanted);
    REQUIRE(read->problems.size() == 2);
    CHECK(read->problems[0].code == "cell-merged");
    CHECK(read->problems[1].code == "rows-hidden");
    CHECK(read->problems[1].where.line == 5);
  }
}

TEST_CASE("text struck through and notes at cells are said, whoever wrote the file") {
  for (const auto* name : {"marked-openpyxl.xlsx", "marked-libreoffice.xlsx",
                           "marked-libreoffice.ods", "marked-libreoffice.docx"}) {
    CAPTURE(name);
    auto file = the_module().open(stored(name), name);
    REQUIRE(file.has_value());
    const auto read = (*file)->read(0);
    REQUIRE(read.has_value());
    CHECK(rows_of(read->value) == Rows{{"Nom", "Pays"},
                                       {"Awa Diop", "Sénégal"},
                                       {"Moussa Fall", "Mali"},
                                       {"Lala Keita", "Mali"}});
    const bool has_note = std::string_view(name).find("docx") == std::string_view::npos;
    REQUIRE(read->problems.size() == (has_note ? 3 : 2));
    for (int i = 0; i < 2; ++i) {
      const Problem& struck = read->problems[static_cast<std::size_t>(i)];
      CHECK(struck.code == "struck-through");
      CHECK(struck.severity == Severity::error);
      CHECK(struck.where.line == 2);
      CHECK(struck.where.column == i + 1);
      CHECK(struck.value == (i == 0 ? "Awa Diop" : "Sénégal"));
    }
    if (!has_note) continue;
    CHECK(read->problems[2].code == "cell-note");
    CHECK(read->problems[2].where.line == 3);
    CHECK(read->problems[2].where.column == 1);
    CHECK(read->problems[2].value == "remplacé par sa suppléante");
  }
}

TEST_CASE("LibreOffice's document gives the cells of its second table") {
  auto file = the_module().open(stored("libreoffice.docx"), "list.docx");
  REQUIRE(file.has_value());
  REQUIRE((*file)->tables().size() == 2);
  const auto read = (*file)->read(1);
  REQUIRE(read.has_value());
  const auto rows = rows_of(read->value);
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] ==
        std::vector<std::string>{"Nom", "Prénom", "Pays", "Téléphone", "Arrivée", "Remarques"});
  CHECK(rows[1][5] == "deux\nlignes");
  CHECK(rows[2][2] == "Sénégal");  // merged with the one above
  CHECK(rows[4][0] == "بنعلي");
}

TEST_CASE("a cut, an emptied and an overfull archive are refused") {
  const auto whole = stored("openpyxl.xlsx");
  for (const std::size_t size : {std::size_t{4}, whole->size() / 2, whole->size() - 1}) {
    const auto file =
        the_module().open(std::make_shared<std::string>(whole->substr(0, size)), "cut");
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().kind == ErrorKind::invalid);
  }
  auto archive = plenary::sheets::ZipArchive::open(whole, 1000);
  REQUIRE(archive.has_value());
  const auto part = (*archive)->text("xl/worksheets/sheet1.xml");
  REQUIRE_FALSE(part.has_value());
  CHECK(part.error().message == "the file is larger than any list once it is unpacked");
}
