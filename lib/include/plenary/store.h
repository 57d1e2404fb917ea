// The store: one SQLite file that holds what happens, with every version of every row.
//
// A write is one transaction and, where it alters a row, exactly one change; one that alters
// nothing makes none. Reading is always of one moment: now, or the store as it was. Both see the
// same functions, for a past moment is put in place of the tables when the snapshot opens, so that
// no question can forget it.
//
//   store.read(as_of, [&](Snapshot& snapshot) -> Result<T> { ... })
//   store.write(act, [&](Writer& writer) -> Result<void> { ... })
//
// Inside the two, Snapshot and Writer return plain values: a failing database throws through the
// work, which must be exception safe, and becomes an Error at this door. Work that fails rolls back
// all.
//
// Turned down: triggers for history and figures (+17,000 instructions a row, measured); an event
// log to replay (today's reading would pay for history); Result on each query (three lines a call).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "plenary/config_file.h"
#include "plenary/domain/agenda.h"
#include "plenary/domain/change.h"
#include "plenary/domain/known.h"
#include "plenary/domain/registration.h"
#include "plenary/domain/tally.h"
#include "plenary/result.h"
#include "plenary/zone.h"

namespace plenary {

// Which moment to read. Default: now.
struct AsOf {
  std::optional<ChangeNumber> change{};  // after this change
  std::optional<Instant> instant{};      // after the last change at or before it

  bool is_now() const { return !change && !instant; }
};

// Who acts, and when. The time of the change is max(now, the last change's).
struct Act {
  std::string verb{};  // "register import"
  Instant now{};
  bool clock_given = false;
  std::string actor{};
  std::string note{};
  std::string source{};              // file name, for a change that came from one
  std::vector<ConfigFile> config{};  // the workspace's TOML as it stands; recorded where it differs
  bool record_config_alone = false;  // `init`, `check --record`: even if nothing else changes
  bool dry_run = false;              // plan only: nothing is executed, the receipt is the same
  std::uint64_t salt_seed = 0;       // of the rows' salts, for tests; 0: the system's randomness
};

// Which participants. Empty fields do not restrict; several values of one field are alternatives.
struct ParticipantQuery {
  std::string meeting{};
  std::vector<std::string> parties{};
  std::vector<Status> statuses{};
  std::vector<std::string> roles{};
  std::vector<std::string> categories{};
  std::vector<Gender> genders{};
  std::optional<bool> email_missing{};
  ChangeNumber changed_after = 0;  // versions begun by a later change
  std::string text{};              // folded; each word somewhere in name, organisation or position
  std::vector<RegistrationId> ids{};
  PersonId person{};
  bool in_id_order = false;  // default: collation order of family name, given name, id
};

// A row of any table.
struct RecordKey {
  std::string table{};
  std::int64_t id = 0;

  auto operator<=>(const RecordKey&) const = default;
};

// A row of any table as words, for `show`.
struct RecordText {
  std::string ref{};
  std::string label{};
  bool is_current = true;  // false: ended
  std::vector<std::pair<std::string, std::string>> fields{};
};

// Passport, birth date, diet, access: kept apart from the registration, without history.
struct SensitiveValue {
  std::string field{};
  std::string value{};
};

class Connection;  // lib/src/store/connection.h: the one place that knows SQLite

class Snapshot {
 public:
  virtual ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // The change this snapshot stands after (0: before the first), and the last one of the store.
  ChangeNumber at_change() const { return at_change_; }
  std::optional<Change> change(ChangeNumber number) const;
  std::vector<Change> changes(ChangeNumber after, ChangeNumber until) const;  // oldest first
  ChangeNumber change_at(Instant instant) const;  // last change at or before; 0: none

  // Rows of one table, in id order. `Row` is one of the structs of registration.h and agenda.h (not
  // Registration: ask for participants) or ConfigFile (in path order). Of a meeting: its own rows;
  // tables that belong to no meeting are given whole.
  template <class Row>
  std::vector<Row> rows(std::string_view meeting = {}) const;
  template <class Row>
  std::optional<Row> find(std::int64_t id) const;

  // Participants one at a time; the function returns false to stop.
  void each_participant(const ParticipantQuery& query,
                        const std::function<bool(const Participant&)>& take) const;
  std::vector<Participant> participants(const ParticipantQuery& query) const;
  std::optional<Participant> participant(RegistrationId id) const;
  std::vector<Person> people(std::string_view folded_fragment) const;

  // Counted combinations of one meeting: from the summary when reading now, else by counting.
  std::vector<Tally> tallies(std::string_view meeting) const;

  // For imports: every registration of the meeting (recognised by key, by fingerprint), and the
  // people elsewhere in the store that share an e-mail or a name with the keys given.
  std::vector<KnownRow> known_rows(std::string_view meeting) const;
  std::vector<KnownRow> known_elsewhere(std::string_view meeting,
                                        const std::vector<std::uint64_t>& email_keys,
                                        const std::vector<std::uint64_t>& name_keys) const;

