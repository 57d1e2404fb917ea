// The places that a delegation holds of its quota, in words: "2 of 1+1: over", "3, exempt", "4".
#pragma once

#include "plenary/document.h"
#include "plenary/domain/rules.h"
#include "plenary/language.h"

namespace plenary {

// Programs read the number of places held.
Worded quota_in_words(const QuotaUse& use, const Words& words);
// The same without the judgement, for narrow tables: "2 of 1+1", "3, exempt", "4".
Worded seats_in_words(const QuotaUse& use, const Words& words);

}  // namespace plenary
