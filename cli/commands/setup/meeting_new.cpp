#include <fmt/format.h>

#include "commands/setup/commands.h"
#include "commands/setup/meeting_options.h"
#include "context.h"
#include "plenary/actions/setup.h"

namespace plenary::cli {
namespace {

struct MeetingNewOptions {
  std::string id{};
  MeetingOptions fields{};
};

Result<Exit> run_meeting_new(const MeetingNewOptions& options, Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  auto act = context.act();
  if (!act) return fail(act.error());
  auto written = actions::new_meeting(**workspace, options.id, options.fields.given(), *act);
  if (!written) return fail(written.error());
  const Meeting& meeting = written->meeting;
  if (!context.shared().json)
    context.say(fmt::format("times are those of {}, the chair is {}; everything else is in {}",
                            meeting.zone.empty() ? "UTC" : meeting.zone,
                            meeting.chair.empty() ? "not known" : meeting.chair, written->path));
  return answer_written(context, *written, fmt::format("opened the meeting {}", options.id));
}

}  // namespace

Command meeting_new() {
  auto options = std::make_shared<MeetingNewOptions>();
  return {.name = "new",
          .help = "Open a meeting",
          .details =
              "What is not given: a thematic meeting of one day that its country hosts, in "
              "the zone of the country, under the dialogue's chair on the first day. Texts "
              "are in the dialogue's first language unless \"fr=\" stands before them.",
          .examples = {"plenary meeting new marrakesh-2023 --title \"Thematic Meeting on Borders\" "
                       "--start 2023-06-22 --end 2023-06-23 --city Marrakesh --country Morocco "
                       "--deadline 2023-06-09 --quota 1+1"},
          .arguments = {{"ID", &options->id, "Small letters, digits and hyphens: marrakesh-2023"}},
          .options = options->fields.options(),
          .shared = shared_write,
          .run = [options](Context& context) { return run_meeting_new(*options, context); }};
}

}  // namespace plenary::cli
