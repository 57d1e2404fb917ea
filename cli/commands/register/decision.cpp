#include "commands/register/decision.h"

#include "commands/register/desk.h"

namespace plenary::cli {

namespace {

struct DecisionOptions {
  actions::Whom whom{};
  std::string reason{};
};

Result<Exit> run_decision(const DecisionOptions& options, Status to, Context& context) {
  return act_on_meeting(
      context,
      [&](Store& store, const Setting& setting, const Act& act) {
        return actions::decide(store, setting, act, options.whom, to);
      },
      options.reason);
}

}  // namespace

Command decision_command(const std::string& name, const std::string& help, Status to) {
  auto options = std::make_shared<DecisionOptions>();
  return {.name = name,
          .help = help,
          .details =
              "Of a whole delegation, those whose status allows it are taken and the others "
              "named. By reference, one that does not allow it stops the command.",
          .examples = {"plenary register " + name + " R4 R5",
                       "plenary register " + name + " --delegation SN"},
          .arguments = {{"REF", &options->whom.refs, "R4, P17, or part of a name", false}},
          .options = {{"--delegation", &options->whom.delegation, "Everyone of one party", "PARTY"},
                      {"--reason", &options->reason, "Why; kept as the change's note", "TEXT"}},
          .shared = shared_desk,
          .run = [options, to](Context& context) { return run_decision(*options, to, context); }};
}

}  // namespace plenary::cli
