// Sheets of LibreOffice (OpenDocument spreadsheets): content.xml holds them
// all.
#pragma once

#include <memory>
#include <string>

#include "plenary/modules/sheets.h"
#include "sheets/zip_archive.h"

namespace plenary::sheets {

Result<std::unique_ptr<TableFile>> open_ods(std::shared_ptr<Parts> parts, std::string path);

}  // namespace plenary::sheets
