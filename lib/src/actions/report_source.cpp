#include "actions/report_source.h"

namespace plenary::actions {

ReportSource read_source(const Snapshot& snapshot, const std::string& meeting) {
  ReportSource source;
  source.tallies = snapshot.tallies(meeting);
  source.delegations = snapshot.rows<Delegation>(meeting);
  source.invitations = snapshot.rows<Invitation>(meeting);
  source.documents = snapshot.rows<DocumentRecord>(meeting);
  source.recorded = snapshot.rows<PartyRecord>();
  source.change = snapshot.at_change();
  if (const auto change = snapshot.change(source.change)) source.hash = change->short_hash();
  return source;
}

Paper paper_of(const ReportSource& source, const Setting& setting, const Words& words) {
  return {.dialogue = setting.dialogue,
          .meeting = setting.meeting,
          .zone = *setting.zone,
          .deadline_zone = *setting.deadline_zone,
          .words = words,
          .names = PartyNames(setting.parties, source.recorded, words.language(),
                              setting.dialogue.first_language()),
          .now = setting.now,
          .change = source.change,
          .hash = source.hash};
}

FigureInput figure_input(const ReportSource& source, const Setting& setting) {
  return {.tallies = source.tallies,
          .delegations = source.delegations,
          .invitations = source.invitations,
          .documents = source.documents,
          .dialogue = setting.dialogue,
          .parties = setting.parties,
          .meeting = setting.meeting,
          .deadline_zone = *setting.deadline_zone,
          .today = setting.today};
}

}  // namespace plenary::actions
