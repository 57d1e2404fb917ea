#include "actions/config_change.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "plenary/actions/files.h"

namespace plenary::actions {

namespace {

// New files are readable by whom the workspace's own are.
unsigned mode_of_files(const std::string& workspace) {
  std::error_code error;
  const auto status = std::filesystem::status(workspace + "/plenary.toml", error);
  return error ? 0600U : static_cast<unsigned>(status.permissions()) & 0666U;
}

}  // namespace

void put_into_act(Act& act, ConfigFile after) {
  const auto old = std::find_if(act.config.begin(), act.config.end(),
                                [&](const ConfigFile& file) { return file.path == after.path; });
  if (old == act.config.end())
    act.config.push_back(std::move(after));
  else
    old->text = std::move(after.text);
  act.record_config_alone = true;
}

Result<void> replace_config_file(Writer& writer, const std::string& workspace,
                                 const ConfigFile& before, const std::string& text) {
  const std::string path = workspace + '/' + before.path;
  const bool is_new = before.text.empty();
  auto now = read_file(path);
  const bool is_there = now || now.error().kind != ErrorKind::not_found;
  if (is_new ? is_there : !now || *now != before.text)
    return fail(ErrorKind::conflict,
                fmt::format("{} was changed by somebody else just now", before.path),
                {"look at it, and give the command again"});
  if (writer.is_dry_run()) return {};
  return write_file(path, text, mode_of_files(workspace));
}

}  // namespace plenary::actions
