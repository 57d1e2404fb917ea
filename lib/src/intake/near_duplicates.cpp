// Who in the lists may be somebody else in them or in the store under another spelling: said with a
// score and its reasons, never acted upon. Only rows that would make a new person are looked at, so
// that a list sent again asks nothing.
#include <algorithm>
#include <unordered_map>

#include "domain/names/near_people.h"
#include "intake/planner.h"
#include "plenary/text.h"

namespace plenary {

namespace {

// The likeliest other of one row.
struct Closest {
  Likeness likeness{};
  std::string who{};              // of the store
  RegistrationId registration{};  // of the store, at this meeting
  PersonId person{};              // of the store
  std::uint32_t row = none;       // of the lists

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
};

// Beyond so many new people the time of an import would be spent on comparing; a list of them all
// can be had afterwards.
constexpr std::size_t most_compared = 20'000;

class Search {
 public:
  Search(PlannerState& state, const KnownPeople& known) : state_(state), known_(known), near_(0) {}

  void run() {
    collect();
    if (rows_.empty()) return;
    if (rows_.size() > most_compared) return say_unchecked();
    for (const std::uint32_t i : rows_) near_.add(seen(state_.rows[i]));
    closest_.resize(rows_.size());
    look_in_lists();
    if (known_.each_named) look_in_store();
    report();
  }

 private:
  void collect() {
    for (std::uint32_t i = 0; i < state_.rows.size(); ++i) {
      const PlannedRow& row = state_.rows[i];
      const PlanRow& planned = state_.plan.rows[i];
      if (planned.verdict == Verdict::fresh && !planned.person && !row.placeholder)
        rows_.push_back(i);
    }
  }

  void say_unchecked() {
    state_.report(state_.rows[rows_.front()], "near-duplicates-unchecked", ListField::name, "",
                  std::to_string(rows_.size()) +
                      " new people are too many to compare with one another in an import",
                  "`plenary list duplicates` compares them once they are registered");
  }

  PersonSeen seen(const PlannedRow& row) const {
    const std::string_view text = std::string_view(state_.traces).substr(row.trace);
    return {.folded_name = text.substr(0, row.trace_name),
            .email = text.substr(row.trace_name, row.trace_email),
            .phone = text.substr(std::size_t{row.trace_name} + row.trace_email, row.trace_phone),
            .party = row.party + 1,
            .gender = row.gender};
  }

  void look_in_lists() {
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      const PlannedRow& row = state_.rows[rows_[i]];
      for (const NearPeople::Near& near : near_.before(i)) {
        const PlannedRow& other = state_.rows[rows_[near.person]];
        const bool said = row.name == other.name && row.party == other.party;  // same-name
        if (!said && near.likeness.score > closest_[i].likeness.score && !are_two(row, other))
          closest_[i] = {.likeness = near.likeness, .row = rows_[near.person]};
      }
    }
  }

  // The store's people pass by one at a time; the rows of the lists are what is kept.
  void look_in_store() {
    for (const Delegation& each : known_.delegations)
      delegations_.emplace(each.id.value, Place{&each, party_number(each.party)});
    std::string folded;
    std::string email;
    known_.each_named([&](const NamedRow& row) {
      const Place& place = delegations_[row.delegation.value];
      fold_into(row.name, folded);
      email.assign(row.email);
      std::transform(email.begin(), email.end(), email.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
      });
      const auto& found = near_.like({.folded_name = folded,
                                      .email = email,
                                      .phone = row.phone,
                                      .party = place.party,
                                      .gender = row.gender});
      if (is_decided(row.registration)) return;
      for (const NearPeople::Near& near : found) {
        if (near.likeness.score > closest_[near.person].likeness.score &&
            !are_two(state_.rows[rows_[near.person]], row.person))
          candidates_.push_back({near, describe(row, place),
                                 is_here(place) ? row.registration : RegistrationId{}, row.person});
      }
    });
    // How common a name is, is known now that everybody has been seen.
    for (const Known& each : candidates_) {
      const Likeness likeness = near_.weighed(each.near.person, each.near);
      Closest& closest = closest_[each.near.person];
      if (likeness.score >= near_duplicate_score && likeness.score > closest.likeness.score)
        closest = {.likeness = likeness,
                   .who = each.who,
                   .registration = each.registration,
                   .person = each.person};
    }
  }

  // Somebody of a replaced delegation of whom it was said that no row is them.
  bool is_decided(RegistrationId id) const {
    const auto& decisions = state_.options.decisions;
    return std::any_of(decisions.begin(), decisions.end(),
                       [&](const WithdrawalDecision& each) { return each.registration == id; });
  }

