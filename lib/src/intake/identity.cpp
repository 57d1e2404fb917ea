// Who is who: by reference; else by e-mail and name; else by party and name. The same address with
// a similar name is ambiguous, with another name somebody else. Nothing is ever merged by likeness.
#include <algorithm>
#include <optional>
#include <utility>

#include "domain/names/near_people.h"
#include "intake/merge.h"
#include "intake/person_name.h"
#include "intake/planner.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

std::uint64_t number_key(std::uint32_t party, std::uint64_t name) {
  return joined_key(party + 1U, name);
}

bool is_near_of_one_address(std::string_view left, std::string_view right) {
  constexpr std::string_view theirs = "a@b";
  return likeness_of({.folded_name = left, .email = theirs},
                     {.folded_name = right, .email = theirs})
             .score >= near_duplicate_score;
}

// Folded. "Awa" and "Awa Diop Sow" may be one person.
bool is_part_or_near(std::string_view left, std::string_view right) {
  const bool is_part = has_all_words(left, right) || has_all_words(right, left);
  return (is_part && !left.empty() && !right.empty()) || is_near_of_one_address(left, right);
}

// Folded.
bool share_a_word(const std::string& left, const std::string& right) {
  const auto words = split(left, ' ');
  const std::string all = ' ' + right + ' ';
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return all.find(' ' + std::string(word) + ' ') != all.npos;
  });
}

std::string line_ref(const DelegateList& list, int line, bool other_list) {
  return other_list ? list.path + ":" + std::to_string(line) : "line " + std::to_string(line);
}

}  // namespace

IdentityResolver::IdentityResolver(PlannerState& state, const KnownPeople& known)
    : state_(state),
      known_(known),
      withdrawals_(state, known),
      known_by_email_name_(known.here.size() + known.elsewhere.size()),
      known_by_party_name_(known.here.size() + known.elsewhere.size()),
      known_by_email_(known.here.size()),
      row_by_email_name_(known.here.empty() ? 0 : state.rows.size()),
      seen_by_email_name_(state.rows.size()),
      seen_by_party_name_(state.rows.size()),
      seen_by_email_(state.rows.size()) {
  for (const Delegation& each : known.delegations)
    party_of_delegation_.emplace(each.id.value, each.party);
  matched_.resize(known.here.size());
  for (const NameAlias& each : known.aliases) aliases_.emplace(each.name_key, &each);
  if (!aliases_.empty())
    for (std::uint32_t i = 0; i < known.here.size(); ++i)
      here_by_person_.emplace(known.here[i].person.value, i);
  index_known();
  index_rows();
}

std::string IdentityResolver::party_of(const KnownRow& row) const {
  const auto party = party_of_delegation_.find(row.delegation.value);
  return party == party_of_delegation_.end() ? std::string() : party->second;
}

// Of a party that no list names: a key that no row has.
std::uint64_t IdentityResolver::party_key_of(const KnownRow& row) const {
  const auto number = state_.party_numbers.find(party_of(row));
  return number == state_.party_numbers.end() ? 0 : number_key(number->second, row.name_key);
}

// Rows of this meeting come first in the indexes, those of others behind them.
void IdentityResolver::index_known() {
  std::uint32_t index = 0;
  for (const std::vector<KnownRow>* rows : {&known_.here, &known_.elsewhere}) {
    for (const KnownRow& row : *rows) {
      const std::uint32_t at = index++;
      if (!row.person) continue;
      if (row.email_key != 0) known_by_email_name_.add(joined_key(row.email_key, row.name_key), at);
      if (const std::uint64_t key = party_key_of(row); key != 0) known_by_party_name_.add(key, at);
      if (row.email_key != 0 && rows == &known_.here) known_by_email_.add(row.email_key, at);
    }
  }
}

