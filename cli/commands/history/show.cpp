#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"
#include "plenary/text.h"

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

// "partner from 2006-07-10 to 2012"; an end that is not known is left out.
std::string words_of(const StandingTerm& term) {
  std::string words(name_of(term.standing));
  if (term.from) words += " from " + iso(term.from);
  if (term.to) words += " to " + iso(term.to);
  return words;
}

std::string words_of(const std::vector<StandingTerm>& terms) {
  std::vector<std::string> parts;
  for (const StandingTerm& term : terms) parts.push_back(words_of(term));
  return join(parts, "; ");
}

void write_standings(JsonWriter& json, const std::vector<StandingTerm>& terms) {
  json.begin_array();
  for (const StandingTerm& term : terms) {
    json.begin_object();
    json.field("is", name_of(term.standing));
    json.field_or_null("from", iso(term.from));
    json.field_or_null("to", iso(term.to));
    json.end_object();
  }
  json.end_array();
}

std::string json_of(const actions::PartyWithRecords& shown) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("code", shown.party.code);
  json.key("name");
  json.begin_object();
  for (const auto& [language, name] : shown.party.name.all()) json.field(language, name);
  json.end_object();
  json.field_or_null("standing", shown.standing ? name_of(*shown.standing) : "");
  json.key("standings");
  write_standings(json, shown.party.standings);
  json.field_or_null("group", shown.party.group);
  json.field_or_null("region", shown.party.region);
  json.field("steering_committee", shown.party.steering_committee);
  json.key("records");
  json.begin_array();
  for (const actions::RecordLife& record : shown.records) write_json(json, record);
  json.end_array();
  json.end_object();
  return out + '\n';
}

Result<Exit> write_party(const actions::PartyWithRecords& shown, const Setting& setting,
                         Context& context) {
  if (context.format() == Format::json) return context.write(json_of(shown));
  if (context.format() == Format::csv) {
    return context.write(Document{.blocks = {table_of_lives(shown.records, *setting.zone)}});
  }
  const Party& party = shown.party;
  Document document{
      .title = fmt::format("{} {}", party.code, party.name.in(setting.dialogue.first_language()))};
  Facts facts;
  for (const auto& [language, name] : party.name.all()) {
    facts.entries.emplace_back("name_" + language, name);
  }
  facts.entries.insert(facts.entries.end(),
                       {{"standing", shown.standing ? std::string(name_of(*shown.standing)) : ""},
                        {"standings", words_of(party.standings)},
                        {"group", party.group},
                        {"region", party.region},
                        {"steering_committee", party.steering_committee ? "yes" : "no"},
                        {"note", party.note}});
  std::erase_if(facts.entries, [](const auto& entry) { return entry.second.empty(); });
  document.blocks.emplace_back(std::move(facts));
  for (const actions::RecordLife& record : shown.records) {
    add_record(document, record, *setting.zone);
  }
  auto written = context.write(document);
  if (written && !setting.meeting.id.empty()) {
    context.say(fmt::format("its people: plenary list participants --delegation {}", party.code));
  }
  return written;
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
  if (const auto* party = std::get_if<actions::PartyWithRecords>(&*shown)) {
    return write_party(*party, *setting, context);
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
              "document, V8 an invitation, F2 a focal point, #12 a change; part of a name will do "
              "where "
              "it is one person's, and a party is meant by its code or its name. csv holds the "
              "history alone.",
          .examples = {"plenary show R42", "plenary show \"awa diop\"", "plenary show \"#12\"",
                       "plenary show Senegal"},
          .arguments = {{"REF", &options->ref, "What to show"}},
          .shared = shared_meeting | shared_format | shared_as_of,
          .formats = table_paper_formats,
          .run = [options](Context& context) { return run_show(*options, context); }};
}

}  // namespace plenary::cli
