// Each delegation with its head, counts, quota and documents, in protocol order.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"

namespace plenary {

struct DelegationsReport {
  Figures figures{};
  // By party, as sent; none: a place that is to be named, "": a name that was erased.
  std::map<std::string, std::optional<std::string>> heads{};
};

Document delegations_table(const DelegationsReport& report, const Paper& paper);  // csv
Document delegations_document(const DelegationsReport& report, const Paper& paper);
std::string delegations_json(const DelegationsReport& report, const Paper& paper);

}  // namespace plenary
