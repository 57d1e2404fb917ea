// The user's own file: the weakest word in every question of precedence.
#include "config/table_reader.h"

namespace plenary {

Checked<UserSettings> read_user_settings(const ConfigFile& file) {
  Checked<UserSettings> result;
  auto root = config::parse_toml(file);
  result.problems = std::move(root.problems);
  if (!result.problems.empty()) return result;
  config::Reading reading{.file = file, .first = "en", .problems = result.problems};
  config::TableReader table(root.value, reading);
  table.read("actor", result.value.actor);
  table.read("workspace", result.value.workspace);
  table.done();
  return result;
}

}  // namespace plenary
