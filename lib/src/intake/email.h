// E-mail addresses as people put them into cells.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

struct EmailRead {
  std::string address{};  // domain in lower case; empty where it is wrong
  std::string fault{};    // one clause: "has no @"; empty where it is right
  std::string hint{};     // of a fault, where there is more to say than what an address looks like
};

// One address by RFC 5321 and, beyond ASCII, RFC 6531: quoted local parts, domains in any script,
// 64 bytes before the @ and 254 in all. "mailto:", a display name, brackets and a trailing stop or
// separator are taken off; the same address written twice is one. Two addresses are a fault, for
// which one to write to is not known.
EmailRead read_list_email(std::string_view cell);

}  // namespace plenary
