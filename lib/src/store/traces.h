// What is about a person: found the same way to show it and to erase it.
#pragma once

#include <set>
#include <string>

#include "plenary/domain/agenda.h"
#include "plenary/domain/registration.h"
#include "store/connection.h"

namespace plenary {

struct Traces {
  PersonId person{};
  std::set<std::string> names{};   // folded, of every version
  std::set<std::string> emails{};  // as sent

  bool is_about(const Contact& row) const {
    return names.contains(row.folded_name) && emails.contains(row.email);
  }
  // A speaker known by name alone is this person where the whole name is.
  bool is_about(const SlotPerson& row) const {
    return row.person == person || (!row.person && names.contains(row.folded_name));
  }
  // Does a file's name or a remark hold a word of the name that tells?
  bool are_in(std::string_view text) const;
};

// From the person's own versions and the registrations', current and past.
Traces traces_of(Connection& connection, PersonId person);

// The person and those who were merged into them: "(17, 42)", for an IN.
std::string one_and_the_same(Connection& connection, PersonId person);

}  // namespace plenary
