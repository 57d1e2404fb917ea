#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct PrivacyShowOptions {
  std::string person{};
};

std::string json_of(const actions::PersonalData& data) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("ref", ref(data.person.id));
  json.field_or_null("name", data.person.name);
  json.key("records");
  json.begin_array();
  for (const actions::RecordLife& record : data.records) write_json(json, record);
  json.end_array();
  json.end_object();
  return out + '\n';
}

Result<Exit> run_privacy_show(const PrivacyShowOptions& options, Context& context) {
  auto setting = history_setting(context);
  if (!setting) return fail(setting.error());
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  auto data = actions::personal_data(**store, *setting, options.person);
  if (!data) return fail(data.error());
  if (context.format() == Format::json) return context.write(json_of(*data));
  Document document{.title =
                        fmt::format("Data about {} ({})",
                                    data->person.name.empty() ? "a person whose name was erased"
                                                              : data->person.name,
                                    ref(data->person.id))};
  for (const actions::RecordLife& record : data->records)
    add_record(document, record, *setting->zone);
  return context.write(document);
}

}  // namespace

Command privacy_show() {
  auto options = std::make_shared<PrivacyShowOptions>();
  return {.name = "show",
          .help = "Show all data about one person",
          .details =
              "Everything that the store holds of them, at every meeting, past versions included: "
              "the answer to somebody who asks what is kept about them.",
          .examples = {"plenary privacy show P17", "plenary privacy show \"awa diop\" --json"},
          .arguments = {{"PERSON", &options->person, "P17, R42, or part of a name"}},
          .shared = shared_meeting | shared_format | shared_as_of,
          .formats = paper_formats,
          .run = [options](Context& context) { return run_privacy_show(*options, context); }};
}

}  // namespace plenary::cli
