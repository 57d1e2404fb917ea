// The lists that are attached to a mail.
#pragma once

#include <string>

#include "plenary/actions/import.h"
#include "plenary/installation.h"
#include "plenary/intake.h"

namespace plenary::actions {

// At least one: a mail without a list is a list that cannot be read, with the reason.
DelegateLists read_mail_lists(const ImportFile& file, const std::string& sheet,
                              const ReadListOptions& options, const Installation& installation,
                              const std::string& meeting);

}  // namespace plenary::actions
