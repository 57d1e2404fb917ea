// The columns by which somebody is reached.
#pragma once

#include "intake/row/row_cells.h"

namespace plenary {

void read_email(RowCells& cells);
void read_phone(RowCells& cells);
void read_contact(RowCells& cells);  // after both

// Seven digits and more, with nothing but the signs that stand between them.
bool is_phone_number(std::string_view text);

}  // namespace plenary
