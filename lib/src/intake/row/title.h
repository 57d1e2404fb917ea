// What somebody is called and what they do: the honorific, which stands before a name, and the
// function, which never does.
#pragma once

#include "intake/row/by_cell.h"
#include "intake/row/row_cells.h"

namespace plenary {

class TitleReader {
 public:
  void read(RowCells& cells);

 private:
  static bool is_function(const RowCells& cells, std::string_view text);

  ByCell<bool> functions_{};  // of cells that need no cleaning
};

}  // namespace plenary
