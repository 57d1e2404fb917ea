// The parts of workbooks and documents, as the text that stands in the archive.
#include <doctest/doctest.h>

#include <map>

#include "cell_rows.h"
#include "sheets/docx.h"
#include "sheets/ods.h"
#include "sheets/xlsx.h"

using namespace plenary;
using namespace plenary::test;
using namespace plenary::sheets;

namespace {

class TextParts final : public Parts {
 public:
  explicit TextParts(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
  bool has(const std::string& part) const override { return texts_.count(part) > 0; }
  Result<void> read(const std::string& part, const Take& take) override {
    const auto text = texts_.find(part);
    if (text == texts_.end()) return fail(ErrorKind::invalid, "no part " + part);
    for (std::size_t i = 0; i < text->second.size(); i += 7)  // pieces end anywhere
      if (!take(std::string_view(text->second).substr(i, 7))) break;
    return {};
  }

 private:
  std::map<std::string, std::string> texts_;
};

// Each begins with the line it stands on.
Rows numbered_rows_of(const CellTable& table) {
  Rows rows = rows_of(table);
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].insert(rows[i].begin(), std::to_string(table.rows[i].line));
  return rows;
}

std::vector<std::string> codes_of(const Problems& problems) {
  std::vector<std::string> codes;
  for (const Problem& each : problems)
    codes.push_back(each.code + ' ' + std::to_string(each.where.line) + ':' +
                    std::to_string(each.where.column));
  return codes;
}

Checked<CellTable> sheet(const std::string& inside, const XlsxBook& book = {}) {
  TextParts parts({{"s", "<worksheet xmlns='m'>" + inside + "</worksheet>"}});
  auto read = read_xlsx_sheet(parts, "s", book, "list.xlsx");
  REQUIRE(read.has_value());
  return std::move(*read);
}

Checked<CellTable> table_of(Result<std::unique_ptr<TableFile>> file, std::size_t index) {
  REQUIRE(file.has_value());
  REQUIRE((*file)->tables().size() > index);
  auto read = (*file)->read(index);
  REQUIRE(read.has_value());
  return std::move(*read);
}

Checked<CellTable> ods(const std::string& table) {
  auto parts = std::make_shared<TextParts>(
      std::map<std::string, std::string>{{"content.xml",
                                          "<d xmlns:office='x:office:1.0' "
                                          "xmlns:calcext='x:calcext:1.0' xmlns:table='x:table:1.0' "
                                          "xmlns:text='x:text:1.0'><table:table table:name='A'>" +
                                              table + "</table:table></d>"}});
  return table_of(open_ods(parts, "list.ods"), 0);
}

Checked<CellTable> docx(const std::string& body, std::size_t index = 0) {
  auto parts = std::make_shared<TextParts>(
      std::map<std::string, std::string>{{"d", "<w:d xmlns:w='w'>" + body + "</w:d>"}});
  return table_of(open_docx(parts, "d", "list.docx"), index);
}

}  // namespace

TEST_CASE(
    "a sheet's cells are texts, runs, numbers, truths, errors and "
    "formulas' values") {
  const XlsxBook book{.formats = {{}, number_format("dd/mm/yyyy"), number_format("0000000000")},
                      .strings = {"Awa", "Ousmane"}};
  const auto read = sheet(
      "<sheetData><row r='2'><c r='A2' t='s'><v>1</v></c><c r='C2' "
      "t='inlineStr'><is><r><t>ri</t>"
      "</r><r><t>ch</t></r><rPh><t>guide</t></rPh></is></c><c r='D2' "
      "t='b'><v>1</v></c>"
      "<c r='E2' t='e'><v>#REF!</v></c></row><row r='4'><c r='A4' "
      "s='1'><v>45098</v></c>"
      "<c r='B4' s='2'><v>612345678</v></c><c r='C4' "
      "t='str'><f>A1</f><v>a_x000D_b</v></c>"
      "<c><v>7</v></c></row></sheetData>",
      book);
  CHECK(numbered_rows_of(read.value) == Rows{{"2", "Ousmane", "", "rich", "TRUE", "#REF!"},
                                             {"4", "2023-06-21", "0612345678", "a\rb", "7"}});
  CHECK(read.problems.empty());
}

