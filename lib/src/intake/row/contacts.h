// The columns by which somebody is reached.
#pragma once

#include "intake/row/row_cells.h"

namespace plenary {

void read_email(RowCells& cells);
void read_phone(RowCells& cells);

}  // namespace plenary
