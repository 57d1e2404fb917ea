// What happened to the registrations of a meeting since a moment, by delegation.
#pragma once

#include "plenary/actions/reports.h"

namespace plenary::actions {

// `tallies` are those that the report itself stands on.
Result<SinceFigures> since_figures(Store& store, const Setting& setting,
                                   const std::vector<Tally>& tallies, const DailyOptions& options);

}  // namespace plenary::actions
