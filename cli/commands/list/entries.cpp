// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> list_entries() {
  return {
      {"list", "participants", "List the people registered for a meeting", list_participants},
      {"list", "delegations", "List the delegations with their heads, counts and quota",
       list_delegations},
      {"list", "people", "List every person known, whatever the meeting", list_people},
      {"list", "duplicates", "List people who may be the same, with a score and why",
       list_duplicates},
      {"list", "partners", "List who belongs to the dialogue, with names and standing",
       list_partners},
      {"list", "meetings", "List the meetings with their days, places and deadlines",
       list_meetings},
      {"list", "invitations", "List the invitations sent and what came back", list_invitations},
      {"list", "focal-points", "List the focal points through whom parties nominate",
       list_focal_points},
      {"list", "slots", "List the slots of the agenda", list_slots},
  };
}

}  // namespace plenary::cli
