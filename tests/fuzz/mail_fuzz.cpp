// Reads any bytes as a mail.
#include <cstdint>
#include <cstdlib>

#include "mail/read.h"

using namespace plenary;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto mail = mail::read_mail(bytes);
  if (!mail) {
    require(mail.error().message.starts_with("the mail "));
    return 0;
  }
  std::size_t length = 0;
  for (const MailPart& part : mail->parts) {
    require(part.bytes != nullptr && part.type.find('/') != part.type.npos);
    length += part.bytes->size();
  }
  require(length <= 8 * size);  // forwards are read where they stand; nothing is read twice
  return 0;
}
