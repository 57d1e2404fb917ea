// The agenda as a paper: by day and time, what, where and who. Parallel slots stand one below the
// other under the same time.
#pragma once

#include "plenary/document.h"
#include "plenary/domain/agenda_entry.h"
#include "plenary/language.h"
#include "plenary/zone.h"

namespace plenary {

// `agenda`: the slots to show, by time, and the items of the meeting. `zone`: the meeting's, said
// under the title, for papers travel.
Document agenda_document(const StoredAgenda& agenda, const Meeting& meeting, const Language& first,
                         const Words& words, const Zone& zone);

}  // namespace plenary
