// Several texts under one key, as papers for programs hold them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/codec/json.h"

namespace plenary {

inline void write_texts(JsonWriter& json, std::string_view key,
                        const std::vector<std::string>& texts) {
  json.key(key);
  json.begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

}  // namespace plenary
