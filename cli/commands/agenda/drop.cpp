#include "commands/agenda/commands.h"
#include "commands/agenda/desk.h"

namespace plenary::cli {

Command agenda_drop() {
  auto slot = std::make_shared<std::string>();
  return {
      .name = "drop",
      .help = "Take a slot out of the agenda",
      .details =
          "The slot stays in the history; `plenary undo` brings it back. A slot that is "
          "to stay in the programme as cancelled: agenda set SLOT --status cancelled.",
      .examples = {"plenary agenda drop S4"},
      .arguments = {{"SLOT", slot.get(), "S4, the ref of an imported file, or part of a title"}},
      .shared = shared_agenda_write,
      .run = [slot](Context& context) {
        return act_on_agenda(context, "dropped",
                             [&](Store& store, const Setting& setting, const Act& act) {
                               return actions::drop_slot(store, setting, act, *slot);
                             });
      }};
}

}  // namespace plenary::cli
