#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/invitations.h"

namespace plenary::cli {

namespace {

struct FocalPointOptions {
  actions::FocalPointOptions contact{};
  std::string from{};
  std::string to{};
  std::string end{};
};

Result<Exit> run_focal_point(const FocalPointOptions& options, Context& context) {
  actions::FocalPointOptions contact = options.contact;
  const std::tuple<const char*, const std::string*, Date*> days[] = {
      {"--from", &options.from, &contact.from},
      {"--to", &options.to, &contact.to},
      {"--end", &options.end, &contact.end}};
  for (const auto& [name, typed, day] : days) {
    auto read = day_option(name, *typed);
    if (!read) return fail(std::move(read.error()));
    *day = *read;
  }
  return act_on_dialogue(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::record_focal_point(store, setting, act, contact);
  });
}

}  // namespace

Command register_focal_point() {
  auto options = std::make_shared<FocalPointOptions>();
  actions::FocalPointOptions& contact = options->contact;
  return {
      .name = "focal-point",
      .help = "Record through whom a party nominates, from when and until when",
      .details =
          "The name of one in office changes that entry; another name adds one. --end "
          "ends the one in office until now, alone or with the successor's name.",
      .examples = {"plenary register focal-point SN --name \"Awa Diop\" --email a.diop@mfa.example",
                   "plenary register focal-point SN --end 2023-05-31 --name \"Mamadou Sarr\""},
      .arguments = {{"PARTY", &contact.party, "Whose, by code or name"}},
      .options = {{"--name", &contact.name, "Name as sent", "NAME"},
                  {"--email", &contact.email, "E-mail address", "ADDRESS"},
                  {"--position", &contact.position, "Function", "WORDS"},
                  {"--organisation", &contact.organisation, "Ministry or body", "NAME"},
                  {"--phone", &contact.phone, "Telephone as sent", "NUMBER"},
                  {"--from", &options->from, "First day in office", "DAY"},
                  {"--to", &options->to, "Last day in office", "DAY"},
                  {"--end", &options->end, "Last day of the one in office until now", "DAY"}},
      .shared = shared_write,
      .run = [options](Context& context) { return run_focal_point(*options, context); }};
}

}  // namespace plenary::cli
