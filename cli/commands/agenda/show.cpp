#include "commands/agenda/commands.h"
#include "commands/list/answer.h"
#include "plenary/actions/agenda.h"
#include "plenary/documents/agenda.h"

namespace plenary::cli {
namespace {

Result<Exit> run_show(const std::string& day_words, Context& context) {
  return with_ground(
      context, true, [&](Snapshot& snapshot, const actions::ListGround& ground) -> Result<Exit> {
        auto day = actions::day_of_meeting(day_words, ground.setting.meeting);
        if (!day) return fail(std::move(day.error()));
        if (!is_for_people(context.format())) {
          return answer(context, ground, actions::slot_columns(ground), "slots", {},
                        actions::slot_rows(snapshot, ground.setting, {.day = *day}));
        }
        StoredAgenda agenda = actions::stored_agenda(snapshot, ground.setting.meeting.id);
        if (*day) {
          std::erase_if(agenda.slots, [&](const SlotWithPeople& entry) {
            return entry.slot.start.date != **day;
          });
        }
        if (agenda.slots.empty()) context.say("no slots");
        return context.write(agenda_document(agenda, ground.setting.meeting,
                                             ground.setting.dialogue.first_language(), ground.words,
                                             *ground.setting.zone));
      });
}

}  // namespace

Command agenda_show() {
  auto day = std::make_shared<std::string>();
  return {.name = "show",
          .help = "Show the agenda by day and time",
          .details =
              "Times are those on the wall at the meeting's place. json, ndjson, csv and xlsx hold "
              "the slots with all their keys.",
          .examples = {"plenary agenda show", "plenary agenda show --day 1 --lang fr"},
          .options = {{"--day", day.get(), "Only this day, a date or 1 for the first", "DAY"}},
          .shared = shared_meeting | shared_lang | shared_format | shared_columns | shared_as_of,
          .run = [day](Context& context) { return run_show(*day, context); }};
}

}  // namespace plenary::cli
