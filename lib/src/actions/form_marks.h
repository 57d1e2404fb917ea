// What a form that we made says of itself, on a hidden sheet: for which meeting and delegation it
// is, and what its headers mean, whatever their language. So it imports without an option, and two
// partners' forms in one run are told apart.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/modules/sheets.h"

namespace plenary::actions {

struct FormMarks {
  std::string meeting{};
  std::string delegation{};  // a code, or a name that stands for nobody else
  std::string sheet{};       // the one with the people
  std::vector<std::pair<std::string, std::string>> columns{};  // a header, and its key
};

SheetPage page_of(const FormMarks& marks);
// None where the file is no form of ours.
std::optional<FormMarks> form_marks(TableFile& file);

// Makes the table one that any register reads: keys as headers, the delegation in every row that
// holds somebody. A row of which only the reference is left holds nobody: it goes, and is said.
Problems take_form(CellTable& table, const FormMarks& marks, const std::string& path);

}  // namespace plenary::actions
