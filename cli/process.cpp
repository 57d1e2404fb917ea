#include "process.h"

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace plenary::cli {
namespace {

std::string login_name() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry != nullptr ? entry->pw_name : "";
}

Instant system_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

}  // namespace

Environment process_environment() {
  Environment environment;
  for (const char* name : {"PLENARY_WORKSPACE", "PLENARY_MEETING", "PLENARY_NOW", "PLENARY_ACTOR",
                           "NO_COLOR", "TERM", "COLUMNS", "HOME", "XDG_CONFIG_HOME", "TZDIR"})
    if (const char* value = std::getenv(name)) environment.variables[name] = value;
  std::error_code ignored;
  environment.folder = std::filesystem::current_path(ignored).string();
  environment.login = login_name();
  environment.installation = find_installation();
  if (environment.variables.contains("TZDIR"))
    environment.installation.zoneinfo = environment.variables["TZDIR"];
  environment.system_clock = system_now;
  return environment;
}

}  // namespace plenary::cli
