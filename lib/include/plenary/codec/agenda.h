// An agenda as a spreadsheet: one slot a line, the slot's keys as headers (docs/formats/agenda.md).
// French headers are read too. TOML agendas are config's, for only config knows TOML.
#pragma once

#include <string>
#include <string_view>

#include "plenary/domain/agenda_entry.h"
#include "plenary/result.h"

namespace plenary {

// Comma, semicolon or tab, with or without BOM; UTF-8. Lines without any value are passed over.
Checked<AgendaEntries> read_agenda_csv(std::string_view text, const std::string& path);

}  // namespace plenary
