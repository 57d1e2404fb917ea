// What is kept of a registration to recognise its row again when a list is sent again: keys, not
// names, so that a list of a million people is compared without reading one of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "plenary/domain/registration.h"

namespace plenary {

struct KnownRow {
  RegistrationId registration{};
  PersonId person{};
  DelegationId delegation{};
  Status status{};
  std::uint64_t email_key = 0;    // fingerprint of the address in lower case; 0: none
  std::uint64_t name_key = 0;     // fingerprint of fold(name)
  std::uint64_t fingerprint = 0;  // registration_fingerprint() of the row
};

// What tells one person from another, of a registration. Views hold until the next row.
struct NamedRow {
  RegistrationId registration{};
  PersonId person{};
  DelegationId delegation{};
  Gender gender = Gender::unknown;
  std::string_view name{};
  std::string_view family_name{};
  std::string_view given_name{};
  std::string_view email{};
  std::string_view phone{};
};

// Over every column that a delegate list can give and that is not status, provenance or identity.
std::uint64_t registration_fingerprint(const Registration& registration);
std::uint64_t email_key(std::string_view email);
std::uint64_t name_key(std::string_view folded_name);

}  // namespace plenary