TEST_CASE("what a sheet cannot say is a problem with its row and column") {
  const XlsxBook book{.formats = {{}, number_format("yyyy-mm-dd")}};
  const auto read = sheet(
      "<sheetData><row r='3'><c r='A3'><f>NOW()</f></c><c r='B3' "
      "s='1'><v>60</v></c>"
      "<c r='C3' t='s'><v>9</v></c><c "
      "r='D3'><v>1234567890123456789</v></c></row>"
      "<row r='2'><c r='A2'><v>1</v></c></row><row r='5'><c r='B5'><v>1</v></c>"
      "<c r='A5'><v>2</v></c></row></sheetData>",
      book);
  CHECK(codes_of(read.problems) == std::vector<std::string>{"formula-without-value 3:1",
                                                            "date-invalid 3:2", "sheet-damaged 3:3",
                                                            "digits-lost 3:4", "sheet-damaged 3:0",
                                                            "sheet-damaged 5:1"});
  CHECK(numbered_rows_of(read.value) ==
        Rows{{"3", "", "60", "", "1234567890123456789"}, {"5", "", "1"}});
}

TEST_CASE("a merged cell stands for every row of it that holds something else") {
  const auto read = sheet(
      "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>9</v></c></row>"
      "<row r='2'><c r='A2'><v>2</v></c></row><row r='3' hidden='1'><c "
      "r='C3'><v>3</v></c></row>"
      "</sheetData><mergeCells><mergeCell ref='B1:B4'/><mergeCell "
      "ref='A1:C1'/></mergeCells>");
  CHECK(numbered_rows_of(read.value) ==
        Rows{{"1", "1", "9"}, {"2", "2", "9"}, {"3", "", "9", "3"}});
  CHECK(codes_of(read.problems) == std::vector<std::string>{"cell-merged 1:2", "rows-hidden 3:0"});
}

TEST_CASE("a document type and broken XML are refused") {
  TextParts parts({{"bomb", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>"},
                   {"cut", "<worksheet><sheetData>"}});
  for (const auto* part : {"bomb", "cut", "missing"}) {
    CAPTURE(part);
    const auto read = read_xlsx_sheet(parts, part, {}, "list.xlsx");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == ErrorKind::invalid);
  }
}

TEST_CASE("OpenDocument cells keep their paragraphs, blanks and repetitions") {
  const auto read =
      ods("<table:table-row table:number-rows-repeated='1000000'><table:table-cell "
          "table:number-columns-repeated='16384'/></table:table-row>"
          "<table:table-row><table:table-cell "
          "office:value-type='string'><text:p>one<text:s "
          "text:c='2'/>two</text:p><text:p>three<text:line-break/>four<text:tab/"
          ">five</text:p>"
          "<office:annotation><text:p>a "
          "note</text:p></office:annotation></table:table-cell>"
          "<table:table-cell/><table:table-cell table:number-columns-repeated='2' "
          "office:value-type='float' office:value='612345678'><text:p>06 12 34 56 "
          "78</text:p>"
          "</table:table-cell></table:table-row>"
          "<table:table-row table:number-rows-repeated='2'><table:table-cell "
          "office:value-type='date' "
          "office:date-value='2023-06-21T00:00:00'/><table:table-cell "
          "office:value-type='percentage' office:value='0.5'/><table:table-cell "
          "office:value-type='string' "
          "calcext:value-type='error'><text:p>#REF!</text:p>"
          "</table:table-cell></table:table-row>");
  CHECK(numbered_rows_of(read.value) ==
        Rows{{"1000001", "one  two\nthree\nfour\tfive", "", "06 12 34 56 78", "06 12 34 56 78"},
             {"1000002", "2023-06-21", "50%", "#REF!"},
             {"1000003", "2023-06-21", "50%", "#REF!"}});
  CHECK(codes_of(read.problems) == std::vector<std::string>{"cell-note 1000001:1"});
}

TEST_CASE(
    "a sheet with more cells than any list is refused, however small its "
    "file") {
  auto parts = std::make_shared<TextParts>(
      std::map<std::string, std::string>{{"content.xml",
                                          "<d xmlns:office='x:office:1.0'><table "
                                          "name='A'><table-row number-rows-repeated='900000'>"
                                          "<table-cell number-columns-repeated='16000' "
                                          "office:value-type='float' office:value='1'/>"
                                          "</table-row></table></d>"}});
  const auto read = open_ods(parts, "list.ods").value()->read(0);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().message == "the sheet has more cells than any list");
}

