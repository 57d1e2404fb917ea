#include <fmt/format.h>

#include <algorithm>

#include "commands/setup/commands.h"
#include "commands/setup/meeting_options.h"
#include "context.h"
#include "plenary/actions/setup.h"
#include "plenary/text.h"

namespace plenary::cli {
namespace {

struct MeetingSetOptions {
  std::vector<std::string> assignments{};
  MeetingOptions fields{};
};

// "title=..." and "title=fr=..." are two values of one key.
Result<std::vector<actions::MeetingField>> assigned(const std::vector<std::string>& words) {
  std::vector<actions::MeetingField> fields;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(ErrorKind::usage, fmt::format("\"{}\" sets nothing", word),
                  {"as in: plenary meeting set deadline=2023-06-12"});
    const std::string key = word.substr(0, equals);
    auto known = std::find_if(fields.begin(), fields.end(),
                              [&](const actions::MeetingField& field) { return field.key == key; });
    if (known == fields.end()) known = fields.insert(fields.end(), {.key = key});
    known->values.push_back(word.substr(equals + 1));
  }
  return fields;
}

// No flag edits the tables of frameworks in place.
std::vector<Option> options_to_set(MeetingOptions& fields) {
  std::vector<Option> options = fields.options();
  std::erase_if(options, [](const Option& option) { return option.names == "--framework"; });
  return options;
}

Result<Exit> run_meeting_set(const MeetingSetOptions& options, Context& context) {
  auto workspace = context.workspace();
  if (!workspace) return fail(workspace.error());
  auto id = (*workspace)->meeting_id(context.shared().meeting);
  if (!id) return fail(id.error());
  auto fields = assigned(options.assignments);
  if (!fields) return fail(fields.error());
  const std::vector<actions::MeetingField> flags = options.fields.given();
  fields->insert(fields->end(), flags.begin(), flags.end());
  if (fields->empty())
    return fail(ErrorKind::usage, "nothing to set",
                {"as in: plenary meeting set deadline=2023-06-12"});
  auto act = context.act();
  if (!act) return fail(act.error());
  auto written = actions::set_meeting(**workspace, *id, *fields, *act);
  if (!written) return fail(written.error());
  std::vector<std::string> keys;
  for (const actions::MeetingField& field : *fields) keys.push_back(field.key);
  return answer_written(context, *written, fmt::format("set {} of {}", join(keys, ", "), *id));
}

}  // namespace

Command meeting_set() {
  auto options = std::make_shared<MeetingSetOptions>();
  return {.name = "set",
          .help = "Change what a meeting's file says",
          .details =
              "Keys are those of the file (rules.nominate_by, title.fr) or the short ones "
              "of the flags (deadline, quota). An empty value removes the key. Comments and "
              "order of the file stay. Rooms, objectives and frameworks are edited in it.",
          .examples = {"plenary meeting set deadline=2023-06-12",
                       "plenary meeting set title.fr=\"Réunion thématique\" status=announced",
                       "plenary meeting set --co-chair Morocco --co-chair Spain"},
          .arguments = {{"KEY=VALUE", &options->assignments, "What to set", false}},
          .options = options_to_set(options->fields),
          .shared = shared_meeting | shared_write,
          .run = [options](Context& context) { return run_meeting_set(*options, context); }};
}

}  // namespace plenary::cli
