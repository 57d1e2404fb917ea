#include <fmt/format.h>

#include <algorithm>

#include "actions/desk.h"
#include "actions/whom.h"
#include "plenary/actions/registrations.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

struct Decision {
  std::vector<Participant> taken{};
  Problems problems{};
};

std::string next_of(Status status) {
  std::vector<std::string> next;
  for (const Status each : may_follow(status)) next.emplace_back(name_of(each));
  return join(next, ", ");
}

// Those whose status allows it. Of a whole delegation the others are skipped and named; named one
// by one they are errors.
Decision sort_out(const std::vector<Participant>& participants, Status to, bool whole_delegation) {
  Decision decision;
  for (const Participant& participant : participants) {
    const Registration& row = participant.registration;
    if (may_become(row.status, to)) {
      decision.taken.push_back(participant);
      continue;
    }
    const std::string label = label_of(row, participant.party);
    if (row.status == to || whole_delegation) {
      decision.problems.push_back(
          {.code = "skipped",
           .severity = Severity::note,
           .message = row.status == to
                          ? fmt::format("{} is {} already", label, name_of(to))
                          : fmt::format("{} was left out: {}", label, name_of(row.status))});
      continue;
    }
    decision.problems.push_back(
        {.code = "status",
         .message =
             fmt::format("{} is {} and cannot become {}", label, name_of(row.status), name_of(to)),
         .hint = fmt::format("plenary register set {} status={} comes first", ref(row.id),
                             next_of(row.status))});
  }
  return decision;
}

}  // namespace

Result<Done> decide(Store& store, const Setting& setting, const Act& act, const Whom& whom,
                    Status to) {
  Done done;
  auto receipt = store.write(act, [&](Writer& writer) -> Result<void> {
    Desk desk(writer, setting);
    auto participants = participants_of(desk, whom);
    if (!participants) return fail(std::move(participants.error()));
    Decision decision = sort_out(*participants, to, !whom.delegation.empty());
    if (auto allowed = refuse_errors(decision.problems, "nobody was " + std::string(name_of(to)));
        !allowed)
      return allowed;
    for (const Participant& participant : decision.taken) {
      Registration& row = desk.row_of(participant);
      row.status = to;
      desk.put(desk.roster(participant.party), row);
    }
    if (!is_live(to)) {
      for (Problem& problem : desk.parts_left(decision.taken))
        decision.problems.push_back(std::move(problem));
    }
    for (Problem& problem : desk.roster_findings()) decision.problems.push_back(std::move(problem));
    if (auto allowed = refuse_errors(decision.problems, "nobody was " + std::string(name_of(to)));
        !allowed)
      return allowed;
    if (!decision.taken.empty())
      done.sentence = fmt::format("{} {}", name_of(to), label_of(decision.taken));
    done.problems = std::move(decision.problems);
    return {};
  });
  if (!receipt) return fail(std::move(receipt.error()));
  done.receipt = std::move(*receipt);
  return done;
}

}  // namespace plenary::actions
