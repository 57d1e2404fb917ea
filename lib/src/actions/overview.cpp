#include "plenary/actions/overview.h"

#include "plenary/actions/files.h"
#include "plenary/actions/reports.h"

namespace plenary::actions {
namespace {

// The meeting under way or next to come, by its last day; the latest one where all are over.
// Meetings are read one by one and kept by nobody: a dialogue has some tens of them.
Result<std::string> next_meeting(const Workspace& workspace, Date today, const Language& first) {
  std::string next;
  std::string last;
  Date next_end{};
  Date last_end{};
  for (const std::string& id : workspace.meeting_ids()) {
    const std::string path = "meetings/" + id + ".toml";
    auto text = read_file(workspace.root() + '/' + path);
    if (!text) return fail(text.error());
    const Date end = read_meeting({path, std::move(*text)}, first).value.end;
    if (end >= today && (next.empty() || end < next_end)) {
      next = id;
      next_end = end;
    }
    if (last.empty() || end > last_end) {
      last = id;
      last_end = end;
    }
  }
  return next.empty() ? last : next;
}

Result<void> fill_meeting(Workspace& workspace, const Language& language, Clock clock,
                          Overview& overview) {
  auto setting = workspace.setting(overview.next, "", clock);
  if (!setting) return fail(setting.error());
  auto words = workspace.words(language.empty() ? setting->dialogue.first_language() : language);
  if (!words) return fail(words.error());
  auto store = workspace.store(Store::Mode::read);
  if (!store) return fail(store.error());
  auto daily = daily_report(**store, *setting, *words, {});
  if (!daily) return fail(daily.error());
  const Figures& figures = daily->value.figures;
  overview.title = daily->paper.text(setting->meeting.title);
  overview.place_and_dates = place_and_dates(daily->paper);
  overview.over = setting->meeting.end < setting->today;
  overview.deadline = setting->meeting.rules.nominate_by;
  overview.days_left = figures.days_left;
  overview.registered = figures.totals.registered;
  overview.confirmed = figures.totals.confirmed;
  overview.parties_invited = figures.parties_invited;
  overview.parties_missing = figures.parties_missing;
  for (const Todo& todo : figures.todo) overview.todo.push_back(todo_in_words(todo, *words));
  return {};
}

}  // namespace

Result<Overview> overview(Workspace& workspace, const std::string& wanted, const Language& language,
                          Clock clock) {
  auto setting = workspace.setting_without_meeting("", clock);
  if (!setting) return fail(setting.error());
  const Language& first = setting->dialogue.first_language();
  Overview overview{.dialogue = setting->dialogue.short_name.in(language, first),
                    .meetings = workspace.meeting_ids().size()};
  if (overview.dialogue.empty()) overview.dialogue = setting->dialogue.name.in(language, first);
  if (overview.meetings == 0) return overview;
  auto id = wanted.empty() ? next_meeting(workspace, setting->today, first)
                           : workspace.meeting_id(wanted);
  if (!id) return fail(id.error());
  overview.next = *id;
  if (auto filled = fill_meeting(workspace, language, clock, overview); !filled)
    return fail(filled.error());
  return overview;
}

}  // namespace plenary::actions
