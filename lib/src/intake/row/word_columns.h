// The columns whose cells are words for one of a few values: role, category, gender, status,
// presence, consent, languages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "intake/row/by_cell.h"
#include "intake/row/row_cells.h"
#include "intake/words.h"

namespace plenary {

class WordReader {
 public:
  WordReader(const Dialogue& dialogue, const ImportOptions& options)
      : dialogue_(dialogue), options_(options) {}

  void read(RowCells& cells);

  // What is said once for the whole list: "observer" in a role column is read as a category.
  Problems remarks(const DelegateList& list) const;

 private:
  void read_role(RowCells& cells);
  void read_category(RowCells& cells);
  void read_gender(RowCells& cells);
  void read_languages(RowCells& cells, ListField field, std::string& target);

  const Dialogue& dialogue_;
  const ImportOptions& options_;
  ByCell<RoleWord> roles_{};
  ByCell<std::string> categories_{};
  ByCell<Gender> genders_{};
  ByCell<std::string> languages_{};
  std::map<std::string, std::pair<int, std::string>> role_remarks_{};  // word -> line, category
};

}  // namespace plenary
