// The order in which delegations stand on paper: partner states, observer states, other states,
// partner organisations, observers, other organisations, the secretariat; within each by name, in
// the order of one language. A meeting's [protocol] may start from a state drawn by lot and may let
// observer states stand among the partners.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/domain/meeting.h"
#include "plenary/domain/party.h"
#include "plenary/domain/registration.h"

namespace plenary {

// What parties are called on paper: the reviewed name in the language, else in the dialogue's
// first, else the name recorded at import, else the code.
class PartyNames {
 public:
  PartyNames(const Parties& parties, const std::vector<PartyRecord>& recorded, Language language,
             Language first);

  std::string of(std::string_view code) const;
  // What decides its place: a sort key of the language, else the name in it.
  std::string order_text(std::string_view code, const Language& language) const;
  // Whether partners.toml holds a name in the language: any other must not stand in an official
  // paper.
  bool is_cleared(std::string_view code) const;
  const Party* party(std::string_view code) const;
  const Language& language() const { return language_; }

 private:
  std::map<std::string, const Party*, std::less<>> parties_;
  std::map<std::string, std::string, std::less<>> recorded_;
  Language language_;
  Language first_;
};

std::vector<std::string> in_protocol_order(std::vector<std::string> codes, const PartyNames& names,
                                           const Meeting& meeting);

}  // namespace plenary
