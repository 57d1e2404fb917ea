#include "commands.h"
#include "plenary/actions/reports.h"
#include "report_input.h"

namespace plenary::cli {
namespace {

Result<Exit> write_announcement(const actions::Made<Announcement>& made, Context& context) {
  if (context.format() == Format::json) {
    return context.write(announcement_json(made.value, made.paper));
  }
  return context.write(made.value.document);
}

Result<Exit> run_report_announcement(Context& context) {
  auto input = open_report(context);
  if (!input) return fail(input.error());
  auto made = actions::announcement(*input->store, input->setting, input->words);
  if (!made) return fail(made.error());
  auto written = write_announcement(*made, context);
  if (!written) return written;
  context.show_problems(made->value.findings);
  return made->value.findings.empty() ? Exit::done : Exit::attention;
}

}  // namespace

Command report_announcement() {
  return {.name = "announcement",
          .help = "Write the meeting's public announcement",
          .details =
              "Made from the meeting's file. A sentence whose form nobody has reviewed gives "
              "way to a list, and a finding says which form to write where.",
          .examples = {"plenary report announcement --lang fr",
                       "plenary report announcement -o announcement.html"},
          .shared = shared_report,
          .formats = paper_formats,
          .run = run_report_announcement};
}

}  // namespace plenary::cli
