// The steps of the schema as text: schema/*.sql, put into the program when it is built.
#pragma once

#include <string_view>

namespace plenary {

extern const std::string_view schema_0001_initial;

}  // namespace plenary
