// The day of a meeting that is meant: the one named, else today there.
#pragma once

#include "plenary/actions/workspace.h"

namespace plenary::actions {

Result<Date> day_of_meeting(const Setting& setting, Date named);

}  // namespace plenary::actions
