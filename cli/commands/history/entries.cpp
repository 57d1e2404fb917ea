// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> history_entries() {
  return {
      {"", "log", "List the changes, newest first", history_log},
      {"", "diff", "Show what changed between two moments", history_diff},
      {"", "undo", "Bring back what a change replaced", history_undo},
      {"", "verify", "Check that nothing was altered outside this program", history_verify},
      {"", "show", "Show one record with its history", history_show},
      {"privacy", "show", "Show all data about one person", privacy_show},
      {"privacy", "erase", "Erase the personal data of one person", privacy_erase},
  };
}

}  // namespace plenary::cli
