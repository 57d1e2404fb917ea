// From what was typed to the record that is meant: "R42", "P17", "awa", "diop senegal". A unique
// fragment of a name, in any case and accent, works wherever a reference does; several matches are
// an error that lists them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/recognise.h"
#include "plenary/store.h"

namespace plenary::actions {

// The parties of the setting together with those recorded in the store.
PartyIndex party_index(const Snapshot& snapshot, const Setting& setting);

// A code, from a code or a name in any language. Errors hold the nearest names as hints; `hint` is
// for a name that is near none.
Result<std::string> one_party(
    const PartyIndex& index, std::string_view words,
    std::string_view hint = "`plenary list partners` shows the codes and names known here");

Result<Participant> one_participant(const Snapshot& snapshot, const Setting& setting,
                                    std::string_view words);
Result<std::vector<Participant>> several_participants(const Snapshot& snapshot,
                                                      const Setting& setting,
                                                      const std::vector<std::string>& words);
Result<Person> one_person(const Snapshot& snapshot, std::string_view words);

// "#12", "12" -> 12.
Result<ChangeNumber> change_number(std::string_view words);

}  // namespace plenary::actions
