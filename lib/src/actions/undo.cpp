// Undo of a change together with the workspace's files that it recorded.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "actions/desk.h"
#include "plenary/actions/files.h"
#include "plenary/actions/history.h"

namespace plenary::actions {

namespace {

using Texts = std::map<std::string, std::string>;  // path -> text

Result<Texts> recorded_after(Store& store, ChangeNumber number) {
  return store.read({.change = number}, [](Snapshot& snapshot) -> Result<Texts> {
    Texts texts;
    for (ConfigFile& file : snapshot.rows<ConfigFile>()) {
      texts.emplace(std::move(file.path), std::move(file.text));
    }
    return texts;
  });
}

// A file that the change altered: its text then and before; no text: it was not there.
struct AlteredFile {
  std::string path{};
  std::optional<std::string> before{};
  std::optional<std::string> after{};
};

std::optional<std::string> text_in(const Texts& texts, const std::string& path) {
  auto found = texts.find(path);
  if (found == texts.end()) return std::nullopt;
  return found->second;
}

Result<std::vector<AlteredFile>> altered_files(Store& store, ChangeNumber number) {
  auto after = recorded_after(store, number);
  if (!after) return fail(after.error());
  auto before = recorded_after(store, number - 1);
  if (!before) return fail(before.error());
  Texts all = *after;
  all.insert(before->begin(), before->end());
  std::vector<AlteredFile> files;
  for (const auto& [path, text] : all) {
    AlteredFile file{path, text_in(*before, path), text_in(*after, path)};
    if (file.before != file.after) files.push_back(std::move(file));
  }
  return files;
}

std::optional<std::string> text_standing(const std::vector<ConfigFile>& standing,
                                         const std::string& path) {
  const auto found =
      std::find_if(standing.begin(), standing.end(),
                   [&](const ConfigFile& candidate) { return candidate.path == path; });
  if (found == standing.end()) return std::nullopt;
  return found->text;
}

// The change was undone before: every file is as it was before it.
bool stands_as_before(const std::vector<AlteredFile>& files,
                      const std::vector<ConfigFile>& standing) {
  return !files.empty() && std::all_of(files.begin(), files.end(), [&](const AlteredFile& file) {
    return text_standing(standing, file.path) == file.before;
  });
}

Result<void> check_untouched(const std::vector<AlteredFile>& files,
                             const std::vector<ConfigFile>& standing, ChangeNumber number) {
  Problems problems;
  for (const AlteredFile& file : files) {
    if (text_standing(standing, file.path) == file.after) continue;
    problems.push_back(
        {.code = "undo-blocked",
         .where = {.path = file.path},
         .value = file.path,
         .message = fmt::format("the file was edited since change #{} recorded it", number)});
  }
  if (problems.empty()) return {};
  return fail(
      Error{.kind = ErrorKind::conflict,
            .message = fmt::format("change #{} cannot be undone: files were edited since", number),
            .hints = {"mend the files by hand, or bring them back as they were first"},
            .problems = std::move(problems)});
}

void restore_in(std::vector<ConfigFile>& standing, const std::vector<AlteredFile>& files) {
  for (const AlteredFile& file : files) {
    auto is_it = [&](const ConfigFile& candidate) { return candidate.path == file.path; };
    standing.erase(std::remove_if(standing.begin(), standing.end(), is_it), standing.end());
    if (file.before) standing.push_back({file.path, *file.before});
  }
}

Result<void> restore_on_disk(const std::string& root, const std::vector<AlteredFile>& files) {
  for (const AlteredFile& file : files) {
    std::string path = root + "/" + file.path;
    if (file.before) {
      if (auto written = write_file(path, *file.before); !written) return written;
      continue;
    }
    std::error_code fault;
    std::filesystem::remove(path, fault);
    if (fault) {
      return fail(ErrorKind::io, fmt::format("cannot remove {}: {}", path, fault.message()));
    }
  }
  return {};
}

using Heads = std::map<RegistrationId, Participant>;

Result<Heads> heads_at(Store& store, AsOf moment) {
  return store.read(moment, [](Snapshot& snapshot) -> Result<Heads> {
    Heads heads;
    const ParticipantQuery query{.roles = {"head"}};
    snapshot.each_participant(query, [&](const Participant& each) {
      if (is_live(each.registration.status)) heads.emplace(each.registration.id, each);
      return true;
    });
    return heads;
  });
}

// A head who comes back, while somebody else took the seat.
Result<void> check_heads(Store& store, ChangeNumber number) {
  const auto before = heads_at(store, {.change = number - 1});
  const auto after = heads_at(store, {.change = number});
  const auto now = heads_at(store, {});
  for (const auto* heads : {&before, &after, &now})
    if (!*heads) return fail(heads->error());
  Problems problems;
  for (const auto& [id, back] : *before) {
    if (after->contains(id) || now->contains(id)) continue;
    for (const auto& [other, head] : *now) {
      const bool goes = after->contains(other) && !before->contains(other);
      if (goes || head.registration.delegation != back.registration.delegation) continue;
      problems.push_back({.code = "second-head",
                          .value = ref(id),
                          .message = fmt::format("{} would be head again beside {}",
                                                 label_of(back.registration, back.party),
                                                 label_of(head.registration, head.party)),
                          .hint = fmt::format("plenary register set {} role=delegate, or withdraw "
                                              "one of the two first",
                                              ref(other))});
    }
  }
  if (problems.empty()) return {};
  return fail(Error{
      .kind = ErrorKind::conflict,
      .message = fmt::format("change #{} cannot be undone: a delegation has one head", number),
      .problems = std::move(problems)});
}

}  // namespace

Result<Receipt> undo(Workspace& workspace, Act act, ChangeNumber number) {
  auto store = workspace.store(act.dry_run ? Store::Mode::read : Store::Mode::write);
  if (!store) return fail(store.error());
  if (auto change = find_change(**store, number); !change) return fail(change.error());
  auto files = altered_files(**store, number);
  if (!files) return fail(files.error());
  if (stands_as_before(*files, act.config))
    return fail(
        ErrorKind::conflict,
        fmt::format("change #{} is undone already: its files stand as they were before it", number),
        {"plenary log shows by which change"});
  if (auto fine = check_untouched(*files, act.config, number); !fine) return fail(fine.error());
  if (auto fine = check_heads(**store, number); !fine) return fail(fine.error());
  // What the store records with this change are the files as they will stand.
  restore_in(act.config, *files);
  return (*store)->write(act, [&](Writer& writer) -> Result<void> {
    if (auto undone = writer.undo(number); !undone) return undone;
    if (writer.is_dry_run()) return {};
    // Under the store's lock, and before the commit: a file that cannot be written undoes the undo.
    return restore_on_disk(workspace.root(), *files);
  });
}

}  // namespace plenary::actions
