#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct DelegationsOptions {
  std::vector<std::string> delegations{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_delegations(const DelegationsOptions& options, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto parties = party_codes(ground, options.delegations);
        if (!parties) return fail(std::move(parties.error()));
        return answer(context, ground, actions::delegation_columns(ground), "delegations",
                      options.sort, actions::delegation_rows(snapshot, ground, *parties));
      });
}

}  // namespace

Command list_delegations() {
  auto options = std::make_shared<DelegationsOptions>();
  return {.name = "delegations",
          .help = "List the delegations with their heads, counts and quota",
          .details = "In the order of the parties' names in the language asked for.",
          .examples = {"plenary list delegations",
                       "plenary list delegations --lang fr --columns name,head,over"},
          .options = {delegation_option(options->delegations), sort_option(options->sort)},
          .shared = shared_list,
          .run = [options](Context& context) { return run_list_delegations(*options, context); }};
}

}  // namespace plenary::cli
