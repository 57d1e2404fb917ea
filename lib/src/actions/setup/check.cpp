// Everything that is wrong: configuration, the zone data of this machine, the store.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "plenary/actions/setup.h"
#include "plenary/domain/recognise.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

template <class Value>
Value take(Checked<Value> checked, Problems& problems) {
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
  return std::move(checked.value);
}

struct Read {
  Dialogue dialogue{};
  Parties parties{};
  Frameworks frameworks{};
  std::vector<Meeting> meetings{};
};

const ConfigFile* find(const std::vector<ConfigFile>& files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const ConfigFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

Read read_all(const std::vector<ConfigFile>& files, Problems& problems) {
  Read read;
  if (const ConfigFile* file = find(files, "plenary.toml"))
    read.dialogue = take(read_dialogue(*file), problems);
  const Language& first = read.dialogue.first_language();
  if (const ConfigFile* file = find(files, "partners.toml"))
    read.parties = take(read_parties(*file, first), problems);
  if (const ConfigFile* file = find(files, "frameworks.toml"))
    read.frameworks = take(read_frameworks(*file, first), problems);
  for (const ConfigFile& file : files) {
    if (!file.path.starts_with("meetings/")) continue;
    read.meetings.push_back(take(read_meeting(file, first), problems));
  }
  return read;
}

// Decisions about clocks that older zone data does not know.
struct ClockChange {
  std::string_view zone;
  Date from;
  std::string_view known_since;
};
constexpr std::array<ClockChange, 2> clock_changes{
    {{"Africa/Casablanca", {2026, 9, 20}, "2026c"}, {"Africa/El_Aaiun", {2026, 9, 20}, "2026c"}}};

void check_zones(Workspace& workspace, const std::vector<Meeting>& meetings, Problems& problems) {
  const std::string version = workspace.zones().version();
  for (const Meeting& meeting : meetings) {
    const std::string path = "meetings/" + meeting.id + ".toml";
    for (const auto& [zone, field] :
         {std::pair{meeting.zone, "timezone"},
          std::pair{meeting.rules.deadline_zone, "rules.deadline_timezone"}}) {
      if (zone.empty()) continue;
      if (auto found = workspace.zones().find(zone); !found)
        problems.push_back(
            {.code = "zone-unknown",
             .where = {path, 0, 0},
             .field = field,
             .value = zone,
             .message = found.error().message,
             .hint = found.error().hints.empty() ? "" : found.error().hints.front()});
    }
    for (const ClockChange& change : clock_changes) {
      if (meeting.zone != change.zone || meeting.end < change.from || version >= change.known_since)
        continue;
      problems.push_back(
          {.code = "zone-data-old",
           .severity = Severity::warning,
           .where = {path, 0, 0},
           .field = "timezone",
           .value = meeting.zone,
           .message = fmt::format("this machine's zone data ({}) does not know the clock change of "
                                  "{} in {}",
                                  version.empty() ? "of an unknown version" : version,
                                  iso(change.from), change.zone),
           .hint = "update the package tzdata: hours of this meeting may be one off"});
    }
  }
}

// What the finding is about could not be read, and that is said already.
bool follows_from(const Problem& finding, const Problem& fault) {
  if (fault.code == "toml-syntax") {
    constexpr std::array<std::array<std::string_view, 2>, 3> known_from{
        {{"partners.toml", "unknown-party"},
         {"frameworks.toml", "unknown-framework"},
         {"plenary.toml", "unknown-category"}}};
    return finding.where.path == fault.where.path ||
           std::find(known_from.begin(), known_from.end(),
                     std::array<std::string_view, 2>{fault.where.path, finding.code}) !=
               known_from.end();
  }
  return finding.where.path == fault.where.path &&
         (finding.field == fault.field ||
          (finding.where.line != 0 && finding.where == fault.where));
}

void take_crossed(Problems crossed, Problems& problems) {
  std::erase_if(crossed, [&](const Problem& finding) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& fault) { return follows_from(finding, fault); });
  });
  problems.insert(problems.end(), crossed.begin(), crossed.end());
}

