// A new workspace: a profile's files, the empty folders, the store, and the first change.
#include <fmt/format.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "plenary/actions/files.h"
#include "plenary/actions/setup.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> profile_files{"frameworks.toml", "partners.toml",
                                                   "plenary.toml"};

Error cannot(std::string_view act, const std::string& path) {
  return {.kind = ErrorKind::io,
          .message = fmt::format("cannot {} {}: {}", act, path, std::strerror(errno))};
}

// What init has made so far, taken away again unless it gets to its end.
class MadeFiles {
 public:
  ~MadeFiles() {
    std::error_code ignored;
    for (auto path = paths_.rbegin(); path != paths_.rend(); ++path) fs::remove(*path, ignored);
  }
  void add(const fs::path& path) { paths_.push_back(path); }
  void keep() { paths_.clear(); }

 private:
  std::vector<fs::path> paths_;
};

struct Rights {
  std::optional<gid_t> group{};
  unsigned folder = 0700;
  unsigned file = 0600;
};

Result<Rights> rights_for(const std::string& group) {
  if (group.empty()) return Rights{};
  errno = 0;
  const struct group* entry = ::getgrnam(group.c_str());
  if (entry == nullptr)
    return fail(ErrorKind::not_found, fmt::format("there is no group \"{}\" here", group));
  return Rights{.group = entry->gr_gid, .folder = 02750, .file = 0640};
}

Result<void> give_to_group(const fs::path& path, const Rights& rights) {
  if (rights.group && ::chown(path.c_str(), static_cast<uid_t>(-1), *rights.group) != 0)
    return fail(cannot("give to its group", path.string()));
  return {};
}

Result<void> make_folder(const fs::path& path, const Rights& rights, MadeFiles& made) {
  std::error_code error;
  if (fs::create_directories(path, error)) made.add(path);
  if (error)
    return fail(ErrorKind::io, fmt::format("cannot make {}: {}", path.string(), error.message()));
  if (auto given = give_to_group(path, rights); !given) return given;
  if (::chmod(path.c_str(), rights.folder) != 0) return fail(cannot("protect", path.string()));
  return {};
}

Result<std::vector<ConfigFile>> read_profile(const InitOptions& options,
                                             const Installation& installation) {
  const std::vector<std::string> known = profile_names(installation);
  if (std::find(known.begin(), known.end(), options.profile) == known.end()) {
    const std::string near = nearest(options.profile, known);
    return fail(ErrorKind::usage, fmt::format("there is no profile \"{}\"", options.profile),
                {near.empty() ? "one of: " + join(known, ", ")
                              : fmt::format("did you mean \"{}\"?", near)});
  }
  std::vector<ConfigFile> files;
  for (const char* name : profile_files) {
    auto text =
        read_file(fmt::format("{}/profiles/{}/{}", installation.data, options.profile, name));
    if (!text) return fail(text.error());
    files.push_back({name, std::move(*text)});
  }
  return files;
}

Result<void> refuse_existing(const fs::path& folder) {
  std::error_code ignored;
  for (const char* name : {"plenary.toml", "plenary.db"}) {
    if (fs::exists(folder / name, ignored))
      return fail(ErrorKind::conflict,
                  fmt::format("{} is a workspace already: {} is there", folder.string(), name),
                  {"choose another folder, or work in this one"});
  }
  return {};
}

// plenary.toml comes last: without it the folder is no workspace.
Result<void> lay_out(const fs::path& folder, const std::vector<ConfigFile>& files,
                     const Rights& rights, MadeFiles& made) {
  for (const char* name : {"meetings", "templates"}) {
    if (auto done = make_folder(folder / name, rights, made); !done) return done;
  }
  for (const ConfigFile& file : files) {
    const fs::path path = folder / file.path;
    if (auto done = write_file(path.string(), file.text, rights.file); !done) return done;
    made.add(path);
    if (auto done = give_to_group(path, rights); !done) return done;
  }
  return {};
}

}  // namespace

std::vector<std::string> profile_names(const Installation& installation) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(installation.data + "/profiles", ignored)) {
    if (fs::is_regular_file(entry.path() / "plenary.toml", ignored))
      names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<Receipt> init_workspace(const InitOptions& options, const Installation& installation,
                               Act act) {
  auto files = read_profile(options, installation);
  if (!files) return fail(files.error());
  auto rights = rights_for(options.group);
  if (!rights) return fail(rights.error());
  const fs::path folder = fs::path(options.folder + "/").lexically_normal().parent_path();
  if (auto free = refuse_existing(folder); !free) return fail(free.error());

  MadeFiles made;
  if (auto done = make_folder(folder, *rights, made); !done) return fail(done.error());
  if (auto done = lay_out(folder, *files, *rights, made); !done) return fail(done.error());
  const fs::path path = folder / "plenary.db";
  auto store = Store::create(path.string(), rights->group.has_value());
  if (!store) return fail(store.error());
  made.add(path);
  if (auto done = give_to_group(path, *rights); !done) return fail(done.error());

  act.config = std::move(*files);
  act.record_config_alone = true;
  auto receipt = store->write(act, [](Writer&) -> Result<void> { return {}; });
  if (receipt) made.keep();
  return receipt;
}

}  // namespace plenary::actions
