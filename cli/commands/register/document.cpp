#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/invitations.h"

namespace plenary::cli {

namespace {

struct DocumentOptions {
  actions::DocumentOptions document{};
  std::string dated{};
  std::string received_on{};
};

Result<Exit> run_document(const DocumentOptions& options, Context& context) {
  actions::DocumentOptions document = options.document;
  auto dated = day_option("--dated", options.dated);
  if (!dated) return fail(std::move(dated.error()));
  auto received_on = day_option("--received-on", options.received_on);
  if (!received_on) return fail(std::move(received_on.error()));
  document.dated = *dated;
  document.received_on = *received_on;
  return act_on_meeting(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::record_delegation_document(store, setting, act, document);
  });
}

}  // namespace

Command register_document() {
  auto options = std::make_shared<DocumentOptions>();
  actions::DocumentOptions& document = options->document;
  return {.name = "document",
          .help = "Record a note verbale or letter received from a party",
          .examples = {"plenary register document SN note_verbale --number NV-12/2023 "
                       "--dated 2023-06-05"},
          .arguments = {{"PARTY", &document.party, "From whom, by code or name"},
                        {"TYPE", &document.type, "note_verbale, nomination_letter, letter, ..."}},
          .options = {{"--number", &document.number, "Its number, as printed on it", "NO"},
                      {"--dated", &options->dated, "The day it bears", "DAY"},
                      {"--received-on", &options->received_on, "The day it came; by default today",
                       "DAY"}},
          .shared = shared_desk,
          .run = [options](Context& context) { return run_document(*options, context); }};
}

}  // namespace plenary::cli
