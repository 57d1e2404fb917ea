// Lists that came by mail: whether their sender may nominate, and who else has nominated for the
// same delegation. Both are held; which one counts is for people to find out.
#include <algorithm>
#include <set>

#include "intake/planner.h"

namespace plenary {

namespace {

bool is_focal_point(const KnownPeople& known, const std::string& party, const ListMail& mail) {
  return std::any_of(known.contacts.begin(), known.contacts.end(), [&](const Contact& contact) {
    return contact.party == party && !contact.email.empty() &&
           email_key(contact.email) == email_key(mail.address);
  });
}

}  // namespace

// Said once for a delegation in each mail, on the first of its rows.
void PlannerState::find_nominators(const KnownPeople& known) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> said;  // list, party
  for (const PlannedRow& row : rows) {
    if (row.rejected) continue;  // whose it is was not read
    const auto& mail = list_at(row.list).mail;
    if (!mail || parties[row.party].empty() || !said.emplace(row.list, row.party).second) continue;
    const std::string& code = parties[row.party];
    const std::string name = setting.parties.name(code, setting.dialogue.first_language());
    if (!is_focal_point(known, code, *mail))
      report(row, "nominator-not-focal-point", ListField::delegation, mail->address,
             mail->sender + " nominates for " + name + " and is not its focal point",
             "plenary register focal-point " + code + " --name NAME --email " + mail->address +
                 " records one");
    const std::string other = other_nominator(known, row, *mail);
    if (!other.empty())
      report(row, "two-nominators", ListField::delegation, mail->address,
             "people of " + name + " are nominated by " + other + " and by " + mail->sender +
                 "; both stay",
             "ask which list counts; --replace-delegation " + code + " withdraws the others");
  }
}

// Another sender among the lists, else whoever nominated somebody of the delegation before.
std::string PlannerState::other_nominator(const KnownPeople& known, const PlannedRow& row,
                                          const ListMail& mail) const {
  for (const PlannedRow& each : rows) {
    const auto& other = list_at(each.list).mail;
    const bool is_other = !each.rejected && each.party == row.party && other &&
                          email_key(other->address) != email_key(mail.address);
    if (is_other) return other->sender;
  }
  for (const KnownRow& each : known.here) {
    const auto of = std::find_if(known.delegations.begin(), known.delegations.end(),
                                 [&](const Delegation& one) { return one.id == each.delegation; });
    if (of == known.delegations.end() || of->party != parties[row.party]) continue;
    const auto before = known.load(each.registration);
    if (before && !before->nominated_by.empty() && before->nominated_by != mail.sender)
      return before->nominated_by;
  }
  return {};
}

}  // namespace plenary
