#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct InvitationsOptions {
  std::vector<std::string> delegations{};
  std::string reply{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_invitations(const InvitationsOptions& options, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto parties = party_codes(ground, options.delegations);
        if (!parties) return fail(std::move(parties.error()));
        return answer(
            context, ground, actions::invitation_columns(ground), "invitations", options.sort,
            actions::invitation_rows(snapshot, ground, *parties, parse_reply(options.reply)));
      });
}

}  // namespace

Command list_invitations() {
  auto options = std::make_shared<InvitationsOptions>();
  return {.name = "invitations",
          .help = "List the invitations sent and what came back",
          .examples = {"plenary list invitations", "plenary list invitations --reply none"},
          .options = {delegation_option(options->delegations),
                      {"--reply",
                       &options->reply,
                       "Only those with this reply",
                       "REPLY",
                       {"none", "accepted", "regrets"}},
                      sort_option(options->sort)},
          .shared = shared_list,
          .run = [options](Context& context) { return run_list_invitations(*options, context); }};
}

}  // namespace plenary::cli
