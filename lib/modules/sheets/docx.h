// Tables of a Word document. The text around them is kept apart, for somebody to be told of it.
#pragma once

#include <memory>
#include <string>

#include "plenary/modules/sheets.h"
#include "sheets/zip_archive.h"

namespace plenary::sheets {

// `document`: the archive's main part.
Result<std::unique_ptr<TableFile>> open_docx(std::shared_ptr<Parts> parts,
                                             const std::string& document, std::string path);

}  // namespace plenary::sheets
