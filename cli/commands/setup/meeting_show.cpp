#include "commands/setup/commands.h"
#include "context.h"
#include "plenary/documents/meeting.h"
#include "plenary/domain/rules.h"

namespace plenary::cli {
namespace {

Result<Exit> run_meeting_show(Context& context) {
  auto setting = context.setting();
  if (!setting) return fail(setting.error());
  auto words = context.words(*setting);
  if (!words) return fail(words.error());
  const auto left = days_left(setting->today, setting->meeting.rules);
  if (context.format() == Format::json) return context.write(meeting_json(setting->meeting, left));
  const Paper paper{.dialogue = setting->dialogue,
                    .meeting = setting->meeting,
                    .zone = *setting->zone,
                    .deadline_zone = *setting->deadline_zone,
                    .words = *words,
                    .names = PartyNames(setting->parties, {}, words->language(),
                                        setting->dialogue.first_language())};
  return context.write(meeting_document(paper, left));
}

}  // namespace

Command meeting_show() {
  return {.name = "show",
          .help = "Show what is decided about a meeting",
          .examples = {"plenary meeting show", "plenary meeting show --as-of 2023-06-01"},
          .shared = shared_meeting | shared_lang | shared_format | shared_as_of,
          .formats = paper_formats,
          .run = run_meeting_show};
}

}  // namespace plenary::cli
