// The form in which names of parties are compared: folded, without the words and blanks that people
// put in or leave out. Shared by the index and by the tool that makes the table of country names
// when building, so that both mean the same by "the same name".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// "Trinidad & Tobago", "The Trinidad and Tobago" -> "trinidadtobago"; "St. Lucia" -> "saintlucia".
// Empty where nothing is left to compare.
std::string party_key(std::string_view text);

// "Congo, The Democratic Republic of the" -> "The Democratic Republic of the Congo"; "Bolivia
// (Plurinational State of)" -> "Plurinational State of Bolivia". Empty where nothing is inverted.
std::string uninverted(std::string_view text);

// What stands beside one another as names of one thing: "Morocco / Maroc", "Senegal (SN)". One part
// only where nothing separates.
std::vector<std::string_view> name_parts(std::string_view text);

}  // namespace plenary
