// The sheets of text behind the one with the rows.
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "plenary/modules/sheets.h"

namespace plenary::sheets {

lxw_error write_pages(lxw_workbook* book, const std::vector<SheetPage>& pages);

// As Excel takes it: at most 31 letters, none of []:*?/\\, no apostrophe at either end.
std::string sheet_name(std::string_view wanted);

// A text that reads like an escape, as "_x000D_" does, is escaped itself, and so are U+FFFE and
// U+FFFF, which XML cannot hold; the library escapes control characters alone.
std::string guarded(std::string_view text);

}  // namespace plenary::sheets
