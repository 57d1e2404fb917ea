#include <memory>

#include "commands.h"
#include "plenary/actions/reports.h"
#include "report_input.h"

namespace plenary::cli {
namespace {

struct DailyReportOptions {
  std::string since{};
  bool names = false;
};

Result<Exit> run_report_daily(const DailyReportOptions& options, Context& context) {
  auto input = open_report(context);
  if (!input) return fail(input.error());
  actions::DailyOptions daily{.with_names = options.names};
  if (!options.since.empty()) {
    auto since = Workspace::parse_as_of(options.since, *input->setting.zone);
    if (!since) return fail(since.error());
    daily.since = *since;
  }
  auto made = actions::daily_report(*input->store, input->setting, input->words, daily);
  if (!made) return fail(made.error());
  if (context.format() == Format::json) return context.write(daily_json(made->value, made->paper));
  if (context.format() == Format::csv) return context.write(daily_table(made->value, made->paper));
  return context.write(daily_document(made->value, made->paper));
}

}  // namespace

Command report_daily() {
  auto options = std::make_shared<DailyReportOptions>();
  return {
      .name = "daily",
      .help = "Report the registrations of the day, with what to do first",
      .details =
          "Opens with at most three things to do today, then counts registrations, invitations "
          "and parties, says what changed since yesterday, and lists each delegation. It names "
          "no person unless --names is given, so that cron may mail it. csv is one line a "
          "figure.",
      .examples = {"plenary report daily", "plenary report daily --lang fr -o point-du-matin.html",
                   "plenary report daily --as-of 2023-06-09 --json"},
      .options = {{.names = "--since",
                   .target = &options->since,
                   .help = "What changed since then; default: a day earlier",
                   .value_name = "MOMENT"},
                  {.names = "--names",
                   .target = &options->names,
                   .help = "Name who is new, changed or withdrawn"}},
      .shared = shared_report,
      .formats = table_paper_formats,
      .run = [options](Context& context) { return run_report_daily(*options, context); }};
}

}  // namespace plenary::cli
