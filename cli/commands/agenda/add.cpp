#include "commands/agenda/commands.h"
#include "commands/agenda/desk.h"

namespace plenary::cli {

Command agenda_add() {
  auto flags = std::make_shared<SlotFlags>();
  return {.name = "add",
          .help = "Add a slot to the agenda",
          .details =
              "Needs a day, a start, an end and a title. Times are those on the wall at the "
              "meeting's place.",
          .examples = {"plenary agenda add --day 1 --start 9:00 --end 9:45 --title Opening "
                       "--kind opening --room plenary --chair R12"},
          .options = flags->options(),
          .shared = shared_agenda_write,
          .run = [flags](Context& context) {
            return act_on_agenda(context, "added",
                                 [&](Store& store, const Setting& setting, const Act& act) {
                                   return actions::add_slot(store, setting, act, flags->fields());
                                 });
          }};
}

}  // namespace plenary::cli
