#include "plenary/domain/figures.h"

#include <algorithm>

#include "domain/figures_cut.h"
#include "domain/figures_todo.h"

namespace plenary {
namespace {

std::int64_t& count_of(Counts& counts, Status status) {
  switch (status) {
    case Status::nominated:
      return counts.nominated;
    case Status::confirmed:
      return counts.confirmed;
    case Status::waitlisted:
      return counts.waitlisted;
    case Status::refused:
      return counts.refused;
    case Status::withdrawn:
      break;
  }
  return counts.withdrawn;
}

void add(Counts& counts, const Tally& tally, bool late) {
  if (tally.placeholder) {
    if (is_live(tally.status)) counts.placeholders += tally.count;
    return;
  }
  count_of(counts, tally.status) += tally.count;
  if (tally.attended) counts.attended += tally.count;
  if (!is_live(tally.status)) return;
  counts.registered += tally.count;
  if (late) counts.late += tally.count;
}

// The quota rules look at one registration; a tally is so many of them that are alike.
bool counts_in_quota(const Tally& tally, const Dialogue& dialogue) {
  Registration one;
  one.status = tally.status;
  one.role = tally.role;
  one.category = tally.category;
  return plenary::counts_in_quota(one, dialogue);
}

bool needs_head(const Party* party, Date day) {
  if (!party) return false;
  return party->kind == PartyKind::state || party->standing_on(day) == Standing::partner;
}

class ByDelegation {
 public:
  explicit ByDelegation(const FigureInput& input) : input_(input) {
    for (const auto& party : input.parties.all) parties_.emplace(party.code, &party);
    for (const auto& delegation : input.delegations) own_.emplace(delegation.party, &delegation);
  }

  std::vector<DelegationFigures> count() {
    for (const auto& tally : input_.tallies) take(tally);
    for (const auto& invitation : input_.invitations) take(invitation);
    for (const auto& document : input_.documents) take(document);
    std::vector<DelegationFigures> all;
    for (auto& [code, figures] : figures_) {
      if (!figures.invited && figures.counts == Counts{}) continue;  // only a document came
      note_missing_documents(figures);
      all.push_back(std::move(figures));
    }
    return all;
  }

  const Party* party(const std::string& code) const {
    const auto found = parties_.find(code);
    return found == parties_.end() ? nullptr : found->second;
  }

 private:
  DelegationFigures& of(const std::string& code) {
    const auto [entry, is_new] = figures_.try_emplace(code);
    if (is_new) begin(entry->second, code);
    return entry->second;
  }

  void begin(DelegationFigures& figures, const std::string& code) const {
    figures.party = code;
    figures.needs_head = needs_head(party(code), input_.meeting.start);
    const auto own = own_.find(code);
    const Delegation delegation =
        own == own_.end() ? Delegation{.meeting = input_.meeting.id, .party = code} : *own->second;
    figures.quota = quota_use({}, delegation, input_.meeting, input_.dialogue);
  }

  void take(const Tally& tally) {
    DelegationFigures& figures = of(tally.party);
    add(figures.counts, tally, is_late(tally.received, input_.meeting.rules, input_.deadline_zone));
    const bool head = tally.role == "head";
    if (head && is_live(tally.status)) figures.has_head = true;
    if (!counts_in_quota(tally, input_.dialogue)) return;
    (head ? figures.quota.heads : figures.quota.others) += static_cast<int>(tally.count);
  }

  // Where several invitations went to one party, the latest answer stands for it.
  void take(const Invitation& invitation) {
    DelegationFigures& figures = of(invitation.party);
    figures.invited = true;
    figures.invited_on = std::max(figures.invited_on, invitation.sent_on);
    if (invitation.reply == Reply::none) return;
    Date& replied = replied_on_[invitation.party];
    if (figures.reply != Reply::none && invitation.replied_on < replied) return;
    figures.reply = invitation.reply;
    replied = invitation.replied_on;
  }

