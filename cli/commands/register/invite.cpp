#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/invitations.h"

namespace plenary::cli {

namespace {

struct InviteOptions {
  actions::InviteOptions invitation{};
  std::string sent_on{};
};

Result<Exit> run_invite(const InviteOptions& options, Context& context) {
  actions::InviteOptions invitation = options.invitation;
  auto sent_on = day_option("--sent-on", options.sent_on);
  if (!sent_on) return fail(std::move(sent_on.error()));
  invitation.sent_on = *sent_on;
  return act_on_meeting(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::invite(store, setting, act, invitation);
  });
}

}  // namespace

Command register_invite() {
  auto options = std::make_shared<InviteOptions>();
  actions::InviteOptions& invitation = options->invitation;
  return {
      .name = "invite",
      .help = "Record that invitations went out",
      .details =
          "Parties are codes or names in any language. --all takes every partner and observer "
          "of the meeting's first day, and leaves those invited before as they are. Given "
          "again, an invitation changes only in what is given anew.",
      .examples = {"plenary register invite --all --document note_verbale --number NV-12/2023",
                   "plenary register invite SN \"Côte d'Ivoire\" --sent-on 2023-05-02"},
      .arguments = {{"PARTY", &invitation.parties, "Whom, by code or name", false}},
      .options = {{"--all", &invitation.all, "Every partner and observer of that day"},
                  {"--document", &invitation.document_type, "What was sent", "TYPE"},
                  {"--number", &invitation.document_number, "Its number, as printed on it", "NO"},
                  {"--sent-on", &options->sent_on, "When it went; by default today", "DAY"}},
      .shared = shared_desk,
      .run = [options](Context& context) { return run_invite(*options, context); }};
}

}  // namespace plenary::cli
