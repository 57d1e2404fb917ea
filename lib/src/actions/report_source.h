// What reports read from a snapshot, and the two things made of it: a Paper and a FigureInput.
#pragma once

#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"
#include "plenary/store.h"

namespace plenary::actions {

struct ReportSource {
  std::vector<Tally> tallies{};
  std::vector<Delegation> delegations{};
  std::vector<Invitation> invitations{};
  std::vector<DocumentRecord> documents{};
  std::vector<PartyRecord> recorded{};
  ChangeNumber change = 0;
  std::string hash{};  // 12 hex digits
};

ReportSource read_source(const Snapshot& snapshot, const std::string& meeting);
Paper paper_of(const ReportSource& source, const Setting& setting, const Words& words);
FigureInput figure_input(const ReportSource& source, const Setting& setting);

}  // namespace plenary::actions
