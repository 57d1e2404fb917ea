#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct PartnersOptions {
  bool all = false;
  std::string standing{};
  std::string group{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_partners(const PartnersOptions& options, Context& context) {
  return with_ground(
      context, false, [&](Snapshot&, const actions::ListGround& ground) -> Result<Exit> {
        const actions::PartyFilter filter{.everybody = options.all,
                                          .standing = parse_standing(options.standing),
                                          .group = options.group};
        return answer(context, ground, actions::party_columns(ground), "partners", options.sort,
                      actions::party_rows(ground, filter));
      });
}

}  // namespace

Command list_partners() {
  auto options = std::make_shared<PartnersOptions>();
  return {
      .name = "partners",
      .help = "List who belongs to the dialogue, with names and standing",
      .details =
          "States, then organisations, in the order of their names in the language "
          "asked for, with the standing of today or of --as-of. --all shows former "
          "partners and everybody else that partners.toml knows.",
      .examples = {"plenary list partners --lang fr", "plenary list partners --standing observer",
                   "plenary list partners --all --columns code,name,since,note"},
      .options = {{"--all", &options->all, "Those without a standing too"},
                  {.names = "--standing",
                   .target = &options->standing,
                   .help = "Only this standing",
                   .value_name = "STANDING",
                   .choices = {"partner", "observer", "permanent_observer", "secretariat"}},
                  {.names = "--group",
                   .target = &options->group,
                   .help = "Only this group, as partners.toml calls it",
                   .value_name = "GROUP"},
                  sort_option(options->sort)},
      .shared = shared_lang | shared_format | shared_columns | shared_as_of,
      .run = [options](Context& context) { return run_list_partners(*options, context); }};
}

}  // namespace plenary::cli
