// A workspace opened: the folder, its TOML read when asked for, its store opened when asked for.
//
// Setting is what nearly every question needs: configuration of the right moment, the meeting, its
// zone, and what day it is there. Made once a command, passed by reference to pure functions.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/config.h"
#include "plenary/domain/meeting.h"
#include "plenary/installation.h"
#include "plenary/result.h"
#include "plenary/store.h"
#include "plenary/zone.h"

namespace plenary {

struct Clock {
  Instant now{};
  bool given = false;  // --now or PLENARY_NOW
};

// Everything one question or act stands on.
struct Setting {
  Dialogue dialogue{};
  Parties parties{};
  Frameworks frameworks{};
  Meeting meeting{};
  const Zone* zone = nullptr;  // the meeting's
  const Zone* deadline_zone =
      nullptr;    // the deadline's; the meeting's unless the file says otherwise
  Instant now{};  // the moment asked about, as-of included
  Date today{};   // that moment's day in the deadline's zone
  AsOf as_of{};
  std::vector<std::string> remarks{};  // to say on standard error: unrecorded edits, ...
};

class Workspace {
 public:
  // Walks up from `start` to the folder that holds plenary.toml. not_found with how to begin.
  static Result<Workspace> find(const std::string& start, Installation installation);

  const std::string& root() const { return root_; }
  const Installation& installation() const { return installation_; }
  ZoneData& zones() { return *zones_; }

  // The TOML files as they stand, sorted by path.
  Result<std::vector<ConfigFile>> config_files() const;
  std::vector<std::string> meeting_ids() const;  // of the files, sorted
  // The one meant: `wanted` (an id, or a unique part of one), else the only one there is.
  Result<std::string> meeting_id(const std::string& wanted) const;

  // The words of papers; usage error naming the languages there are.
  Result<Words> words(const Language& language) const;

  Result<Store*> store(Store::Mode mode);

  // A moment as people write it: "#12", "2023-06-09" (its end, in the zone), "2023-06-09 18:00", or
  // with an offset.
  static Result<AsOf> parse_as_of(const std::string& text, const Zone& zone);

  // Configuration and meeting at the moment asked for: the files as they stand, or, with --as-of,
  // as they were recorded then. Problems in the files fail with all of them.
  Result<Setting> setting(const std::string& meeting, const std::string& as_of, Clock clock);
  // The same without a meeting, for lists of partners and the like.
  Result<Setting> setting_without_meeting(const std::string& as_of, Clock clock);

 private:
  Workspace(std::string root, Installation installation);
  Result<std::vector<ConfigFile>> files_for(const std::string& meeting) const;
  Result<Setting> fill_setting(Setting setting, const std::string& as_of);
  Result<Setting> setting_now(Setting setting, const std::vector<ConfigFile>& files);
  Result<Setting> setting_then(const std::string& meeting, const std::vector<ConfigFile>& files,
                               const std::string& as_of);

  std::string root_;
  Installation installation_;
  std::unique_ptr<ZoneData> zones_;
  std::optional<Store> store_;
  bool store_writable_ = false;
};

}  // namespace plenary
