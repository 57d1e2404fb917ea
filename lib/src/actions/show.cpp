// One record, all about one person, or a party, with every version.
#include <fmt/core.h>

#include <charconv>

#include "actions/file_changes.h"
#include "plenary/actions/history.h"
#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

struct Lettered {
  char letter;
  std::string_view table;
};

constexpr Lettered lettered_tables[] = {{'R', "registration"}, {'P', "person"},  {'S', "slot"},
                                        {'I', "item"},         {'O', "outcome"}, {'D', "document"},
                                        {'V', "invitation"},   {'F', "contact"}};

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  auto [stopped, fault] = std::from_chars(digits.data(), end, number);
  if (fault != std::errc{} || stopped != end || number < 1) return std::nullopt;
  return number;
}

// "R42" -> {registration, 42}; also "delegation:7", as logs and differences print it.
std::optional<RecordKey> record_key(std::string_view words) {
  words = trim(words);
  if (words.empty()) return std::nullopt;
  if (std::size_t colon = words.find(':'); colon != std::string_view::npos) {
    auto number = number_of(words.substr(colon + 1));
    if (number) return RecordKey{std::string(words.substr(0, colon)), *number};
    return std::nullopt;
  }
  auto number = number_of(words.substr(1));
  if (!number) return std::nullopt;
  for (const Lettered& entry : lettered_tables) {
    bool is_lower = words.front() == entry.letter - 'A' + 'a';
    if (words.front() == entry.letter || is_lower)
      return RecordKey{std::string(entry.table), *number};
  }
  return std::nullopt;
}

std::string words_for(const RecordKey& key) {
  for (const Lettered& entry : lettered_tables) {
    if (entry.table == key.table) return fmt::format("{} {}{}", key.table, entry.letter, key.id);
  }
  return fmt::format("record {}:{}", key.table, key.id);
}

std::vector<SlotPerson> people_in(const Snapshot& snapshot, SlotId slot) {
  std::vector<SlotPerson> people;
  for (SlotPerson& person : snapshot.rows<SlotPerson>())
    if (person.slot == slot) people.push_back(std::move(person));
  sort_people(people);
  return people;
}

// Who has which part in a slot, in the order of the programme.
void add_people_of(const Snapshot& snapshot, SlotId slot, RecordText& text) {
  const std::vector<SlotPerson> people = people_in(snapshot, slot);
  for (const std::string& part : slot_parts()) {
    std::vector<std::string> names;
    for (const SlotPerson& person : people)
      if (person.part == part) names.push_back(person.name);
    if (!names.empty()) text.fields.emplace_back(part, join(names, "; "));
  }
}

Result<RecordLife> life_of(const Snapshot& snapshot, const RecordKey& key) {
  auto text = snapshot.record(key.table, key.id);
  if (!text) return fail(ErrorKind::not_found, fmt::format("there is no {}", words_for(key)));
  RecordLife life{
      .key = key, .text = std::move(*text), .versions = snapshot.versions(key.table, key.id)};
  if (key.table == "slot") add_people_of(snapshot, SlotId{key.id}, life.text);
  if (key.table == "config") {
    std::erase_if(life.text.fields, [](const auto& field) { return field.first == "text"; });
    for (RowChange& version : life.versions) tell_keys(version);
  }
  for (const RowChange& version : life.versions) {
    life.changes.push_back(snapshot.change(version.change).value_or(Change{}));
  }
  return life;
}

Result<ChangeWithRows> change_with_rows(const Snapshot& snapshot, ChangeNumber number) {
  auto change = snapshot.change(number);
  if (!change || number > snapshot.at_change()) {
    return fail(ErrorKind::not_found, fmt::format("there is no change #{}", number),
                {fmt::format("the last one is #{}", snapshot.at_change())});
  }
  ChangeWithRows shown{std::move(*change), snapshot.differences(number - 1, number)};
  for (RowChange& row : shown.rows) tell_keys(row);
  return shown;
}

// Of the meeting at hand if there is one, else anywhere.
Result<RecordKey> key_of_name(const Snapshot& snapshot, const Setting& setting,
                              std::string_view words) {
  if (!setting.meeting.id.empty()) {
    auto participant = one_participant(snapshot, setting, words);
    if (participant) return RecordKey{"registration", participant->registration.id.value};
    if (participant.error().kind != ErrorKind::not_found) return fail(participant.error());
  }
  auto person = one_person(snapshot, words);
  if (!person) return fail(person.error());
  return RecordKey{"person", person->id.value};
}

