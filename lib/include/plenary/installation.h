// Where the program's own files are. Found relative to the library by the caller and passed in.
#pragma once

#include <string>

namespace plenary {

struct Installation {
  std::string data{};      // profiles/, languages/
  std::string zoneinfo{};  // normally /usr/share/zoneinfo
};

// data beside the library that this code is in: <library>/../share/plenary.
Installation find_installation();

}  // namespace plenary