  // Of whom --different said so.
  bool are_two(const PlannedRow& row, PersonId person) const {
    return std::any_of(identities().begin(), identities().end(), [&](const auto& each) {
      return is_different(each, row) && each.person && each.person == person;
    });
  }
  bool are_two(const PlannedRow& row, const PlannedRow& other) const {
    return std::any_of(identities().begin(), identities().end(), [&](const auto& each) {
      return is_different(each, row) &&
             is_said_of(each.other_path, each.other_line, other, state_.lists);
    });
  }
  bool is_different(const IdentityDecision& decision, const PlannedRow& row) const {
    return decision.kind == IdentityDecision::Kind::different &&
           is_said_of(decision.path, decision.line, row, state_.lists);
  }
  const std::vector<IdentityDecision>& identities() const { return state_.options.identities; }

  std::uint32_t party_number(const std::string& code) {
    const auto known = state_.party_numbers.find(code);
    if (known != state_.party_numbers.end()) return known->second + 1;
    const auto next = static_cast<std::uint32_t>(state_.parties.size() + others_.size()) + 1;
    return others_.try_emplace(code, next).first->second;
  }

  struct Place {
    const Delegation* delegation = nullptr;
    std::uint32_t party = 0;
  };

  bool is_here(const Place& place) const {
    return place.delegation != nullptr && place.delegation->meeting == state_.setting.meeting.id;
  }

  std::string describe(const NamedRow& row, const Place& place) const {
    const std::string party = place.delegation == nullptr ? "" : place.delegation->party;
    const bool here = is_here(place);
    return (here ? ref(row.registration) : ref(row.person)) + " " + std::string(row.name) + " (" +
           party + (here || place.delegation == nullptr ? "" : ", " + place.delegation->meeting) +
           ")";
  }

  void report() {
    Candidate scratch;
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      const Closest& closest = closest_[i];
      if (closest.likeness.score == 0) continue;
      const PlannedRow& row = state_.rows[rows_[i]];
      if (!state_.reread(row, scratch)) continue;
      const std::string name = scratch.registration.name;
      const std::string who =
          closest.row == Closest::none ? closest.who : line_of(row, closest.row);
      const std::string words =
          std::to_string(closest.likeness.score) + " of 100, " + words_of_reasons(closest.likeness);
      const std::string pair = pair_of(row, closest);
      state_.report(row, "near-duplicate", ListField::name, name,
                    who + " may be the same person: " + words,
                    "--same " + pair + " if they are one, --different " + pair +
                        " if they are two, who are then not asked about again");
      state_.plan.near_people.push_back({rows_[i], who, words, decision_of(row, closest)});
    }
  }

  // "R3=5", as it is typed.
  std::string pair_of(const PlannedRow& row, const Closest& closest) const {
    std::string pair = closest.registration ? ref(closest.registration) : ref(closest.person);
    if (closest.row != Closest::none) pair = state_.place_of(state_.rows[closest.row]);
    pair += '=' + state_.place_of(row);
    return pair.find(' ') == pair.npos ? pair : '"' + pair + '"';
  }

  IdentityDecision decision_of(const PlannedRow& row, const Closest& closest) const {
    IdentityDecision decision{.registration = closest.registration,
                              .person = closest.person,
                              .line = row.line,
                              .path = state_.list_at(row.list).path};
    if (closest.row == Closest::none) return decision;
    decision.other_line = state_.rows[closest.row].line;
    decision.other_path = state_.list_at(state_.rows[closest.row].list).path;
    return decision;
  }

  std::string line_of(const PlannedRow& row, std::uint32_t other) {
    const PlannedRow& earlier = state_.rows[other];
    Candidate scratch;
    const std::string name =
        state_.reread(earlier, scratch) ? " " + scratch.registration.name : std::string();
    const std::string line = std::to_string(earlier.line);
    return (earlier.list == row.list ? "line " + line
                                     : state_.list_at(earlier.list).path + ":" + line) +
           name + " (" + state_.parties[earlier.party] + ")";
  }

  struct Known {
    NearPeople::Near near{};
    std::string who{};
    RegistrationId registration{};
    PersonId person{};
  };

  PlannerState& state_;
  const KnownPeople& known_;
  NearPeople near_;
  std::vector<std::uint32_t> rows_{};  // of PlannerState::rows, in the order of near_
  std::vector<Closest> closest_{};
  std::vector<Known> candidates_{};
  std::unordered_map<std::int64_t, Place> delegations_{};
  std::unordered_map<std::string, std::uint32_t> others_{};
};

}  // namespace

void PlannerState::keep_trace(PlannedRow& row, std::string_view folded,
                              const Registration& person) {
  constexpr std::size_t most = 250;
  const auto keep = [&](std::string_view text) {
    text = text.substr(0, most);
    traces.append(text);
    return static_cast<std::uint8_t>(text.size());
  };
  row.trace = static_cast<std::uint32_t>(traces.size());
  row.trace_name = keep(folded);
  row.trace_email = keep(person.email);
  const auto lower = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  std::transform(traces.end() - row.trace_email, traces.end(), traces.end() - row.trace_email,
                 lower);
  row.trace_phone = keep(person.phone);
  row.gender = person.gender;
}

void PlannerState::find_near_duplicates(const KnownPeople& known) { Search(*this, known).run(); }

}  // namespace plenary
