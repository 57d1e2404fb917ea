#include "intake/saved_mappings.h"

#include <algorithm>
#include <string>

#include "intake/header_words.h"
#include "plenary/text.h"

namespace plenary {

namespace {

std::vector<std::string> sorted_headers(std::vector<std::string> headers) {
  std::sort(headers.begin(), headers.end());
  return headers;
}

std::vector<std::string> folded_headers(const DelegateList& list) {
  std::vector<std::string> headers;
  for (const SourceColumn& column : list.columns) {
    const bool is_ours = fold(column.header) == reasons_header;
    if (column.use != SourceColumn::Use::unnamed && !is_ours)
      headers.push_back(fold(column.header));
  }
  return sorted_headers(std::move(headers));
}

std::vector<std::string> folded_headers(const SavedMapping& mapping) {
  std::vector<std::string> headers;
  for (const std::string& header : mapping.headers) headers.push_back(fold(header));
  return sorted_headers(std::move(headers));
}

}  // namespace

std::vector<const SavedMapping*> mappings_for(const DelegateList& list,
                                              const ReadListOptions& options) {
  std::vector<const SavedMapping*> own;
  std::vector<const SavedMapping*> anybodys;
  if (options.saved.empty()) return own;
  const std::vector<std::string> headers = folded_headers(list);
  for (const SavedMapping& mapping : options.saved) {
    const bool is_own = !mapping.delegation.empty() && mapping.delegation == options.party;
    if (!is_own && !mapping.delegation.empty()) continue;
    if (folded_headers(mapping) == headers) (is_own ? own : anybodys).push_back(&mapping);
  }
  return own.empty() ? anybodys : own;
}

}  // namespace plenary
