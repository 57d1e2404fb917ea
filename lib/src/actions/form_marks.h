// What a form that we made says of itself, on a hidden sheet: for which meeting and delegation it
// is, what its headers mean, whatever their language, what else we wrote into it, and a fingerprint
// of each cell that was filled in. So it imports without an option, two partners' forms in one run
// are told apart, and what a partner added anywhere is seen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/intake.h"
#include "plenary/modules/sheets.h"

namespace plenary::actions {

struct FormMarks {
  std::string meeting{};
  std::string delegation{};          // a code, or a name that stands for nobody else
  std::string sheet{};               // the one with the people
  std::vector<std::string> lines{};  // above the header
  std::vector<std::pair<std::string, std::size_t>> pages{};  // sheets of texts, and their rows
  HeaderMap columns{};                                       // a header, and its key
  // By reference: of its cells as they were filled in, in the order of the columns.
  std::map<std::string, std::vector<std::string>> filled{};

  void add_filled(const std::string& ref, const std::vector<std::string>& cells);
};

SheetPage page_of(const FormMarks& marks);
// None where the file is no form of ours.
std::optional<FormMarks> form_marks(TableFile& file);

// Whether we wrote this sheet, and nobody has written more into it.
bool is_sheet_of_form(const FormMarks& marks, const SheetName& name, const CellTable& table);

struct TakenForm {
  HeaderMap headers{};  // those of the form that the table has
  int header_line = 0;  // 0: it has none of them
  std::vector<CellPlace> untouched{};
  Problems notes{};
};

// Makes the table one that any register reads: the delegation stands in every row that holds
// somebody, our own lines above the header are gone. A row of which only the reference is left
// holds nobody: it goes, and is said.
TakenForm take_form(CellTable& table, const FormMarks& marks, const std::string& path);

}  // namespace plenary::actions
