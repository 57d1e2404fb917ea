#include <fmt/format.h>

#include <set>

#include "commands/list/answer.h"
#include "commands/list/commands.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

struct PartnersOptions {
  bool all = false;
  std::string standing{};
  std::string group{};
  std::vector<std::string> sort{};
};

Result<void> check_group(const std::string& group, const Parties& parties) {
  std::set<std::string> known;
  for (const Party& party : parties.all)
    if (!party.group.empty()) known.insert(party.group);
  if (group.empty() || known.contains(group)) return {};
  const std::vector<std::string> groups(known.begin(), known.end());
  std::vector<std::string> hints;
  if (const std::string near = nearest(group, groups); !near.empty())
    hints.push_back(fmt::format("did you mean \"{}\"?", near));
  hints.push_back(groups.empty() ? "partners.toml names no group"
                                 : "the groups are: " + join(groups, ", "));
  return fail(ErrorKind::usage, fmt::format("no group is called \"{}\"", group), std::move(hints));
}

Result<Exit> run_list_partners(const PartnersOptions& options, Context& context) {
  return with_ground_of_names(
      context, [&](Snapshot&, const actions::ListGround& ground) -> Result<Exit> {
        if (auto known = check_group(options.group, ground.setting.parties); !known)
          return fail(std::move(known.error()));
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
          "partners and everybody else that partners.toml knows. --lang takes every language that "
          "partners have names in; the headings are then those of the first language.",
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
