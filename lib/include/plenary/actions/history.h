// Looking back and taking back: the log, differences, undo, verify, and every record with its life.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/store.h"

namespace plenary::actions {

struct LogQuery {
  std::string meeting{};   // changes of its records alone; empty: all
  ChangeNumber after = 0;  // later ones alone
  std::optional<std::size_t> limit{};
};

// Newest first.
Result<std::vector<Change>> log(Store& store, const AsOf& as_of, const LogQuery& query);

// A moment as people write it -> the last change at or before it.
Result<ChangeNumber> moment_of(Store& store, const std::string& words, const Zone& zone);

struct Differences {
  ChangeNumber after = 0;  // the moment before which nothing is told
  ChangeNumber until = 0;
  std::vector<RowChange> rows{};
};

// What changed between two moments, times in a zone. `meeting` empty: of all.
Result<Differences> differences(Store& store, const AsOf& from, const AsOf& to,
                                const std::string& meeting, const Zone& zone);

Result<Change> last_change(Store& store);
Result<Change> find_change(Store& store, ChangeNumber number);

// A change that brings back what another replaced, the workspace's files included: a file is
// restored only if it still is as that change recorded it, else the whole is refused.
Result<Receipt> undo(Workspace& workspace, Act act, ChangeNumber number);

// `expect` is "N:HEX", as papers print it: the change and the first digits of its hash; may be
// empty.
Result<VerifyReport> verify(Store& store, const std::string& expect);

// One record with all its versions.
struct RecordLife {
  RecordKey key{};
  RecordText text{};
  std::vector<RowChange> versions{};
  std::vector<Change> changes{};            // who made each of the versions, and when
  std::vector<SensitiveValue> sensitive{};  // privacy show alone
};

// One change with the rows it altered.
struct ChangeWithRows {
  Change change{};
  std::vector<RowChange> rows{};
};

// A country or organisation: what partners.toml says of it, and what the store holds of it, the
// people of its delegation aside (of the meeting at hand, where there is one).
struct PartyWithRecords {
  Party party{};
  std::optional<Standing> standing{};  // on the meeting's first day, else today
  std::vector<RecordLife> records{};   // delegation, invitations, focal points, documents
};

using Shown = std::variant<RecordLife, ChangeWithRows, PartyWithRecords>;

// R42, P17, S7, I3, O5, D3, #12, a part of a participant's name, or a party's code or name.
Result<Shown> show(Store& store, const Setting& setting, std::string_view words);

struct PersonalData {
  Person person{};
  std::vector<RecordLife> records{};
};

// All data about one person, past versions included: by P17, R42 or part of a name.
Result<PersonalData> personal_data(Store& store, const Setting& setting, std::string_view words);

Result<Receipt> erase(Store& store, const Act& act, PersonId person);

}  // namespace plenary::actions
