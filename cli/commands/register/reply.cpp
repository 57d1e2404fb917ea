#include <fmt/format.h>

#include "commands/register/commands.h"
#include "commands/register/desk.h"
#include "plenary/actions/invitations.h"
#include "plenary/text.h"

namespace plenary::cli {

namespace {

struct ReplyOptions {
  std::string party{};
  std::string reply{};
  std::string on{};
};

Result<Exit> run_reply(const ReplyOptions& options, Context& context) {
  const auto reply = parse_reply(options.reply);
  if (!reply) {
    const std::string near = nearest(options.reply, {"accepted", "regrets", "none"});
    return fail(ErrorKind::usage, fmt::format("\"{}\" is no reply", options.reply),
                {near.empty() ? "one of accepted, regrets, none"
                              : fmt::format("did you mean \"{}\"?", near)});
  }
  auto on = day_option("--on", options.on);
  if (!on) return fail(std::move(on.error()));
  return act_on_meeting(context, [&](Store& store, const Setting& setting, const Act& act) {
    return actions::record_reply(store, setting, act, options.party, *reply, *on);
  });
}

}  // namespace

Command register_reply() {
  auto options = std::make_shared<ReplyOptions>();
  return {.name = "reply",
          .help = "Record what a party replied to its invitation",
          .details =
              "Regrets from a party that has people registered are said; withdraw them "
              "yourself where that is meant.",
          .examples = {"plenary register reply SN accepted",
                       "plenary register reply Iceland regrets --on 2023-05-30"},
          .arguments = {{"PARTY", &options->party, "Who replied, by code or name"},
                        {"REPLY", &options->reply, "accepted, regrets or none"}},
          .options = {{"--on", &options->on, "When the reply came; by default today", "DAY"}},
          .shared = shared_desk,
          .run = [options](Context& context) { return run_reply(*options, context); }};
}

}  // namespace plenary::cli
