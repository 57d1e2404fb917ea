// Names of any script in Latin letters, for comparing alone: it finds, it never prints.
//
// ICU's Any-Latin knows each script, but making it costs a second and asking it ten microseconds a
// name: so it is asked for every letter when Plenary is built, and a table of 150 KB answers. The
// rules that look at neighbours ("ου", the vowels of Arabic) are lost by that; likeness looks at
// consonants and does not miss them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

// Of a folded name: lower-case ASCII words with one blank between them. The article of Arabic is
// taken off ("الخوري" and "Al-Khouri" differ in it only as they are written). `out` is cleared
// first. Returns a bit for each word that is not in Latin letters, the first word's lowest.
std::uint32_t latin_into(std::string_view folded, std::string& out);

}  // namespace plenary
