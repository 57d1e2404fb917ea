#include "plenary/domain/dialogue.h"

#include <algorithm>

namespace plenary {
namespace {

// Whether a later term began in between: then one whose end is unknown is over by that day.
bool was_followed(const ChairTerm& term, Date day, const std::vector<ChairTerm>& chairs) {
  return std::any_of(chairs.begin(), chairs.end(), [&](const ChairTerm& other) {
    return other.from && first_day(term.from) < first_day(other.from) &&
           first_day(other.from) <= day;
  });
}

bool covers(const ChairTerm& term, Date day, const std::vector<ChairTerm>& chairs) {
  if (!term.from || day < first_day(term.from)) return false;
  if (term.to) return day <= last_day(term.to);
  return !was_followed(term, day, chairs);
}

}  // namespace

const RoleRule* Dialogue::role(std::string_view id) const {
  for (const RoleRule& rule : roles) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

const CategoryRule* Dialogue::category(std::string_view id) const {
  for (const CategoryRule& rule : categories) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

// On the day of a handover the incoming chair is in office. A term without a beginning is nobody's
// answer: it cannot be said when it began to hold.
const ChairTerm* Dialogue::chair_on(Date day) const {
  const ChairTerm* latest = nullptr;
  for (const ChairTerm& term : chairs) {
    if (!covers(term, day, chairs)) continue;
    if (latest == nullptr || latest->from <= term.from) latest = &term;
  }
  return latest;
}

std::vector<RoleRule> default_roles() {
  const auto seat = [](std::string id, LocalizedText name) {
    return RoleRule{.id = std::move(id), .name = std::move(name)};
  };
  // Who comes along to serve: gets a badge, and neither a seat, nor a line in the list, nor a
  // count.
  const auto support = [](std::string id, LocalizedText name) {
    return RoleRule{.id = std::move(id),
                    .name = std::move(name),
                    .counts_in_quota = false,
                    .on_list = false,
                    .in_figures = false};
  };
  return {
      seat("head", {{"en", "Head of delegation"}, {"fr", "Chef de délégation"}}),
      seat("deputy", {{"en", "Deputy head of delegation"}, {"fr", "Chef de délégation adjoint"}}),
      seat("delegate", {{"en", "Delegate"}, {"fr", "Délégué"}}),
      seat("adviser", {{"en", "Adviser"}, {"fr", "Conseiller"}}),
      seat("note_taker", {{"en", "Note-taker"}, {"fr", "Preneur de notes"}}),
      support("interpreter", {{"en", "Interpreter"}, {"fr", "Interprète"}}),
      support("protocol", {{"en", "Protocol"}, {"fr", "Protocole"}}),
      support("security", {{"en", "Security"}, {"fr", "Sécurité"}}),
      support("accompanying", {{"en", "Accompanying person"}, {"fr", "Accompagnant"}}),
      support("staff", {{"en", "Staff"}, {"fr", "Personnel"}}),
  };
}

std::vector<CategoryRule> default_categories() {
  const auto seated = [](std::string id, LocalizedText name) {
    return CategoryRule{.id = std::move(id), .name = std::move(name)};
  };
  // Takes part, and is nobody's delegation.
  const auto invited = [](std::string id, LocalizedText name) {
    return CategoryRule{.id = std::move(id), .name = std::move(name), .counts_in_quota = false};
  };
  // There for the meeting's sake: neither counted nor on the list of participants.
  const auto around = [](std::string id, LocalizedText name) {
    return CategoryRule{.id = std::move(id),
                        .name = std::move(name),
                        .counts_in_quota = false,
                        .on_list = false,
                        .in_figures = false};
  };
  CategoryRule secretariat = invited("secretariat", {{"en", "Secretariat"}, {"fr", "Secrétariat"}});
  secretariat.in_figures = false;
  return {
      seated("government", {{"en", "Government"}, {"fr", "Gouvernement"}}),
      seated("partner_organisation",
             {{"en", "Partner organisation"}, {"fr", "Organisation partenaire"}}),
      seated("observer", {{"en", "Observer"}, {"fr", "Observateur"}}),
      seated("international_organisation",
             {{"en", "International organisation"}, {"fr", "Organisation internationale"}}),
      invited("civil_society", {{"en", "Civil society"}, {"fr", "Société civile"}}),
      invited("research", {{"en", "Research"}, {"fr", "Recherche"}}),
      invited("expert", {{"en", "Expert"}, {"fr", "Expert"}}),
      around("press", {{"en", "Press"}, {"fr", "Presse"}}),
      secretariat,
      invited("guest", {{"en", "Guest"}, {"fr", "Invité"}}),
  };
}

}  // namespace plenary