void IdentityResolver::index_rows() {
  bool any_ref = false;
  for (std::uint32_t i = 0; i < state_.rows.size(); ++i) {
    const PlannedRow& row = state_.rows[i];
    if (row.rejected || row.placeholder) continue;
    if (row.email != 0 && !known_.here.empty())
      row_by_email_name_.add(joined_key(row.email, row.name), i);
    any_ref = any_ref || row.ref != 0;
  }
  for (const PlannedRow& row : state_.rows) any_ref = any_ref || row.ref != 0;
  if (!any_ref && state_.options.decisions.empty() && state_.options.identities.empty()) return;
  for (std::uint32_t i = 0; i < known_.here.size(); ++i)
    known_by_ref_.emplace(known_.here[i].registration.value, i);
}

void IdentityResolver::set(std::uint32_t index, Verdict verdict) {
  state_.plan.rows[index].verdict = verdict;
}

void IdentityResolver::resolve_all() {
  ProgressSteps steps(state_.options.progress, "planned", state_.rows.size());
  for (std::uint32_t i = 0; i < state_.rows.size(); ++i) {
    const PlannedRow& row = state_.rows[i];
    steps.step();
    if (row.rejected) continue;
    resolve(i);
    if (row.placeholder) continue;
    if (row.email != 0) {
      seen_by_email_name_.add(joined_key(row.email, row.name), i);
      seen_by_email_.add(row.email, i);
    }
    seen_by_party_name_.add(number_key(row.party, row.name), i);
  }
  collect_absent();
}

void IdentityResolver::resolve(std::uint32_t index) {
  const PlannedRow& row = state_.rows[index];
  if (!row.placeholder && (resolve_decided_repeat(index) || resolve_repeat(index))) return;
  const Match match = find(row);
  if (match.ambiguous) {
    set(index, Verdict::ambiguous);
  } else if (match.is_repeat) {
    set(index, Verdict::unchanged);
    state_.plan.rows[index].known = known_.here[match.known].registration;
  } else if (match.known != none) {
    settle(index, match);
  } else if (state_.plan.rows[index].verdict == Verdict::rejected) {
    set(index, Verdict::fresh);
    state_.plan.rows[index].person = match.person ? match.person : find_person_elsewhere(row);
  }
}

// ---- The same person twice in the lists: the first row counts.

bool IdentityResolver::resolve_repeat(std::uint32_t index) {
  const PlannedRow& row = state_.rows[index];
  std::uint32_t first = none;
  const auto take = [&](std::uint32_t earlier) {
    if (first == none && is_repeat_of(row, state_.rows[earlier])) first = earlier;
  };
  if (row.ref != 0) {
    const auto [seen, is_new] = row_of_ref_.try_emplace(row.ref, index);
    if (!is_new) first = seen->second;
  }
  if (first == none && row.email != 0)
    seen_by_email_name_.each(joined_key(row.email, row.name), take);
  if (first == none) seen_by_party_name_.each(number_key(row.party, row.name), take);
  if (first == none) return false;
  compare_repeat(index, first);
  return true;
}

// Two rows of one name and party with two addresses, or two references, are two people.
bool IdentityResolver::is_repeat_of(const PlannedRow& row, const PlannedRow& first) const {
  if (row.ref != 0 && first.ref != 0) return row.ref == first.ref;
  return row.email == first.email || row.email == 0 || first.email == 0;
}

void IdentityResolver::compare_repeat(std::uint32_t index, std::uint32_t first) {
  const PlannedRow& row = state_.rows[index];
  const PlannedRow& before = state_.rows[first];
  const std::string where =
      line_ref(state_.list_at(before.list), before.line, row.list != before.list);
  if (row.party != before.party) {
    set(index, Verdict::ambiguous);
    state_.report(row, "other-delegation", F::delegation, state_.parties[row.party],
                  where + " has the same person for " + state_.parties[before.party],
                  "keep the row of the delegation that they belong to");
    return;
  }
  bool equal = row.fingerprint == before.fingerprint && row.status == before.status;
  if (!equal && state_.reread(before, scratch_) && state_.reread(row, other_)) {
    const Registration merged =
        laid_over(scratch_.registration, other_, state_.list_at(row.list), false);
    const auto fields = differences_of(scratch_.registration, merged);
    equal = fields.empty();
    if (!equal)
      state_.report(row, "duplicate-in-file", F::name, other_.registration.name,
                    "the same person stands in " + where + " with another " + fields.front().field,
                    "keep one of the two rows");
  }
  set(index, equal ? Verdict::unchanged : Verdict::ambiguous);
  state_.plan.rows[index].known = state_.plan.rows[first].known;
  if (equal) state_.report(row, "equal-in-file", F::name, "", "the row says the same as " + where);
}

