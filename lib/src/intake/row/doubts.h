// Rows that may be nobody who comes: a function where the name is, and words that say that somebody
// else comes, or nobody. They are taken as they are, and each is said.
#pragma once

#include <string>

#include "intake/row/by_cell.h"
#include "intake/row/row_cells.h"

namespace plenary {

class Doubts {
 public:
  explicit Doubts(const Dialogue& dialogue) : dialogue_(dialogue) {}

  // Behind the other readers of the row.
  void look(RowCells& cells);

 private:
  void look_for_absence(RowCells& cells, ListField field, const std::string& text);

  void look_for_role(RowCells& cells);
  bool names_head(std::string_view position) const;

  const Dialogue& dialogue_;
  ByCell<bool> heads_{};     // by position: whether it says that somebody leads the delegation
  ByCell<bool> absences_{};  // by position and remark: whether it speaks of one
};

}  // namespace plenary
