#include <fmt/format.h>

#include "commands/setup/commands.h"
#include "context.h"
#include "plenary/actions/setup.h"
#include "plenary/codec/json.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

struct CheckOptions {
  bool record = false;
};

Result<Exit> run_record(Workspace& workspace, Context& context) {
  auto act = context.act();
  if (!act) return fail(act.error());
  auto receipt = actions::record_configuration(workspace, *act);
  if (!receipt) return fail(receipt.error());
  if (receipt->change)
    context.say(fmt::format("recorded the configuration (change #{})", *receipt->change));
  return Exit::done;
}

std::string report_json(const actions::CheckReport& report) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("files", report.files);
  json.field("meetings", report.meetings);
  json.field("changes", report.changes);
  json.key("unrecorded");
  json.begin_array();
  for (const std::string& path : report.unrecorded) json.value(path);
  json.end_array();
  json.key("problems");
  json.begin_array();
  for (const Problem& problem : report.problems) json.problem(problem);
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string counted(std::int64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

Result<Exit> run_check(const CheckOptions& options, Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  if (options.record) {
    if (auto recorded = run_record(**workspace, context); !recorded) return recorded;
  }
  auto report = actions::check_workspace(**workspace);
  if (!report) return fail(report.error());
  bool findings = false;
  for (const Problem& problem : report->problems) findings |= problem.severity != Severity::note;
  std::string text;
  if (context.format() == Format::json) {
    text = report_json(*report);
  } else {
    context.show_problems(report->problems);
    for (const std::string& path : report->unrecorded)
      context.say(
          fmt::format("{} has edits that are not recorded yet (plenary check --record)", path));
    text =
        fmt::format("checked {}, {} and {}: {}\n", counted(report->files, "file"),
                    counted(report->meetings, "meeting"), counted(report->changes, "change"),
                    report->problems.empty()
                        ? "nothing is wrong"
                        : counted(static_cast<std::int64_t>(report->problems.size()), "finding"));
  }
  auto exit = context.write(text);
  if (!exit) return exit;
  return findings ? Exit::attention : Exit::done;
}

}  // namespace

Command check() {
  auto options = std::make_shared<CheckOptions>();
  return {.name = "check",
          .help = "Find everything wrong in configuration, store and zone data",
          .details =
              "Every mistake of the files with its line, what the files say of one another, "
              "the digests of the store, and whether this machine knows the clocks of the "
              "meetings. --record first records edits of the files as a change of their own.",
          .examples = {"plenary check", "plenary check --record --note \"deadline extended\""},
          .options = {{"--record", &options->record, "Record the files as they stand"}},
          .shared = shared_format | shared_write,
          .formats = sentence_formats,
          .run = [options](Context& context) { return run_check(*options, context); }};
}

}  // namespace plenary::cli
