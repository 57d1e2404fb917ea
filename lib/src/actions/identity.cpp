#include "actions/identity.h"

#include <algorithm>

#include "domain/names/near_people.h"
#include "plenary/domain/registration_fields.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

bool same_email(const Registration& left, const Registration& right) {
  return !left.email.empty() && fold(left.email) == fold(right.email);
}

// Two names under one address.
bool is_near(const std::string& left, const std::string& right, bool one_party) {
  constexpr std::string_view theirs = "a@b";
  const std::uint32_t party = one_party ? 1 : 0;
  return likeness_of({.folded_name = left, .email = theirs, .party = party},
                     {.folded_name = right, .email = theirs, .party = party})
             .score >= near_duplicate_score;
}

void add(std::vector<Participant>& participants, const Participant& participant) {
  const bool known = std::any_of(
      participants.begin(), participants.end(),
      [&](const Participant& each) { return each.registration.id == participant.registration.id; });
  if (!known) participants.push_back(participant);
}

}  // namespace

std::string folded_identity(const Registration& row) { return fold(identity_name(row)); }

Identities::Identities(const Snapshot& snapshot, const std::vector<Registration>& rows)
    : snapshot_(snapshot) {
  std::vector<std::uint64_t> emails, names;
  for (const Registration& row : rows) {
    if (row.is_placeholder() && row.name.empty()) continue;
    if (!row.email.empty()) emails.push_back(email_key(row.email));
    names.push_back(name_key(folded_identity(row)));
    names.push_back(name_key(fold(row.name)));
  }
  // No meeting is called "": all of them are asked, this one too.
  for (const KnownRow& known : snapshot.known_elsewhere("", emails, names)) {
    by_name_.emplace(known.name_key, known.registration);
    if (known.email_key != 0) by_email_.emplace(known.email_key, known.registration);
  }
}

const std::optional<Participant>& Identities::load(RegistrationId id) const {
  const auto known = loaded_.find(id);
  if (known != loaded_.end()) return known->second;
  return loaded_.emplace(id, snapshot_.participant(id)).first->second;
}

Likeness Identities::of(const Registration& row, const std::string& party,
                        const std::string& meeting) const {
  Likeness likeness;
  const std::string name = folded_identity(row);
  const auto judge = [&](RegistrationId id) {
    const auto& other = load(id);
    if (!other || other->registration.is_placeholder()) return;
    const std::string other_name = folded_identity(other->registration);
    const bool email = same_email(row, other->registration);
    if (other_name == name && (email || other->party == party))
      add(likeness.same, *other);
    else if (email && other_name != name)
      add(is_near(name, other_name, party == other->party) ? likeness.similar : likeness.sharing,
          *other);
  };
  for (const std::uint64_t key : {name_key(name), name_key(fold(row.name))}) {
    const auto [first, last] = by_name_.equal_range(key);
    for (auto each = first; each != last; ++each) judge(each->second);
  }
  if (!row.email.empty()) {
    const auto [first, last] = by_email_.equal_range(email_key(row.email));
    for (auto each = first; each != last; ++each) judge(each->second);
  }
  std::stable_partition(likeness.same.begin(), likeness.same.end(),
                        [&](const Participant& each) { return each.meeting == meeting; });
  return likeness;
}

void put_new_person(Writer& writer, Registration& row) {
  Person person{.name = row.name, .folded_name = folded_identity(row)};
  writer.put(person);
  row.person = person.id;
}

void settle_person(Writer& writer, const Registration& before, Registration& row) {
  if (is_placeholder_name(row.name)) {
    row.person = {};
    return;
  }
  if (!row.person) return put_new_person(writer, row);
  if (row.name == before.name && folded_identity(row) == folded_identity(before)) return;
  auto person = writer.find<Person>(row.person.value);
  if (!person || person->folded_name != folded_identity(before)) return;
  person->name = row.name;
  person->folded_name = folded_identity(row);
  writer.put(*person);
}

}  // namespace plenary::actions
