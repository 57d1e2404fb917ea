#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct DiffOptions {
  std::vector<std::string> moments{};  // one or two
};

std::string json_of(const actions::Differences& differences) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("after", differences.after);
  json.field("until", differences.until);
  json.key("rows");
  write_json(json, differences.rows);
  json.end_object();
  return out + '\n';
}

Result<Exit> run_diff(const DiffOptions& options, Context& context) {
  if (options.moments.empty() || options.moments.size() > 2) {
    return fail(ErrorKind::usage, "diff takes one moment or two",
                {"plenary diff 2023-06-09", "plenary diff \"#3\" \"#7\""});
  }
  auto setting = history_setting(context);
  if (!setting) return fail(setting.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  auto from = Workspace::parse_as_of(options.moments.front(), *setting->zone);
  if (!from) return fail(from.error());
  AsOf until;
  if (options.moments.size() == 2) {
    auto to = Workspace::parse_as_of(options.moments.back(), *setting->zone);
    if (!to) return fail(to.error());
    until = *to;
  }
  std::string meeting = context.shared().meeting.empty() ? "" : setting->meeting.id;
  auto differences = actions::differences(**store, *from, until, meeting, *setting->zone);
  if (!differences) return fail(differences.error());
  if (context.format() == Format::json) return context.write(json_of(*differences));
  if (context.format() == Format::ndjson) {
    return context.write(
        json_list(differences->rows, true,
                  [](JsonWriter& json, const RowChange& row) { write_json(json, row); }));
  }
  if (differences->rows.empty()) {
    context.say("nothing changed between the two");
    if (context.format() == Format::text) return Exit::done;
  }
  Document document;
  document.blocks.emplace_back(table_of_rows(differences->rows, ""));
  return context.write(document);
}

}  // namespace

Command history_diff() {
  auto options = std::make_shared<DiffOptions>();
  return {
      .name = "diff",
      .help = "Show what changed between two moments",
      .details =
          "A moment is a change (#12), a day (its end), or a time in the meeting's zone. Without a "
          "second one: up to now. With --meeting, only what belongs to that meeting.",
      .examples = {"plenary diff 2023-06-09", "plenary diff \"#3\" \"#7\" --json"},
      .arguments = {{"MOMENT", &options->moments, "After the first, up to the second"}},
      .shared = shared_meeting | shared_format,
      .formats = record_formats,
      .run = [options](Context& context) { return run_diff(*options, context); }};
}

}  // namespace plenary::cli
