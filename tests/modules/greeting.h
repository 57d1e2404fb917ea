// What the modules of this folder are known by.
#pragma once

#include <string>

#include "plenary/modules/module.h"
#include "plenary/result.h"

namespace plenary::test {

class GreetingModule : public Module {
 public:
  static constexpr const char* module_name = "greeting";
  static constexpr const char* module_purpose = "greetings";

  virtual Result<std::string> greet(const std::string& name) const = 0;
};

}  // namespace plenary::test
