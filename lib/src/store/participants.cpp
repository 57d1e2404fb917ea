// Participants: registrations with meeting, party and attendance, filtered in SQL and streamed.
#include <fmt/core.h>

#include <algorithm>

#include "plenary/store.h"
#include "plenary/text.h"
#include "store/delegations.h"
#include "store/row_io.h"

namespace plenary {

namespace {

// A condition grows piece by piece; values are bound, and keep their text here until the end.
class Conditions {
 public:
  void add(std::string_view condition) {
    sql_ += sql_.empty() ? " WHERE " : " AND ";
    sql_ += condition;
  }

  void add_among(std::string_view column, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::string places;
    for (const std::string& value : values) {
      places += places.empty() ? "$" : ", $";
      places += std::to_string(keep(value));
    }
    add(fmt::format("{} IN ({})", column, places));
  }

  template <class Enumeration>
  void add_names(std::string_view column, const std::vector<Enumeration>& values) {
    std::vector<std::string> names;
    for (Enumeration value : values) names.emplace_back(name_of(value));
    add_among(column, names);
  }

  // Every word of the fragment, anywhere in the column: so "diop awa" finds Awa Diop.
  void add_fragment(std::string_view column, std::string_view folded) {
    for (std::string_view word : split(folded, ' ')) {
      if (word.empty()) continue;
      add(fmt::format("{} LIKE ${} ESCAPE '\\'", column, keep(like_pattern(word))));
    }
  }

  const std::string& sql() const { return sql_; }
  void bind(Statement& statement) const {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      statement.bind(static_cast<int>(i + 1), values_[i]);
    }
  }

 private:
  std::size_t keep(std::string value) {
    values_.push_back(std::move(value));
    return values_.size();
  }
  static std::string like_pattern(std::string_view word) {
    std::string pattern = "%";
    for (char letter : word) {
      if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
      pattern += letter;
    }
    return pattern + '%';
  }

  std::string sql_;
  std::vector<std::string> values_;
};

DelegationPlaces all_places(Connection& connection) {
  DelegationPlaces places;
  auto question = connection.prepare("SELECT id, meeting, party FROM delegation");
  while (question.step()) {
    places.emplace(question.integer(0),
                   DelegationPlace{std::string(question.text(1)), std::string(question.text(2))});
  }
  return places;
}

PartyOfDelegation wanted_delegations(const DelegationPlaces& places,
                                     const ParticipantQuery& query) {
  PartyOfDelegation wanted;
  for (const auto& [id, place] : places) {
    bool meets = query.meeting.empty() || place.meeting == query.meeting;
    bool is_party = query.parties.empty() || std::find(query.parties.begin(), query.parties.end(),
                                                       place.party) != query.parties.end();
    if (meets && is_party) wanted.emplace(id, place.party);
  }
  return wanted;
}

Conditions conditions_of(const ParticipantQuery& query) {
  Conditions conditions;
  if (!query.ids.empty()) {
    std::string list;
    for (RegistrationId id : query.ids) {
      list += fmt::format("{}{}", list.empty() ? "" : ", ", id.value);
    }
    conditions.add(fmt::format("r.id IN ({})", list));
  }
  if (query.person) conditions.add(fmt::format("r.person = {}", query.person.value));
  if (query.changed_after > 0) conditions.add(fmt::format("r.since > {}", query.changed_after));
  if (query.email_missing) conditions.add(*query.email_missing ? "r.email = ''" : "r.email <> ''");
  conditions.add_names("r.status", query.statuses);
  conditions.add_names("r.gender", query.genders);
  conditions.add_among("r.role", query.roles);
  conditions.add_among("r.category", query.categories);
  conditions.add_fragment("r.search", query.text);
  return conditions;
}

}  // namespace

void Snapshot::each_participant(const ParticipantQuery& query,
                                const std::function<bool(const Participant&)>& take) const {
  DelegationPlaces places = all_places(connection_);
  PartyOfDelegation wanted = wanted_delegations(places, query);
  if (wanted.empty()) return;
  Conditions conditions = conditions_of(query);
  bool all = wanted.size() == places.size();
  // A few delegations: by the index. Most of them: in one pass, and those not wanted are passed
  // over.
  bool by_index = !all && wanted.size() * 2 <= places.size();
  if (by_index) conditions.add("r.delegation IN (" + id_list(wanted) + ")");

  auto question = connection_.prepare(fmt::format(
      "SELECT r.id, r.since, EXISTS (SELECT 1 FROM attendance a WHERE a.registration = r.id), {} "
      "FROM registration r{} ORDER BY {}",
      table_of<Registration>().recorded_list, conditions.sql(),
      query.in_id_order ? "r.id" : "r.sort_key, r.id"));
  conditions.bind(question);

  Participant participant;
  while (question.step()) {
    participant.registration.id = {question.integer(0)};
    participant.change = question.integer(1);
    participant.attended = question.integer(2) != 0;
    read_row(question, 3, participant.registration);
    std::int64_t delegation = participant.registration.delegation.value;
    if (!all && !by_index && !wanted.contains(delegation)) continue;
    const DelegationPlace& place = places.at(delegation);
    participant.meeting = place.meeting;
    participant.party = place.party;
    if (!take(participant)) return;
  }
}

std::vector<Participant> Snapshot::participants(const ParticipantQuery& query) const {
  std::vector<Participant> list;
  each_participant(query, [&](const Participant& participant) {
    list.push_back(participant);
    return true;
  });
  return list;
}

std::optional<Participant> Snapshot::participant(RegistrationId id) const {
  auto found = participants({.ids = {id}});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Person> Snapshot::people(std::string_view folded_fragment) const {
  const TableInfo& table = table_of<Person>();
  Conditions conditions;
  conditions.add_fragment("folded_name", folded_fragment);
  auto question = connection_.prepare(fmt::format(
      "SELECT id, {} FROM {}{} ORDER BY id", table.recorded_list, table.name, conditions.sql()));
  conditions.bind(question);
  std::vector<Person> people;
  while (question.step()) {
    Person& person = people.emplace_back();
    person.id = {question.integer(0)};
    read_row(question, 1, person);
  }
  return people;
}

}  // namespace plenary
