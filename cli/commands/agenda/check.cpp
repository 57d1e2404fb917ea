#include <fmt/format.h>

#include <algorithm>

#include "commands/agenda/commands.h"
#include "commands/list/answer.h"
#include "plenary/actions/agenda.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

// Each finding on a line of its own, whole: a message is worth nothing where it is cut.
std::string lines_of(const std::vector<AgendaFinding>& findings) {
  std::string out;
  for (const auto& finding : findings) {
    out += fmt::format("{}: {} [{}]\n", name_of(finding.severity), printable(finding.message),
                       finding.code);
  }
  return out;
}

Result<Exit> run_check(const std::vector<std::string>& sort, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        const auto findings = actions::agenda_findings(snapshot, ground.setting, ground.language());
        const bool as_lines = context.format() == Format::text && context.shared().columns.empty();
        auto written = as_lines ? context.write(lines_of(findings))
                                : answer(context, ground, actions::finding_columns(ground),
                                         "findings", sort, findings);
        if (!written) return written;
        if (as_lines && findings.empty()) context.say("no findings");
        const bool clear = std::all_of(findings.begin(), findings.end(),
                                       [](const auto& finding) { return finding.acknowledged; });
        return clear ? Exit::done : Exit::attention;
      });
}

}  // namespace

Command agenda_check() {
  auto sort = std::make_shared<std::vector<std::string>>();
  return {.name = "check",
          .help = "Say what collides or is missing in the agenda",
          .details =
              "Rooms and people in two places at once, slots outside the meeting's days, over "
              "midnight or without length, times that a clock change skips or repeats, sittings "
              "without a chair, and people with a part but no registration. Ends with 1 where "
              "there is a finding that the policies of plenary.toml do not make a note.",
          .examples = {"plenary agenda check", "plenary agenda check --json"},
          .options = {sort_option(*sort)},
          .shared = shared_list,
          .run = [sort](Context& context) { return run_check(*sort, context); }};
}

}  // namespace plenary::cli
