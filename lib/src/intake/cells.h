// What stands in a cell once blanks, invisible characters and the marks of spreadsheets are off it.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "domain/cell_values.h"

namespace plenary {

// Cleans cells; a cell that needs no cleaning is given back as it lies in the file.
class CellCleaner {
 public:
  // Trimmed, NFC, without invisible characters; no-break spaces are spaces, and runs of spaces one.
  // ="0055" is unwrapped, and one ' before what a spreadsheet would run is taken off. Line breaks
  // stay where `keep_lines` says so, else they are spaces. Valid until the next clear().
  std::string_view clean(std::string_view cell, bool keep_lines = false);
  void clear() { kept_.clear(); }

 private:
  std::deque<std::string> kept_;
};

}  // namespace plenary
