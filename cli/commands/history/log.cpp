#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct LogOptions {
  std::string since{};
  std::optional<int> limit{};
};

Result<Exit> run_log(const LogOptions& options, Context& context) {
  auto setting = history_setting(context);
  if (!setting) return fail(setting.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  // Only a meeting that was asked for leaves changes out.
  actions::LogQuery query{.meeting = context.shared().meeting.empty() ? "" : setting->meeting.id};
  if (options.limit) {
    if (*options.limit < 1) return fail(ErrorKind::usage, "--limit is a number from 1 up");
    query.limit = static_cast<std::size_t>(*options.limit);
  }
  if (!options.since.empty()) {
    auto moment = actions::moment_of(**store, options.since, *setting->zone);
    if (!moment) return fail(moment.error());
    query.after = *moment;
  }
  auto changes = actions::log(**store, setting->as_of, query);
  if (!changes) return fail(changes.error());
  const Zone& zone = *setting->zone;
  if (context.format() == Format::json || context.format() == Format::ndjson) {
    return context.write(
        json_list(*changes, context.format() == Format::ndjson,
                  [&](JsonWriter& json, const Change& change) { write_json(json, change, zone); }));
  }
  Document document;
  if (context.format() == Format::csv) {
    document.blocks.emplace_back(table_for_programs(*changes, zone));
    return context.write(document);
  }
  document.blocks.emplace_back(table_of_changes(*changes, zone, context.format() == Format::text));
  return context.write(document);
}

}  // namespace

Command history_log() {
  auto options = std::make_shared<LogOptions>();
  return {
      .name = "log",
      .help = "List the changes, newest first",
      .details =
          "With --meeting, only the changes that altered something of that meeting. --since and "
          "--as-of take a day, a time, or a change such as #12.",
      .examples = {"plenary log --limit 10", "plenary log --since 2023-06-09 --json"},
      .options = {{"--since", &options->since, "Only changes after this moment", "MOMENT"},
                  {"--limit", &options->limit, "At most so many", "N"}},
      .shared = shared_meeting | shared_format | shared_as_of,
      .formats = record_formats,
      .run = [options](Context& context) { return run_log(*options, context); }};
}

}  // namespace plenary::cli