// ---- Somebody the store knows.

IdentityResolver::Match IdentityResolver::find(const PlannedRow& row) {
  if (row.ref != 0) return find_by_own_ref(row);
  if (const RegistrationId corrected = withdrawals_.corrected_by(row))
    return find_by_ref(row, corrected);
  if (const IdentityDecision* same = decided(row)) return find_decided(row, *same);
  if (row.placeholder) return find_placeholder(row);
  Match match = find_by_email(row);
  if (match.known == none && !match.ambiguous && !match.person) match = find_by_party(row);
  if (match.known == none && !match.ambiguous && !match.person) match = find_by_alias(row);
  if (match.known == none && !match.ambiguous && !match.person) match = find_other_names(row);
  return match;
}

IdentityResolver::Match IdentityResolver::find_by_ref(const PlannedRow& row, RegistrationId id) {
  const auto known = known_by_ref_.find(id.value);
  if (known == known_by_ref_.end()) {
    state_.report(row, "ref-unknown", F::ref, ref(id),
                  "there is no registration " + ref(id) + " for this meeting",
                  "leave the cell empty for somebody new; --map " + header_of_refs(row) +
                      "=- leaves the column out");
    state_.plan.rows[static_cast<std::size_t>(&row - state_.rows.data())].verdict =
        Verdict::ambiguous;
    return {.ambiguous = true};
  }
  const std::string party = party_of(known_.here[known->second]);
  if (party == state_.parties[row.party]) return {.known = known->second};
  state_.report(row, "other-delegation", F::delegation, state_.parties[row.party],
                describe(known->second) + " is registered for " + party,
                "withdraw the one registration and add the other");
  return {.ambiguous = true};
}

std::string IdentityResolver::header_of_refs(const PlannedRow& row) const {
  const DelegateList& list = state_.list_at(row.list);
  if (!list.has(F::ref)) return "ref";
  return list.columns[static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(F::ref)])]
      .header;
}

// The reference counts, whatever the name; unless name and address are another person's, or no word
// of the name is left, as where a form was filled in over somebody who does not come.
IdentityResolver::Match IdentityResolver::find_by_own_ref(const PlannedRow& row) {
  const Match match = find_by_ref(row, {row.ref});
  if (match.ambiguous || row.placeholder) return match;
  const KnownRow& known = known_.here[match.known];
  if (!known.person || known.name_key == row.name) return match;
  const IdentityDecision* same = decided(row);
  if (same && same->registration == known.registration) return match;
  const auto person = known_.load(known.registration);
  if (!person || !row.gives(F::name) || !state_.reread(row, scratch_)) return match;
  const std::string& name = scratch_.registration.name;
  const bool same_address = row.email != 0 && row.email == known.email_key;
  if (same_address && share_a_word(fold(name), fold(person->name))) return match;
  if (is_part_or_near(fold(name), fold(person->name))) return match;
  state_.report(row, "ref-other-person", F::name, name,
                ref(known.registration) + " is " + person->name + ", and the row makes " +
                    in_quotes(name) + " of them",
                "--same " + ref(known.registration) + "=" + state_.place_of(row) +
                    " where it is one person; else empty the cell of the reference, and the row is "
                    "somebody new");
  return {.ambiguous = true};
}

