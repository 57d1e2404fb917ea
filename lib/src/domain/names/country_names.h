// Countries as ISO 3166 and ICU know them: codes, and names in every language of ICU's data. The
// table is made when building (make_country_names.cpp), so nothing is loaded when running. It
// recognises and never prints.
//
// Disputed places are in it as well: PartyIndex, which holds the list of sensitive names, sees to
// it that they resolve only by an entry of their own in partners.toml.
#pragma once

#include <string_view>
#include <vector>

namespace plenary {

// Alpha-2 of an alpha-2 or alpha-3 code in any case; "" when it is none.
std::string_view country_of_code(std::string_view code);

// Alpha-2 of every country that has a name of this key (party_key.h) in some language: none, one,
// or the several that share it.
std::vector<std::string_view> countries_named(std::string_view key);

}  // namespace plenary
