// What is left to do when the work of a write is done: configuration, figures, counters, the chain.
#include <fmt/core.h>

#include <algorithm>

#include "store/writer_state.h"

namespace plenary {

namespace {

struct IndexOfImport {
  std::string_view name;
  std::string_view table;
  std::string_view column;
};

// Made again after a big import, in one sorted pass each; as in schema/0001_initial.sql.
constexpr IndexOfImport indexes_of_import[] = {
    {"person_name_key", "person", "name_key"},
    {"registration_delegation", "registration", "delegation"},
    {"registration_person", "registration", "person"},
    {"registration_since", "registration", "since"},
    {"registration_email_key", "registration", "email_key"},
};

}  // namespace

void Writer::State::drop_indexes() {
  if (indexes_dropped) return;
  for (const IndexOfImport& index : indexes_of_import) {
    connection.execute(fmt::format("DROP INDEX {}", index.name));
  }
  indexes_dropped = true;
}

void Writer::State::create_indexes() {
  if (!indexes_dropped) return;
  for (const IndexOfImport& index : indexes_of_import) {
    connection.execute(
        fmt::format("CREATE INDEX {} ON {} ({})", index.name, index.table, index.column));
  }
  indexes_dropped = false;
}

void Writer::State::record_config(const std::vector<ConfigFile>& files) {
  std::map<std::string, ConfigRow> recorded;
  {
    auto question = connection.prepare("SELECT id, path, text FROM config");
    while (question.step()) {
      ConfigRow row{.id = question.integer(0),
                    .path = std::string(question.text(1)),
                    .text = std::string(question.text(2))};
      recorded.emplace(row.path, row);
    }
  }
  for (const ConfigFile& file : files) {
    auto found = recorded.find(file.path);
    ConfigRow row{.path = file.path, .text = file.text};
    if (found != recorded.end()) {
      row.id = found->second.id;
      recorded.erase(found);
    }
    put(row);
  }
  for (const auto& [path, row] : recorded) end<ConfigRow>(row.id);
}

bool Writer::State::has_altered() const {
  if (altered_apart || !erased.empty()) return true;
  return std::any_of(deltas.begin(), deltas.end(), [](const TableDelta& part) {
    auto stays = [](const BegunVersion& version) { return !version.is_gone; };
    return !part.altered.empty() || std::any_of(part.added.begin(), part.added.end(), stays);
  });
}

void Writer::State::write_counters() {
  for (const TableInfo* table : tables()) {
    const TableDelta& part = delta(*table);
    if (part.next_id == part.first_new) continue;
    connection
        .prepare(
            "INSERT INTO counter (name, next) VALUES ($1, $2) "
            "ON CONFLICT (name) DO UPDATE SET next = excluded.next")
        .bind(1, table->name)
        .bind(2, part.next_id)
        .run();
  }
}

std::int64_t Writer::State::version_count() const {
  std::size_t count = 0;
  for (const TableDelta& part : deltas) {
    auto is_begun = [](const auto& entry) { return entry.second.kind != RowChange::Kind::removed; };
    auto stays = [](const BegunVersion& version) { return !version.is_gone; };
    count += part.ended.size();
    count +=
        static_cast<std::size_t>(std::count_if(part.altered.begin(), part.altered.end(), is_begun));
    count += static_cast<std::size_t>(std::count_if(part.added.begin(), part.added.end(), stays));
  }
  return static_cast<std::int64_t>(count);
}

Digest Writer::State::hash(const Digest& detail) {
  ChangeHash chain(last.hash, change);
  // New ids are above all that were there, so altered then added is the order of ids.
  for (const TableDelta& part : deltas) {
    for (const auto& [id, version] : part.altered) {
      if (version.kind != RowChange::Kind::removed) chain.begun(version.digest);
    }
    for (const BegunVersion& version : part.added) {
      if (!version.is_gone) chain.begun(version.digest);
    }
  }
  for (TableDelta& part : deltas) {
    std::sort(part.ended.begin(), part.ended.end());
    for (const VersionKey& version : part.ended) chain.ended(version);
  }
  std::sort(erased.begin(), erased.end(),
            [](const Erasure& left, const Erasure& right) { return left.version < right.version; });
  for (const Erasure& erasure : erased) chain.erased(erasure.version, erasure.after);
  return chain.finish(detail);
}

namespace {

void count_row(Receipt& receipt, RowChange::Kind kind) {
  switch (kind) {
    case RowChange::Kind::added:
      ++receipt.added;
      break;
    case RowChange::Kind::changed:
      ++receipt.changed;
      break;
    case RowChange::Kind::removed:
      ++receipt.removed;
      break;
  }
}

}  // namespace

Receipt Writer::State::receipt() const {
  Receipt receipt{.dry_run = act.dry_run};
  receipt.refs.reserve(touched.size());
  for (const Touch& touch : touched) {
    const TableInfo& table = table_numbered(touch.table);
    if (table.number == TableNumber::config && !act.record_config_alone) continue;
    const BegunVersion& version = deltas[touch.table - 1U].begun(touch.id);
    if (version.is_gone) continue;
    count_row(receipt, version.kind);
    if (table.letter != 0) receipt.refs.push_back(reference(table, touch.id));
  }
  // One row may have many erased versions; they stand together, for they were erased row by row.
  for (std::size_t i = 0; i < erased.size(); ++i) {
    const VersionKey& version = erased[i].version;
    if (is_of_words(version)) continue;  // the words of a change, not a row
    if (i > 0 && erased[i - 1].version.table == version.table &&
        erased[i - 1].version.id == version.id) {
      continue;
    }
    ++receipt.changed;
    const TableInfo& table = table_numbered(version.table);
    if (table.letter != 0) receipt.refs.push_back(reference(table, version.id));
  }
  return receipt;
}

Receipt Writer::State::finish() {
  // No files given says nothing of them; a workspace has at least plenary.toml.
  bool records = !act.config.empty() && (has_altered() || act.record_config_alone);
  if (records) record_config(act.config);
  if (!has_altered()) return {.dry_run = act.dry_run};
  Receipt done = receipt();
  if (act.dry_run) return done;
  create_indexes();
  figures.write(connection);
  write_counters();
  change.rows = version_count();
  Salt detail_salt = salts.next();
  Digest detail = detail_digest(change, bytes_of(detail_salt));
  insert_change(connection, change, hash(detail), detail_salt);
  done.change = change.number;
  return done;
}

}  // namespace plenary
