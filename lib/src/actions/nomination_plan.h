// Nominations on their way from words to stored rows: read, judged together, stored together.
// Nothing is written before everything was judged, so that a batch reports all its faults in one
// pass.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "actions/desk.h"
#include "actions/identity.h"
#include "plenary/actions/registrations.h"

namespace plenary::actions {

// One nomination on its way from words to a stored row.
struct Planned {
  Source where{};
  Registration row{};
  std::string party{};
  std::string new_party{};  // name of an organisation to record
  std::optional<DocumentWords> document{};
  bool taken = true;
};

class NominationPlan {
 public:
  NominationPlan(Desk& desk, const NominateOptions& options) : desk_(desk), options_(options) {}

  // Reads one nomination; what is wrong with its words goes to `problems`.
  void read(const Nomination& nomination);
  // The nomination read last takes the place of a registration.
  void replace(RegistrationId replaced) { planned_.back().row.replaces = replaced; }
  // Asks who is who, and the rules, of all that was read.
  void judge();
  // Stores everything, in order. Only where no problem is an error.
  std::vector<Registration> store();

  Problems problems{};
  std::set<std::string> parties{};

 private:
  void add_problem(const Planned& planned, Problem problem);
  void read_field(Planned& planned, const std::string& key, const std::string& value);
  void find_party(Planned& planned, const std::string& typed);
  void settle(Planned& planned, const std::set<std::string>& given);
  void recognise(Planned& planned, const Identities& identities);
  void recognise_within(Planned& planned);
  void judge_party(const Planned& planned);
  bool failed_since(std::size_t before) const;

  Desk& desk_;
  NominateOptions options_;  // a copy: callers pass {}
  std::vector<Planned> planned_{};
  std::unordered_map<std::string, std::size_t> seen_{};  // party and folded name -> planned_
};

}  // namespace plenary::actions
