// The columns that name a person: one, or family and given name apart.
#pragma once

#include "intake/row/row_cells.h"

namespace plenary {

void read_name(RowCells& cells);

}  // namespace plenary
