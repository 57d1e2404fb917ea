#include "plenary/actions/modules.h"

#include <doctest/doctest.h>

#include "../../modules/greeting.h"
#include "source_folder.h"

using namespace plenary;
using namespace plenary::actions;

namespace {

Installation test_installation() {
  return {.data = test::binary_folder() + "/test-installation/share/plenary"};
}

Error fault_of(const Installation& installation, std::string_view name) {
  auto module = open_module(installation, name, "greetings");
  REQUIRE_FALSE(module.has_value());
  return module.error();
}

}  // namespace

TEST_CASE("a module is opened by its name, once however often it is asked for") {
  const auto module = open_module<test::GreetingModule>(test_installation());
  REQUIRE(module.has_value());
  CHECK((*module)->greet("Awa Diop").value() == "good morning, Awa Diop");
  CHECK((*module)->greet("").error().kind == ErrorKind::usage);
  CHECK(open_module<test::GreetingModule>(test_installation()).value() == *module);
}

TEST_CASE("an installation without a module says which file is missing and what it was for") {
  const Error fault = fault_of(test_installation(), "nowhere");
  CHECK(fault.kind == ErrorKind::not_found);
  CHECK(fault.message == "this installation has no module for greetings");
  REQUIRE(fault.hints.size() == 1);
  CHECK(fault.hints.front().find("/plenary/modules/nowhere.so") != std::string::npos);
  CHECK(fault_of({}, "greeting").kind == ErrorKind::not_found);
}

TEST_CASE("a module of another version, a library that is none and a damaged file are refused") {
  CHECK(fault_of(test_installation(), "foreign")
            .message.starts_with("the module for greetings is not of this version"));
  CHECK(fault_of(test_installation(), "no_entry")
            .message.ends_with("no_entry.so is not a module of plenary"));
  CHECK(fault_of(test_installation(), "damaged")
            .message.starts_with("the module for greetings cannot be opened: "));
  for (const auto* name : {"foreign", "no_entry", "damaged"})
    CHECK(fault_of(test_installation(), name).kind == ErrorKind::io);
}
