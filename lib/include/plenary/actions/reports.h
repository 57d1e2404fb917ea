// The reports: from a store and a setting to the values that papers are made of. Each makes its
// value and the Paper it stands on; documents/ turns the two into a document, json or a table.
//
// Every question is bounded by the number of delegations, or by what changed since a moment: a
// register of a million is never walked.
#pragma once

#include <string>
#include <utility>

#include "plenary/actions/workspace.h"
#include "plenary/documents/announcement.h"
#include "plenary/documents/communique.h"
#include "plenary/documents/daily.h"
#include "plenary/documents/delegations.h"
#include "plenary/documents/outstanding.h"
#include "plenary/documents/paper.h"

namespace plenary::actions {

// What a report is made of. The paper refers to the setting and the words: they must outlive it.
template <class Value>
struct Made {
  Value value{};
  Paper paper;
};

struct DailyOptions {
  AsOf since{};  // now: the same wall time one calendar day earlier in the meeting's zone
  bool with_names = false;  // who is new, changed, withdrawn
};
Result<Made<DailyReport>> daily_report(Store& store, const Setting& setting, const Words& words,
                                       const DailyOptions& options);

Result<Made<OutstandingReport>> outstanding_report(Store& store, const Setting& setting,
                                                   const Words& words, bool with_names);

Result<Made<DelegationsReport>> delegations_report(Store& store, const Setting& setting,
                                                   const Words& words);

Result<Made<CommuniqueReport>> communique_report(Store& store, const Setting& setting,
                                                 const Words& words);

// Fails with `name-not-cleared` where a party named in it has no reviewed name in the language.
Result<Made<Announcement>> announcement(Store& store, const Setting& setting, const Words& words);

}  // namespace plenary::actions
