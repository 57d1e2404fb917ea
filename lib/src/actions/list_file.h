// One file that a partner sent, as a list: text, a sheet of a workbook, a table
// of a document. What it is decides, not what it is called.
#pragma once

#include <string>

#include "plenary/actions/import.h"
#include "plenary/installation.h"
#include "plenary/intake.h"

namespace plenary::actions {

// `sheet`: the name or the number of the one to read; empty: the first that
// reads as a list. A file that cannot be read is a list with the reason among
// its problems. A form that we made for another meeting than `meeting` (empty:
// any) is such a file.
Checked<DelegateList> read_list_file(const ImportFile& file, const std::string& sheet,
                                     const ReadListOptions& options,
                                     const Installation& installation,
                                     const std::string& meeting = {});

// A list without rows; and one with the reason why the file cannot be read.
Checked<DelegateList> without_rows(const ImportFile& file);
Checked<DelegateList> unreadable(const ImportFile& file, Error error);

// One known header makes no list: "Réf." stands above much else.
bool names_people(const DelegateList& list);

// What the reader of a sheet or of lines found wrong; a row with an error is rejected.
void add_reader_problems(Checked<DelegateList>& list, Problems problems);

}  // namespace plenary::actions
