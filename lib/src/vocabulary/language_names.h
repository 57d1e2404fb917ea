// Languages by name, as ICU knows them; for recognising alone, never for print.
#pragma once

#include <string_view>

namespace plenary {

// "wolof", "bambara": the ISO 639-1 code of a folded name in one of the seven languages of lists;
// empty where none is called so, or two.
std::string_view language_named(std::string_view folded);

bool is_language_code(std::string_view word);  // ISO 639-1, in small letters

}  // namespace plenary