// The third seat without a person of one party and role is the third such seat in the store.
IdentityResolver::Match IdentityResolver::find_placeholder(const PlannedRow& row) {
  if (seats_.empty()) {
    for (std::uint32_t i = 0; i < known_.here.size(); ++i) {
      if (known_.here[i].person) continue;
      if (const auto seat = known_.load(known_.here[i].registration))
        seats_[{party_of(known_.here[i]), seat->role}].push_back(i);
    }
  }
  if (!state_.reread(row, scratch_)) return {};
  const auto kind = std::pair(state_.parties[row.party], scratch_.registration.role);
  const std::vector<std::uint32_t>& seats = seats_[kind];
  const std::size_t taken = seats_taken_[kind]++;
  return {.known = taken < seats.size() ? seats[taken] : none};
}

IdentityResolver::Match IdentityResolver::find_by_email(const PlannedRow& row) {
  if (row.email == 0) return {};
  Match match;
  std::uint32_t other = none;
  int same = 0;
  known_by_email_name_.each(joined_key(row.email, row.name), [&](std::uint32_t at) {
    if (at >= known_.here.size()) return;
    if (party_of(known_.here[at]) == state_.parties[row.party]) {
      if (same++ == 0) match.known = at;
    } else if (is_live(known_.here[at].status)) {
      other = at;
    } else {
      match.person = known_.here[at].person;
    }
  });
  if (same == 1 || (same == 0 && other == none)) return match;
  if (same > 1) {
    state_.report(row, "several-known", F::name, "",
                  std::to_string(same) + " registrations have this name and address, " +
                      describe(match.known) + " among them",
                  "say which in a column ref");
  } else {
    state_.report(row, "other-delegation", F::delegation, state_.parties[row.party],
                  describe(other) + " is registered for " + party_of(known_.here[other]),
                  "withdraw that registration first if they come for another delegation now");
  }
  return {.ambiguous = true};
}

// By party and name. Where both have an address and the addresses differ, it is a new address,
// unless another row of the lists carries the one that is known: then they are two people.
IdentityResolver::Match IdentityResolver::find_by_party(const PlannedRow& row) {
  std::vector<std::uint32_t> found;
  known_by_party_name_.each(number_key(row.party, row.name), [&](std::uint32_t at) {
    if (at >= known_.here.size() || matched_[at]) return;
    const std::uint64_t email = known_.here[at].email_key;
    const bool is_others = email != 0 && row.email != 0 && email != row.email &&
                           row_by_email_name_.has(joined_key(email, row.name));
    if (!is_others) found.push_back(at);
  });
  if (found.empty()) return {};
  if (found.size() > 1) {
    state_.report(row, "several-known", F::name, "",
                  std::to_string(found.size()) + " people of this name are registered for " +
                      state_.parties[row.party] + ", " + describe(found.front()) + " among them",
                  "say which in a column ref");
    return {.ambiguous = true};
  }
  report_new_address(row, found.front());
  return {.known = found.front()};
}

void IdentityResolver::report_new_address(const PlannedRow& row, std::uint32_t known) {
  const std::uint64_t address = known_.here[known].email_key;
  if (row.email == 0 || address == 0 || row.email == address) return;
  state_.report(row, "email-changed", F::email, "",
                describe(known) + " is known with another address, which this one replaces",
                "if they are two people, leave the row out and type `plenary register add`");
}

void IdentityResolver::take_sharer(const PlannedRow& row, const Registration& other,
                                   const std::string& who, const std::string& key,
                                   Sharers& sharers) {
  if (!sharers.name)
    sharers.name = state_.reread(row, scratch_) ? fold(scratch_.registration.name) : "";
  if (sharers.first.empty()) sharers.first = who;
  if (sharers.is_near || !is_near_of_one_address(*sharers.name, fold(other.name))) return;
  sharers.is_near = true;
  state_.report(row, "email-other-name", F::email, scratch_.registration.email,
                who + " has this address under a similar name, " + in_quotes(other.name),
                "say --same " + key + " if it is the same person, or --different " + key);
}

