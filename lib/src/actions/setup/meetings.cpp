// Meetings' files: opened, edited in place, read all together.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "actions/config_change.h"
#include "actions/setup/meeting_fields.h"
#include "plenary/actions/files.h"
#include "plenary/actions/setup.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

std::string path_of(const std::string& id) { return "meetings/" + id + ".toml"; }

bool is_meeting_id(const std::string& id) {
  const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return plain && !id.empty() && id.size() <= 60 && id.front() != '-';
}

// The file's new text, in place and on record: one change. `before` is what it was when it was
// read; an edit that came in between is not written over.
Result<Receipt> put_file(Workspace& workspace, Act act, const ConfigFile& before,
                         const std::string& text) {
  put_into_act(act, {before.path, text});
  auto store = workspace.store(act.dry_run ? Store::Mode::read : Store::Mode::write);
  if (!store) return fail(store.error());
  return (*store)->write(act, [&](Writer& writer) -> Result<void> {
    return replace_config_file(writer, workspace.root(), before, text);
  });
}

Result<void> apply_all(Meeting& meeting, const std::vector<MeetingField>& fields,
                       const FieldContext& context) {
  for (const MeetingField& field : fields) {
    if (auto done = apply_field(meeting, field, context); !done) return done;
  }
  return {};
}

Result<void> fill_defaults(Meeting& meeting, const FieldContext& context,
                           const std::string& zoneinfo) {
  if (meeting.title.empty())
    return fail(ErrorKind::usage, "a meeting needs a title",
                {"--title \"Thematic Meeting on ...\""});
  if (meeting.start.year == 0)
    return fail(ErrorKind::usage, "a meeting needs a first day", {"--start 2023-06-22"});
  if (meeting.end.year == 0) meeting.end = meeting.start;
  if (meeting.end < meeting.start)
    return fail(ErrorKind::usage, fmt::format("the meeting ends on {}, before it starts on {}",
                                              iso(meeting.end), iso(meeting.start)));
  if (meeting.host.empty()) meeting.host = meeting.country;
  if (meeting.chair.empty()) {
    if (const ChairTerm* term = context.setting.dialogue.chair_on(meeting.start))
      meeting.chair = term->party;
  }
  if (meeting.zone.empty() && !meeting.country.empty()) {
    auto zone = zone_of_country(zoneinfo, meeting.country, meeting.city);
    if (!zone) return fail(zone.error());
    meeting.zone = *zone;
  }
  return {};
}

// Of the other meetings their ids are enough: their own findings are not asked for here.
Problems problems_of(const Setting& setting, const std::vector<std::string>& ids,
                     const Meeting& meeting, const ConfigFile& file) {
  std::vector<Meeting> meetings{meeting};
  for (const std::string& id : ids)
    if (id != meeting.id) meetings.push_back({.id = id});
  Problems problems = cross_check(setting.dialogue, setting.parties, setting.frameworks, meetings);
  std::erase_if(problems, [&](const Problem& problem) { return problem.where.path != file.path; });
  place_problems(problems, {file});
  return problems;
}

// Keys typed twice ("title", "title.fr") are one value in the file.
std::vector<ConfigEdit> edits_for(const Meeting& meeting, const std::vector<MeetingField>& fields,
                                  const Language& first) {
  std::vector<ConfigEdit> edits;
  std::set<std::string> seen;
  for (const MeetingField& field : fields) {
    const std::string key = file_key(field.key);
    if (seen.insert(key).second) edits.push_back({key, meeting_value(meeting, key, first)});
  }
  return edits;
}

Result<Meeting> read_sound(const ConfigFile& file, const Language& first) {
  Checked<Meeting> read = read_meeting(file, first);
  if (!has_error(read.problems)) return std::move(read.value);
  return fail(Error{.kind = ErrorKind::invalid,
                    .message = fmt::format("{} has errors", file.path),
                    .problems = std::move(read.problems)});
}

}  // namespace

