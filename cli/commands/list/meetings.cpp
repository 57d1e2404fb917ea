#include "commands/list/answer.h"
#include "commands/list/commands.h"
#include "commands/setup/commands.h"
#include "plenary/actions/setup.h"

namespace plenary::cli {
namespace {

struct MeetingsOptions {
  std::vector<std::string> sort{};
};

// The files are read before the list opens the store: one snapshot at a time.
Result<std::vector<Meeting>> meetings_then(Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  auto setting = (*workspace)->setting_without_meeting(context.shared().as_of, context.clock());
  if (!setting) return fail(setting.error());
  return actions::all_meetings(**workspace, *setting);
}

Result<Exit> run_list_meetings(const MeetingsOptions& options, Context& context) {
  auto meetings = meetings_then(context);
  if (!meetings) return fail(meetings.error());
  return with_ground(context, false,
                     [&](Snapshot&, const actions::ListGround& ground) -> Result<Exit> {
                       return answer(context, ground, actions::meeting_columns(ground), "meetings",
                                     options.sort, *meetings);
                     });
}

Command meetings_as(std::string name, std::string example) {
  auto options = std::make_shared<MeetingsOptions>();
  return {.name = std::move(name),
          .help = "List the meetings with their days, places and deadlines",
          .details = "By first day.",
          .examples = {std::move(example)},
          .options = {sort_option(options->sort)},
          .shared = shared_lang | shared_format | shared_columns | shared_as_of,
          .run = [options](Context& context) { return run_list_meetings(*options, context); }};
}

}  // namespace

Command list_meetings() { return meetings_as("meetings", "plenary list meetings --lang fr"); }

Command meeting_list() { return meetings_as("list", "plenary meeting list --json"); }

}  // namespace plenary::cli
