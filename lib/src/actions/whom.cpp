#include "actions/whom.h"

#include <fmt/format.h>

#include <algorithm>

#include "plenary/actions/references.h"
#include "plenary/text.h"

namespace plenary::actions {

Result<std::vector<Participant>> participants_of(Desk& desk, const Whom& whom) {
  if (whom.delegation.empty()) {
    if (whom.refs.empty())
      return fail(
          ErrorKind::usage, "nobody was named",
          {"name registrations (R4, or part of a name), or --delegation SN for all of one"});
    return several_participants(desk.writer(), desk.setting(), whom.refs);
  }
  if (!whom.refs.empty())
    return fail(ErrorKind::usage, "references and --delegation cannot be given together");
  auto party = one_party(desk.parties(), whom.delegation);
  if (!party) return fail(std::move(party.error()));
  ParticipantQuery query{
      .meeting = desk.setting().meeting.id, .parties = {*party}, .in_id_order = true};
  auto participants = desk.writer().participants(query);
  if (participants.empty())
    return fail(ErrorKind::not_found, fmt::format("{} has nobody registered for {}",
                                                  desk.party_name(*party), query.meeting));
  return participants;
}

std::string label_of(const std::vector<Participant>& participants) {
  constexpr std::size_t few = 4;
  const std::string& party = participants.front().party;
  if (participants.size() > few) {
    const bool one_party =
        std::all_of(participants.begin(), participants.end(),
                    [&](const Participant& each) { return each.party == party; });
    return fmt::format("{} people{}", participants.size(), one_party ? " of " + party : "");
  }
  std::vector<std::string> labels;
  for (const Participant& participant : participants)
    labels.push_back(label_of(participant.registration, participant.party));
  return join(labels, ", ");
}

}  // namespace plenary::actions
