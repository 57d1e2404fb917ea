#include <algorithm>
#include <unordered_map>

#include "plenary/actions/lists.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

}  // namespace

std::vector<PersonRow> person_rows(const Snapshot& snapshot, const std::string& text) {
  std::vector<PersonRow> rows;
  std::unordered_map<std::int64_t, std::size_t> places;
  const std::string folded = fold(text);
  for (auto& person : folded.empty() ? snapshot.rows<Person>() : snapshot.people(folded)) {
    places.emplace(person.id.value, rows.size());
    rows.push_back({.person = std::move(person)});
  }
  snapshot.each_participant({.in_id_order = true}, [&](const Participant& participant) {
    const auto place = places.find(participant.registration.person.value);
    if (place == places.end()) return true;
    PersonRow& row = rows[place->second];
    add_once(row.meetings, participant.meeting);
    add_once(row.delegations, participant.party);
    row.registrations.push_back(ref(participant.registration.id));
    return true;
  });
  return rows;
}

ListColumns<PersonRow> person_columns(const ListGround& ground) {
  ListColumns<PersonRow> columns;
  const auto add = [&](const char* key, std::function<void(const PersonRow&, ListCell&)> fill,
                       bool standard) {
    columns.push_back({key, ground.title(key), std::move(fill), standard});
  };
  add(
      "ref",
      [](const auto& row, ListCell& cell) {
        cell.keep(ref(row.person.id));
        cell.order(row.person.id.value);
      },
      true);
  add(
      "name", [ground](const auto& row, ListCell& cell) { ground.name(cell, row.person.name); },
      true);
  add(
      "meetings", [](const auto& row, ListCell& cell) { cell.texts(row.meetings); }, true);
  add(
      "delegations", [](const auto& row, ListCell& cell) { cell.texts(row.delegations); }, true);
  add(
      "registrations", [](const auto& row, ListCell& cell) { cell.texts(row.registrations); },
      true);
  add(
      "merged_into",
      [](const auto& row, ListCell& cell) {
        if (row.person.merged_into) cell.keep(ref(row.person.merged_into));
      },
      false);
  return columns;
}

}  // namespace plenary::actions