  // Of these names, the ways to write somebody into whom another was merged, with whom.
  std::vector<std::pair<std::uint64_t, PersonId>> merged_names(
      const std::vector<std::uint64_t>& name_keys) const;

  // Every registration that has a person, of every meeting, one at a time.
  void each_named(const std::function<void(const NamedRow&)>& take) const;

  // What changed between two moments, one entry a row, oldest first.
  std::vector<RowChange> differences(ChangeNumber after, ChangeNumber until,
                                     std::string_view meeting = {}) const;
  // Every version of one row, oldest first.
  std::vector<RowChange> versions(std::string_view table, std::int64_t id) const;
  // The last version's fields as words, whether the row still stands or not; none: there never was
  // one.
  std::optional<RecordText> record(std::string_view table, std::int64_t id) const;
  // The zone in which the three above say instants; UTC until one is given.
  void say_times_in(const Zone& zone) { zone_ = &zone; }
  // Every record that is, or once was, about a person: what erase() would overwrite.
  std::vector<RecordKey> records_about(PersonId person) const;
  std::vector<SensitiveValue> sensitive(RegistrationId registration) const;

 protected:
  friend class Store;
  Snapshot(Connection& connection, ChangeNumber at_change, bool is_past);
  Connection& connection_;
  ChangeNumber at_change_;
  bool is_past_;
  const Zone* zone_ = nullptr;
};

class Writer : public Snapshot {
 public:
  // Stores a row: a new one where the id is 0 (the id is set), else a new version where it differs
  // from the current one. Rows that differ in nothing make nothing. Returns whether something was
  // altered.
  bool put(Person& row);
  bool put(Registration& row);
  bool put(Delegation& row);
  bool put(PartyRecord& row);
  bool put(Invitation& row);
  bool put(Contact& row);
  bool put(DocumentRecord& row);
  bool put(Attendance& row);
  bool put(Distinction& row);
  bool put(Item& row);
  bool put(Slot& row);
  bool put(SlotPerson& row);

  // Ends the current version; the row is gone from now on and stays in history.
  void end(PersonId id);
  void end(RegistrationId id);
  void end(InvitationId id);
  void end(DocumentId id);
  void end(ItemId id);
  void end(SlotId id);
  void end_attendance(std::int64_t id);
  void end_slot_person(std::int64_t id);
  void end_distinction(std::int64_t id);

  // passport, birth date, diet, access: kept apart, without history. Empty value: removes it.
  void put_sensitive(RegistrationId registration, std::string_view field, std::string_view value);

  // The delegation of a party at a meeting, made when there is none.
  DelegationId delegation(std::string_view meeting, std::string_view party);

  // So many registrations are about to be put: the store may drop and rebuild its indexes.
  void expect_registrations(std::int64_t rows);

  // Brings back what a change replaced; conflict, with the rows named, where later changes stand on
  // it.
  Result<void> undo(ChangeNumber number);
  // Overwrites the personal columns of a person in every version; digests stay, figures stay.
  Result<void> erase(PersonId id);

  Instant now() const;          // the time this change will bear
  ChangeNumber number() const;  // the number it will have
  bool is_dry_run() const;

  struct State;  // private to the store

 private:
  friend class Store;
  Writer(Connection& connection, std::unique_ptr<State> state);
  ~Writer() override;
  std::unique_ptr<State> state_;
};

struct VerifyReport {
  std::int64_t changes = 0;
  std::int64_t row_versions = 0;
  std::int64_t erased_versions = 0;
  std::string head_hash{};  // of the last change
  Problems problems{};      // empty: clean
};

class Store {
 public:
  enum class Mode { read, write };

  // not_found where there is none, io where it cannot be opened, corrupt where it is damaged,
  // foreign or newer: such a file is not touched. A reader works on a folder that it may not write.
  static Result<Store> open(const std::string& path, Mode mode, int busy_timeout_ms = 10'000);
  // A new, empty store; conflict where the file exists.
  static Result<Store> create(const std::string& path, bool group_readable = false);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  template <class Work>
  auto read(const AsOf& as_of, Work&& work) -> std::invoke_result_t<Work, Snapshot&> {
    std::optional<std::invoke_result_t<Work, Snapshot&>> result;
    auto failed = read_untyped(as_of, [&](Snapshot& snapshot) -> std::optional<Error> {
      result.emplace(work(snapshot));
      return std::nullopt;
    });
    if (failed) return fail(std::move(*failed));
    return std::move(*result);
  }

  Result<Receipt> write(const Act& act, const std::function<Result<void>(Writer&)>& work);

  // Recounts every digest, hash and summary row. Problems name the change and the row.
  Result<VerifyReport> verify();

 private:
  explicit Store(std::unique_ptr<Connection> connection);
  std::optional<Error> read_untyped(const AsOf& as_of,
                                    const std::function<std::optional<Error>(Snapshot&)>& work);
  std::unique_ptr<Connection> connection_;
};

inline constexpr int store_schema_version = 1;

}  // namespace plenary
