// Undo: a new change that brings back what an earlier one replaced. Refused, with the rows named,
// where later changes stand on it.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "store/writer_state.h"

namespace plenary {

void Writer::State::restore(const TableInfo& table, std::int64_t id, ChangeNumber since) {
  auto current = current_since(table, id);
  touch(table, id, current ? RowChange::Kind::changed : RowChange::Kind::added);
  if (act.dry_run) return;
  if (current) {
    archive(table, id, *current);
    connection.prepare(table.remove).bind(1, id).run();
  }
  Salt salt = salts.next();
  connection
      .prepare(fmt::format("INSERT INTO {0} (id, since, salt, {1}) SELECT id, $3, $4, {1} "
                           "FROM {0}_history WHERE id = $1 AND since = $2",
                           table.name, table.stored_list))
      .bind(1, id)
      .bind(2, since)
      .bind(3, change.number)
      .bind_blob(4, bytes_of(salt))
      .run();
  auto question = connection.prepare(table.versions(false, "WHERE id = $1"));
  question.bind(1, id);
  question.step();
  delta(table).begun(id).digest = digest_of_version(question, table, digest);
}

Digest digest_of_version(const Statement& question, const TableInfo& table, RowDigest& digest) {
  constexpr int salt_at = 3;
  constexpr int first = 4;
  digest.begin(table.number, question.integer(0), question.integer(1));
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnInfo& column = table.columns[i];
    int at = first + static_cast<int>(i);
    if (column.is_derived() || question.is_null(at)) continue;
    if (column.kind == ColumnKind::text || column.kind == ColumnKind::localized) {
      digest.text(column.number, question.text(at));
    } else {
      digest.integer(column.number, question.integer(at));
    }
  }
  return digest.finish(question.blob(salt_at));
}

namespace {

// What one change did to the rows of one table.
struct Effects {
  const TableInfo* table = nullptr;
  std::set<std::int64_t> added{};                        // begun, nothing before
  std::map<std::int64_t, ChangeNumber> replaced{};       // ended: id -> since of the version before
  std::map<std::int64_t, ChangeNumber> altered_later{};  // id -> the later change
};

class Undo {
 public:
  Undo(Writer::State& state, ChangeNumber number) : state_(state), number_(number) {}

  Result<void> run();

 private:
  Connection& store() { return state_.connection; }
  void gather(const TableInfo& table);
  void gather_begun(Effects& effects);
  void gather_ended(Effects& effects);
  void find_conflicts();
  bool made_workspace();
  void find_later_references(const Effects& target);
  void keep_used_parties();
  void keep_or_complain(const Effects& target, std::int64_t id, const TableInfo& user,
                        std::int64_t user_id, ChangeNumber since);
  void complain(const TableInfo& table, std::int64_t id, std::string message);
  std::set<std::int64_t> affected_registrations();
  void count(const std::set<std::int64_t>& registrations, std::int64_t n);
  void apply();
  Effects& of(TableNumber number) {
    return *std::find_if(effects_.begin(), effects_.end(),
                         [&](const Effects& each) { return each.table->number == number; });
  }

