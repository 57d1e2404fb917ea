// People of the store who may be one.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "domain/names/near_people.h"
#include "plenary/actions/merge.h"
#include "plenary/domain/known.h"
#include "plenary/text.h"

namespace plenary::actions {
namespace {

using PersonPair = std::pair<PersonId, PersonId>;

PersonPair pair_of(PersonId one, PersonId other) { return std::minmax(one, other); }

// Everyone's registrations, and who in them may be one.
class PairGathering {
 public:
  explicit PairGathering(const Snapshot& snapshot) : near_(1024), snapshot_(snapshot) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (Delegation& each : snapshot.rows<Delegation>()) {
      const auto next = static_cast<std::uint32_t>(numbers.size()) + 1;
      const std::uint32_t number = numbers.try_emplace(each.party, next).first->second;
      const std::int64_t id = each.id.value;
      delegations_.emplace(id, Place{std::move(each), number});
    }
    snapshot.each_named([&](const NamedRow& row) { add(row); });
  }

  std::map<PersonPair, Likeness> pairs(int least) {
    std::map<PersonPair, Likeness> best;
    for (std::uint32_t i = 0; i < near_.size(); ++i) {
      for (const NearPeople::Near& near : near_.before(i, least)) {
        if (rows_[i].person == rows_[near.person].person) continue;
        Likeness& known = best[pair_of(rows_[i].person, rows_[near.person].person)];
        if (near.likeness.score > known.score) known = near.likeness;
      }
    }
    return best;
  }

  DuplicateRow::Side side(PersonId person) const {
    DuplicateRow::Side side{.person = person};
    if (auto known = snapshot_.find<Person>(person.value)) side.name = std::move(known->name);
    const auto [first, last] = rows_of_.equal_range(person.value);
    for (auto each = first; each != last; ++each) {
      const Row& row = rows_[each->second];
      const Delegation& delegation = delegations_.at(row.delegation.value).delegation;
      side.registrations.push_back(ref(row.registration) + " " + delegation.party + " " +
                                   delegation.meeting);
    }
    return side;
  }

  // Who is registered for what, for side().
  void remember_rows() {
    for (std::uint32_t i = 0; i < rows_.size(); ++i) rows_of_.emplace(rows_[i].person.value, i);
  }

 private:
  struct Place {
    Delegation delegation{};
    std::uint32_t party = 0;
  };
  struct Row {
    PersonId person{};
    RegistrationId registration{};
    DelegationId delegation{};
  };

  void add(const NamedRow& row) {
    if (row.given_name.empty() || row.family_name.empty()) {
      fold_into(row.name, folded_);
    } else {
      joined_.assign(row.given_name).append(" ").append(row.family_name);
      fold_into(joined_, folded_);
    }
    email_.assign(row.email);
    std::transform(email_.begin(), email_.end(), email_.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    near_.add({.folded_name = folded_,
               .email = email_,
               .phone = row.phone,
               .party = delegations_[row.delegation.value].party,
               .gender = row.gender});
    rows_.push_back({row.person, row.registration, row.delegation});
  }

  NearPeople near_;
  const Snapshot& snapshot_;
  std::unordered_map<std::int64_t, Place> delegations_{};
  std::vector<Row> rows_{};  // of each that was added
  std::multimap<std::int64_t, std::uint32_t> rows_of_{};
  std::string folded_{}, joined_{}, email_{};
};

}  // namespace

std::vector<DuplicateRow> duplicate_rows(const Snapshot& snapshot, int least) {
  std::set<PersonPair> apart;
  for (const Distinction& each : snapshot.rows<Distinction>())
    apart.insert(pair_of(each.person, each.other));
  PairGathering everybody(snapshot);
  everybody.remember_rows();
  std::vector<DuplicateRow> rows;
  for (const auto& [pair, likeness] : everybody.pairs(least == 0 ? near_duplicate_score : least)) {
    if (apart.count(pair) != 0) continue;
    rows.push_back({.score = likeness.score,
                    .reasons = words_of_reasons(likeness),
                    .kept = everybody.side(pair.first),
                    .merged = everybody.side(pair.second)});
  }
  std::stable_sort(
      rows.begin(), rows.end(),
      [](const DuplicateRow& left, const DuplicateRow& right) { return left.score > right.score; });
  return rows;
}

ListColumns<DuplicateRow> duplicate_columns(const ListGround& ground) {
  ListColumns<DuplicateRow> columns;
  const auto add = [&](const char* key, std::function<void(const DuplicateRow&, ListCell&)> fill,
                       bool standard) {
    columns.push_back({key, ground.title(key), std::move(fill), standard});
  };
  const auto add_person = [&](DuplicateRow::Side DuplicateRow::*side, const char* ref_key,
                              const char* name_key, const char* registrations_key) {
    add(
        ref_key,
        [side](const DuplicateRow& row, ListCell& cell) {
          cell.keep(ref((row.*side).person));
          cell.order((row.*side).person.value);
        },
        true);
    add(
        name_key,
        [side, ground](const DuplicateRow& row, ListCell& cell) {
          ground.name(cell, (row.*side).name);
        },
        true);
    add(
        registrations_key,
        [side](const DuplicateRow& row, ListCell& cell) { cell.texts((row.*side).registrations); },
        false);
  };
  add(
      "score", [](const DuplicateRow& row, ListCell& cell) { cell.number(row.score); }, true);
  add_person(&DuplicateRow::kept, "ref", "name", "registrations");
  add_person(&DuplicateRow::merged, "other", "other_name", "other_registrations");
  add(
      "reasons", [](const DuplicateRow& row, ListCell& cell) { cell.text(row.reasons); }, true);
  return columns;
}

}  // namespace plenary::actions
