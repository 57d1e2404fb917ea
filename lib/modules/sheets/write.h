// Writing .xlsx with libxlsxwriter, whose rows go to a file of their own as
// they come.
#pragma once

#include <memory>

#include "plenary/modules/sheets.h"

namespace plenary::sheets {

std::unique_ptr<SheetWriter> xlsx_writer(SheetLayout layout);

}  // namespace plenary::sheets
