// What a row changes of the registration that it was found to be.
#include <utility>

#include "intake/merge.h"
#include "intake/planner.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

}  // namespace

void IdentityResolver::settle(std::uint32_t index, const Match& match) {
  const std::uint32_t known = match.known;
  const PlannedRow& row = state_.rows[index];
  const KnownRow& registration = known_.here[known];
  matched_[known] = true;
  state_.plan.rows[index].known = registration.registration;
  const bool returns =
      registration.status == Status::withdrawn && (!row.gives(F::status) || is_live(row.status));
  const std::uint32_t other = returns ? live_registration_of(registration) : none;
  if (other != none && !matched_[other]) return settle_merged(index, match, other);
  if (returns) {
    set(index, Verdict::ambiguous);
    state_.report(row, "withdrawn-returns", F::name, "",
                  describe(known) + " was withdrawn and is in the list again",
                  "take the row out, or first type `plenary register set " +
                      ref(registration.registration) + " status=nominated`");
    return;
  }
  const bool same_status = !row.gives(F::status) || row.status == registration.status;
  const bool equal =
      row.fingerprint == registration.fingerprint && same_status && !row.gives(F::nominated_by);
  if (equal)
    set(index, Verdict::unchanged);
  else
    settle_changed(index, match);
}

// Of somebody registered twice, whom a merge made one: the registration that was not withdrawn.
std::uint32_t IdentityResolver::live_registration_of(const KnownRow& withdrawn) const {
  if (!withdrawn.person) return none;
  const auto [first, last] = here_by_person_.equal_range(withdrawn.person.value);
  for (auto each = first; each != last; ++each) {
    const KnownRow& other = known_.here[each->second];
    if (is_live(other.status) && other.delegation.value == withdrawn.delegation.value)
      return each->second;
  }
  return none;
}

void IdentityResolver::settle_merged(std::uint32_t index, const Match& match, std::uint32_t live) {
  state_.report(state_.rows[index], "name-alias", F::name, "",
                describe(match.known) + " was withdrawn, and is the same person as " +
                    describe(live) + ", whose name stays",
                "they were merged; if this is somebody else, type `plenary register add`");
  settle(index, {.known = live, .keeps_name = true});
}

void IdentityResolver::settle_changed(std::uint32_t index, const Match& match) {
  const std::uint32_t known = match.known;
  const PlannedRow& row = state_.rows[index];
  const auto before = known_.load(known_.here[known].registration);
  if (!before || !state_.reread(row, scratch_)) return set(index, Verdict::rejected);
  Registration after =
      laid_over(*before, scratch_, state_.list_at(row.list), state_.options.blank_clears);
  if (match.keeps_name) {
    after.name = before->name;
    after.family_name = before->family_name;
    after.given_name = before->given_name;
  }
  tell_unsaid_fields(row, *before, after);
  std::vector<FieldChange> fields = differences_of(*before, after);
  if (fields.empty()) return set(index, Verdict::unchanged);
  if (after.status != before->status && !may_become(before->status, after.status)) {
    state_.report(row, "status-impossible", F::status, name_of(after.status),
                  describe(known) + " is " + std::string(name_of(before->status)) +
                      " and cannot become " + std::string(name_of(after.status)),
                  "leave the cell empty to keep the status");
    return set(index, Verdict::rejected);
  }
  set(index, Verdict::changed);
  state_.record_move(index, row.party, *before, after);
  state_.plan.changes.push_back(
      {.row = index, .after = std::move(after), .fields = std::move(fields)});
}

// Of a row with a reference, which we filled in ourselves: what an emptied cell does not say, and
// what a form says that was sent before the register was corrected.
void IdentityResolver::tell_unsaid_fields(const PlannedRow& row, const Registration& known,
                                          Registration& after) {
  if (row.ref == 0) return;
  const DelegateList& list = state_.list_at(row.list);
  for (const FieldChange& each : keep_untouched(known, after, list, row.row))
    state_.report(row, "form-older", *parse_list_field(each.field), each.after,
                  "the form was sent with " + in_quotes(each.after) + "; since then " +
                      ref(known.id) + " has " + in_quotes(each.before) + ", which stays");
  if (state_.options.blank_clears) return;
  for (const FieldChange& each : kept_under_empty_cells(known, after, list, row.row))
    state_.report(
        row, "cell-emptied", *parse_list_field(each.field), "",
        "the cell is empty, and " + in_quotes(each.after) + " of " + ref(known.id) + " is kept",
        "--blank clears empties it");
}

}  // namespace plenary
