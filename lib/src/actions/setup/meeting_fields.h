// From what was typed of a meeting's key to its value in the Meeting.
#pragma once

#include <string>
#include <vector>

#include "plenary/actions/setup.h"
#include "plenary/domain/recognise.h"

namespace plenary::actions {

struct FieldContext {
  const Setting& setting;     // without a meeting
  const PartyIndex& parties;  // codes and names in any language
  ZoneData& zones;
};

// usage or not_found where the key or a value is not known, with the nearest one.
Result<void> apply_field(Meeting& meeting, const MeetingField& field, const FieldContext& context);

// "deadline" -> "rules.nominate_by", "title.fr" -> "title": the name in meeting_keys().
std::string file_key(const std::string& typed);

}  // namespace plenary::actions
