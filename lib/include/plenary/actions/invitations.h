// What stands around the registrations of a party: its invitation and reply, its focal points, its
// documents. Each function is one change; saying the same thing twice changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/actions/registrations.h"

namespace plenary::actions {

struct InviteOptions {
  std::vector<std::string> parties{};  // codes or names, as typed
  bool all = false;                    // everyone with a standing on the meeting's first day
  std::string document_type{};         // empty: as it was
  std::string document_number{};
  Date sent_on{};  // year 0: as it was; for a new invitation today
};
// Parties invited before keep what is not given. `all` leaves them as they are.
Result<Done> invite(Store& store, const Setting& setting, const Act& act,
                    const InviteOptions& options);

// `on` with year 0: today, unless the same reply stands already.
Result<Done> record_reply(Store& store, const Setting& setting, const Act& act,
                          const std::string& party, Reply reply, Date on);

struct FocalPointOptions {
  std::string party{};
  std::string name{};  // empty: only the end of whoever is in office
  std::optional<std::string> email{}, position{}, organisation{}, phone{};
  Date from{};
  Date to{};
  Date end{};  // the last day of the one in office until now
};
// Records a focal point, or changes the one of that name in office, or ends one.
Result<Done> record_focal_point(Store& store, const Setting& setting, const Act& act,
                                const FocalPointOptions& options);

struct DocumentOptions {
  std::string party{};
  std::string type{};
  std::string number{};
  Date dated{};
  Date received_on{};  // year 0: as it was; for a new document today
};
Result<Done> record_delegation_document(Store& store, const Setting& setting, const Act& act,
                                        const DocumentOptions& options);

}  // namespace plenary::actions
