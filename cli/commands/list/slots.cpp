#include "commands/list/answer.h"
#include "commands/list/commands.h"
#include "plenary/domain/agenda_entry.h"

namespace plenary::cli {
namespace {

struct SlotsOptions {
  std::string day{};
  actions::SlotFilter filter{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_slots(const SlotsOptions& options, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        actions::SlotFilter filter = options.filter;
        auto day = actions::day_of_meeting(options.day, ground.setting.meeting);
        if (!day) return fail(std::move(day.error()));
        filter.day = *day;
        return answer(context, ground, actions::slot_columns(ground), "slots", options.sort,
                      actions::slot_rows(snapshot, ground.setting, filter));
      });
}

}  // namespace

Command list_slots() {
  auto options = std::make_shared<SlotsOptions>();
  actions::SlotFilter& filter = options->filter;
  return {.name = "slots",
          .help = "List the slots of the agenda",
          .details =
              "Times are those on the wall at the meeting's place. As csv the list is a file "
              "that `agenda import` takes back.",
          .examples = {"plenary list slots --day 1", "plenary list slots -o agenda.csv"},
          .options = {{"--day", &options->day, "Only this day, a date or 1 for the first", "DAY"},
                      {"--room", &filter.room, "Only this room", "ROOM"},
                      {"--kind", &filter.kind, "Only this kind of slot", "KIND", slot_kinds()},
                      {"--person", &filter.person,
                       "Only those where a person of this name has a part", "NAME"},
                      sort_option(options->sort)},
          .shared = shared_list,
          .run = [options](Context& context) { return run_list_slots(*options, context); }};
}

}  // namespace plenary::cli
