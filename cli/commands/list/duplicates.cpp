#include "commands/list/answer.h"
#include "commands/list/commands.h"
#include "plenary/actions/merge.h"

namespace plenary::cli {
namespace {

struct DuplicatesOptions {
  std::string least{};
  std::vector<std::string> sort{};
};

Result<int> score_of(const std::string& words) {
  if (words.empty()) return 0;
  const bool digits = words.size() <= 3 && words.find_first_not_of("0123456789") == words.npos;
  const int score = digits ? std::stoi(words) : 0;
  if (score >= 1 && score <= 100) return score;
  return fail(ErrorKind::usage, "\"" + words + "\" is no score", {"a whole number from 1 to 100"});
}

Result<Exit> run_list_duplicates(const DuplicatesOptions& options, Context& context) {
  auto least = score_of(options.least);
  if (!least) return fail(std::move(least.error()));
  return with_ground(
      context, false, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        return answer(context, ground, actions::duplicate_columns(ground), "duplicates",
                      options.sort, actions::duplicate_rows(snapshot, *least));
      });
}

}  // namespace

Command list_duplicates() {
  auto options = std::make_shared<DuplicatesOptions>();
  return {
      .name = "duplicates",
      .help = "List people who may be the same, with a score and why",
      .details =
          "Compares everybody of the store, whatever the meeting: names in any order, script and "
          "spelling, initials, addresses, telephones, delegations. A score of 88 of 100 is worth a "
          "question; nobody is merged by it. Decide with register merge, which also remembers that "
          "two people are two.",
      .examples = {"plenary list duplicates", "plenary list duplicates --least 95 --format csv"},
      .options = {{"--least", &options->least, "From this score on, 1 to 100; 88 unless it is said",
                   "SCORE"},
                  sort_option(options->sort)},
      .shared = shared_lang | shared_format | shared_columns | shared_as_of,
      .run = [options](Context& context) { return run_list_duplicates(*options, context); }};
}

}  // namespace plenary::cli
