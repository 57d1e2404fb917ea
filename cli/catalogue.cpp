// Every command there is: the folders' entries, one after another, in the order of the help.
#include "command.h"
#include "commands/agenda/commands.h"
#include "commands/history/commands.h"
#include "commands/list/commands.h"
#include "commands/register/commands.h"
#include "commands/report/commands.h"
#include "commands/setup/commands.h"

namespace plenary::cli {

const std::vector<Entry>& catalogue() {
  static const std::vector<Entry> all = [] {
    std::vector<Entry> entries;
    for (auto folder : {setup_entries, register_entries, list_entries, agenda_entries,
                        report_entries, history_entries}) {
      std::vector<Entry> part = folder();
      entries.insert(entries.end(), part.begin(), part.end());
    }
    return entries;
  }();
  return all;
}

}  // namespace plenary::cli
