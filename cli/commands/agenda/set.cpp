#include "commands/agenda/commands.h"
#include "commands/agenda/desk.h"

namespace plenary::cli {
namespace {

struct SetOptions {
  std::string slot{};
  SlotFlags flags{};
};

}  // namespace

Command agenda_set() {
  auto options = std::make_shared<SetOptions>();
  return {.name = "set",
          .help = "Change what a slot says",
          .details =
              "What is not named stays. A part that is named is replaced whole, and an empty "
              "value takes it away.",
          .examples = {"plenary agenda set S4 --room room-a",
                       "plenary agenda set opening --title \"fr=Ouverture officielle\"",
                       "plenary agenda set S4 --speaker \"Awa Diop\" --speaker R12"},
          .arguments = {{"SLOT", &options->slot,
                         "S4, the ref of an imported file, or part of a title"}},
          .options = options->flags.options(),
          .shared = shared_agenda_write,
          .run = [options](Context& context) {
            return act_on_agenda(context, "changed",
                                 [&](Store& store, const Setting& setting, const Act& act) {
                                   return actions::set_slot(store, setting, act, options->slot,
                                                            options->flags.fields());
                                 });
          }};
}

}  // namespace plenary::cli
