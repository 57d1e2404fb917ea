// Whom an act is about: the references typed, or everyone of one delegation.
#pragma once

#include <vector>

#include "actions/desk.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

Result<std::vector<Participant>> participants_of(Desk& desk, const Whom& whom);

// "R4 Awa Diop (SN)", or "3 people of Senegal (SN)" where there are more than `few`.
std::string label_of(const std::vector<Participant>& participants);

}  // namespace plenary::actions
