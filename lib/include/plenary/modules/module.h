// A module: code over a heavy package, in a file of its own that is opened on first use, so that a
// command which does not need the package does not pay for it (docs/decisions/0005-modules.md).
//
//   lib/include/plenary/modules/<name>.h   the abstract class that the program knows it by
//   lib/modules/<name>/                    what implements it; built as <name>.so
//   plenary/actions/modules.h              opens it: open_module<SheetsModule>(installation)
//
// What crosses the line is an abstract class derived from Module and types that live in headers
// alone (Result, Problem, CellTable, Document): a module links neither libplenary nor the program.
// Nothing is thrown across. An abstract class has `static constexpr` members `module_name`, its
// file's name, and `module_purpose`, what it is for in the words of an error: "spreadsheets".
//
// Once opened, a module stays until the process ends.
#pragma once

#include <string_view>

namespace plenary {

class Module {
 public:
  Module() = default;
  Module(const Module&) = delete;
  Module& operator=(const Module&) = delete;
  virtual ~Module() = default;
};

// The one C function of each module. Gives its only object where it was built for this very version
// of the program, for the layout of classes is promised to no other; else nothing.
using ModuleEntry = Module* (*)(const char* version);
inline constexpr const char* module_entry_name = "plenary_module";

}  // namespace plenary
