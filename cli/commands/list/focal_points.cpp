#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct FocalPointsOptions {
  std::vector<std::string> delegations{};
  bool former = false;
  std::vector<std::string> sort{};
};

Result<Exit> run_list_focal_points(const FocalPointsOptions& options, Context& context) {
  return with_ground(
      context, false, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto parties = party_codes(ground, options.delegations);
        if (!parties) return fail(std::move(parties.error()));
        const Date on = options.former ? Date{} : ground.setting.today;
        return answer(context, ground, actions::contact_columns(ground), "focal points",
                      options.sort, actions::contact_rows(snapshot, ground, *parties, on));
      });
}

}  // namespace

Command list_focal_points() {
  auto options = std::make_shared<FocalPointsOptions>();
  return {
      .name = "focal-points",
      .help = "List the focal points through whom parties nominate",
      .details = "Those in office on the day asked about; --former shows all there were.",
      .examples = {"plenary list focal-points", "plenary list focal-points -d Senegal --former"},
      .options = {delegation_option(options->delegations),
                  {"--former", &options->former, "Those no longer or not yet in office too"},
                  sort_option(options->sort)},
      .shared = shared_lang | shared_format | shared_columns | shared_as_of,
      .run = [options](Context& context) { return run_list_focal_points(*options, context); }};
}

}  // namespace plenary::cli