Result<WrittenMeeting> new_meeting(Workspace& workspace, const std::string& id,
                                   const std::vector<MeetingField>& fields, const Act& act) {
  if (!is_meeting_id(id))
    return fail(ErrorKind::usage, fmt::format("\"{}\" cannot be a meeting's id", id),
                {"small letters, digits and hyphens: marrakesh-2023"});
  const std::vector<std::string> ids = workspace.meeting_ids();
  if (std::find(ids.begin(), ids.end(), id) != ids.end())
    return fail(ErrorKind::conflict, fmt::format("there is a meeting {} already", id),
                {fmt::format("plenary meeting set --meeting {} changes it", id)});
  auto setting = workspace.setting_without_meeting("", {.now = act.now});
  if (!setting) return fail(setting.error());
  const PartyIndex parties(setting->parties, {});
  const FieldContext context{*setting, parties, workspace.zones()};
  Meeting meeting{.id = id};
  if (auto done = apply_all(meeting, fields, context); !done) return fail(done.error());
  if (auto done = fill_defaults(meeting, context, workspace.installation().zoneinfo); !done)
    return fail(done.error());

  const ConfigFile file{path_of(id), write_meeting(meeting, setting->dialogue.first_language())};
  std::error_code ignored;
  if (!act.dry_run) std::filesystem::create_directory(workspace.root() + "/meetings", ignored);
  auto receipt = put_file(workspace, act, {file.path, ""}, file.text);
  if (!receipt) return fail(receipt.error());
  return WrittenMeeting{.receipt = std::move(*receipt),
                        .path = file.path,
                        .meeting = meeting,
                        .problems = problems_of(*setting, ids, meeting, file)};
}

Result<WrittenMeeting> set_meeting(Workspace& workspace, const std::string& id,
                                   const std::vector<MeetingField>& fields, const Act& act) {
  auto setting = workspace.setting_without_meeting("", {.now = act.now});
  if (!setting) return fail(setting.error());
  const Language& first = setting->dialogue.first_language();
  auto text = read_file(workspace.root() + '/' + path_of(id));
  if (!text) return fail(text.error());
  const ConfigFile before{path_of(id), std::move(*text)};
  auto meeting = read_sound(before, first);
  if (!meeting) return fail(meeting.error());
  for (const MeetingField& field : fields) {
    if (file_key(field.key) == "framework")
      return fail(ErrorKind::usage, "frameworks are edited in the meeting's file",
                  {fmt::format("[[frameworks]] in {}", before.path)});
  }
  const PartyIndex parties(setting->parties, {});
  if (auto done = apply_all(*meeting, fields, {*setting, parties, workspace.zones()}); !done)
    return fail(done.error());
  auto edited = edit_config(before, edits_for(*meeting, fields, first));
  if (!edited) return fail(edited.error());
  const ConfigFile after{before.path, std::move(*edited)};
  auto again = read_sound(after, first);
  if (!again) return fail(again.error());

  WrittenMeeting written{.receipt = {.dry_run = act.dry_run},
                         .path = after.path,
                         .meeting = *again,
                         .problems = problems_of(*setting, workspace.meeting_ids(), *again, after)};
  if (after.text == before.text) return written;
  auto receipt = put_file(workspace, act, before, after.text);
  if (!receipt) return fail(receipt.error());
  written.receipt = std::move(*receipt);
  return written;
}

Result<std::vector<Meeting>> all_meetings(Workspace& workspace, const Setting& setting) {
  std::vector<ConfigFile> files;
  if (setting.as_of.is_now()) {
    auto now = workspace.config_files();
    if (!now) return fail(now.error());
    files = std::move(*now);
  } else {
    auto store = workspace.store(Store::Mode::read);
    if (!store) return fail(store.error());
    auto then =
        (*store)->read(setting.as_of, [](Snapshot& snapshot) -> Result<std::vector<ConfigFile>> {
          return snapshot.rows<ConfigFile>();
        });
    if (!then) return fail(then.error());
    files = std::move(*then);
  }
  std::vector<Meeting> meetings;
  for (const ConfigFile& file : files) {
    if (!file.path.starts_with("meetings/")) continue;
    auto meeting = read_sound(file, setting.dialogue.first_language());
    if (!meeting) return fail(meeting.error());
    meetings.push_back(std::move(*meeting));
  }
  std::stable_sort(meetings.begin(), meetings.end(),
                   [](const Meeting& a, const Meeting& b) { return a.start < b.start; });
  return meetings;
}

}  // namespace plenary::actions
