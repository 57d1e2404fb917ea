#include <fmt/format.h>

#include <algorithm>

#include "actions/nomination_plan.h"

namespace plenary::actions {

// The same person twice in one batch.
void NominationPlan::recognise_within(Planned& planned) {
  const std::string key = planned.party + '\n' + folded_identity(planned.row);
  const auto [earlier, is_new] =
      seen_.emplace(key, static_cast<std::size_t>(&planned - planned_.data()));
  if (is_new || options_.new_person) return;
  const Source& first = planned_[earlier->second].where;
  add_problem(planned, {.code = "already-registered",
                        .field = "name",
                        .value = planned.row.name,
                        .message = fmt::format("{} stands on line {} already", planned.row.name,
                                               first.line)});
}

void NominationPlan::recognise(Planned& planned, const Identities& identities) {
  Registration& row = planned.row;
  const std::string& meeting = desk_.setting().meeting.id;
  const Likeness likeness = identities.of(row, planned.party, meeting);
  const std::string hint_namesake = "--new-person registers a namesake";
  if (!likeness.same.empty() && !options_.new_person) {
    const Participant& known = likeness.same.front();
    const std::string label = label_of(known.registration, known.party);
    if (known.meeting != meeting) {
      row.person = known.registration.person;
      add_problem(planned, {.code = "known-person",
                            .severity = Severity::note,
                            .message = fmt::format("{} is {}, known from {}", row.name,
                                                   ref(row.person), known.meeting)});
      return;
    }
    const bool live = is_live(known.registration.status);
    const std::string number = ref(known.registration.id);
    add_problem(
        planned,
        {.code = "already-registered",
         .field = "name",
         .value = row.name,
         .message = fmt::format("{} is registered already: {}, {}, {}", row.name, label,
                                known.registration.role, name_of(known.registration.status)),
         .hint =
             fmt::format("plenary register set {} {}; {}", number,
                         live ? "changes it" : "status=nominated takes it back", hint_namesake)});
    return;
  }
  if (!likeness.similar.empty() && !options_.new_person) {
    const Participant& other = likeness.similar.front();
    add_problem(planned,
                {.code = "email-other-name",
                 .field = "name",
                 .value = row.name,
                 .message = fmt::format("{} has the address of {}, whose name is similar", row.name,
                                        label_of(other.registration, other.party)),
                 .hint = hint_namesake + " or somebody with a similar name"});
    return;
  }
  if (!likeness.sharing.empty()) {
    const Participant& other = likeness.sharing.front();
    Problem shared =
        desk_.finding("shared-email", Severity::warning,
                      fmt::format("{} and {} share {}", row.name,
                                  label_of(other.registration, other.party), row.email));
    add_problem(planned, std::move(shared));
  }
}

void NominationPlan::judge_party(const Planned& planned) {
  if (auto problem = desk_.not_open(planned.party, planned.new_party))
    add_problem(planned, std::move(*problem));
}

void NominationPlan::judge() {
  std::vector<Registration> rows;
  for (const Planned& planned : planned_)
    if (planned.taken) rows.push_back(planned.row);
  const Identities identities(desk_.writer(), rows);
  std::set<std::string> judged;
  for (Planned& planned : planned_) {
    if (!planned.taken) continue;
    Roster& roster = desk_.roster(planned.party);
    const std::size_t before = problems.size();
    if (!is_placeholder_name(planned.row.name)) {
      recognise_within(planned);
      recognise(planned, identities);
    }
    if (failed_since(before)) continue;
    if (auto problem = desk_.second_head(roster, planned.row))
      add_problem(planned, std::move(*problem));
    if (auto problem = desk_.lateness(planned.row)) {
      if (options_.walk_in) problem->severity = Severity::note;
      add_problem(planned, std::move(*problem));
    }
    if (judged.insert(planned.party).second) judge_party(planned);
    roster.rows.push_back(planned.row);
  }
  for (const std::string& party : judged)
    for (Problem& problem : desk_.missing_documents(party)) problems.push_back(std::move(problem));
  for (Problem& problem : desk_.roster_findings()) problems.push_back(std::move(problem));
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& left, const Problem& right) {
    return left.where.line < right.where.line;
  });
}

}  // namespace plenary::actions
