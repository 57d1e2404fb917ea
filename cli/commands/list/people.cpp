#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct PeopleOptions {
  std::string text{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_people(const PeopleOptions& options, Context& context) {
  return with_ground(context, false,
                     [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
                       return answer(context, ground, actions::person_columns(ground), "people",
                                     options.sort, actions::person_rows(snapshot, options.text));
                     });
}

}  // namespace

Command list_people() {
  auto options = std::make_shared<PeopleOptions>();
  return {.name = "people",
          .help = "List every person known, whatever the meeting",
          .examples = {"plenary list people", "plenary list people --text diop"},
          .options = {{"--text", &options->text, "Part of a name; accents are ignored", "WORDS"},
                      sort_option(options->sort)},
          .shared = shared_lang | shared_format | shared_columns | shared_as_of,
          .run = [options](Context& context) { return run_list_people(*options, context); }};
}

}  // namespace plenary::cli
