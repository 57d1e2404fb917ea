#include "plenary/actions/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "plenary/actions/files.h"
#include "plenary/text.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view meetings_folder = "meetings/";

std::string meeting_path(const std::string& id) {
  return std::string(meetings_folder) + id + ".toml";
}

const ConfigFile* file_at(const std::vector<ConfigFile>& files, std::string_view path) {
  for (const ConfigFile& file : files)
    if (file.path == path) return &file;
  return nullptr;
}

// Errors first as they stand in the files; one sentence sums them up.
Result<void> refuse_errors(const Problems& problems) {
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::error;
  });
  if (errors == 0) return {};
  Error error{
      .kind = ErrorKind::invalid,
      .message = fmt::format("the configuration has {} error{}", errors, errors == 1 ? "" : "s")};
  std::copy_if(problems.begin(), problems.end(), std::back_inserter(error.problems),
               [](const Problem& problem) { return problem.severity == Severity::error; });
  return fail(std::move(error));
}

template <class Value>
void take(Checked<Value> checked, Value& value, Problems& problems) {
  value = std::move(checked.value);
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
}

Result<void> read_configuration(const std::vector<ConfigFile>& files, Setting& setting) {
  Problems problems;
  const ConfigFile* dialogue = file_at(files, "plenary.toml");
  if (dialogue == nullptr)
    return fail(ErrorKind::not_found, "plenary.toml was not there at that moment");
  take(read_dialogue(*dialogue), setting.dialogue, problems);
  const Language& first = setting.dialogue.first_language();
  if (const ConfigFile* file = file_at(files, "partners.toml"))
    take(read_parties(*file, first), setting.parties, problems);
  if (const ConfigFile* file = file_at(files, "frameworks.toml"))
    take(read_frameworks(*file, first), setting.frameworks, problems);
  if (!setting.meeting.id.empty()) {
    const ConfigFile* file = file_at(files, meeting_path(setting.meeting.id));
    if (file == nullptr)
      return fail(ErrorKind::not_found,
                  fmt::format("no meeting is called {} at that moment", setting.meeting.id),
                  {"plenary list meetings"});
    take(read_meeting(*file, first), setting.meeting, problems);
  }
  return refuse_errors(problems);
}

Result<void> find_zones(ZoneData& zones, Setting& setting) {
  const Meeting& meeting = setting.meeting;
  auto zone = zones.find(meeting.zone.empty() ? "UTC" : meeting.zone);
  if (!zone) return fail(zone.error());
  setting.zone = *zone;
  setting.deadline_zone = *zone;
  if (!meeting.rules.deadline_zone.empty()) {
    auto deadline = zones.find(meeting.rules.deadline_zone);
    if (!deadline) return fail(deadline.error());
    setting.deadline_zone = *deadline;
  }
  setting.today = setting.deadline_zone->local_date(setting.now);
  return {};
}

// Which of the files read now differ from what the store last recorded: said, for a report made
// from them cannot be made again later.
void remark_unrecorded(const std::vector<ConfigFile>& used, const std::vector<ConfigFile>& recorded,
                       std::vector<std::string>& remarks) {
  for (const ConfigFile& file : used) {
    const ConfigFile* known = file_at(recorded, file.path);
    if (known != nullptr && known->text == file.text) continue;
    remarks.push_back(
        fmt::format("{} has edits that are not recorded yet (plenary check --record)", file.path));
  }
}

struct Recorded {
  std::vector<ConfigFile> files{};
  Instant at{};
};

Result<Recorded> recorded_at(Store& store, const AsOf& as_of) {
  return store.read(as_of, [&](Snapshot& snapshot) -> Result<Recorded> {
    Recorded recorded{.files = snapshot.rows<ConfigFile>()};
    if (as_of.instant) {
      recorded.at = *as_of.instant;
    } else if (as_of.change) {
      const auto change = snapshot.change(*as_of.change);
      if (!change)
        return fail(ErrorKind::not_found, fmt::format("there is no change #{}", *as_of.change),
                    {"plenary log lists the changes"});
      recorded.at = change->at;
    }
    return recorded;
  });
}

}  // namespace

