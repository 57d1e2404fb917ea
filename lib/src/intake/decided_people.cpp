// Who a row is because somebody has said so: with --same at this import, or by merging two people
// at an earlier time, so that the spelling which was merged away finds them.
#include <algorithm>

#include "intake/planner.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;
using IdentityKind = IdentityDecision::Kind;

}  // namespace

bool is_said_of(const std::string& path, int line, const PlannedRow& row,
                const DelegateLists& lists) {
  return line == row.line && (path.empty() || path == lists[row.list].value.path);
}

const IdentityDecision* IdentityResolver::decided(const PlannedRow& row) const {
  for (const IdentityDecision& each : state_.options.identities)
    if (each.kind == IdentityKind::same && is_said_of(each.path, each.line, row, state_.lists))
      return &each;
  return nullptr;
}

bool IdentityResolver::is_told_apart(const PlannedRow& row, RegistrationId known) const {
  const auto& all = state_.options.identities;
  return std::any_of(all.begin(), all.end(), [&](const IdentityDecision& each) {
    return each.kind == IdentityKind::different && each.other_line == 0 &&
           each.registration == known && is_said_of(each.path, each.line, row, state_.lists);
  });
}

bool IdentityResolver::is_told_apart(const PlannedRow& row, const PlannedRow& earlier) const {
  const auto& all = state_.options.identities;
  return std::any_of(all.begin(), all.end(), [&](const IdentityDecision& each) {
    return each.kind == IdentityKind::different && each.other_line != 0 &&
           is_said_of(each.other_path, each.other_line, earlier, state_.lists) &&
           is_said_of(each.path, each.line, row, state_.lists);
  });
}

// Two rows of one person who is written in two ways: the first counts.
bool IdentityResolver::resolve_decided_repeat(std::uint32_t index) {
  const PlannedRow& row = state_.rows[index];
  const IdentityDecision* same = decided(row);
  if (!same || same->other_line == 0) return false;
  for (std::uint32_t first = 0; first < index; ++first) {
    const PlannedRow& before = state_.rows[first];
    if (before.rejected || !is_said_of(same->other_path, same->other_line, before, state_.lists))
      continue;
    set(index, Verdict::unchanged);
    state_.plan.rows[index].known = state_.plan.rows[first].known;
    state_.report(row, "equal-in-file", F::name, "",
                  "the same person as line " + std::to_string(before.line) +
                      ", whose row counts; this one is left out");
    return true;
  }
  return false;
}

IdentityResolver::Match IdentityResolver::find_decided(const PlannedRow& row,
                                                       const IdentityDecision& decision) {
  if (decision.other_line != 0) return {};
  if (!decision.registration) return {.person = decision.person};
  Match match = find_by_ref(row, decision.registration);
  if (match.ambiguous || !matched_[match.known]) return match;
  state_.report(row, "duplicate-in-file", F::name, "",
                "another row is " + describe(match.known) + " too", "keep one of the two rows");
  return {.ambiguous = true};
}

std::vector<IdentityResolver::Match> IdentityResolver::people_of(const NameAlias& alias,
                                                                 const PlannedRow& row) const {
  const std::string& party = state_.parties[row.party];
  std::vector<Match> found;
  const auto [first, last] = here_by_person_.equal_range(alias.person.value);
  for (auto each = first; each != last; ++each) {
    if (party_of(known_.here[each->second]) == party)
      found.push_back(
          {.known = each->second, .keeps_name = true, .is_repeat = matched_[each->second]});
  }
  const auto& elsewhere = alias.elsewhere;
  if (first == last && std::find(elsewhere.begin(), elsewhere.end(), party) != elsewhere.end())
    found.push_back({.person = alias.person});
  return found;
}

// One person alone, of the row's own party; else the name is looked at like any other.
IdentityResolver::Match IdentityResolver::find_by_alias(const PlannedRow& row) {
  std::vector<Match> found;
  const auto [first, last] = aliases_.equal_range(row.name);
  for (auto each = first; each != last; ++each)
    for (const Match& match : people_of(*each->second, row)) found.push_back(match);
  if (found.size() != 1 || !state_.reread(row, scratch_)) return {};
  const Match& match = found.front();
  const std::string name = scratch_.registration.name;
  const bool is_here = match.known != none;
  std::string who = is_here ? describe(match.known) + ", whose name stays" : ref(match.person);
  if (match.is_repeat) who = describe(match.known) + ", who is in the list already";
  state_.report(row, "name-alias", F::name, name,
                in_quotes(name) + " is another way to write " + who,
                "they were merged; if this is somebody else, type `plenary register add`");
  if (is_here && !match.is_repeat) report_new_address(row, match.known);
  return match;
}

}  // namespace plenary
