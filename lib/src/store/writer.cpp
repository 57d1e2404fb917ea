// Putting and ending rows: each alteration is a new version, and the old one goes to history.
#include <fmt/core.h>

#include <algorithm>

#include "store/writer_state.h"

namespace plenary {

namespace {

constexpr std::int64_t millisecond = 1'000;

template <class Row>
std::optional<Row> current_row(Connection& connection, std::int64_t id, ChangeNumber& since) {
  const TableInfo& table = table_of<Row>();
  auto question = connection.prepare(
      fmt::format("SELECT since, {} FROM {} WHERE id = $1", table.recorded_list, table.name));
  question.bind(1, id);
  if (!question.step()) return std::nullopt;
  since = question.integer(0);
  Row row{};
  set_id(row, id);
  read_row(question, 1, row);
  return row;
}

}  // namespace

const BegunVersion& TableDelta::begun(std::int64_t id) const {
  if (!is_new(id)) return altered.at(id);
  return added[static_cast<std::size_t>(id - first_new)];
}

BegunVersion& TableDelta::begun(std::int64_t id) {
  return const_cast<BegunVersion&>(std::as_const(*this).begun(id));
}

Writer::State::State(Connection& store, const Act& wanted)
    : connection(store), act(wanted), last(last_change(store)), salts(wanted.salt_seed) {
  Instant now{act.now.microseconds / millisecond * millisecond};
  change = {.number = last.number + 1,
            .at = std::max(now, last.at),
            .clock_given = act.clock_given,
            .actor = act.actor,
            .verb = act.verb,
            .note = act.note,
            .source = act.source};
}

std::int64_t Writer::State::new_id(const TableInfo& table) {
  TableDelta& part = delta(table);
  if (part.next_id == 0) {
    auto question = connection.prepare("SELECT next FROM counter WHERE name = $1");
    question.bind(1, table.name);
    part.next_id = question.step() ? question.integer(0) : 1;
    part.first_new = part.next_id;
  }
  return part.next_id++;
}

std::optional<ChangeNumber> Writer::State::current_since(const TableInfo& table, std::int64_t id) {
  auto question = connection.prepare(fmt::format("SELECT since FROM {} WHERE id = $1", table.name));
  question.bind(1, id);
  if (!question.step()) return std::nullopt;
  return question.integer(0);
}

bool Writer::State::is_attended(RegistrationId id) {
  auto question = connection.prepare("SELECT 1 FROM attendance WHERE registration = $1 LIMIT 1");
  question.bind(1, id.value);
  return question.step();
}

void Writer::State::touch(const TableInfo& table, std::int64_t id, RowChange::Kind kind) {
  TableDelta& part = delta(table);
  auto [place, is_first] = part.altered.try_emplace(id, BegunVersion{.id = id, .kind = kind});
  if (is_first) {
    touched.push_back({static_cast<std::uint8_t>(table.number), id});
    return;
  }
  // Removed and brought back within one change is a change of it; the rest is what came last.
  bool back = place->second.kind == RowChange::Kind::removed && kind == RowChange::Kind::added;
  place->second.kind = back ? RowChange::Kind::changed : kind;
}

void Writer::State::count(const Registration& row, bool attended, std::int64_t n) {
  if (act.dry_run) return;  // its figures go nowhere
  figures.add(row, attended, n);
}

template <class Row>
Digest Writer::State::write(Statement& statement, const Row& row) {
  auto run = [](Statement& ready) { ready.run(); };
  Salt salt = salts.next();
  if constexpr (std::is_same_v<Row, Registration>) {
    return write_version(statement, digest, row, change.number, salt, registration_derived, run);
  } else {
    typename Columns<Row>::Derived derived{};
    return write_version(statement, digest, row, change.number, salt, derived, run);
  }
}

template <class Row>
void Writer::State::insert(Row& row) {
  const TableInfo& table = table_of<Row>();
  set_id(row, new_id(table));
  std::size_t position = static_cast<std::size_t>(table.number) - 1;
  touched.push_back({static_cast<std::uint8_t>(table.number), id_of(row)});
  BegunVersion& version = deltas[position].added.emplace_back(BegunVersion{.id = id_of(row)});
  if (act.dry_run) return;
  if (!inserts[position]) inserts[position].emplace(connection.prepare(table.insert));
  version.digest = write(*inserts[position], row);
}

void Writer::State::archive(const TableInfo& table, std::int64_t id, ChangeNumber since) {
  delta(table).ended.push_back({static_cast<std::int64_t>(table.number), id, since});
  connection.prepare(table.archive).bind(1, id).bind(2, change.number).run();
}

template <class Row>
void Writer::State::replace(const Row& row, ChangeNumber since) {
  const TableInfo& table = table_of<Row>();
  std::int64_t id = id_of(row);
  TableDelta& part = delta(table);
  bool is_new = part.is_new(id);
  if (!is_new) touch(table, id, RowChange::Kind::changed);
  if (act.dry_run) return;
  // A version that this change began is overwritten: nobody ever saw it.
  if (since != change.number) archive(table, id, since);
  auto statement = connection.prepare(table.update);
  Digest written = write(statement, row);
  part.begun(id).digest = written;
}

template <class Row>
bool Writer::State::put(Row& row) {
  if (id_of(row) == 0) {
    insert(row);
    if constexpr (std::is_same_v<Row, Registration>) count(row, false, 1);
    return true;
  }
  const TableInfo& table = table_of<Row>();
  ChangeNumber since = 0;
  auto current = current_row<Row>(connection, id_of(row), since);
  if (!current) {
    if (act.dry_run && delta(table).is_new(id_of(row))) return true;  // planned a moment ago
    throw StoreFailure(
        {.kind = ErrorKind::conflict,
         .message = fmt::format("{} is no longer there", reference(table, id_of(row)))});
  }
  if (*current == row) return false;
  replace(row, since);
  if constexpr (std::is_same_v<Row, Registration>) {
    bool attended = is_attended(row.id);
    count(*current, attended, -1);
    count(row, attended, 1);
  }
  return true;
}

bool Writer::State::end_row(const TableInfo& table, std::int64_t id) {
  TableDelta& part = delta(table);
  bool is_new = part.is_new(id);
  auto since = current_since(table, id);
  if (!since && !(act.dry_run && is_new)) return false;
  if (is_new) {
    part.begun(id).is_gone = true;
  } else {
    touch(table, id, RowChange::Kind::removed);
  }
  if (act.dry_run) return true;
  if (*since != change.number) archive(table, id, *since);
  connection.prepare(table.remove).bind(1, id).run();
  return true;
}

template <class Row>
void Writer::State::end(std::int64_t id) {
  if constexpr (std::is_same_v<Row, Registration>) {
    ChangeNumber since = 0;
    auto current = current_row<Registration>(connection, id, since);
    if (current) count(*current, is_attended(current->id), -1);
    if (!act.dry_run) {
      connection.prepare("DELETE FROM sensitive WHERE registration = $1").bind(1, id).run();
    }
  }
  end_row(table_of<Row>(), id);
}

// The public face ---------------------------------------------------------------------------------

Writer::Writer(Connection& connection, std::unique_ptr<State> state)
    : Snapshot(connection, state->last.number, false), state_(std::move(state)) {}

Writer::~Writer() = default;

Instant Writer::now() const { return state_->change.at; }
ChangeNumber Writer::number() const { return state_->change.number; }
bool Writer::is_dry_run() const { return state_->act.dry_run; }

bool Writer::put(Person& row) { return state_->put(row); }
bool Writer::put(Registration& row) { return state_->put(row); }
bool Writer::put(Delegation& row) { return state_->put(row); }
bool Writer::put(PartyRecord& row) { return state_->put(row); }
bool Writer::put(Invitation& row) { return state_->put(row); }
bool Writer::put(Contact& row) { return state_->put(row); }
bool Writer::put(DocumentRecord& row) { return state_->put(row); }
bool Writer::put(Distinction& row) { return state_->put(row); }
bool Writer::put(Item& row) { return state_->put(row); }
bool Writer::put(Slot& row) { return state_->put(row); }
bool Writer::put(SlotPerson& row) { return state_->put(row); }

namespace {

// Runs an alteration of someone's attendance and moves the figures where it makes a difference.
template <class Alteration>
auto with_attendance(Writer::State& state, const Writer& writer, RegistrationId id,
                     Alteration&& alter) {
  bool before = state.is_attended(id);
  auto result = alter();
  bool after = state.is_attended(id);
  if (before != after) {
    if (auto row = writer.find<Registration>(id.value)) {
      state.figures.add(*row, before, -1);
      state.figures.add(*row, after, 1);
    }
  }
  return result;
}

}  // namespace

bool Writer::put(Attendance& row) {
  return with_attendance(*state_, *this, row.registration, [&] { return state_->put(row); });
}

void Writer::end_attendance(std::int64_t id) {
  auto row = find<Attendance>(id);
  if (!row) return;
  with_attendance(*state_, *this, row->registration, [&] {
    state_->end<Attendance>(id);
    return true;
  });
}

void Writer::end(PersonId id) { state_->end<Person>(id.value); }
void Writer::end(RegistrationId id) { state_->end<Registration>(id.value); }
void Writer::end(InvitationId id) { state_->end<Invitation>(id.value); }
void Writer::end(DocumentId id) { state_->end<DocumentRecord>(id.value); }
void Writer::end(ItemId id) { state_->end<Item>(id.value); }
void Writer::end_distinction(std::int64_t id) { state_->end<Distinction>(id); }
void Writer::end_slot_person(std::int64_t id) { state_->end<SlotPerson>(id); }

void Writer::end(SlotId id) {
  std::vector<std::int64_t> people;
  {
    auto question = connection_.prepare("SELECT id FROM slot_person WHERE slot = $1 ORDER BY id");
    question.bind(1, id.value);
    while (question.step()) people.push_back(question.integer(0));
  }
  for (std::int64_t person : people) state_->end<SlotPerson>(person);
  state_->end<Slot>(id.value);
}

void Writer::put_sensitive(RegistrationId registration, std::string_view field,
                           std::string_view value) {
  auto question =
      connection_.prepare("SELECT value FROM sensitive WHERE registration = $1 AND field = $2");
  question.bind(1, registration.value).bind(2, field);
  bool is_there = question.step();
  if (is_there ? question.text(0) == value : value.empty()) return;
  question.reset();
  state_->altered_apart = true;
  if (is_dry_run()) return;
  connection_.prepare("DELETE FROM sensitive WHERE registration = $1 AND field = $2")
      .bind(1, registration.value)
      .bind(2, field)
      .run();
  if (value.empty()) return;
  connection_.prepare("INSERT INTO sensitive (registration, field, value) VALUES ($1, $2, $3)")
      .bind(1, registration.value)
      .bind(2, field)
      .bind(3, value)
      .run();
}

DelegationId Writer::delegation(std::string_view meeting, std::string_view party) {
  auto [place, is_first] =
      state_->delegations.try_emplace({std::string(meeting), std::string(party)});
  if (!is_first) return place->second;
  auto question =
      connection_.prepare("SELECT id FROM delegation WHERE meeting = $1 AND party = $2");
  question.bind(1, meeting).bind(2, party);
  if (question.step()) {
    place->second = {question.integer(0)};
    return place->second;
  }
  Delegation row{.meeting = std::string(meeting), .party = std::string(party)};
  put(row);
  place->second = row.id;
  return row.id;
}

namespace {

// In KiB. Rows that are appended pass through the cache once, and what they need of it is the room
// to sort an index afterwards; indexes that stay are written to all over.
std::int64_t cache_for(std::int64_t rows, bool indexes_come_after) {
  constexpr std::int64_t least = 2'048;
  constexpr std::int64_t most = 64LL * 1'024;
  constexpr std::int64_t entry = 64;  // bytes of one in an index while it is sorted
  return indexes_come_after ? std::clamp(rows * entry / 1'024, least, most) : most;
}

}  // namespace

void Writer::expect_registrations(std::int64_t rows) {
  if (is_dry_run()) return;
  constexpr std::int64_t many = 10'000;
  auto question = connection_.prepare("SELECT count(*) FROM registration");
  question.step();
  bool rebuilding_pays = question.integer(0) < rows;
  question.reset();
  if (rows >= many) connection_.set_cache(cache_for(rows, rebuilding_pays));
  if (rebuilding_pays) state_->drop_indexes();
  for (TableNumber table : {TableNumber::person, TableNumber::registration}) {
    auto& added = state_->deltas[static_cast<std::size_t>(table) - 1].added;
    added.reserve(added.size() + static_cast<std::size_t>(rows));
  }
  state_->touched.reserve(state_->touched.size() + 2 * static_cast<std::size_t>(rows));
}

// Used by undo, which knows rows by table alone.
template void Writer::State::end<Registration>(std::int64_t);
template bool Writer::State::put<ConfigRow>(ConfigRow&);
template void Writer::State::end<ConfigRow>(std::int64_t);

}  // namespace plenary
