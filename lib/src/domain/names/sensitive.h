// Codes whose names are taken only where a [[partner]] with a note stands for them in
// partners.toml, and then by that entry's own names alone: places whose status is disputed.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary {

inline constexpr std::array<std::string_view, 7> sensitive_codes{"EH", "FK", "GS", "IO",
                                                                 "PS", "TW", "XK"};

inline bool is_sensitive_code(std::string_view code) {
  return std::find(sensitive_codes.begin(), sensitive_codes.end(), code) != sensitive_codes.end();
}

}  // namespace plenary
