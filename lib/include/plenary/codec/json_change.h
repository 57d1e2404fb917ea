// What a change did to a record, as every json of ours says it.
#pragma once

#include <vector>

#include "plenary/codec/json.h"
#include "plenary/domain/change.h"

namespace plenary {

// "fields": [{"field", "before", "after"}]; null where there was or is nothing;
// with "change" where it is known which one did it.
void json_of_fields(JsonWriter& json, const std::vector<FieldChange>& fields);

}  // namespace plenary
