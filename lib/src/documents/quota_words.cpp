#include "documents/quota_words.h"

namespace plenary {
namespace {

Worded filled(std::string_view key, const QuotaUse& use, const Words& words) {
  const std::string seats = std::to_string(use.heads + use.others);
  return {words.fill(key, {{"seats", seats},
                           {"heads", std::to_string(use.heads)},
                           {"quota", text_of(use.quota)}}),
          seats};
}

}  // namespace

Worded seats_in_words(const QuotaUse& use, const Words& words) {
  const std::string seats = std::to_string(use.heads + use.others);
  if (!use.exempt && !use.quota.limited) return {seats, seats};
  return filled(use.exempt ? "delegations.exempt" : "delegations.seats", use, words);
}

Worded quota_in_words(const QuotaUse& use, const Words& words) {
  if (!use.over()) return seats_in_words(use, words);
  return filled(use.over_by_heads_alone() ? "delegations.over_heads" : "delegations.over", use,
                words);
}

}  // namespace plenary
