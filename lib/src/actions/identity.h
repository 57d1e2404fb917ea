// Who is who: whether a nomination is of a person the store knows.
//
// By e-mail and folded name, else by party and folded name. The same e-mail with a similar name is
// a question for a person; with another name it is a mailbox that several share.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "plenary/domain/registration.h"
#include "plenary/store.h"

namespace plenary::actions {

struct Likeness {
  std::vector<Participant> same{};     // registrations of the same person, this meeting's first
  std::vector<Participant> similar{};  // same e-mail, nearly the same name
  std::vector<Participant> sharing{};  // same e-mail, another name
};

class Identities {
 public:
  // One question to the store for all rows.
  Identities(const Snapshot& snapshot, const std::vector<Registration>& rows);

  Likeness of(const Registration& row, const std::string& party, const std::string& meeting) const;

 private:
  const Snapshot& snapshot_;
  std::unordered_multimap<std::uint64_t, RegistrationId> by_name_{}, by_email_{};
  mutable std::map<RegistrationId, std::optional<Participant>> loaded_{};

  const std::optional<Participant>& load(RegistrationId id) const;
};

// What names are compared by: fold() of given and family name, or of the whole.
std::string folded_identity(const Registration& row);

// Gives the row a person of its own.
void put_new_person(Writer& writer, Registration& row);

// The person of a registration that is altered: a place that is given a name becomes a person, and
// a person whose name is corrected stays who they are.
void settle_person(Writer& writer, const Registration& before, Registration& row);

}  // namespace plenary::actions
