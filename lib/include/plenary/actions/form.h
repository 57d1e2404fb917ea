// The form that one party is sent: an Excel sheet with its people filled in, drop-downs in its
// language, empty rows up to its quota and some more, and a page that says what to do. It comes
// back through DelegateImport, which knows it by a hidden sheet.
#pragma once

#include <string>
#include <vector>

#include "plenary/actions/import.h"
#include "plenary/actions/lists.h"
#include "plenary/modules/sheets.h"

namespace plenary::actions {

struct DelegationForm {
  std::string bytes{};  // of an .xlsx
  int people = 0;       // filled in: nominated, confirmed and waitlisted
  int empty_rows = 0;
};

// `ground`'s words are the form's language. `party`: a code.
Result<DelegationForm> delegation_form(const Snapshot& snapshot, const ListGround& ground,
                                       const SheetsModule& sheets, const std::string& party);

// The meeting that forms of ours among the files are for, attached to mails or not; empty where
// there is none, or they are for several.
std::string meeting_of_forms(const std::vector<ImportFile>& files,
                             const Installation& installation);

}  // namespace plenary::actions
