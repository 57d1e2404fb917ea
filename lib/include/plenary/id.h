// Identities. A counter of the whole store, never reused, with no meaning inside; on paper and on
// the command line a letter stands before it: R42 is a registration, P17 a person.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace plenary {

template <char Letter>
struct Id {
  static constexpr char letter = Letter;
  std::int64_t value = 0;  // 0: none

  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

using PersonId = Id<'P'>;
using RegistrationId = Id<'R'>;
using DelegationId = Id<'G'>;
using InvitationId = Id<'V'>;
using ContactId = Id<'F'>;  // a focal point
using DocumentId = Id<'D'>;
using ItemId = Id<'I'>;
using SlotId = Id<'S'>;
using OutcomeId = Id<'O'>;

using ChangeNumber = std::int64_t;  // written #12; 0: none

template <char Letter>
std::string ref(Id<Letter> id) {
  return Letter + std::to_string(id.value);
}

}  // namespace plenary

template <char Letter>
struct std::hash<plenary::Id<Letter>> {
  std::size_t operator()(plenary::Id<Letter> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
