#include "plenary/domain/known.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {

namespace {

// One canonical string of bytes: every value behind its length, so that no two rows share one. Its
// room is kept from row to row and grows in big steps.
class Canonical {
 public:
  void add(std::string_view text) {
    number(static_cast<std::int64_t>(text.size()));
    std::copy(text.begin(), text.end(), room(text.size()));
  }
  void add(Date date) { number(date.year == 0 ? -1 : days_since_epoch(date)); }
  void add(Gender gender) { *room(1) = static_cast<char>(gender); }
  void add(Presence presence) { *room(1) = static_cast<char>(presence); }
  void clear() { size_ = 0; }
  std::string_view bytes() const { return {bytes_.data(), size_}; }

 private:
  void number(std::int64_t value) {
    const auto bits = static_cast<std::uint32_t>(value);
    char* place = room(sizeof bits);
    for (unsigned i = 0; i < sizeof bits; ++i) place[i] = static_cast<char>(bits >> (8 * i));
  }

  char* room(std::size_t more) {
    if (size_ + more > bytes_.size()) bytes_.resize(2 * (size_ + more));
    size_ += more;
    return bytes_.data() + size_ - more;
  }

  std::string bytes_;
  std::size_t size_ = 0;
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
