// What papers and lists share as pages: one page stands alone, with no script, no picture and
// nothing fetched. It follows the reader's choice of light or dark, prints dark on white on A4 with
// a table's titles on each sheet, and scrolls a wide table sideways within itself.
#pragma once

#include <string>
#include <string_view>

#include "plenary/language.h"

namespace plenary {

void begin_html_page(std::string& out, const Language& language, std::string_view title);
void end_html_page(std::string& out, std::string_view footer);

}  // namespace plenary
