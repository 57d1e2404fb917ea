// What changed between two moments, and every version of one row: stored values as words.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "plenary/store.h"
#include "store/delegations.h"
#include "store/row_io.h"

namespace plenary {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;  // name, value as words

struct RowVersion {
  ChangeNumber since = 0;
  ChangeNumber until = 0;  // 0: current
  Fields fields{};
  std::int64_t parent = 0;  // of what it belongs to: delegation, slot or registration

  bool is_there_at(ChangeNumber moment) const {
    return since <= moment && (until == 0 || until > moment);
  }
  const std::string& value(std::string_view name) const {
    static const std::string none;
    auto found = std::find_if(fields.begin(), fields.end(),
                              [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? none : found->second;
  }
};

// Reads versions as words. Whatever moment the snapshot stands at, it is the tables themselves that
// are read, up to that moment.
class Versions {
 public:
  Versions(Connection& connection, ChangeNumber limit, const Zone* zone)
      : connection_(connection), limit_(limit), zone_(zone) {}

  std::vector<RowVersion> of(const TableInfo& table, std::int64_t id);
  std::set<std::int64_t> touched(const TableInfo& table, ChangeNumber after, ChangeNumber until);
  std::string label(const TableInfo& table, const RowVersion& version);
  std::string typed(const TableInfo& table, std::int64_t id, const RowVersion& version);
  bool belongs_to(const TableInfo& table, const RowVersion& version, std::string_view meeting);

 private:
  RowVersion read(const Statement& question, const TableInfo& table);
  void add_field(Fields& fields, const ColumnInfo& column, const Statement& question, int at);
  std::string words(const ColumnInfo& column, const Statement& question, int at);
  const DelegationPlace& delegation(std::int64_t id);
  std::string named(std::string_view table, std::int64_t id);
  std::string meeting_of_parent(const TableInfo& table, std::int64_t parent);

  Connection& connection_;
  ChangeNumber limit_;
  const Zone* zone_;  // of instants in words; null: UTC
  DelegationPlaces delegations_{};
};

const DelegationPlace& Versions::delegation(std::int64_t id) {
  auto [place, is_first] = delegations_.try_emplace(id);
  if (is_first) {
    auto question = connection_.prepare(
        "SELECT meeting, party FROM main.delegation WHERE id = $1 "
        "UNION ALL SELECT meeting, party FROM main.delegation_history WHERE id = $1");
    question.bind(1, id);
    if (question.step()) {
      place->second = {std::string(question.text(0)), std::string(question.text(1))};
    }
  }
  return place->second;
}

std::string Versions::words(const ColumnInfo& column, const Statement& question, int at) {
  std::int64_t number = question.integer(at);
  switch (column.kind) {
    case ColumnKind::truth:
      return number != 0 ? "yes" : "no";
    case ColumnKind::day:
      return iso(date_of_days(number));
    case ColumnKind::instant:
      return zone_ != nullptr ? iso(Instant{number}, *zone_) : iso(Instant{number});
    case ColumnKind::local_time:
      return iso(local_time_of(number));
    case ColumnKind::integer:
      return std::to_string(number);
    case ColumnKind::reference:
      return column.letter == 'G' ? delegation(number).party
                                  : column.letter + std::to_string(number);
    case ColumnKind::text:
    case ColumnKind::localized:
    case ColumnKind::blob:
      return std::string(question.text(at));
  }
  return {};
}

void Versions::add_field(Fields& fields, const ColumnInfo& column, const Statement& question,
                         int at) {
  // Folded names and whole files are not for reading.
  if (column.is_derived() || column.name == "folded_name") return;
  bool is_nothing =
      question.is_null(at) || (column.name == "source_line" && question.integer(at) == 0);
  if (is_nothing) return;
  if (column.kind == ColumnKind::localized) {
    if (question.text(at).empty()) return;
    auto texts = map_of_json(question.text(at));
    if (!texts) unreadable(column.name, question.text(at));
    for (auto& [language, text] : *texts) {
      fields.emplace_back(fmt::format("{}_{}", column.name, language), std::move(text));
    }
    return;
  }
  std::string text = words(column, question, at);
  if (!text.empty()) fields.emplace_back(column.name, std::move(text));
}

RowVersion Versions::read(const Statement& question, const TableInfo& table) {
  RowVersion version{.since = question.integer(1), .until = question.integer(2)};
  if (version.until > limit_) version.until = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnInfo& column = table.columns[i];
    int at = 4 + static_cast<int>(i);
    bool is_parent = (column.name == "delegation" && table.number == TableNumber::registration) ||
                     (column.name == "slot" && table.number == TableNumber::slot_person) ||
                     (column.name == "registration" && table.number == TableNumber::attendance);
    if (is_parent) version.parent = question.integer(at);
    add_field(version.fields, column, question, at);
  }
  return version;
}

std::vector<RowVersion> Versions::of(const TableInfo& table, std::int64_t id) {
  std::vector<RowVersion> versions;
  for (bool history : {true, false}) {
    auto question = connection_.prepare(table.versions(history, "WHERE id = $1 ORDER BY since"));
    question.bind(1, id);
    while (question.step()) {
      if (question.integer(1) <= limit_) versions.push_back(read(question, table));
    }
  }
  return versions;
}

std::set<std::int64_t> Versions::touched(const TableInfo& table, ChangeNumber after,
                                         ChangeNumber until) {
  auto question = connection_.prepare(
      fmt::format("SELECT id FROM main.{0} WHERE since > $1 AND since <= $2 "
                  "UNION SELECT id FROM main.{0}_history WHERE since > $1 AND since <= $2 "
                  "UNION SELECT id FROM main.{0}_history WHERE until > $1 AND until <= $2",
                  table.name));
  question.bind(1, after).bind(2, until);
  std::set<std::int64_t> ids;
  while (question.step()) ids.insert(question.integer(0));
  return ids;
}

// The name of a row that another one belongs to.
std::string Versions::named(std::string_view table_name, std::int64_t id) {
  const TableInfo& table = *find_table(table_name);
  auto versions = of(table, id);
  return versions.empty() ? reference(table, id) : label(table, versions.back());
}

// What people type to mean the row, or what it belongs to.
std::string Versions::typed(const TableInfo& table, std::int64_t id, const RowVersion& version) {
  switch (table.number) {
    case TableNumber::config:
      return version.value("path");
    case TableNumber::party:
      return version.value("code");
    case TableNumber::delegation:
      return version.value("party");
    case TableNumber::slot_person:
      return 'S' + std::to_string(version.parent);
    case TableNumber::attendance:
      return 'R' + std::to_string(version.parent);
    case TableNumber::distinction:
      return version.value("person");
    default:
      return reference(table, id);
  }
}

std::string Versions::label(const TableInfo& table, const RowVersion& version) {
  static const std::string erased = "(name erased)";
  const std::string& name = version.value("name").empty() ? erased : version.value("name");
  auto with_party = [&](const std::string& what) {
    return fmt::format("{} ({})", what, version.value("party"));
  };
  switch (table.number) {
    case TableNumber::config:
      return version.value("path");
    case TableNumber::registration:
      return fmt::format("{} ({})", name, delegation(version.parent).party);
    case TableNumber::delegation:
      return "delegation";
    case TableNumber::invitation:
      return version.value("party");
    case TableNumber::contact:
      return with_party(name);
    case TableNumber::document:
      return with_party(version.value("type") + " " + version.value("number"));
    case TableNumber::item:
      return version.value("number");
    case TableNumber::slot:
      return fmt::format("{} {}", version.value("kind"), version.value("starts"));
    case TableNumber::slot_person:
      return fmt::format("{}, {}", name, version.value("part"));
    case TableNumber::attendance:
      return fmt::format("{}, {}", named("registration", version.parent), version.value("day"));
    case TableNumber::distinction:
      return fmt::format("{} and {}", version.value("person"), version.value("other"));
    case TableNumber::outcome:
      return version.value("kind");
    case TableNumber::edition:
      return version.value("paper");
    case TableNumber::transmission:
      return version.value("recipient");
    default:
      return name;
  }
}

std::string Versions::meeting_of_parent(const TableInfo& table, std::int64_t parent) {
  if (table.number == TableNumber::registration) return delegation(parent).meeting;
  bool is_slot = table.number == TableNumber::slot_person;
  const TableInfo& above = *find_table(is_slot ? "slot" : "registration");
  auto versions = of(above, parent);
  if (versions.empty()) return {};
  return is_slot ? versions.back().value("meeting") : delegation(versions.back().parent).meeting;
}

bool Versions::belongs_to(const TableInfo& table, const RowVersion& version,
                          std::string_view meeting) {
  if (meeting.empty()) return true;
  if (version.parent != 0) return meeting_of_parent(table, version.parent) == meeting;
  if (table.number == TableNumber::config) {
    return version.value("path") == fmt::format("meetings/{}.toml", meeting);
  }
  // A person is told of through the registration; what belongs to no meeting is none of this one's.
  return version.value("meeting") == meeting;
}

std::vector<FieldChange> compare(const Fields& before, const Fields& after) {
  std::vector<FieldChange> changes;
  auto value = [](const Fields& fields, const std::string& name) {
    auto found = std::find_if(fields.begin(), fields.end(),
                              [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? std::string() : found->second;
  };
  for (const auto& [name, text] : before) {
    std::string now = value(after, name);
    if (now != text) changes.push_back({name, text, now});
  }
  for (const auto& [name, text] : after) {
    if (value(before, name).empty()) changes.push_back({name, "", text});
  }
  return changes;
}

const RowVersion* at_moment(const std::vector<RowVersion>& versions, ChangeNumber moment) {
  auto found = std::find_if(versions.begin(), versions.end(),
                            [&](const RowVersion& version) { return version.is_there_at(moment); });
  return found == versions.end() ? nullptr : &*found;
}

RowChange row_change(Versions& reader, const TableInfo& table, std::int64_t id,
                     const RowVersion* before, const RowVersion* after) {
  static const Fields none;
  const RowVersion& known = after != nullptr ? *after : *before;
  RowChange change{.table = std::string(table.name),
                   .id = id,
                   .ref = reader.typed(table, id, known),
                   .label = reader.label(table, known)};
  change.kind = before == nullptr  ? RowChange::Kind::added
                : after == nullptr ? RowChange::Kind::removed
                                   : RowChange::Kind::changed;
  change.change = after != nullptr ? after->since : before->until;
  change.fields =
      compare(before != nullptr ? before->fields : none, after != nullptr ? after->fields : none);
  return change;
}

// The version that gave a field the value that it has at `moment`.
ChangeNumber change_of_field(const std::vector<RowVersion>& versions, std::size_t moment,
                             const std::string& field) {
  while (moment > 0 && versions[moment - 1].until == versions[moment].since &&
         versions[moment - 1].value(field) == versions[moment].value(field)) {
    --moment;
  }
  return versions[moment].since;
}

// Between two moments a row may have had several versions: what was done to it is told by the
// change that did it, not by the last one that touched it.
void attribute(RowChange& change, const std::vector<RowVersion>& versions, const RowVersion* now,
               ChangeNumber end) {
  if (now == nullptr) {
    for (const RowVersion& version : versions)
      if (version.until != 0 && version.until <= end) change.change = version.until;
    for (FieldChange& field : change.fields) field.change = change.change;
    return;
  }
  auto moment = static_cast<std::size_t>(now - versions.data());
  ChangeNumber last = 0;
  for (FieldChange& field : change.fields) {
    field.change = change_of_field(versions, moment, field.field);
    last = std::max(last, field.change);
  }
  if (change.kind == RowChange::Kind::changed) {
    if (last != 0) change.change = last;
    return;
  }
  while (moment > 0 && versions[moment - 1].until == versions[moment].since) --moment;
  change.change = versions[moment].since;
}

}  // namespace

std::vector<RowChange> Snapshot::differences(ChangeNumber after, ChangeNumber until,
                                             std::string_view meeting) const {
  ChangeNumber end = std::min(until, at_change_);
  Versions reader(connection_, end, zone_);
  std::vector<RowChange> changes;
  for (const TableInfo* table : tables()) {
    for (std::int64_t id : reader.touched(*table, after, end)) {
      auto versions = reader.of(*table, id);
      const RowVersion* before = at_moment(versions, after);
      const RowVersion* now = at_moment(versions, end);
      if (before == nullptr && now == nullptr) continue;  // came and went in between
      if (!reader.belongs_to(*table, now != nullptr ? *now : *before, meeting)) continue;
      auto change = row_change(reader, *table, id, before, now);
      attribute(change, versions, now, end);
      bool is_file = table->number == TableNumber::config;
      bool is_same = change.kind == RowChange::Kind::changed && change.fields.empty() && !is_file;
      if (!is_same) changes.push_back(std::move(change));
    }
  }
  std::stable_sort(
      changes.begin(), changes.end(),
      [](const RowChange& left, const RowChange& right) { return left.change < right.change; });
  return changes;
}

std::optional<RecordText> Snapshot::record(std::string_view table_name, std::int64_t id) const {
  const TableInfo* table = find_table(table_name);
  if (table == nullptr) return std::nullopt;
  Versions reader(connection_, at_change_, zone_);
  auto versions = reader.of(*table, id);
  if (versions.empty()) return std::nullopt;
  RowVersion& last = versions.back();
  return RecordText{.ref = reader.typed(*table, id, last),
                    .label = reader.label(*table, last),
                    .is_current = last.until == 0,
                    .fields = std::move(last.fields)};
}

std::vector<RowChange> Snapshot::versions(std::string_view table_name, std::int64_t id) const {
  const TableInfo* table = find_table(table_name);
  if (table == nullptr) return {};
  Versions reader(connection_, at_change_, zone_);
  auto versions = reader.of(*table, id);
  std::vector<RowChange> changes;
  const RowVersion* before = nullptr;
  for (const RowVersion& version : versions) {
    // A gap between two versions is a time when the row was not there.
    if (before != nullptr && before->until != version.since) {
      changes.push_back(row_change(reader, *table, id, before, nullptr));
      before = nullptr;
    }
    changes.push_back(row_change(reader, *table, id, before, &version));
    before = &version;
  }
  if (before != nullptr && before->until != 0) {
    changes.push_back(row_change(reader, *table, id, before, nullptr));
  }
  return changes;
}

}  // namespace plenary
