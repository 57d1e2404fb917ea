// E-mail addresses as people put them into cells.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

struct EmailRead {
  std::string address{};  // domain in lower case; empty where it is wrong
  std::string fault{};    // one clause: "has no @"; empty where it is right
};

// One address by RFC 5321, with "mailto:", a display name, angle brackets and a trailing stop or
// separator taken off. Two addresses are a fault, for which one to write to is not known.
EmailRead read_list_email(std::string_view cell);

}  // namespace plenary
