// Documents of a delegation: one record for each type and number, whoever mentions it.
#pragma once

#include <string>

#include "actions/desk.h"
#include "plenary/domain/registration_fields.h"

namespace plenary::actions {

// The document that is meant by type, number and date, recorded where it is not yet. A document
// known only by its type gains number and date.
DocumentId record_document(Desk& desk, const std::string& party, const DocumentWords& words,
                           Date received_on, Date otherwise);

// "note_verbale:NV-12/2023:2023-06-05" with a type that is known.
Result<DocumentWords> read_document(std::string_view text, const MeetingRules& rules);
Result<std::string> read_document_type(std::string_view text, const MeetingRules& rules);

}  // namespace plenary::actions
