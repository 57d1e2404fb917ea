// A module as it should be.
#include "greeting.h"

#include <string_view>

namespace plenary::test {
namespace {

class Greeting final : public GreetingModule {
 public:
  Result<std::string> greet(const std::string& name) const override {
    if (name.empty()) return fail(ErrorKind::usage, "there is nobody to greet");
    return "good morning, " + name;
  }
};

}  // namespace
}  // namespace plenary::test

extern "C" plenary::Module* plenary_module(const char* version) {
  static plenary::test::Greeting module;
  return std::string_view(version) == PLENARY_VERSION ? &module : nullptr;
}
