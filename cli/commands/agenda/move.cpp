#include "commands/agenda/commands.h"
#include "commands/agenda/desk.h"

namespace plenary::cli {
namespace {

struct MoveOptions {
  std::string slot{};
  actions::SlotMove move{};
};

}  // namespace

Command agenda_move() {
  auto options = std::make_shared<MoveOptions>();
  actions::SlotMove& move = options->move;
  return {.name = "move",
          .help = "Move a slot to another day, time or room",
          .details = "The slot keeps its length.",
          .examples = {"plenary agenda move S4 --by 15m", "plenary agenda move S4 --by=-1h",
                       "plenary agenda move S4 --day 2 --start 14:00 --room room-b"},
          .arguments = {{"SLOT", &options->slot,
                         "S4, the ref of an imported file, or part of a title"}},
          .options = {{"--day", &move.day, "To this day, a date or 1 for the first", "DAY"},
                      {"--start", &move.start, "To begin then", "TIME"},
                      {"--room", &move.room, "To this room", "ROOM"},
                      {"--by", &move.by, "Later by 15m or 1h30; earlier with --by=-15m", "LENGTH"}},
          .shared = shared_agenda_write,
          .run = [options](Context& context) {
            return act_on_agenda(
                context, "moved", [&](Store& store, const Setting& setting, const Act& act) {
                  return actions::move_slot(store, setting, act, options->slot, options->move);
                });
          }};
}

}  // namespace plenary::cli