// The person behind words that may be a registration's.
Result<PersonId> person_behind(const Snapshot& snapshot, const Setting& setting,
                               std::string_view words) {
  auto key = record_key(words);
  if (!key) {
    auto named = key_of_name(snapshot, setting, words);
    if (!named) return fail(named.error());
    key = *named;
  }
  if (key->table == "person") return PersonId{key->id};
  if (key->table != "registration") {
    return fail(ErrorKind::usage, fmt::format("{} is not a person", words), {"type P17 or R42"});
  }
  auto row = snapshot.find<Registration>(key->id);
  if (!row) return fail(ErrorKind::not_found, fmt::format("there is no registration {}", words));
  if (!row->person) {
    return fail(ErrorKind::not_found, fmt::format("R{} is a seat without a person", key->id));
  }
  return row->person;
}

template <class Row>
void add_keys_of(const Snapshot& snapshot, std::string_view table, const std::string& meeting,
                 const std::string& party, std::vector<RecordKey>& keys) {
  for (const Row& row : snapshot.rows<Row>(meeting)) {
    if (row.party == party) keys.push_back({std::string(table), row.id.value});
  }
}

Result<PartyWithRecords> party_with_records(const Snapshot& snapshot, const Setting& setting,
                                            const std::string& code) {
  const std::string& meeting = setting.meeting.id;
  std::vector<RecordKey> keys;
  for (const PartyRecord& row : snapshot.rows<PartyRecord>()) {
    if (row.code == code) keys.push_back({"party", row.id});
  }
  add_keys_of<Delegation>(snapshot, "delegation", meeting, code, keys);
  add_keys_of<Invitation>(snapshot, "invitation", meeting, code, keys);
  add_keys_of<Contact>(snapshot, "contact", meeting, code, keys);
  add_keys_of<DocumentRecord>(snapshot, "document", meeting, code, keys);
  PartyWithRecords shown;
  shown.party.code = code;
  if (const Party* party = setting.parties.find(code)) shown.party = *party;
  shown.standing = shown.party.standing_on(meeting.empty() ? setting.today : setting.meeting.start);
  for (const RecordKey& key : keys) {
    auto life = life_of(snapshot, key);
    if (!life) return fail(life.error());
    shown.records.push_back(std::move(*life));
  }
  return shown;
}

// A party's code as it is written is the party; else people come first, for "Chad" may be one.
Result<Shown> shown_by_name(const Snapshot& snapshot, const Setting& setting,
                            std::string_view words) {
  const Party* coded = setting.parties.find(words);
  Result<RecordKey> named = fail(ErrorKind::not_found, "");
  if (coded == nullptr || coded->code != words) named = key_of_name(snapshot, setting, words);
  if (!named && named.error().kind == ErrorKind::not_found) {
    const PartyMatch match = party_index(snapshot, setting).recognise(words);
    if (match.kind == PartyMatch::Kind::certain) {
      auto party = party_with_records(snapshot, setting, match.code);
      if (!party) return fail(party.error());
      return Shown(std::move(*party));
    }
  }
  if (!named) return fail(named.error());
  auto life = life_of(snapshot, *named);
  if (!life) return fail(life.error());
  return Shown(std::move(*life));
}

}  // namespace

Result<Shown> show(Store& store, const Setting& setting, std::string_view words) {
  return store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<Shown> {
    snapshot.say_times_in(*setting.zone);
    if (!words.empty() && words.front() == '#') {
      auto number = change_number(words);
      if (!number) return fail(number.error());
      auto change = change_with_rows(snapshot, *number);
      if (!change) return fail(change.error());
      return Shown(std::move(*change));
    }
    auto key = record_key(words);
    if (words.ends_with(".toml")) {
      if (const auto id = recorded_file(snapshot, words); id != 0) key = RecordKey{"config", id};
    }
    if (!key) return shown_by_name(snapshot, setting, words);
    auto life = life_of(snapshot, *key);
    if (!life) return fail(life.error());
    return Shown(std::move(*life));
  });
}

Result<PersonalData> personal_data(Store& store, const Setting& setting, std::string_view words) {
  return store.read(setting.as_of, [&](Snapshot& snapshot) -> Result<PersonalData> {
    snapshot.say_times_in(*setting.zone);
    auto id = person_behind(snapshot, setting, words);
    if (!id) return fail(id.error());
    auto person = snapshot.find<Person>(id->value);
    if (!person) return fail(ErrorKind::not_found, fmt::format("there is no person {}", ref(*id)));
    PersonalData data{.person = std::move(*person)};
    for (const RecordKey& key : snapshot.records_about(*id)) {
      auto life = life_of(snapshot, key);
      // A record that did not exist yet at the moment asked about.
      if (!life && life.error().kind == ErrorKind::not_found) continue;
      if (!life) return fail(life.error());
      if (key.table == "registration") life->sensitive = snapshot.sensitive({key.id});
      data.records.push_back(std::move(*life));
    }
    return data;
  });
}

}  // namespace plenary::actions
