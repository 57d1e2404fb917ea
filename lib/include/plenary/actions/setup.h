// Setting up: a workspace from a profile, the files of meetings, and everything that is wrong.
//
// A command that edits a file does so under the store's lock, and the new text is recorded as a
// change in the same transaction. The file is put in place just before the commit: should that
// fail, the file is ahead of the record, which every command says and `check --record` mends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/config.h"
#include "plenary/store.h"

namespace plenary::actions {

struct InitOptions {
  std::string folder{};   // made if it is not there
  std::string profile{};  // a folder of data/profiles
  std::string group{};    // who may read the workspace beside its owner; empty: nobody
};

std::vector<std::string> profile_names(const Installation& installation);

// conflict where the folder holds a workspace already: nothing of it is touched.
Result<Receipt> init_workspace(const InitOptions& options, const Installation& installation,
                               Act act);

// One key of a meeting's file as it was typed: a name of meeting_keys(), perhaps with a language
// behind it ("title.fr"), and one or several values ("fr=Réunion", "Morocco").
struct MeetingField {
  std::string key{};
  std::vector<std::string> values{};
};

struct WrittenMeeting {
  Receipt receipt{};
  std::string path{};   // meetings/<id>.toml
  Meeting meeting{};    // as it is now
  Problems problems{};  // what check would say of it
};

// Opens a meeting. What is not given: thematic, the country hosts, the zone of the country (or of
// the city, where a country has several), the dialogue's chair on the first day.
Result<WrittenMeeting> new_meeting(Workspace& workspace, const std::string& id,
                                   const std::vector<MeetingField>& fields, const Act& act);

// Sets keys of a meeting's file in place. A key with one empty value is removed.
Result<WrittenMeeting> set_meeting(Workspace& workspace, const std::string& id,
                                   const std::vector<MeetingField>& fields, const Act& act);

// Every meeting, by first day, as the files say or as they were recorded at the setting's moment.
Result<std::vector<Meeting>> all_meetings(Workspace& workspace, const Setting& setting);

// The zone of a country, from the system's zone.tab: the only one, or the one of a city. conflict
// lists them where there are several; not_found where there is none.
Result<std::string> zone_of_country(const std::string& zoneinfo, const std::string& country,
                                    const LocalizedText& city);

struct CheckReport {
  Problems problems{};  // configuration in file order, then zone data, then the store
  int files = 0;
  int meetings = 0;
  std::int64_t changes = 0;               // of the store
  std::vector<std::string> unrecorded{};  // files with edits that no change holds yet
};

Result<CheckReport> check_workspace(Workspace& workspace);

// `check --record`: the files as they stand, as a change of their own. Refused while they have
// errors.
Result<Receipt> record_configuration(Workspace& workspace, Act act);

}  // namespace plenary::actions
