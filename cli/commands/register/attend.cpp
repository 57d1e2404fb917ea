#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/lists.h"

namespace plenary::cli {

namespace {

struct AttendOptions {
  actions::Whom whom{};
  std::string day{};
  bool online = false;
  bool undo = false;
};

Result<Exit> run_attend(const AttendOptions& options, Context& context) {
  const auto act_there = [&](Store& store, const Setting& setting,
                             const Act& act) -> Result<actions::Done> {
    auto day = actions::day_of_meeting(options.day, setting.meeting);
    if (!day) return fail(std::move(day.error()));
    const actions::AttendOptions attend{
        .day = day->value_or(Date{}),
        .presence = options.online ? Presence::online : Presence::in_person,
        .undo = options.undo};
    return actions::attend(store, setting, act, options.whom, attend);
  };
  return act_on_meeting(context, act_there);
}

}  // namespace

Command register_attend() {
  auto options = std::make_shared<AttendOptions>();
  return {.name = "attend",
          .help = "Mark who was seen at the meeting",
          .details =
              "For today, where it is a day of the meeting, or for --day. Who comes without "
              "being registered is added with plenary register add --walk-in.",
          .examples = {"plenary register attend R4 R5",
                       "plenary register attend --delegation SN "
                       "--day 2023-06-22"},
          .arguments = {{"REF", &options->whom.refs, "R4, P17, or part of a name", false}},
          .options = {{"--delegation", &options->whom.delegation, "Everyone of one party", "PARTY"},
                      {"--day", &options->day,
                       "Which day of the meeting, a date or 1 for the first", "DAY"},
                      {"--online", &options->online, "Seen online, not in the room"},
                      {"--undo", &options->undo, "Take the mark of that day back"}},
          .shared = shared_desk,
          .run = [options](Context& context) { return run_attend(*options, context); }};
}

}  // namespace plenary::cli
