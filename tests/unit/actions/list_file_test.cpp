#include "actions/list_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "plenary/actions/files.h"
#include "plenary/actions/modules.h"
#include "plenary/modules/sheets.h"
#include "source_folder.h"

using namespace plenary;
using namespace plenary::actions;

namespace {

const Installation built{.data = test::binary_folder() + "/share/plenary"};

ImportFile stored(const std::string& name) {
  auto bytes = read_file(test::source_folder() + "/tests/data/sheets/" + name);
  REQUIRE(bytes.has_value());
  return {name, std::make_shared<std::string>(std::move(*bytes))};
}

ImportFile typed(const std::string& bytes) { return {"-", std::make_shared<std::string>(bytes)}; }

Checked<DelegateList> read(const ImportFile& file, const std::string& sheet = {}) {
  return read_list_file(file, sheet, {}, built);
}

const Problem& only_problem(const Checked<DelegateList>& list) {
  REQUIRE(list.problems.size() == 1);
  CHECK_FALSE(list.value.usable);
  return list.problems.front();
}

}  // namespace

TEST_CASE("a workbook is read by what it holds, whatever it is called") {
  ImportFile file = stored("openpyxl.xlsx");
  file.path = "liste.csv";
  const auto list = read(file);
  CHECK(list.value.usable);
  CHECK(list.value.form.kind == "xlsx");
  CHECK(list.value.form.part == "Liste");
  CHECK(list.value.header_line == 1);
  CHECK(list.value.rows.size() == 4);
  CHECK(list.value.has(ListField::phone));
  CHECK(list.value.bytes == file.text);
}

TEST_CASE("the table of a document that has a header is the one that is read") {
  const auto list = read(stored("libreoffice.docx"));
  CHECK(list.value.form.part == "table 2");
  CHECK(list.value.rows.size() == 4);
  const auto said = std::find_if(list.problems.begin(), list.problems.end(),
                                 [](const Problem& each) { return each.code == "sheet-chosen"; });
  REQUIRE(said != list.problems.end());
  CHECK(said->message == "the file has 2 tables; \"table 2\" is read, the 2nd");
}

TEST_CASE(
    "a sheet is named or numbered, and one that is not there is refused "
    "with those that are") {
  for (const auto* sheet : {"Liste", "liste", "1"})
    CHECK(read(stored("libreoffice.ods"), sheet).value.form.part == "Liste");
  const auto notes = read(stored("libreoffice.ods"), "Notes");
  CHECK(notes.value.form.part == "Notes");
  CHECK_FALSE(notes.value.usable);
  for (const auto* sheet : {"3", "0", "Feuille"}) {
    const Problem problem = only_problem(read(stored("libreoffice.ods"), sheet));
    CHECK(problem.code == "file-unreadable");
    CHECK(problem.hint == "it has \"Liste\", \"Notes\" (hidden)");
  }
}

TEST_CASE("a file that no list can be read from says what it is and what to do") {
  CHECK(only_problem(read(typed("%PDF-1.7"))).message == "the file is a PDF");
  CHECK(only_problem(read(typed("PK\x03\x04 cut")))
            .message.starts_with("the file is cut short or damaged"));
  CHECK(only_problem(read(typed("name,country\n"), "2")).message ==
        "the file is text, and has no sheets");
  const auto list = read_list_file(stored("openpyxl.xlsx"), {}, {}, {});
  CHECK(only_problem(list).message ==
        "this installation has no module for spreadsheets and documents");
}

TEST_CASE(
    "a folder's lists come in the order of their names, and the rest is "
    "passed over") {
  namespace fs = std::filesystem;
  const fs::path folder = test::binary_folder() + "/folder-of-lists";
  fs::remove_all(folder);
  fs::create_directories(folder / "older.csv");
  for (const auto* name :
       {"b.XLSX", "a.csv", "c.docx", "~$c.docx", "a.csv.rejects.csv", ".hidden", "note.pdf"})
    std::ofstream(folder / name) << "x";
  const auto found = lists_in_folder(folder.string());
  REQUIRE(found.has_value());
  CHECK(found->lists == std::vector<std::string>{"a.csv", "b.XLSX", "c.docx"});
  CHECK(found->passed_over ==
        std::vector<std::string>{"a.csv.rejects.csv", "note.pdf", "older.csv/", "~$c.docx"});
  CHECK(is_folder(folder.string()));
  CHECK_FALSE(is_folder((folder / "a.csv").string()));
  CHECK_FALSE(lists_in_folder((folder / "a.csv").string()).has_value());
  fs::remove_all(folder);
}

TEST_CASE("a further sheet with rows like those of the list is told, header or not") {
  auto module = open_module<SheetsModule>(built);
  REQUIRE(module.has_value());
  SheetLayout layout{.name = "Liste",
                     .columns = {{.title = "Nom"}, {.title = "Prénom"}, {.title = "Pays"}}};
  layout.pages = {{.name = "Suite", .rows = {{"SOW", "Khady", "Mali"}, {"LY", "Ibra", "Mali"}}},
                  {.name = "Codes", .rows = {{"A", "", "", "Airport"}, {"Note"}, {"Note"}}}};
  const auto writer = (*module)->write(layout);
  for (const char* text : {"DIOP", "Awa", "Mali"}) writer->text(text);
  writer->end_row();
  auto bytes = writer->finish();
  REQUIRE(bytes.has_value());
  std::vector<std::string> unread;
  for (const Problem& each : read(typed(*bytes)).problems)
    if (each.code == "sheet-unread") unread.push_back(each.message);
  CHECK(unread ==
        std::vector<std::string>{"the sheet \"Suite\" may hold people too and is not read"});
}

TEST_CASE("json is a list by what it holds, and has no sheets") {
  const ImportFile file = typed("[\n {\"name\": \"Awa Diop\", \"delegation\": \"SN\"}\n]\n");
  const auto list = read(file);
  CHECK(list.value.usable);
  CHECK(list.value.form.kind == "json");
  CHECK(list.value.rows.size() == 1);
  CHECK(list.value.bytes == file.text);
  CHECK(only_problem(read(file, "1")).code == "file-unreadable");
  CHECK(only_problem(read(typed("[{\"name\": ]"))).code == "not-json");
  CHECK(only_problem(read(typed("{\"all\": [{\"name\": \"Awa\"}]}"))).message ==
        "the value of \"all\" is an array of objects");
}

TEST_CASE("a line that names no columns is shown by its beginning") {
  const Problem problem = only_problem(read(typed(std::string(5000, 'x') + "\n")));
  CHECK(problem.code == "header-missing");
  CHECK(problem.message.size() < 200);
}
