// The workspace's TOML as structs, and the edits that commands make to it.
//
// Readers take text, not paths, and return everything that could be read together with every
// problem found: unknown keys, wrong types, unknown values, each with file:line:column, the value
// and the nearest known one. A syntax error ends the file it stands in (toml++ stops there) and not
// the others. Defaults are those of the structs themselves.
//
// Writers change the text in place, so that comments and order stay: toml++ would drop and sort
// them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/config_file.h"
#include "plenary/domain/change.h"
#include "plenary/domain/dialogue.h"
#include "plenary/domain/framework.h"
#include "plenary/domain/meeting.h"
#include "plenary/domain/party.h"
#include "plenary/language.h"
#include "plenary/result.h"

namespace plenary {

struct AgendaEntries;  // domain/agenda_entry.h

Checked<Dialogue> read_dialogue(const ConfigFile& file);                       // plenary.toml
Checked<Parties> read_parties(const ConfigFile& file, const Language& first);  // partners.toml
Checked<Frameworks> read_frameworks(const ConfigFile& file,
                                    const Language& first);                    // frameworks.toml
Checked<Meeting> read_meeting(const ConfigFile& file, const Language& first);  // meetings/<id>.toml
// An agenda's [[item]] and [[slot]] tables as written; what the values mean is agenda_entry.h's.
Checked<AgendaEntries> read_agenda(const ConfigFile& file);
Checked<Words> read_words(const ConfigFile& file);  // data/languages/<lang>.toml

// ~/.config/plenary/config.toml: what one person would type each time. Flags, the environment and
// the workspace come before it.
struct UserSettings {
  std::string actor{};
  std::string workspace{};
};
Checked<UserSettings> read_user_settings(const ConfigFile& file);

// What the files say of one another: codes that no party, country or language has, areas that no
// framework has, meetings that are not there, names and forms that a paper would miss. Pure;
// `check` shows them. Problems name file and key, but no line: values do not know where they stood.
Problems cross_check(const Dialogue& dialogue, const Parties& parties, const Frameworks& frameworks,
                     const std::vector<Meeting>& meetings);

// Gives problems that name a file and a key ("co_chairs", "frameworks[0].areas") their line and
// column, as far as the key is there.
void place_problems(Problems& problems, const std::vector<ConfigFile>& files);

// The keys whose values differ between two texts of a file ("rules.nominate_by",
// "rooms[plenary].capacity"), in the order of the file. Where only comments or the order differ, or
// where one text is not TOML, one entry says how many lines do.
std::vector<FieldChange> compare_config(const ConfigFile& before, const ConfigFile& after);

// One value to set in a file: a dotted key ("rules.nominate_by") and the TOML text of the value
// ("2023-06-12", "\"Marrakesh\""). Replaces the value where the key stands, keeping any comment
// behind it; else inserts the key at the end of its table, making the table at the end of the file
// if need be.
struct ConfigEdit {
  std::string key{};
  std::string value{};  // empty: remove the key's line
};
Result<std::string> edit_config(const ConfigFile& file, const std::vector<ConfigEdit>& edits);

std::string toml_string(std::string_view text);  // quoted and escaped
std::string toml_text(const LocalizedText& text, const Language& first);

// A whole new meeting file, commented, from a Meeting. read_meeting() gives the Meeting back.
std::string write_meeting(const Meeting& meeting, const Language& first);

// The TOML text of one key of a meeting file ("title", "rules.quota"); "" where it is not set.
std::string meeting_value(const Meeting& meeting, std::string_view key, const Language& first);
// The keys that meeting_value() knows, in the order of the file; tables of several are not among
// them.
const std::vector<std::string>& meeting_keys();

}  // namespace plenary
