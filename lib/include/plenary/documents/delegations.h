// Each delegation with its head, counts, quota and documents, in protocol order.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/document.h"
#include "plenary/documents/paper.h"
#include "plenary/domain/figures.h"

namespace plenary {

struct DelegationsReport {
  Figures figures{};
  std::map<std::string, std::string> heads{};  // by party; as sent, "" for a place without a name
};

Document delegations_document(const DelegationsReport& report, const Paper& paper);
std::string delegations_json(const DelegationsReport& report, const Paper& paper);

}  // namespace plenary
