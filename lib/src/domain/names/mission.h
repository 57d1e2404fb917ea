// "EU Delegation to Senegal", "Délégation de l'UE au Sénégal": the European Union's people,
// whatever the country behind it.
#pragma once

#include <string_view>

namespace plenary {

enum class Mission {
  none,
  certain,   // nothing follows, or a preposition and a place
  if_place,  // what follows must itself be a party: "EU Delegation Senegal"
};

struct EuMission {
  Mission kind = Mission::none;
  std::string_view place{};  // what stands behind, folded
};

EuMission eu_mission(std::string_view folded);

}  // namespace plenary
