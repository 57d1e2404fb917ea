// The commands of this folder, in the order of the help.
#include "commands.h"

namespace plenary::cli {

std::vector<Entry> setup_entries() {
  return {
      {"", "init", "Make a workspace for a dialogue", init},
      {"meeting", "new", "Open a meeting", meeting_new},
      {"meeting", "set", "Change what a meeting's file says", meeting_set},
      {"meeting", "show", "Show what is decided about a meeting", meeting_show},
      {"meeting", "list", "List the meetings with their days, places and deadlines", meeting_list},
      {"", "check", "Find everything wrong in configuration, store and zone data", check},
  };
}

}  // namespace plenary::cli
