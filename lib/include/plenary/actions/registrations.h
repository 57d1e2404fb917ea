// What the secretariat does with registrations one by one or a delegation at a time. (Whole
// delegate lists have their own action: the import.)
//
// Each function is one change: it reads what it needs under the store's lock, judges it by the
// rules of domain/rules.h, and writes all of it or nothing. What the rules find and policy lets
// pass comes back as problems beside the receipt; what policy makes an error refuses the act.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/actions/workspace.h"
#include "plenary/domain/change.h"
#include "plenary/problem.h"
#include "plenary/store.h"

namespace plenary::actions {

// A write that was done, or on a dry run would be.
struct Done {
  Receipt receipt{};
  std::string sentence{};  // "registered R4 Awa Diop (SN) as delegate"
  Problems problems{};
};

// Keys of registration_fields(), "delegation" and "document" with their values as typed.
using FieldWords = std::vector<std::pair<std::string, std::string>>;

struct Nomination {
  Source where{};  // its line, where it came from a file or standard input
  FieldWords fields{};
};

// Typed records: csv with keys for headers, or one json object a line. Columns that only a list
// gives (ref, late, change, ...) are left out with a note; unknown ones are errors.
Checked<std::vector<Nomination>> read_nominations(std::string_view text);

struct NominateOptions {
  bool new_person = false;      // a namesake: not the person already known
  bool new_delegation = false;  // record an organisation that partners.toml does not know
  bool walk_in = false;         // at the desk: confirmed, and seen on `day`
  Date day{};                   // of a walk-in; year 0: today
};
Result<Done> nominate(Store& store, const Setting& setting, const Act& act,
                      const std::vector<Nomination>& nominations,
                      const NominateOptions& options = {});

// Whom an act is about: references, or everyone of a delegation.
struct Whom {
  std::vector<std::string> refs{};
  std::string delegation{};
};

// Sets fields. A new head takes the place of the old one, who becomes a delegate.
Result<Done> amend(Store& store, const Setting& setting, const Act& act,
                   const std::vector<std::string>& refs, const FieldWords& fields);

// Confirms, waitlists, refuses or withdraws. By reference, a status that may not follow is an
// error; of a whole delegation, those whose status allows it are taken and the others named.
Result<Done> decide(Store& store, const Setting& setting, const Act& act, const Whom& whom,
                    Status to);

// One person instead of another: the old registration is withdrawn, the new one points to it and
// takes over delegation, role and category unless they are given.
Result<Done> substitute(Store& store, const Setting& setting, const Act& act,
                        const std::string& replaced, const FieldWords& fields);

struct AttendOptions {
  Date day{};  // year 0: today, where it is a day of the meeting
  Presence presence = Presence::in_person;
  bool undo = false;
};
Result<Done> attend(Store& store, const Setting& setting, const Act& act, const Whom& whom,
                    const AttendOptions& options);

}  // namespace plenary::actions