TEST_CASE("a document's tables are rows of cells without what was deleted") {
  const auto cell = [](const std::string& inside) {
    return "<w:tc><w:p><w:r><w:t>" + inside + "</w:t></w:r></w:p></w:tc>";
  };
  const std::string first =
      "<w:p><w:r><w:t>Above</w:t></w:r></w:p><w:tbl><w:tr>" + cell("Ref") + "</w:tr></w:tbl>";
  const std::string list = "<w:tbl><w:tr>" + cell("Nom") + cell("Pays") + "</w:tr><w:tr>" +
                           "<w:tc><w:p><w:r><w:t>Awa</w:t><w:tab/><w:t>N.</w:t></"
                           "w:r><w:del><w:r><w:t>old</w:t></w:r>"
                           "</w:del></w:p><w:p><w:r><w:t>Diop</w:t><w:br/></w:r></w:p></w:tc>"
                           "<w:tc><w:tcPr><w:vMerge "
                           "w:val='restart'/></w:tcPr><w:p><w:r><w:t>SN</w:t></w:r></w:p></w:tc>"
                           "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" +
                           cell("gone") +
                           "</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan "
                           "w:val='1'/></w:tcPr><w:p><w:r><w:t>"
                           "Ousmane</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/"
                           "></w:tc></w:tr>"
                           "<w:tr><w:tc><w:tcPr><w:gridSpan "
                           "w:val='2'/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p>"
                           "</w:tc>" +
                           cell("third") + "</w:tr></w:tbl>";
  CHECK(numbered_rows_of(docx(first + list, 0).value) == Rows{{"1", "Ref"}});
  const auto read = docx(first + list, 1);
  CHECK(numbered_rows_of(read.value) == Rows{{"1", "Nom", "Pays"},
                                             {"2", "Awa\tN.\nDiop", "SN"},
                                             {"4", "Ousmane", "SN"},
                                             {"5", "wide", "", "third"}});
  CHECK(codes_of(read.problems) ==
        std::vector<std::string>{"cell-tracked 2:1", "cell-tracked 3:1", "cell-merged 2:2"});
}

TEST_CASE("the text of a document beside its tables is kept apart") {
  auto parts = std::make_shared<TextParts>(std::map<std::string, std::string>{
      {"d",
       "<w:d xmlns:w='w'><w:p><w:r><w:t>Liste</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>"
       "Awa</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>M. KANE</w:t></w:r><w:r><w:tab/>"
       "<w:t>aussi</w:t></w:r></w:p></w:d>"}});
  const auto file = open_docx(parts, "d", "list.docx");
  REQUIRE(file.has_value());
  CHECK((*file)->text_outside() == "Liste\nM. KANE aussi");
}

