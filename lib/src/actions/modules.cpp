#include "plenary/actions/modules.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>

namespace plenary::actions {
namespace {

// Data is in <prefix>/share/plenary, modules in <prefix>/lib/plenary/modules or what the platform
// calls lib; the build tree has the same shape.
std::string modules_folder(const Installation& installation) {
  const std::filesystem::path prefix =
      std::filesystem::path(installation.data).parent_path().parent_path();
  std::error_code ignored;
  for (const char* folder : {PLENARY_LIBDIR "/plenary/modules", "lib/plenary/modules"}) {
    if (std::filesystem::is_directory(prefix / folder, ignored)) return (prefix / folder).string();
  }
  return (prefix / PLENARY_LIBDIR "/plenary/modules").string();
}

Error missing(const std::string& file, std::string_view purpose) {
  return {.kind = ErrorKind::not_found,
          .message = "this installation has no module for " + std::string(purpose),
          .hints = {"install the module's file " + file + "; `make install` puts it there"}};
}

std::string last_fault() {
  const char* fault = ::dlerror();
  return fault ? fault : "no reason is given";
}

}  // namespace

Result<Module*> open_module(const Installation& installation, std::string_view name,
                            std::string_view purpose) {
  const std::string file = modules_folder(installation) + '/' + std::string(name) + ".so";
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return fail(missing(file, purpose));
  const std::string what = "the module for " + std::string(purpose);
  // Opening the same file again gives the same library; it is never closed.
  void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    return fail(ErrorKind::io, what + " cannot be opened: " + last_fault(),
                {"install the package that holds the file it asks for"});
  const auto entry = reinterpret_cast<ModuleEntry>(::dlsym(library, module_entry_name));
  if (entry == nullptr) return fail(ErrorKind::io, file + " is not a module of plenary");
  Module* module = entry(PLENARY_VERSION);
  if (module == nullptr)
    return fail(ErrorKind::io, what + " is not of this version, " PLENARY_VERSION,
                {"install plenary and its modules from one build"});
  return module;
}

}  // namespace plenary::actions
