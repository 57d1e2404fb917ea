// Whom to chase: what each party still owes the secretariat, most pressing first, and the focal
// point to write to.
#pragma once

#include <string>
#include <vector>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"

namespace plenary {

struct Outstanding {
  enum class Kind { no_reply, no_names, no_head, to_name, to_confirm, document };

  std::string party{};
  Kind kind{};
  std::string document{};  // type, for Kind::document
  std::int64_t count = 1;  // places, registrations
  Date since{};            // of the invitation; year 0: not known
};

std::string_view name_of(Outstanding::Kind kind);  // "no-reply", ...

struct OutstandingReport {
  std::vector<Outstanding> items{};     // by kind, each in protocol order
  std::vector<Contact> focal_points{};  // in office
  bool with_names = false;
  bool anyone_invited = true;
};

// In the order given by `parties`, which holds every party of the figures.
std::vector<Outstanding> outstanding_of(const std::vector<const DelegationFigures*>& parties);

Document outstanding_document(const OutstandingReport& report, const Paper& paper);
std::string outstanding_json(const OutstandingReport& report, const Paper& paper);

}  // namespace plenary