TEST_CASE("changes that were tracked in a document are read as accepted and said") {
  const auto read = docx(
      "<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>DIOP</w:delText></w:r></w:del><w:ins><w:r>"
      "<w:t>FALL</w:t></w:r></w:ins></w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>"
      "<w:r><w:t>SOW</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  CHECK(numbered_rows_of(read.value) == Rows{{"1", "FALL"}});
  CHECK(codes_of(read.problems) ==
        std::vector<std::string>{"cell-tracked 1:1", "cell-tracked 2:1"});
}

TEST_CASE("a table within a cell is text of that cell") {
  const auto read = docx(
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>outer</w:t></w:r></"
      "w:p><w:tbl><w:tr><w:tc><w:tcPr>"
      "<w:gridSpan "
      "w:val='5'/></w:tcPr><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr>"
      "</w:tbl></w:tc><w:tc><w:p><w:r><w:t>next</w:t></w:r></w:p></w:tc></"
      "w:tr></w:tbl>");
  CHECK(numbered_rows_of(read.value) == Rows{{"1", "outer\ninner", "next"}});
}

TEST_CASE("tables of one document stay whole beside each other") {
  std::string body;
  for (int i = 0; i < 20; ++i)
    body += "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + std::to_string(i) +
            "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  for (std::size_t i = 0; i < 20; ++i)
    CHECK(numbered_rows_of(docx(body, i).value) == Rows{{"1", std::to_string(i)}});
}

TEST_CASE("a line through a part of a text, and one that is switched off again") {
  const std::string run = "<r><rPr><strike/></rPr><t>Fall </t></r><r><t>Awa</t></r>";
  const std::string off = "<r><rPr><strike val='0'/></rPr><t>Awa</t></r>";
  const std::string blank = "<r><rPr><strike/></rPr><t> </t></r><r><t>Awa</t></r>";
  XlsxBook book;
  TextParts parts({{"strings", "<sst xmlns='m'><si>" + run + "</si><si>" + off + "</si><si>" +
                                   blank + "</si></sst>"},
                   {"styles",
                    "<styleSheet xmlns='m'><fonts><font/><font><strike/></font></fonts><cellXfs>"
                    "<xf fontId='0'/><xf fontId='1'/></cellXfs><dxfs><dxf><font><strike/></font>"
                    "</dxf></dxfs></styleSheet>"}});
  REQUIRE(read_xlsx_strings(parts, "strings", book));
  REQUIRE(read_xlsx_styles(parts, "styles", book));
  CHECK(book.struck_strings == std::vector<bool>{true, false, false});
  CHECK(book.struck_styles == std::vector<bool>{false, true});
  const auto read = sheet(
      "<sheetData><row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>"
      "<row r='2'><c t='inlineStr'><is>" +
          run +
          "</is></c><c s='1'><v>7</v></c><c s='1'/></row>"
          "</sheetData>",
      book);
  CHECK(rows_of(read.value) == Rows{{"Fall Awa", "Awa", " Awa"}, {"Fall Awa", "7"}});
  CHECK(codes_of(read.problems) ==
        std::vector<std::string>{"struck-through 1:1", "struck-through 2:1", "struck-through 2:2"});
}

TEST_CASE("lines through runs of a document's cell, what they were before, and comments") {
  const std::string was =
      "<w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>"
      "<w:t>Awa</w:t></w:r>";
  const auto read = docx(
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:dstrike w:val='true'/></w:rPr>"
      "<w:t>Fall</w:t></w:r><w:r><w:t> Awa</w:t></w:r></w:p></w:tc><w:tc><w:p>" +
      was +
      "</w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:strike w:val='false'/>"
      "</w:rPr><w:t>Ken</w:t><w:commentReference/></w:r></w:p></w:tc></w:tr>"
      "</w:tbl>");
  CHECK(rows_of(read.value) == Rows{{"Fall Awa", "Awa", "Ken"}});
  CHECK(codes_of(read.problems) == std::vector<std::string>{"struck-through 1:1", "cell-note 1:3"});
}

TEST_CASE("OpenDocument's lines through words, and notes without their date") {
  auto parts = std::make_shared<TextParts>(std::map<std::string, std::string>{
      {"content.xml",
       "<d xmlns:office='x:office:1.0' xmlns:table='x:table:1.0' xmlns:text='x:text:1.0' "
       "xmlns:style='x:style:1.0' xmlns:dc='dc'><style:style style:name='T1'>"
       "<style:text-properties style:text-line-through-style='solid'/></style:style>"
       "<style:style style:name='T2'><style:text-properties style:text-line-through-style='none'/>"
       "</style:style><table:table table:name='A'><table:table-row><table:table-cell "
       "office:value-type='string'><text:p>Awa <text:span text:style-name='T1'>Diop</text:span>"
       "</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>"
       "<text:span "
       "text:style-name='T2'>Ken</text:span></text:p></table:table-cell><table:table-cell>"
       "<office:annotation><dc:date>2023</dc:date><text:p>absent</text:p><text:p>malade</text:p>"
       "</office:annotation></table:table-cell></table:table-row></table:table></d>"}});
  const auto read = table_of(open_ods(parts, "list.ods"), 0);
  CHECK(rows_of(read.value) == Rows{{"Awa Diop", "Ken"}});
  CHECK(codes_of(read.problems) == std::vector<std::string>{"struck-through 1:1", "cell-note 1:3"});
  CHECK(read.problems[1].value == "absent\nmalade");
}
