#include <doctest/doctest.h>
#include <xlsxwriter.h>

#include <random>

#include "cell_rows.h"
#include "sheets/write.h"
#include "sheets/xlsx.h"
#include "source_folder.h"
#include "texts.h"

using namespace plenary;
using namespace plenary::test;
using namespace plenary::sheets;

namespace {

Rows read_back(const std::string& bytes, std::size_t sheet = 0) {
  auto archive = ZipArchive::open(std::make_shared<std::string>(bytes));
  REQUIRE(archive.has_value());
  auto file = open_xlsx(std::shared_ptr<Parts>(std::move(*archive)), "xl/workbook.xml", "w.xlsx");
  REQUIRE(file.has_value());
  auto read = (*file)->read(sheet);
  REQUIRE(read.has_value());
  CHECK(read->problems.empty());
  return rows_of(read->value);
}

SheetLayout layout(std::size_t columns) {
  SheetLayout made{.title = "People", .created = {1'685'606'400'000'000}};
  for (std::size_t i = 0; i < columns; ++i) made.columns.push_back({"c" + std::to_string(i)});
  return made;
}

std::string written(const SheetLayout& of, const Rows& rows) {
  const auto writer = xlsx_writer(of);
  for (const auto& row : rows) {
    for (const auto& cell : row) cell.empty() ? writer->blank() : writer->text(cell);
    writer->end_row();
  }
  auto bytes = writer->finish();
  REQUIRE(bytes.has_value());
  return std::move(*bytes);
}

// Texts that formats trip over. No lone CR or other control characters but
// those a cell can hold.
std::string hostile(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "=1+1",   "+212",   "007",   "-",   "@SUM", "\n",        "\t",    "\r",     "\"",
      "'",      " ",      "&amp;", "<b>", "]]>",  "_x000D_",   "_x",    "x0041_", "_",
      "é",      "مريم",   "😀",     "a",   "1E5",  "TRUE",      "#REF!", "\x01",   "\x1F",
      "\u00A0", "\u202E", ";",     ",",   "0.1",  "2023-06-21"};
  std::string text;
  for (std::size_t left = 1 + random() % 6; left > 0; --left)
    text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("hostile cells come back from a workbook as they were written") {
  const unsigned seed = 20230622;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 20; ++round) {
    Rows rows{{"c0", "c1", "c2", "c3"}};
    Rows body;
    for (int i = 0; i < 25; ++i)
      body.push_back({hostile(random), hostile(random), hostile(random), hostile(random)});
    rows.insert(rows.end(), body.begin(), body.end());
    CHECK(read_back(written(layout(4), body)) == rows);
  }
}

TEST_CASE("the same cells make the same bytes") {
  const Rows rows{{"Awa Diop", "SN"}, {"", "+212"}};
  CHECK(written(layout(2), rows) == written(layout(2), rows));
}

TEST_CASE("a form has lines above its header, drop-downs and a locked column") {
  SheetLayout form = layout(3);
  form.lines = {"Fill in a row for each person.", "Send it back."};
  form.columns[0].locked = true;
  form.columns[1].choices = {"head", "delegate"};
  form.spare_rows = 20;
  const std::string bytes = written(form, {{"R1", "head", "Awa Diop"}});
  CHECK(read_back(bytes) == Rows{{"People"},
                                 {"Fill in a row for each person."},
                                 {"Send it back."},
                                 {"c0", "c1", "c2"},
                                 {"R1", "head", "Awa Diop"}});
  auto archive = ZipArchive::open(std::make_shared<std::string>(bytes));
  REQUIRE(archive.has_value());
  const std::string sheet = (*archive)->text("xl/worksheets/sheet1.xml").value();
  CHECK(sheet.find("<sheetProtection") != sheet.npos);
  CHECK(sheet.find("sqref=\"B6:B27\"") != sheet.npos);
  CHECK(sheet.find("Choices!$B$1:$B$2") != sheet.npos);
  CHECK(sheet.find("state=\"frozen\"") != sheet.npos);
}

TEST_CASE("a text longer than a cell is an error, not a shorter text") {
  const auto writer = xlsx_writer(layout(1));
  writer->text(std::string(40'000, 'a'));
  writer->end_row();
  const auto bytes = writer->finish();
  REQUIRE_FALSE(bytes.has_value());
  CHECK(bytes.error().kind == ErrorKind::invalid);
}

TEST_CASE("both modes of libxlsxwriter are read alike") {
  for (const std::uint8_t constant_memory : {std::uint8_t{0}, std::uint8_t{1}}) {
    CAPTURE(static_cast<int>(constant_memory));
    const std::string path = test::binary_folder() + "/sheets-mode.xlsx";
    lxw_workbook_options options{};
    options.constant_memory = constant_memory;
    lxw_workbook* book = ::workbook_new_opt(path.c_str(), &options);
    lxw_worksheet* sheet = ::workbook_add_worksheet(book, "Liste");
    lxw_format* day = ::workbook_add_format(book);
    ::format_set_num_format(day, "dd/mm/yyyy");
    ::worksheet_write_string(sheet, 0, 0, " Nom ", nullptr);
    ::worksheet_write_string(sheet, 0, 1, "deux\nlignes", nullptr);
    lxw_datetime when{2023, 6, 21, 0, 0, 0};
    ::worksheet_write_datetime(sheet, 1, 0, &when, day);
    ::worksheet_write_number(sheet, 1, 1, 221770000001, nullptr);
    ::worksheet_write_boolean(sheet, 1, 2, 1, nullptr);
    ::worksheet_write_formula_num(sheet, 1, 3, "=1+1", nullptr, 2);
    REQUIRE(::workbook_close(book) == LXW_NO_ERROR);
    CHECK(read_back(read_whole(path)) ==
          Rows{{" Nom ", "deux\nlignes"}, {"2023-06-21", "221770000001", "TRUE", "2"}});
  }
}
