#include <fmt/format.h>

#include <algorithm>

#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/lists.h"

namespace plenary::cli {

namespace {

struct AddOptions {
  std::string records{};  // "-": standard input
  FieldFlags fields{};
  actions::NominateOptions nominate{};
  std::string day{};
};

// At a terminal, what no registration can do without is asked for.
Result<void> ask_for_missing(FieldFlags& fields, Context& context) {
  if (!context.asks()) return {};
  if (!fields.has("name") && !fields.has("given_name") && !fields.has("family_name")) {
    auto name = context.ask("Name (TBC for a seat without a person)");
    if (!name) return fail(std::move(name.error()));
    fields.set("name", std::move(*name));
  }
  if (!fields.has("delegation")) {
    auto delegation = context.ask("Delegation (code or name)");
    if (!delegation) return fail(std::move(delegation.error()));
    fields.set("delegation", std::move(*delegation));
  }
  return {};
}

// Flags beside records hold for every record that does not say otherwise.
void fill_in(actions::Nomination& nomination, const actions::FieldWords& flags) {
  for (const auto& [key, value] : flags) {
    const auto known = std::find_if(nomination.fields.begin(), nomination.fields.end(),
                                    [&key = key](const auto& field) { return field.first == key; });
    if (known == nomination.fields.end())
      nomination.fields.emplace_back(key, value);
    else if (known->second.empty())
      known->second = value;
  }
}

Result<std::vector<actions::Nomination>> read_records(const FieldFlags& fields, Context& context,
                                                      Problems& notes) {
  auto read = actions::read_nominations(context.streams().read_all());
  if (has_error(read.problems)) {
    const auto faults =
        std::count_if(read.problems.begin(), read.problems.end(),
                      [](const Problem& problem) { return problem.severity == Severity::error; });
    Error error{.kind = ErrorKind::invalid,
                .message = fmt::format("nobody was registered: {} fault{} in the records", faults,
                                       faults == 1 ? "" : "s")};
    error.problems = std::move(read.problems);
    return fail(std::move(error));
  }
  if (read.value.empty()) return fail(ErrorKind::invalid, "there is no record on standard input");
  for (actions::Nomination& nomination : read.value) fill_in(nomination, fields.given());
  notes = std::move(read.problems);
  return std::move(read.value);
}

Result<Exit> run_add(AddOptions& options, Context& context) {
  if (!options.records.empty() && options.records != "-")
    return fail(
        ErrorKind::usage, fmt::format("register add does not take \"{}\"", options.records),
        {fmt::format("plenary register add --name \"{}\" --delegation ...", options.records),
         "plenary register add - reads records from standard input",
         "plenary register import FILE reads a delegate list"});
  std::vector<actions::Nomination> nominations;
  Problems notes;
  if (options.records == "-") {
    auto records = read_records(options.fields, context, notes);
    if (!records) return fail(std::move(records.error()));
    nominations = std::move(*records);
  } else {
    if (auto asked = ask_for_missing(options.fields, context); !asked)
      return fail(std::move(asked.error()));
    nominations.push_back({.fields = options.fields.given()});
  }
  const auto act_there = [&](Store& store, const Setting& setting,
                             const Act& act) -> Result<actions::Done> {
    auto day = actions::day_of_meeting(options.day, setting.meeting);
    if (!day) return fail(std::move(day.error()));
    options.nominate.day = day->value_or(Date{});
    auto done = actions::nominate(store, setting, act, nominations, options.nominate);
    if (done) done->problems.insert(done->problems.begin(), notes.begin(), notes.end());
    return done;
  };
  return act_on_meeting(context, act_there);
}

}  // namespace

Command register_add() {
  auto options = std::make_shared<AddOptions>();
  std::vector<Option> all = options->fields.options();
  all.push_back({"--walk-in", &options->nominate.walk_in,
                 "At the desk: registered as confirmed, and seen today"});
  all.push_back(
      {"--day", &options->day, "Of a walk-in, instead of today: a date or 1 for the first", "DAY"});
  all.push_back({"--new-person", &options->nominate.new_person,
                 "A namesake of somebody known, not the same person"});
  all.push_back({"--new-delegation", &options->nominate.new_delegation,
                 "Record an organisation that partners.toml does not know"});
  return {
      .name = "add",
      .help = "Register somebody, or many from standard input",
      .details =
          "Somebody known from another meeting, by e-mail and name or by delegation and name, is "
          "the "
          "same person. Without --received, the nomination counts as received now. A name TBC "
          "keeps "
          "a seat for somebody.\n\n"
          "With -, standard input holds csv with these options' names for headings, or one json "
          "object a line; all of it is registered in one change, or nothing. Options beside - hold "
          "for every record that does not say otherwise.",
      .examples = {"plenary register add --name \"Awa Diop\" --delegation SN --role head",
                   "plenary register add --name TBC --delegation \"Cote d'Ivoire\" "
                   "--received \"8 June 2023\"",
                   "plenary register add - < people.csv"},
      .arguments = {{"RECORDS", &options->records, "- reads records from standard input", false}},
      .options = std::move(all),
      .shared = shared_desk,
      .run = [options](Context& context) { return run_add(*options, context); }};
}

}  // namespace plenary::cli
