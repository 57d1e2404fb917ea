// Verify: every digest, every hash and every figure is made again from what is stored, and
// compared.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "store/changes.h"
#include "store/digest.h"
#include "store/row_io.h"
#include "store/summary.h"
#include "store/writer_state.h"

namespace plenary {

namespace {

struct Begun {
  VersionKey version{};
  Digest digest{};
};

class Verification {
 public:
  explicit Verification(Connection& connection) : connection_(connection) {}
  VerifyReport run();

 private:
  struct ErasedVersion {
    Digest original{};  // before the first erasure
    Digest now{};       // after the last
  };

  void read_erasures();
  template <class Row>
  void read_table();
  template <class Row>
  void read_side(bool history);
  template <class Row>
  void check_derived(const Statement& question, const TableInfo& table);
  Digest original_digest(const VersionKey& version, const Digest& found);
  void check_chain();
  void check_change(const Change& change, const Digest& stored, const Digest& previous,
                    const Digest& detail);
  Digest detail_of(const Change& change, std::string_view salt);
  void check_strays(ChangeNumber last);
  void check_summary();
  void check_counters();
  void complain(std::string_view code, std::string value, std::string message);

  Connection& connection_;
  VerifyReport report_{};
  std::map<ChangeNumber, std::vector<Begun>> begun_{};
  std::map<ChangeNumber, std::vector<VersionKey>> ended_{};
  std::map<ChangeNumber, std::vector<Erasure>> erasures_{};
  std::map<VersionKey, ErasedVersion> erased_{};
  RowDigest digest_{};
};

void Verification::complain(std::string_view code, std::string value, std::string message) {
  report_.problems.push_back(
      {.code = std::string(code), .value = std::move(value), .message = std::move(message)});
}

std::string name_of_version(const VersionKey& version) {
  if (is_of_words(version)) return fmt::format("the words of change #{}", version.id);
  return reference(table_numbered(version.table), version.id);
}

void Verification::read_erasures() {
  auto question = connection_.prepare(
      "SELECT record, id, since, change, digest_before, digest_after FROM erased "
      "ORDER BY record, id, since, change");
  while (question.step()) {
    VersionKey version{question.integer(0), question.integer(1), question.integer(2)};
    Digest before = digest_of_bytes(question.blob(4));
    Digest after = digest_of_bytes(question.blob(5));
    erasures_[question.integer(3)].push_back({version, after});
    auto [place, is_first] = erased_.try_emplace(version, ErasedVersion{before, after});
    if (is_first) {
      ++report_.erased_versions;
      continue;
    }
    if (place->second.now != before) {
      complain(
          "erasure-altered", name_of_version(version),
          fmt::format("the erasures of {} do not follow one another", name_of_version(version)));
    }
    place->second.now = after;
  }
}

// For an erased version the chain holds the digest of what it once said.
Digest Verification::original_digest(const VersionKey& version, const Digest& found) {
  auto erased = erased_.find(version);
  if (erased == erased_.end()) return found;
  if (erased->second.now != found) {
    complain("erased-row-altered", name_of_version(version),
             fmt::format("{} was altered after it was erased", name_of_version(version)));
  }
  return erased->second.original;
}

template <class Row>
void Verification::check_derived(const Statement& question, const TableInfo& table) {
  if constexpr (!std::is_same_v<typename Columns<Row>::Derived, NoDerived>) {
    Row row{};
    typename Columns<Row>::Derived stored{};
    typename Columns<Row>::Derived made{};
    try {
      read_row(question, 4, row);
    } catch (const StoreFailure& failure) {
      complain("unreadable-value", reference(table, question.integer(0)), failure.what());
      return;
    }
    RowReader reader(question, 4 + static_cast<int>(table.recorded_count()));
    Columns<Row>::visit_derived(reader, stored);
    Columns<Row>::derive(row, made);
    if (!same(stored, made)) {
      complain("derived-column", reference(table, question.integer(0)),
               fmt::format("the search columns of {} do not fit its text",
                           reference(table, question.integer(0))));
    }
  }
}

template <class Row>
void Verification::read_side(bool history) {
  const TableInfo& table = table_of<Row>();
  auto question = connection_.prepare(table.versions(history, "ORDER BY id"));
  while (question.step()) {
    VersionKey version{static_cast<std::int64_t>(table.number), question.integer(0),
                       question.integer(1)};
    Digest found = digest_of_version(question, table, digest_);
    begun_[version.since].push_back({version, original_digest(version, found)});
    if (history) ended_[question.integer(2)].push_back(version);
    check_derived<Row>(question, table);
    ++report_.row_versions;
  }
}

template <class Row>
void Verification::read_table() {
  read_side<Row>(false);
  read_side<Row>(true);
}

Digest Verification::detail_of(const Change& change, std::string_view salt) {
  VersionKey version{static_cast<std::int64_t>(TableNumber::change_detail), change.number,
                     change.number};
  return original_digest(version, detail_digest(change, salt));
}

void Verification::check_change(const Change& change, const Digest& stored, const Digest& previous,
                                const Digest& detail) {
  auto& begun = begun_[change.number];
  auto& ended = ended_[change.number];
  std::sort(begun.begin(), begun.end(),
            [](const Begun& left, const Begun& right) { return left.version < right.version; });
  std::sort(ended.begin(), ended.end());
  ChangeHash chain(previous, change);
  for (const Begun& entry : begun) chain.begun(entry.digest);
  for (const VersionKey& version : ended) chain.ended(version);
  for (const Erasure& erasure : erasures_[change.number]) {
    chain.erased(erasure.version, erasure.after);
  }
  auto versions = static_cast<std::int64_t>(begun.size() + ended.size());
  std::string number = fmt::format("#{}", change.number);
  if (versions != change.rows) {
    complain("change-altered", number,
             fmt::format("change {} made {} row versions, and {} are there", number, change.rows,
                         versions));
  } else if (chain.finish(detail) != stored) {
    std::string what = begun.size() == 1 ? " " + name_of_version(begun.front().version) + "," : "";
    complain("change-altered", number,
             fmt::format("change {} does not fit{} the {} row versions that it made: something was "
                         "altered outside this program",
                         number, what, versions));
  }
}

void Verification::check_chain() {
  auto question = connection_.prepare(
      "SELECT c.number, c.at, c.clock_given, d.actor, c.verb, d.note, d.source, c.versions, "
      "c.hash, "
      "d.salt FROM change c LEFT JOIN change_detail d ON d.number = c.number ORDER BY c.number");
  Digest previous{};
  ChangeNumber last = 0;
  Instant at{};
  while (question.step()) {
    Change change = read_change(question);
    Digest stored = digest_of_bytes(question.blob(8));
    if (change.number != last + 1) {
      complain("change-missing", fmt::format("#{}", last + 1),
               fmt::format("change #{} is missing", last + 1));
    }
    if (last > 0 && change.at < at) {
      complain("time-backwards", fmt::format("#{}", change.number),
               fmt::format("change #{} is older than the one before it", change.number));
    }
    check_change(change, stored, previous, detail_of(change, question.blob(9)));
    // On with what is stored, so that one fault is told once.
    previous = stored;
    last = change.number;
    at = change.at;
    ++report_.changes;
    report_.head_hash = change.hash;
  }
  check_strays(last);
}

void Verification::check_strays(ChangeNumber last) {
  auto is_stray = [&](ChangeNumber number) { return number < 1 || number > last; };
  for (const auto& [number, versions] : begun_) {
    if (!is_stray(number)) continue;
    for (const Begun& entry : versions) {
      complain("row-without-change", name_of_version(entry.version),
               fmt::format("{} says that change #{} made it, and there is none",
                           name_of_version(entry.version), number));
    }
  }
  for (const auto& [number, versions] : ended_) {
    if (is_stray(number) && !versions.empty()) {
      complain("row-without-change", name_of_version(versions.front()),
               fmt::format("a version of {} says that change #{} ended it, and there is none",
                           name_of_version(versions.front()), number));
    }
  }
}

void Verification::check_summary() {
  auto counted = count_registrations(connection_, nullptr).all();
  auto question = connection_.prepare(
      "SELECT delegation, received, category, role, rank, gender, status, placeholder, attended, n "
      "FROM summary");
  SummaryCounts difference;
  while (question.step()) difference.add(read_summary_key(question), -question.integer(9));
  for (const auto& [key, n] : counted) difference.add(key, n);
  for (const auto& [key, n] : difference.all()) {
    if (n == 0) continue;
    complain("figures-altered", fmt::format("delegation:{}", key.delegation),
             fmt::format("the figures of delegation {} ({}, {}, {}) are off by {}", key.delegation,
                         key.category, key.role, key.status, -n));
  }
}

void Verification::check_counters() {
  for (const TableInfo* table : tables()) {
    auto question = connection_.prepare(
        fmt::format("SELECT (SELECT max(id) FROM {0}), (SELECT max(id) FROM {0}_history), "
                    "(SELECT next FROM counter WHERE name = '{0}')",
                    table->name));
    question.step();
    std::int64_t highest = std::max(question.integer(0), question.integer(1));
    if (highest == 0 || highest < question.integer(2)) continue;
    complain("counter-altered", std::string(table->name),
             fmt::format("the next {} would get a number that is taken", table->name));
  }
}

VerifyReport Verification::run() {
  for (const std::string& fault : connection_.faults()) {
    complain("file-damaged", "", fmt::format("the file is damaged: {}", fault));
  }
  read_erasures();
  for_each_table([&]<class Row>() { read_table<Row>(); });
  check_chain();
  check_summary();
  check_counters();
  return std::move(report_);
}

}  // namespace

Result<VerifyReport> Store::verify() {
  return guarded(connection_->path(), [&]() -> Result<VerifyReport> {
    Transaction transaction(*connection_, Transaction::Kind::read);
    return Verification(*connection_).run();
  });
}

}  // namespace plenary
