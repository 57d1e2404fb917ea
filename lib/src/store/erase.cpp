// Erasing a person: the columns that can identify are overwritten in every version. What was
// counted stays (delegation, role, category, status, gender, rank, days), the digests stay in
// `erased`, and so the chain still verifies. The salts go, for with them a digest would confirm a
// guessed name.
#include <fmt/core.h>

#include <set>

#include "store/traces.h"
#include "store/writer_state.h"

namespace plenary {

namespace {

void blank(Person& row) { row.name = row.folded_name = {}; }

void blank(Registration& row) {
  for (std::string* field :
       {&row.name, &row.family_name, &row.given_name, &row.honorific, &row.organisation,
        &row.department, &row.position, &row.email, &row.phone, &row.funding, &row.remarks,
        &row.nominated_by, &row.source_file}) {
    field->clear();
  }
  row.arrival = row.departure = {};
  row.source_line = 0;
}

void blank(Contact& row) {
  for (std::string* field :
       {&row.name, &row.folded_name, &row.position, &row.organisation, &row.email, &row.phone}) {
    field->clear();
  }
}

void blank(SlotPerson& row) { row.name = row.folded_name = {}; }

// One stored version of a row.
template <class Row>
struct Version {
  Row row{};
  ChangeNumber since = 0;
  bool in_history = false;
  Digest digest{};
};

class Erasing {
 public:
  Erasing(Writer::State& state, PersonId person) : state_(state), person_(person) {}
  Result<void> run();

 private:
  template <class Row, class Wanted>
  std::vector<Version<Row>> versions(const std::string& where, Wanted&& wanted);
  template <class Row>
  void erase(const std::vector<Version<Row>>& found);
  void note_erasure(const VersionKey& version, const Digest& before, const Digest& after);
  void erase_details();
  void erase_sensitive();

  Writer::State& state_;
  PersonId person_;
  Traces traces_{};
  std::set<ChangeNumber> changes_{};  // that wrote about the person
};

template <class Row, class Wanted>
std::vector<Version<Row>> Erasing::versions(const std::string& where, Wanted&& wanted) {
  const TableInfo& table = table_of<Row>();
  std::vector<Version<Row>> found;
  for (bool history : {true, false}) {
    auto question = state_.connection.prepare(table.versions(history, where));
    while (question.step()) {
      Version<Row> version{.since = question.integer(1), .in_history = history};
      set_id(version.row, question.integer(0));
      read_row(question, 4, version.row);
      if (!wanted(version.row)) continue;
      version.digest = digest_of_version(question, table, state_.digest);
      found.push_back(std::move(version));
    }
  }
  return found;
}

void Erasing::note_erasure(const VersionKey& version, const Digest& before, const Digest& after) {
  state_.erased.push_back({version, after});
  if (state_.act.dry_run) return;
  state_.connection
      .prepare(
          "INSERT INTO erased (record, id, since, change, digest_before, digest_after) "
          "VALUES ($1, $2, $3, $4, $5, $6)")
      .bind(1, version.table)
      .bind(2, version.id)
      .bind(3, version.since)
      .bind(4, state_.change.number)
      .bind_blob(5, bytes_of(before))
      .bind_blob(6, bytes_of(after))
      .run();
}

template <class Row>
void Erasing::erase(const std::vector<Version<Row>>& found) {
  const TableInfo& table = table_of<Row>();
  for (const Version<Row>& version : found) {
    Row erased = version.row;
    blank(erased);
    changes_.insert(version.since);
    if (erased == version.row) continue;
    Digest after{};
    if (!state_.act.dry_run) {
      auto statement = state_.connection.prepare(fmt::format(
          "UPDATE {}{} {} AND since = $2", table.name, version.in_history ? "_history" : "",
          std::string_view(table.update).substr(table.update.find("SET"))));
      typename Columns<Row>::Derived derived{};
      after = write_version(statement, state_.digest, erased, version.since, state_.salts.next(),
                            derived, [](Statement& ready) { ready.run(); });
    }
    note_erasure({static_cast<std::int64_t>(table.number), id_of(erased), version.since},
                 version.digest, after);
  }
}

// A file called "CV Awa Diop.docx" tells as much as the row that came from it.
void Erasing::erase_details() {
  for (ChangeNumber number : changes_) {
    auto question = state_.connection.prepare(
        "SELECT salt, actor, note, source FROM change_detail WHERE number = $1");
    question.bind(1, number);
    if (!question.step()) continue;
    Change detail{.number = number,
                  .actor = std::string(question.text(1)),
                  .note = std::string(question.text(2)),
                  .source = std::string(question.text(3))};
    bool note = traces_.are_in(detail.note);
    bool source = traces_.are_in(detail.source);
    if (!note && !source) continue;
    Digest before = detail_digest(detail, question.blob(0));
    question.reset();
    if (note) detail.note.clear();
    if (source) detail.source.clear();
    Salt salt = state_.salts.next();
    if (!state_.act.dry_run) {
      state_.connection
          .prepare("UPDATE change_detail SET salt = $2, note = $3, source = $4 WHERE number = $1")
          .bind(1, number)
          .bind_blob(2, bytes_of(salt))
          .bind(3, detail.note)
          .bind(4, detail.source)
          .run();
    }
    note_erasure({static_cast<std::int64_t>(TableNumber::change_detail), number, number}, before,
                 detail_digest(detail, bytes_of(salt)));
  }
}

void Erasing::erase_sensitive() {
  constexpr std::string_view condition =
      "FROM sensitive WHERE registration IN (SELECT id FROM registration WHERE person = $1)";
  auto question = state_.connection.prepare(fmt::format("SELECT count(*) {}", condition));
  question.bind(1, person_.value);
  question.step();
  if (question.integer(0) == 0) return;
  state_.altered_apart = true;
  if (state_.act.dry_run) return;
  state_.connection.prepare(fmt::format("DELETE {}", condition)).bind(1, person_.value).run();
}

Result<void> Erasing::run() {
  auto always = [](const auto&) { return true; };
  const std::string people = one_and_the_same(state_.connection, person_);
  auto persons = versions<Person>("WHERE id IN " + people, always);
  if (persons.empty()) {
    return fail(ErrorKind::not_found, fmt::format("there is no person {}", ref(person_)));
  }
  traces_ = traces_of(state_.connection, person_);
  auto about = [&](const auto& row) { return traces_.is_about(row); };
  erase(persons);
  erase(versions<Registration>("WHERE person IN " + people, always));
  erase(versions<Contact>("", about));
  erase(versions<SlotPerson>("", about));
  erase_details();
  erase_sensitive();
  return {};
}

}  // namespace

Result<void> Writer::erase(PersonId id) { return Erasing(*state_, id).run(); }

}  // namespace plenary
