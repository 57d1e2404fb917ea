// What a write keeps while it runs: the change it will become, the versions it began and ended, the
// figures it moved. Written to the store when the work is done, dropped when it failed.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plenary/store.h"
#include "store/changes.h"
#include "store/digest.h"
#include "store/row_io.h"
#include "store/summary.h"

namespace plenary {

// A row of which this change began a version; `kind` is what the change does to it in the end.
struct BegunVersion {
  std::int64_t id = 0;
  RowChange::Kind kind = RowChange::Kind::added;
  bool is_gone = false;  // begun and ended by this same change: as if it had never been
  Digest digest{};
};

// One table's part of the change.
struct TableDelta {
  std::int64_t next_id = 0;                        // 0: not read yet
  std::int64_t first_new = 0;                      // ids from here on were made by this change
  std::vector<BegunVersion> added{};               // new ids, from first_new on without a gap
  std::map<std::int64_t, BegunVersion> altered{};  // rows that were there before
  std::vector<VersionKey> ended{};

  bool is_new(std::int64_t id) const { return first_new != 0 && id >= first_new; }
  BegunVersion& begun(std::int64_t id);  // what was begun of a row that was touched
  const BegunVersion& begun(std::int64_t id) const;
};

struct Touch {
  std::uint8_t table;  // index into the deltas
  std::int64_t id;
};

struct Erasure {
  VersionKey version{};
  Digest after{};
};

struct Writer::State {
  State(Connection& connection, const Act& act);

  template <class Row>
  bool put(Row& row);
  template <class Row>
  void end(std::int64_t id);
  // The same for a table known as data, and without figures.
  bool end_row(const TableInfo& table, std::int64_t id);
  // A new version that equals the one begun by `since`.
  void restore(const TableInfo& table, std::int64_t id, ChangeNumber since);

  void record_config(const std::vector<ConfigFile>& files);
  void drop_indexes();
  Receipt finish();

  TableDelta& delta(const TableInfo& table) {
    return deltas[static_cast<std::size_t>(table.number) - 1];
  }
  std::int64_t new_id(const TableInfo& table);
  // The change that began the current version; nothing where there is no such row.
  std::optional<ChangeNumber> current_since(const TableInfo& table, std::int64_t id);
  bool is_attended(RegistrationId id);

  Connection& connection;
  const Act& act;
  Change change{};
  LastChange last{};
  Salts salts;
  RowDigest digest{};
  RegistrationDerived registration_derived{};
  std::array<TableDelta, table_count> deltas{};
  std::array<std::optional<Statement>, table_count> inserts{};
  std::vector<Touch> touched{};
  std::vector<Erasure> erased{};
  SummaryCounts figures{};
  std::map<std::pair<std::string, std::string>, DelegationId> delegations{};
  bool altered_apart = false;  // something without versions was altered: sensitive, erased
  bool indexes_dropped = false;

 private:
  template <class Row>
  void insert(Row& row);
  template <class Row>
  void replace(const Row& row, ChangeNumber since);
  template <class Row>
  Digest write(Statement& statement, const Row& row);
  void archive(const TableInfo& table, std::int64_t id, ChangeNumber since);
  void touch(const TableInfo& table, std::int64_t id, RowChange::Kind kind);
  void count(const Registration& row, bool attended, std::int64_t n);
  void write_counters();
  void create_indexes();
  Digest hash(const Digest& detail);
  std::int64_t version_count() const;
  bool has_altered() const;
  Receipt receipt() const;
};

// Digest of a version as it stands in the statement of TableInfo::versions.
Digest digest_of_version(const Statement& question, const TableInfo& table, RowDigest& digest);

}  // namespace plenary