Workspace::Workspace(std::string root, Installation installation)
    : root_(std::move(root)),
      installation_(std::move(installation)),
      zones_(std::make_unique<ZoneData>(installation_.zoneinfo)) {}

Result<Workspace> Workspace::find(const std::string& start, Installation installation) {
  std::error_code ignored;
  fs::path folder = fs::absolute(start, ignored).lexically_normal();
  for (;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "plenary.toml", ignored)) {
      std::string root = folder.string();
      if (root.size() > 1 && root.back() == '/') root.pop_back();
      return Workspace(root, std::move(installation));
    }
    if (!folder.has_relative_path()) break;
  }
  return fail(ErrorKind::not_found, fmt::format("{} is not in a workspace", start),
              {"plenary init rabat --profile rabat-process makes one",
               "or name one with --workspace DIR or PLENARY_WORKSPACE"});
}

std::vector<std::string> Workspace::meeting_ids() const {
  std::vector<std::string> ids;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(root_ + "/meetings", ignored))
    if (entry.path().extension() == ".toml") ids.push_back(entry.path().stem().string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

Result<std::vector<ConfigFile>> Workspace::config_files() const {
  std::vector<std::string> paths{"frameworks.toml", "partners.toml", "plenary.toml"};
  for (const std::string& id : meeting_ids()) paths.push_back(meeting_path(id));
  std::vector<ConfigFile> files;
  for (const std::string& path : paths) {
    auto text = actions::read_file(root_ + '/' + path);
    if (!text && text.error().kind == ErrorKind::not_found) continue;
    if (!text) return fail(text.error());
    files.push_back({path, std::move(*text)});
  }
  std::sort(files.begin(), files.end(),
            [](const ConfigFile& a, const ConfigFile& b) { return a.path < b.path; });
  return files;
}

Result<std::string> Workspace::meeting_id(const std::string& wanted) const {
  const std::vector<std::string> ids = meeting_ids();
  if (wanted.empty()) {
    if (ids.size() == 1) return ids.front();
    if (ids.empty())
      return fail(ErrorKind::not_found, "there is no meeting yet",
                  {"plenary meeting new ID --title ... --start ... --end ... opens one"});
    return fail(ErrorKind::usage, "there are several meetings: say which with --meeting",
                {"one of: " + join(ids, ", ")});
  }
  std::vector<std::string> fitting;
  for (const std::string& id : ids) {
    if (id == wanted) return id;
    if (id.find(wanted) != std::string::npos) fitting.push_back(id);
  }
  if (fitting.size() == 1) return fitting.front();
  if (fitting.size() > 1)
    return fail(ErrorKind::usage, fmt::format("\"{}\" fits several meetings", wanted),
                {"one of: " + join(fitting, ", ")});
  const std::string near = nearest(wanted, ids);
  return fail(ErrorKind::not_found, fmt::format("no meeting is called \"{}\"", wanted),
              {near.empty() ? "plenary list meetings" : fmt::format("did you mean \"{}\"?", near)});
}

Result<Words> Workspace::words(const Language& language) const {
  const std::string folder = installation_.data + "/languages/";
  const bool plain = !language.empty() && std::all_of(language.begin(), language.end(),
                                                      [](char c) { return c >= 'a' && c <= 'z'; });
  std::error_code ignored;
  if (!plain || !fs::is_regular_file(folder + language + ".toml", ignored)) {
    std::vector<std::string> there;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
      if (entry.path().extension() == ".toml") there.push_back(entry.path().stem().string());
    std::sort(there.begin(), there.end());
    return fail(ErrorKind::usage, fmt::format("no papers are written in \"{}\"", language),
                {"one of: " + join(there, ", ")});
  }
  auto text = actions::read_file(folder + language + ".toml");
  if (!text) return fail(text.error());
  Checked<Words> words = read_words({language + ".toml", std::move(*text)});
  if (auto refused = refuse_errors(words.problems); !refused) return fail(refused.error());
  return words.value;
}

Result<Store*> Workspace::store(Store::Mode mode) {
  if (!store_ || (mode == Store::Mode::write && !store_writable_)) {
    store_.reset();
    auto opened = Store::open(root_ + "/plenary.db", mode);
    if (!opened) return fail(opened.error());
    store_.emplace(std::move(*opened));
    store_writable_ = mode == Store::Mode::write;
  }
  return &*store_;
}

Result<AsOf> Workspace::parse_as_of(const std::string& text, const Zone& zone) {
  if (!text.empty() && text.front() == '#') {
    ChangeNumber number = 0;
    for (const char digit : std::string_view(text).substr(1)) {
      if (digit < '0' || digit > '9' || number > 1'000'000'000'000) {
        number = -1;
        break;
      }
      number = number * 10 + (digit - '0');
    }
    if (number >= 0 && text.size() > 1) return AsOf{.change = number};
  }
  if (const auto instant = parse_iso_instant(text)) return AsOf{.instant = *instant};
  if (const auto date = parse_day(text)) return AsOf{.instant = zone.end_of_day(*date)};
  if (const auto local = parse_iso_local(text))
    return AsOf{.instant = zone.to_instant(*local).instant};
  return fail(ErrorKind::usage, fmt::format("\"{}\" is not a moment", text),
              {"a day (2023-06-09), a time in the meeting's zone (2023-06-09 18:00), one with an "
               "offset (2023-06-09T18:00+01:00), or a change (#12)"});
}

Result<Setting> Workspace::setting(const std::string& meeting, const std::string& as_of,
                                   Clock clock) {
  auto id = meeting_id(meeting);
  if (!id) return fail(id.error());
  Setting setting{.now = clock.now};
  setting.meeting.id = *id;
  return fill_setting(std::move(setting), as_of);
}

Result<Setting> Workspace::setting_without_meeting(const std::string& as_of, Clock clock) {
  return fill_setting(Setting{.now = clock.now}, as_of);
}

Result<std::vector<ConfigFile>> Workspace::files_for(const std::string& meeting) const {
  std::vector<std::string> paths{"plenary.toml", "partners.toml", "frameworks.toml"};
  if (!meeting.empty()) paths.push_back(meeting_path(meeting));
  std::vector<ConfigFile> files;
  for (const std::string& path : paths) {
    auto text = actions::read_file(root_ + '/' + path);
    if (!text && text.error().kind == ErrorKind::not_found) continue;
    if (!text) return fail(text.error());
    files.push_back({path, std::move(*text)});
  }
  return files;
}

Result<Setting> Workspace::fill_setting(Setting setting, const std::string& as_of) {
  auto files = files_for(setting.meeting.id);
  if (!files) return fail(files.error());
  return as_of.empty() ? setting_now(std::move(setting), *files)
                       : setting_then(setting.meeting.id, *files, as_of);
}

Result<Setting> Workspace::setting_now(Setting setting, const std::vector<ConfigFile>& files) {
  if (auto read = read_configuration(files, setting); !read) return fail(read.error());
  auto opened = store(Store::Mode::read);
  if (!opened) return fail(opened.error());
  auto recorded = recorded_at(**opened, {});
  if (!recorded) return fail(recorded.error());
  remark_unrecorded(files, recorded->files, setting.remarks);
  if (auto zones = find_zones(*zones_, setting); !zones) return fail(zones.error());
  return setting;
}

// The zone that words like "2023-06-09" need is that of the files as they stand (UTC where they
// cannot be read); everything else is that moment's.
Result<Setting> Workspace::setting_then(const std::string& meeting,
                                        const std::vector<ConfigFile>& files,
                                        const std::string& as_of) {
  Setting today;
  today.meeting.id = meeting;
  const bool known = read_configuration(files, today) && find_zones(*zones_, today);
  auto moment = parse_as_of(as_of, known ? *today.zone : Zone::utc());
  if (!moment) return fail(moment.error());
  auto opened = store(Store::Mode::read);
  if (!opened) return fail(opened.error());
  auto recorded = recorded_at(**opened, *moment);
  if (!recorded) return fail(recorded.error());
  Setting setting{.now = recorded->at, .as_of = *moment};
  setting.meeting.id = meeting;
  if (auto read = read_configuration(recorded->files, setting); !read) return fail(read.error());
  if (auto zones = find_zones(*zones_, setting); !zones) return fail(zones.error());
  return setting;
}

}  // namespace plenary
