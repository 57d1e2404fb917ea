// The body of a mail, or what was copied out of it, as the table of a list: lines with a person
// each, blocks of labels, or a table with its header. What is no person is said line by line.
//
// Turned down: guessing which lines of running text name somebody. "Our delegate will be Mr Faye"
// is told as a sentence that was not read, for a person to write as a line.
#pragma once

#include <memory>
#include <string>

#include "plenary/domain/dialogue.h"
#include "plenary/intake.h"
#include "plenary/result.h"

namespace plenary {

// Problems with an error name lines that are rows of the table and cannot be taken; others name
// lines that were passed over. An empty table: the text holds nobody. `map` says what labels mean
// that no list knows, as that of ReadListOptions does for headers.
Checked<CellTable> read_pasted_text(std::string_view text, const std::string& path,
                                    const Dialogue& dialogue, const HeaderMap& map = {});

// A header of a list stands in it, tabs or semicolons between: it reads as a list of its own.
bool has_pasted_header(std::string_view text);

}  // namespace plenary
