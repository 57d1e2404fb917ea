// Reads a mail with GMime.
#pragma once

#include "plenary/modules/mail.h"

namespace plenary::mail {

Result<MailFile> read_mail(const std::string& bytes);

}  // namespace plenary::mail
