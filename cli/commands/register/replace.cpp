#include "commands/register/commands.h"
#include "commands/register/desk.h"

namespace plenary::cli {

namespace {

struct ReplaceOptions {
  std::string replaced{};
  FieldFlags fields{};
};

// Who takes a place takes it in the same delegation.
std::vector<Option> options_to_replace(FieldFlags& fields) {
  std::vector<Option> options = fields.options();
  std::erase_if(options, [](const Option& option) { return option.names == "--delegation"; });
  return options;
}

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
          .options = options_to_replace(options->fields),
          .shared = shared_desk,
          .run = [options](Context& context) { return run_replace(*options, context); }};
}

}  // namespace plenary::cli