// False: enough were looked at.
bool IdentityResolver::looks_at_known(const PlannedRow& row, std::uint32_t at, Sharers& sharers) {
  if (matched_[at]) return true;
  if (sharers.looked_at++ >= Sharers::enough) return false;
  const RegistrationId id = known_.here[at].registration;
  if (known_.here[at].name_key == row.name || is_told_apart(row, id)) return true;
  if (const auto other = known_.load(id))
    take_sharer(row, *other, ref(id), ref(id) + '=' + state_.place_of(row), sharers);
  return true;
}

bool IdentityResolver::looks_at_earlier(const PlannedRow& row, std::uint32_t at, Sharers& sharers) {
  const PlannedRow& earlier = state_.rows[at];
  if (sharers.looked_at++ >= Sharers::enough) return false;
  if (earlier.name == row.name || is_told_apart(row, earlier) || !state_.reread(earlier, other_))
    return true;
  take_sharer(row, other_.registration,
              line_ref(state_.list_at(earlier.list), earlier.line, earlier.list != row.list),
              state_.place_of(earlier) + '=' + state_.place_of(row), sharers);
  return true;
}

// The same address under another name: a slip of one name is asked about, a shared mailbox is not.
IdentityResolver::Match IdentityResolver::find_other_names(const PlannedRow& row) {
  if (row.email == 0) return {};
  Sharers sharers;
  known_by_email_.each_while(row.email,
                             [&](std::uint32_t at) { return looks_at_known(row, at, sharers); });
  seen_by_email_.each_while(row.email,
                            [&](std::uint32_t at) { return looks_at_earlier(row, at, sharers); });
  if (sharers.is_near) return {.ambiguous = true};
  if (!sharers.first.empty())
    state_.report(row, "shared-email", F::email, scratch_.registration.email,
                  sharers.first + " has the same address under another name",
                  "they are taken as two people with one mailbox");
  report_namesake(row);
  return {};
}

// The first row above of the same delegation and name, under another address.
void IdentityResolver::report_namesake(const PlannedRow& row) {
  bool said = false;
  seen_by_party_name_.each(number_key(row.party, row.name), [&](std::uint32_t at) {
    if (std::exchange(said, true) || !state_.reread(row, scratch_)) return;
    const PlannedRow& earlier = state_.rows[at];
    state_.report(row, "same-name", F::name, scratch_.registration.name,
                  line_ref(state_.list_at(earlier.list), earlier.line, earlier.list != row.list) +
                      " has the same name with another address",
                  "they are taken as two people");
  });
}

PersonId IdentityResolver::find_person_elsewhere(const PlannedRow& row) {
  if (row.placeholder) return {};
  PersonId person{};
  bool several = false;
  const auto consider = [&](std::uint32_t at) {
    if (at < known_.here.size()) return;
    const PersonId other = known_.elsewhere[at - known_.here.size()].person;
    several = several || (person && other != person);
    person = other;
  };
  if (row.email != 0) known_by_email_name_.each(joined_key(row.email, row.name), consider);
  if (!person) known_by_party_name_.each(number_key(row.party, row.name), consider);
  return several ? PersonId{} : person;
}

std::string IdentityResolver::describe(std::uint32_t known) const {
  const RegistrationId id = known_.here[known].registration;
  const auto person = known_.load(id);
  return person ? ref(id) + " " + person->name : ref(id);
}

// Known people of the parties that the lists name, and not in them: they stay, unless the list
// replaces its delegation.
void IdentityResolver::collect_absent() {
  std::vector<bool> in_lists(state_.parties.size());
  for (const PlannedRow& row : state_.rows) {
    if (!row.rejected) in_lists[row.party] = true;
  }
  for (std::uint32_t i = 0; i < known_.here.size(); ++i) {
    if (matched_[i] || !is_live(known_.here[i].status)) continue;
    const std::string party = party_of(known_.here[i]);
    const auto number = state_.party_numbers.find(party);
    if (number == state_.party_numbers.end() || !in_lists[number->second]) continue;
    if (withdrawals_.replaces(party))
      withdrawals_.add(known_.here[i], party);
    else
      state_.plan.absent.push_back(known_.here[i].registration);
  }
  withdrawals_.finish();
}

}  // namespace plenary