  Writer::State& state_;
  ChangeNumber number_;
  std::vector<Effects> effects_{};
  Problems problems_{};
};

void Undo::complain(const TableInfo& table, std::int64_t id, std::string message) {
  problems_.push_back({.code = "undo-blocked",
                       .field = std::string(table.name),
                       .value = reference(table, id),
                       .message = std::move(message)});
}

// Ids of rows that stand as the version which the change began, though a later one stands for it.
std::string as_left_by_change(const TableInfo& table) {
  std::string sql = fmt::format(
      "SELECT now.id FROM {0} now JOIN {0}_history past ON past.id = now.id WHERE past.since = $1",
      table.name);
  for (const ColumnInfo& column : table.columns)
    if (!column.is_derived()) sql += fmt::format(" AND now.{0} IS past.{0}", column.name);
  return sql;
}

void Undo::gather_begun(Effects& effects) {
  const TableInfo& table = *effects.table;
  auto current = store().prepare(fmt::format("SELECT id FROM {} WHERE since = $1", table.name));
  current.bind(1, number_);
  while (current.step()) effects.added.insert(current.integer(0));
  auto later =
      store().prepare(fmt::format("SELECT id, until FROM {}_history WHERE since = $1", table.name));
  later.bind(1, number_);
  while (later.step()) effects.altered_later[later.integer(0)] = later.integer(1);
  if (effects.altered_later.empty()) return;
  // Altered, and brought back as the change had left it: by undoing what came after.
  auto as_left = store().prepare(as_left_by_change(table));
  as_left.bind(1, number_);
  while (as_left.step()) {
    effects.added.insert(as_left.integer(0));
    effects.altered_later.erase(as_left.integer(0));
  }
}

void Undo::gather_ended(Effects& effects) {
  auto ended = store().prepare(
      fmt::format("SELECT id, since FROM {}_history WHERE until = $1", effects.table->name));
  ended.bind(1, number_);
  while (ended.step()) {
    std::int64_t id = ended.integer(0);
    bool is_changed = effects.added.erase(id) > 0;
    effects.replaced[id] = ended.integer(1);
    if (is_changed || effects.altered_later.contains(id)) continue;
    // Removed by the change: nobody may have brought it back since.
    if (auto since = state_.current_since(*effects.table, id)) effects.altered_later[id] = *since;
  }
}

void Undo::gather(const TableInfo& table) {
  Effects& effects = effects_.emplace_back();
  effects.table = &table;
  gather_begun(effects);
  gather_ended(effects);
}

// Delegations and parties are containers: what later rows use simply stays.
void Undo::keep_or_complain(const Effects& target, std::int64_t id, const TableInfo& user,
                            std::int64_t user_id, ChangeNumber since) {
  if (target.table->number == TableNumber::delegation) {
    of(TableNumber::delegation).added.erase(id);
    return;
  }
  complain(user, user_id,
           fmt::format("{} refers to {} since change #{}", reference(user, user_id),
                       reference(*target.table, id), since));
}

const TableInfo* referred_table(char letter) {
  switch (letter) {
    case 'P':
      return find_table("person");
    case 'R':
      return find_table("registration");
    case 'G':
      return find_table("delegation");
    case 'D':
      return find_table("document");
    case 'I':
      return find_table("item");
    case 'S':
      return find_table("slot");
    default:
      return nullptr;
  }
}

void Undo::find_later_references(const Effects& target) {
  if (target.added.empty()) return;
  for (const TableInfo* user : tables()) {
    const auto& told = of(user->number).altered_later;
    for (const ColumnInfo& column : user->columns) {
      if (referred_table(column.letter) != target.table) continue;
      auto question =
          store().prepare(fmt::format("SELECT id, {0}, since FROM {1} WHERE since <> $1 AND {0} IN "
                                      "(SELECT id FROM {2} WHERE since >= $1)",
                                      column.name, user->name, target.table->name));
      question.bind(1, number_);
      while (question.step()) {
        std::int64_t id = question.integer(1);
        const std::int64_t of_user = question.integer(0);
        const bool goes =
            of(user->number).added.contains(of_user) || of(user->number).replaced.contains(of_user);
        if (!target.added.contains(id) || told.contains(of_user) || goes) continue;
        keep_or_complain(target, id, *user, of_user, question.integer(2));
      }
    }
  }
}

void Undo::keep_used_parties() {
  std::set<std::int64_t> kept;
  for (std::int64_t id : of(TableNumber::party).added) {
    auto question = store().prepare(
        "SELECT id, 5 FROM delegation WHERE party = (SELECT code FROM party WHERE id = $1) "
        "UNION ALL SELECT id, 6 FROM invitation "
        "WHERE party = (SELECT code FROM party WHERE id = $1) "
        "UNION ALL SELECT id, 7 FROM contact "
        "WHERE party = (SELECT code FROM party WHERE id = $1) "
        "UNION ALL SELECT id, 8 FROM document "
        "WHERE party = (SELECT code FROM party WHERE id = $1)");
    question.bind(1, id);
    while (question.step()) {
      bool goes = effects_[static_cast<std::size_t>(question.integer(1)) - 1].added.contains(
          question.integer(0));
      if (!goes) kept.insert(id);
    }
  }
  for (std::int64_t id : kept) of(TableNumber::party).added.erase(id);
}

void Undo::find_conflicts() {
  for (const Effects& effects : effects_) {
    for (const auto& [id, later] : effects.altered_later) {
      complain(*effects.table, id,
               fmt::format("{} was altered by change #{}", reference(*effects.table, id), later));
    }
  }
  for (const Effects& effects : effects_) find_later_references(effects);
  keep_used_parties();
}

// A workspace is the folder that holds plenary.toml.
bool Undo::made_workspace() {
  auto question =
      store().prepare("SELECT id FROM config WHERE path = 'plenary.toml' AND since = $1");
  question.bind(1, number_);
  return question.step() && of(TableNumber::config).added.contains(question.integer(0));
}

std::set<std::int64_t> Undo::affected_registrations() {
  std::set<std::int64_t> ids;
  auto add_keys = [&](const Effects& effects, auto&& registration_of) {
    for (std::int64_t id : effects.added) registration_of(id);
    for (const auto& [id, since] : effects.replaced) registration_of(id);
  };
  add_keys(of(TableNumber::registration), [&](std::int64_t id) { ids.insert(id); });
  add_keys(of(TableNumber::attendance), [&](std::int64_t id) {
    auto question = store().prepare(
        "SELECT registration FROM attendance WHERE id = $1 "
        "UNION SELECT registration FROM attendance_history WHERE id = $1");
    question.bind(1, id);
    while (question.step()) ids.insert(question.integer(0));
  });
  return ids;
}

void Undo::count(const std::set<std::int64_t>& registrations, std::int64_t n) {
  const TableInfo& table = table_of<Registration>();
  auto question = store().prepare(
      fmt::format("SELECT {} FROM registration WHERE id = $1", table.recorded_list));
  for (std::int64_t id : registrations) {
    question.bind(1, id);
    Registration row;
    if (question.step()) {
      read_row(question, 0, row);
      state_.figures.add(row, state_.is_attended({id}), n);
    }
    question.reset();
  }
}

void Undo::apply() {
  auto registrations = affected_registrations();
  count(registrations, -1);
  for (const Effects& effects : effects_) {
    for (std::int64_t id : effects.added) {
      if (effects.table->number == TableNumber::registration && !state_.act.dry_run) {
        store().prepare("DELETE FROM sensitive WHERE registration = $1").bind(1, id).run();
      }
      state_.end_row(*effects.table, id);
    }
    for (const auto& [id, since] : effects.replaced) state_.restore(*effects.table, id, since);
  }
  count(registrations, 1);
}

Result<void> Undo::run() {
  if (number_ < 1 || number_ > state_.last.number) {
    return fail(ErrorKind::not_found, fmt::format("there is no change #{}", number_));
  }
  auto erasures = store().prepare("SELECT 1 FROM erased WHERE change = $1 LIMIT 1");
  erasures.bind(1, number_);
  if (erasures.step()) {
    return fail(ErrorKind::conflict,
                fmt::format("change #{} erased personal data, which nothing brings back", number_));
  }
  for (const TableInfo* table : tables()) gather(*table);
  if (made_workspace()) {
    return fail(
        ErrorKind::conflict,
        fmt::format("change #{} set the workspace up: undone, there would be none", number_));
  }
  find_conflicts();
  if (!problems_.empty()) {
    return fail(Error{
        .kind = ErrorKind::conflict,
        .message = fmt::format("change #{} cannot be undone: later changes stand on it", number_),
        .hints = {"undo the later changes first, or mend the rows one by one"},
        .problems = std::move(problems_)});
  }
  apply();
  return {};
}

}  // namespace

Result<void> Writer::undo(ChangeNumber number) { return Undo(*state_, number).run(); }

}  // namespace plenary
