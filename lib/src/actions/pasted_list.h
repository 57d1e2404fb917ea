// Lines of a mail's body, as a list.
#pragma once

#include "plenary/actions/import.h"
#include "plenary/intake.h"

namespace plenary::actions {

Checked<DelegateList> read_pasted_list(const ImportFile& file, const ReadListOptions& options,
                                       const Dialogue& dialogue);

}  // namespace plenary::actions
