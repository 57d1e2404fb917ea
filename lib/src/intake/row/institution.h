// A state's name and one of its institutions in one cell: "Sénégal / Ministère de l'Intérieur", as
// a column "Pays / Institution" has it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plenary/domain/recognise.h"

namespace plenary {

struct PartyAndInstitution {
  std::string code{};
  std::string_view party{};  // within the cell
  std::string_view institution{};
};

// Only where one side of a separator (/ | - , : ; a bracket or a line break) names one party and
// nothing else, and the other begins with a word for a state's own institution and names no party.
// An embassy, an office or an organisation may stand in a country without being of it: no answer.
// "Ministère de l'Intérieur", "Police nationale": what only a state has, and no party.
bool begins_as_an_institution(std::string_view text);

std::optional<PartyAndInstitution> party_and_institution(std::string_view cell,
                                                         const PartyIndex& parties);

}  // namespace plenary
