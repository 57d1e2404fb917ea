// The reader of CSV with the way in which it finds structure said, for tests that hold both ways
// against each other.
#pragma once

#include <string>
#include <string_view>

#include "codec/csv_structure.h"
#include "plenary/codec/cell_table.h"
#include "plenary/result.h"

namespace plenary {

Checked<CellTable> read_csv_with(CsvMasks masks_of, std::string_view text, char delimiter,
                                 const std::string& path);

}  // namespace plenary
