#include "commands/register/commands.h"
#include "commands/register/desk.h"

namespace plenary::cli {

namespace {

struct ReplaceOptions {
  std::string replaced{};
  FieldFlags fields{};
};

Result<Exit> run_replace(const ReplaceOptions& options, Context& context) {
  return act_on_meeting(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::substitute(store, setting, act, options.replaced, options.fields.given());
  });
}

}  // namespace

Command register_replace() {
  auto options = std::make_shared<ReplaceOptions>();
  return {.name = "replace",
          .help = "Register one person in the place of another",
          .details =
              "The old registration is withdrawn and the new one points to it, in one change. "
              "Delegation, role and category stay unless role or category are given.",
          .examples = {"plenary register replace R4 --name \"Fatou Ndiaye\" --email f@mfa.example"},
          .arguments = {{"REF", &options->replaced, "Who does not come: R4, P17, part of a name"}},
          .options = options->fields.options(),
          .shared = shared_desk,
          .run = [options](Context& context) { return run_replace(*options, context); }};
}

}  // namespace plenary::cli
