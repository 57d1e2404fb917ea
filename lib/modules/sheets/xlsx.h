// Workbooks of Excel (ECMA-376, transitional and strict): sheets, shared
// strings, styles.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "plenary/modules/sheets.h"
#include "sheets/number_format.h"
#include "sheets/zip_archive.h"

namespace plenary::sheets {

// What the cells of a sheet refer to.
struct XlsxBook {
  bool from_1904 = false;
  std::vector<NumberFormat> formats{};  // by a cell's style
  std::vector<std::string> strings{};
};

// `workbook`: the archive's main part.
Result<std::unique_ptr<TableFile>> open_xlsx(std::shared_ptr<Parts> parts,
                                             const std::string& workbook, std::string path);

// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(std::string_view text);

// xlsx_parts.cpp: the parts beside the sheets.
Result<std::vector<NumberFormat>> read_xlsx_styles(Parts& parts, const std::string& part);
Result<std::vector<std::string>> read_xlsx_strings(Parts& parts, const std::string& part);
// xlsx_sheet.cpp
Result<Checked<CellTable>> read_xlsx_sheet(Parts& parts, const std::string& part,
                                           const XlsxBook& book, const std::string& path);

}  // namespace plenary::sheets
