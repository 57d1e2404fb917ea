// One file of the workspace as text: what config reads, what the store records.
#pragma once

#include <string>

namespace plenary {

struct ConfigFile {
  std::string path{};  // relative to the workspace, with '/'
  std::string text{};

  bool operator==(const ConfigFile&) const = default;
};

}  // namespace plenary
