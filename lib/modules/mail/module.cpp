// The module's entry.
#include <gmime/gmime.h>

#include <string_view>

#include "mail/read.h"

namespace plenary::mail {
namespace {

class Mail final : public MailModule {
 public:
  Result<MailFile> read(std::shared_ptr<const std::string> bytes) const override {
    return read_mail(*bytes);
  }
};

}  // namespace
}  // namespace plenary::mail

extern "C" plenary::Module* plenary_module(const char* version) {
  static plenary::mail::Mail module;
  return std::string_view(version) == PLENARY_VERSION ? &module : nullptr;
}
