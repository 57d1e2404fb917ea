// Cells that name more than one person: "M. et Mme Faye", "Awa Sow / Ibra Ly", "Awa Sow et Ibra
// Ly", "Diop Awa et deux collaborateurs". Made one person, the others would be lost.
#pragma once

#include <cstdint>
#include <string_view>

namespace plenary {

// What joins names for certain, and what is also a part of one: "Ramón y Cajal", "Costa e Silva".
enum class SeveralNames : std::uint8_t { no, perhaps, yes };

SeveralNames name_several(std::string_view cell);  // trimmed

// Of what stands behind a name: "Directeur, et Mme Awa Fall", "Ela KA et Ola SY". "Police et
// frontières" is nobody.
bool name_somebody_else(std::string_view text);

}  // namespace plenary