  void take(const DocumentRecord& document) {
    auto& types = of(document.party).documents;
    if (std::find(types.begin(), types.end(), document.type) == types.end()) {
      types.push_back(document.type);
    }
  }

  void note_missing_documents(DelegationFigures& figures) const {
    if (!figures.counts.is_live()) return;
    for (const auto& type : input_.meeting.rules.documents) {
      const auto& received = figures.documents;
      if (std::find(received.begin(), received.end(), type) == received.end()) {
        figures.documents_missing.push_back(type);
      }
    }
  }

  const FigureInput& input_;
  std::map<std::string, const Party*> parties_;
  std::map<std::string, const Delegation*> own_;
  std::map<std::string, DelegationFigures> figures_;
  std::map<std::string, Date> replied_on_;
};

void add_gender(GenderCounts& counts, const Tally& tally) {
  if (!is_live(tally.status) || tally.placeholder) return;
  switch (tally.gender) {
    case Gender::female:
      counts.female += tally.count;
      break;
    case Gender::male:
      counts.male += tally.count;
      break;
    case Gender::other:
      counts.other += tally.count;
      break;
    case Gender::unknown:
      counts.unknown += tally.count;
      break;
  }
}

void cut_tallies(const FigureInput& input, const ByDelegation& delegations, Figures& figures) {
  Cut groups;
  Cut regions;
  Cut categories;
  Cut ranks;
  for (const auto& tally : input.tallies) {
    const Party* party = delegations.party(tally.party);
    groups.take(party ? party->group : "", tally);
    regions.take(party ? party->region : "", tally);
    categories.take(tally.category, tally);
    ranks.take(tally.rank, tally);
    add_gender(figures.by_gender, tally);
  }
  std::vector<std::string> category_order;
  for (const auto& category : input.dialogue.categories) category_order.push_back(category.id);
  figures.by_group = groups.largest_first();
  figures.by_region = regions.largest_first();
  figures.by_category = categories.in_order(category_order);
  figures.by_rank = ranks.in_order(input.dialogue.ranks);
}

void count_invitations(const FigureInput& input, InvitationCounts& counts) {
  for (const auto& invitation : input.invitations) {
    ++counts.sent;
    if (invitation.reply == Reply::accepted) ++counts.accepted;
    if (invitation.reply == Reply::regrets) ++counts.regrets;
    if (invitation.reply == Reply::none) ++counts.none;
  }
}

void add(Counts& sum, const Counts& part) {
  sum.registered += part.registered;
  sum.confirmed += part.confirmed;
  sum.nominated += part.nominated;
  sum.waitlisted += part.waitlisted;
  sum.withdrawn += part.withdrawn;
  sum.refused += part.refused;
  sum.late += part.late;
  sum.placeholders += part.placeholders;
  sum.attended += part.attended;
}

}  // namespace

const DelegationFigures* Figures::delegation(std::string_view party) const {
  const auto found = std::lower_bound(
      by_delegation.begin(), by_delegation.end(), party,
      [](const DelegationFigures& figures, std::string_view code) { return figures.party < code; });
  return found == by_delegation.end() || found->party != party ? nullptr : &*found;
}

Figures figures_of(const FigureInput& input) {
  Figures figures;
  figures.days_left = days_left(input.today, input.meeting.rules);
  ByDelegation delegations(input);
  figures.by_delegation = delegations.count();
  for (const auto& delegation : figures.by_delegation) {
    add(figures.totals, delegation.counts);
    if (delegation.invited) ++figures.parties_invited;
    if (delegation.counts.is_live()) ++figures.parties_registered;
    if (delegation.is_missing()) ++figures.parties_missing;
  }
  count_invitations(input, figures.invitations);
  cut_tallies(input, delegations, figures);
  figures.todo = todo_of(figures, input);
  return figures;
}

}  // namespace plenary
