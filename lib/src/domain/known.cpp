#include "plenary/domain/known.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {

namespace {

// One canonical string of bytes: every value behind its length, so that no two rows share one.
class Canonical {
 public:
  void add(std::string_view text) {
    number(static_cast<std::int64_t>(text.size()));
    bytes_.append(text);
  }
  void add(Date date) { number(date.year == 0 ? -1 : days_since_epoch(date)); }
  void add(Gender gender) { bytes_ += static_cast<char>(gender); }
  void add(Presence presence) { bytes_ += static_cast<char>(presence); }
  void clear() { bytes_.clear(); }
  const std::string& bytes() const { return bytes_; }

 private:
  void number(std::int64_t value) {
    auto bits = static_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8) bytes_ += static_cast<char>(bits >> shift);
  }
  std::string bytes_;
};

}  // namespace

std::uint64_t registration_fingerprint(const Registration& row) {
  thread_local Canonical canonical;
  canonical.clear();
  for (const std::string* text :
       {&row.role, &row.category, &row.rank, &row.name, &row.family_name, &row.given_name,
        &row.honorific, &row.organisation, &row.department, &row.position, &row.email, &row.phone,
        &row.listens, &row.speaks, &row.funding, &row.remarks, &row.consent}) {
    canonical.add(*text);
  }
  canonical.add(row.gender);
  canonical.add(row.presence);
  canonical.add(row.arrival);
  canonical.add(row.departure);
  return fingerprint(canonical.bytes());
}

std::uint64_t email_key(std::string_view email) {
  if (email.empty()) return 0;
  std::string lower(email);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::max<std::uint64_t>(fingerprint(lower), 1);  // 0 says "no address"
}

std::uint64_t name_key(std::string_view folded_name) {
  return folded_name.empty() ? 0 : std::max<std::uint64_t>(fingerprint(folded_name), 1);
}

}  // namespace plenary
