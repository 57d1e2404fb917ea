#include "plenary/installation.h"

#include <dlfcn.h>

#include <filesystem>

namespace plenary {
namespace {

// The file that this code was loaded from: libplenary.so, or the program it is linked into.
std::filesystem::path own_file() {
  Dl_info info{};
  if (::dladdr(reinterpret_cast<const void*>(&find_installation), &info) == 0) return {};
  std::error_code ignored;
  std::filesystem::path file = std::filesystem::canonical(info.dli_fname, ignored);
  if (file.empty()) file = std::filesystem::canonical("/proc/self/exe", ignored);
  return file;
}

}  // namespace

Installation find_installation() {
  Installation installation{.zoneinfo = "/usr/share/zoneinfo"};
  std::error_code ignored;
  // lib/libplenary.so, lib/x86_64-linux-gnu/libplenary.so and bin/plenary all find
  // ../share/plenary.
  for (std::filesystem::path folder = own_file().parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    const std::filesystem::path data = folder / "share" / "plenary";
    if (std::filesystem::is_directory(data, ignored)) {
      installation.data = data.string();
      break;
    }
  }
  return installation;
}

}  // namespace plenary
