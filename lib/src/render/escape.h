// Text made harmless for one format, appended to what is being written.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

// For element content and double-quoted attributes. Control characters that HTML forbids and
// bidirectional overrides are shown as escapes, as in a terminal.
void append_html(std::string& out, std::string_view text);

// For one cell of a Markdown table: everything that could begin markup is escaped, line breaks
// become <br>.
void append_markdown_cell(std::string& out, std::string_view text);

}  // namespace plenary
