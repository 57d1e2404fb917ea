// The communiqué's counted sentence as numbers: who took part, and from where.
#include <set>

#include "plenary/domain/figures.h"

namespace plenary {
namespace {

bool in_figures(const Tally& tally, const Dialogue& dialogue) {
  const RoleRule* role = dialogue.role(tally.role);
  const CategoryRule* category = dialogue.category(tally.category);
  return (!role || role->in_figures) && (!category || category->in_figures);
}

bool is_there(const Tally& tally, Stage stage) {
  return stage == Stage::attended ? tally.attended : is_live(tally.status);
}

// Whether somebody of this tally makes a partner represented, as [figures] defines it.
bool represents(const Tally& tally, Stage stage, const FigureRules& rules) {
  if (stage == Stage::attended || rules.partners_represented != "confirmed") return true;
  return tally.status == Status::confirmed || tally.attended;
}

void add_party(CommuniqueFigures& figures, const Party* party, Date day) {
  const auto standing = party ? party->standing_on(day) : std::nullopt;
  if (!standing || *standing == Standing::secretariat) {
    ++figures.others;
  } else if (*standing == Standing::partner && party->kind == PartyKind::state) {
    ++figures.partner_countries;
    if (!party->group.empty()) ++figures.countries_by_group[party->group];
  } else if (*standing == Standing::partner) {
    ++figures.partner_organisations;
  } else if (party->kind == PartyKind::state) {
    ++figures.observer_countries;
  } else {
    ++figures.observers;
  }
}

}  // namespace

CommuniqueFigures communique_of(const FigureInput& input, Stage stage) {
  CommuniqueFigures figures;
  std::set<std::string> represented;
  for (const auto& tally : input.tallies) {
    if (tally.placeholder || !is_there(tally, stage) || !in_figures(tally, input.dialogue)) {
      continue;
    }
    figures.participants += tally.count;
    if (represents(tally, stage, input.dialogue.figures)) represented.insert(tally.party);
  }
  for (const auto& code : represented) {
    add_party(figures, input.parties.find(code), input.meeting.start);
  }
  return figures;
}

}  // namespace plenary
