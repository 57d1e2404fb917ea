#include "commands/list/answer.h"
#include "commands/list/commands.h"

namespace plenary::cli {
namespace {

struct ParticipantsOptions {
  actions::ParticipantFilter filter{};
  std::optional<std::string> changed_since{};
  std::vector<std::string> sort{};
};

Result<Exit> run_list_participants(const ParticipantsOptions& options, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto query = actions::participant_query(snapshot, ground, options.filter);
        if (!query) return fail(std::move(query.error()));
        return answer<Participant>(
            context, ground, actions::participant_columns(ground), "participants", options.sort,
            [&](const std::function<bool(const Participant&)>& take) {
              actions::each_participant(snapshot, ground, options.filter, *query, take);
            });
      });
}

std::vector<Option> filter_options(ParticipantsOptions& options) {
  actions::ParticipantFilter& filter = options.filter;
  return {
      delegation_option(filter.delegations),
      {"--status", &filter.statuses,
       "Only this status: nominated, confirmed, waitlisted, refused or withdrawn (repeatable)",
       "STATUS"},
      {"--all", &filter.every_status, "Every status, refused and withdrawn included"},
      {"--role", &filter.roles, "Only this role in the delegation (repeatable)", "ROLE"},
      {"--category", &filter.categories, "Only this category (repeatable)", "CATEGORY"},
      {"--gender", &filter.genders, "Only this gender: female, male, other or unknown (repeatable)",
       "GENDER"},
      {"--late", &filter.late, "Only those received after the deadline"},
      {"--missing-email", &filter.missing_email, "Only those without an e-mail address"},
      {"--changed-since", &filter.changed_since,
       "Only those added or changed after a day, a time or a change (#12)", "MOMENT"},
      {"--text", &filter.text, "Part of a name, an organisation or a position; accents are ignored",
       "WORDS"},
      sort_option(options.sort),
  };
}

}  // namespace

Command list_participants() {
  auto options = std::make_shared<ParticipantsOptions>();
  return {.name = "participants",
          .help = "List the people registered for a meeting",
          .details =
              "Shows who is nominated, confirmed or on the waiting list; --all shows the "
              "refused and the withdrawn too. Text shows the columns that fit a screen; csv, json "
              "and xlsx hold all of them, and `register import` takes each back as it was.",
          .examples = {"plenary list participants --delegation Senegal",
                       "plenary list participants --role head --columns name,delegation,email",
                       "plenary list participants --late --sort=-received -o late.xlsx"},
          .options = filter_options(*options),
          .shared = shared_list,
          .run = [options](Context& context) { return run_list_participants(*options, context); }};
}

}  // namespace plenary::cli
