// Opens the modules of this installation (plenary/modules/module.h) when they are first needed.
// They stand in lib/plenary/modules of the folder whose share/plenary holds the data.
#pragma once

#include <string_view>

#include "plenary/installation.h"
#include "plenary/modules/module.h"
#include "plenary/result.h"

namespace plenary::actions {

// not_found where the installation has no such module; io where its file cannot be opened (a
// package that it needs is missing) or was built for another version of the program.
Result<Module*> open_module(const Installation& installation, std::string_view name,
                            std::string_view purpose);

template <class Kind>
Result<Kind*> open_module(const Installation& installation) {
  auto module = open_module(installation, Kind::module_name, Kind::module_purpose);
  if (!module) return fail(std::move(module.error()));
  return static_cast<Kind*>(*module);
}

}  // namespace plenary::actions
