// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> agenda_entries() {
  return {
      {"agenda", "show", "Show the agenda by day and time", agenda_show},
      {"agenda", "add", "Add a slot to the agenda", agenda_add},
      {"agenda", "set", "Change what a slot says", agenda_set},
      {"agenda", "move", "Move a slot to another day, time or room", agenda_move},
      {"agenda", "drop", "Take a slot out of the agenda", agenda_drop},
      {"agenda", "import", "Read the agenda from a CSV or TOML file", agenda_import},
      {"agenda", "check", "Say what collides or is missing in the agenda", agenda_check},
  };
}

}  // namespace plenary::cli
