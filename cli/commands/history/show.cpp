#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct ShowOptions {
  std::string ref{};
};

std::string json_of(const actions::ChangeWithRows& shown, const Zone& zone) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("change");
  write_json(json, shown.change, zone);
  json.key("rows");
  write_json(json, shown.rows);
  json.end_object();
  return out + '\n';
}

Result<Exit> write_change(const actions::ChangeWithRows& shown, const Zone& zone,
                          Context& context) {
  if (context.format() == Format::json) return context.write(json_of(shown, zone));
  const Change& change = shown.change;
  Document document{.title = fmt::format("Change #{}", change.number)};
  Facts facts{.entries = {{"when", time_in(zone, change.at)},
                          {"clock", change.clock_given ? "given" : "system"},
                          {"who", change.actor},
                          {"what", change.verb},
                          {"from", change.source},
                          {"note", change.note},
                          {"hash", change.hash}}};
  std::erase_if(facts.entries, [](const auto& entry) { return entry.second.empty(); });
  document.blocks.emplace_back(std::move(facts));
  document.blocks.emplace_back(table_of_rows(shown.rows, "Records"));
  return context.write(document);
}

Result<Exit> write_record(const actions::RecordLife& record, const Zone& zone, Context& context) {
  if (context.format() == Format::json) {
    std::string out;
    JsonWriter json(out);
    write_json(json, record);
    return context.write(out + '\n');
  }
  Document document;
  add_record(document, record, zone);
  return context.write(document);
}

Result<Exit> run_show(const ShowOptions& options, Context& context) {
  auto setting = history_setting(context);
  if (!setting) return fail(setting.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  auto shown = actions::show(**store, *setting, options.ref);
  if (!shown) return fail(shown.error());
  if (const auto* change = std::get_if<actions::ChangeWithRows>(&*shown)) {
    return write_change(*change, *setting->zone, context);
  }
  return write_record(std::get<actions::RecordLife>(*shown), *setting->zone, context);
}

}  // namespace

Command history_show() {
  auto options = std::make_shared<ShowOptions>();
  return {.name = "show",
          .help = "Show one record with its history",
          .details =
              "R42 is a registration, P17 a person, S7 a slot, I3 an item, O5 an outcome, D3 a "
              "document, #12 a change; part of a name will do where it is one person's.",
          .examples = {"plenary show R42", "plenary show \"awa diop\"", "plenary show \"#12\""},
          .arguments = {{"REF", &options->ref, "What to show"}},
          .shared = shared_meeting | shared_format | shared_as_of,
          .run = [options](Context& context) { return run_show(*options, context); }};
}

}  // namespace plenary::cli
