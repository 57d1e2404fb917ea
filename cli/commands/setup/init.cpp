#include <fmt/format.h>

#include "commands/setup/commands.h"
#include "context.h"
#include "plenary/actions/setup.h"

namespace plenary::cli {
namespace {

struct InitOptions {
  std::string folder{};
  std::string profile{};
  std::string group{};
};

Result<Exit> run_init(const InitOptions& options, Context& context) {
  const Environment& environment = context.environment();
  const Act act{.verb = "init",
                .now = context.clock().now,
                .clock_given = context.clock().given,
                .actor = context.actor()};
  auto receipt = actions::init_workspace({.folder = context.absolute(options.folder),
                                          .profile = options.profile,
                                          .group = options.group},
                                         environment.installation, act);
  if (!receipt) return fail(receipt.error());
  auto exit = context.write(
      *receipt, fmt::format("made the workspace {} from {}", options.folder, options.profile));
  if (exit && !context.shared().json) {
    const bool elsewhere = context.absolute(options.folder) != context.absolute(".");
    if (elsewhere) context.say(fmt::format("next: cd {}", options.folder));
    context.say((elsewhere ? "then" : "next") +
                std::string(": plenary meeting new ID --title ... --start ... --country ..."));
    context.say("and:  plenary check");
  }
  return exit;
}

}  // namespace

Command init() {
  auto options = std::make_shared<InitOptions>();
  return {.name = "init",
          .help = "Make a workspace for a dialogue",
          .details =
              "Profiles: rabat-process (a whole dialogue), world (every country and the UN "
              "system), none (any ISO code). The folder is readable by its owner alone; "
              "--group lets a group read it. A folder that holds a workspace is left alone.",
          .examples = {"plenary init rabat --profile rabat-process"},
          .arguments = {{"DIR", &options->folder, "The folder, made if it is not there"}},
          .options = {{.names = "--profile",
                       .target = &options->profile,
                       .help = "What to start from",
                       .value_name = "NAME",
                       .required = true},
                      {.names = "--group",
                       .target = &options->group,
                       .help = "Who may read it beside its owner",
                       .value_name = "NAME"}},
          .run = [options](Context& context) { return run_init(*options, context); }};
}

}  // namespace plenary::cli