// Commands refuse a second head; one that came otherwise is found here.
void find_second_heads(const Snapshot& snapshot, const Read& read, Problems& problems) {
  const PartyIndex parties(read.parties, snapshot.rows<PartyRecord>());
  for (const Meeting& meeting : read.meetings) {
    std::map<std::string, std::vector<Registration>> heads;
    snapshot.each_participant({.meeting = meeting.id, .roles = {"head"}, .in_id_order = true},
                              [&](const Participant& head) {
                                if (is_live(head.registration.status))
                                  heads[head.party].push_back(head.registration);
                                return true;
                              });
    for (const auto& [party, rows] : heads) {
      if (rows.size() < 2) continue;
      std::vector<std::string> named;
      for (const Registration& row : rows) named.push_back(ref(row.id) + ' ' + row.name);
      problems.push_back(
          {.code = "second-head",
           .value = join(named, ", "),
           .message = fmt::format("{}: {} has {} heads of delegation: {}", meeting.id,
                                  parties.name(party, read.dialogue.first_language()), rows.size(),
                                  join(named, ", ")),
           .hint = fmt::format("plenary register set {} role=delegate", ref(rows.back().id))});
    }
  }
}

Result<void> check_store(Workspace& workspace, const std::vector<ConfigFile>& files,
                         const Read& read, CheckReport& report) {
  auto store = workspace.store(Store::Mode::read);
  if (!store) return fail(store.error());
  auto recorded = (*store)->read({}, [&](Snapshot& snapshot) -> Result<std::vector<ConfigFile>> {
    report.changes = snapshot.at_change();
    find_second_heads(snapshot, read, report.problems);
    return snapshot.rows<ConfigFile>();
  });
  if (!recorded) return fail(recorded.error());
  for (const ConfigFile& file : files) {
    const ConfigFile* known = find(*recorded, file.path);
    if (!known || known->text != file.text) report.unrecorded.push_back(file.path);
  }
  for (const ConfigFile& file : *recorded)
    if (!find(files, file.path)) report.unrecorded.push_back(file.path);
  auto verified = (*store)->verify();
  if (!verified) return fail(verified.error());
  report.problems.insert(report.problems.end(), verified->problems.begin(),
                         verified->problems.end());
  return {};
}

}  // namespace

Result<CheckReport> check_workspace(Workspace& workspace) {
  auto files = workspace.config_files();
  if (!files) return fail(files.error());
  CheckReport report{.files = static_cast<int>(files->size())};
  const Read read = read_all(*files, report.problems);
  report.meetings = static_cast<int>(workspace.meeting_ids().size());
  Problems crossed = cross_check(read.dialogue, read.parties, read.frameworks, read.meetings);
  check_zones(workspace, read.meetings, crossed);
  place_problems(crossed, *files);
  take_crossed(std::move(crossed), report.problems);
  std::stable_sort(report.problems.begin(), report.problems.end(),
                   [](const Problem& a, const Problem& b) {
                     return std::tie(a.where.path, a.where.line, a.where.column) <
                            std::tie(b.where.path, b.where.line, b.where.column);
                   });
  if (auto done = check_store(workspace, *files, read, report); !done) return fail(done.error());
  return report;
}

Result<Receipt> record_configuration(Workspace& workspace, Act act) {
  Problems problems;
  read_all(act.config, problems);
  if (has_error(problems))
    return fail(Error{.kind = ErrorKind::invalid,
                      .message = "files with errors are not recorded",
                      .problems = std::move(problems)});
  act.record_config_alone = true;
  auto store = workspace.store(act.dry_run ? Store::Mode::read : Store::Mode::write);
  if (!store) return fail(store.error());
  return (*store)->write(act, [](Writer&) -> Result<void> { return {}; });
}

}  // namespace plenary::actions
