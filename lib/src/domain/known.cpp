#include "plenary/domain/known.h"

#include <algorithm>
#include <array>

#include "plenary/text.h"

namespace plenary {

namespace {

// One canonical string of bytes: every value behind its length, so that no two rows share one.
class Canonical {
 public:
  explicit Canonical(char* to) : to_(to) {}

  void add(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    to_ = std::copy(text.begin(), text.end(), to_);
  }
  void add(Date date) {
    number(static_cast<std::uint32_t>(date.year == 0 ? -1 : days_since_epoch(date)));
  }
  void add(Gender gender) { *to_++ = static_cast<char>(gender); }
  void add(Presence presence) { *to_++ = static_cast<char>(presence); }
  const char* end() const { return to_; }

 private:
  void number(std::uint32_t bits) {
    for (unsigned i = 0; i < sizeof bits; ++i) *to_++ = static_cast<char>(bits >> (8 * i));
  }

  char* to_;
};

}  // namespace

std::uint64_t registration_fingerprint(const Registration& row) {
  const std::array<std::string_view, 17> texts{
      row.role,       row.category,  row.rank,         row.name,       row.family_name,
      row.given_name, row.honorific, row.organisation, row.department, row.position,
      row.email,      row.phone,     row.listens,      row.speaks,     row.funding,
      row.remarks,    row.consent};
  constexpr std::size_t numbers = 4 * (texts.size() + 2) + 2;
  std::size_t size = numbers;
  for (const std::string_view text : texts) size += text.size();
  std::array<char, 1024> room;  // nearly every row is shorter
  std::string more(size > room.size() ? size : 0, '\0');
  char* const begin = more.empty() ? room.data() : more.data();
  Canonical canonical(begin);
  for (const std::string_view text : texts) canonical.add(text);
  canonical.add(row.gender);
  canonical.add(row.presence);
  canonical.add(row.arrival);
  canonical.add(row.departure);
  return fingerprint({begin, static_cast<std::size_t>(canonical.end() - begin)});
}

std::uint64_t email_key(std::string_view email) {
  if (email.empty()) return 0;
  thread_local std::string kept;  // for its room
  std::string& lower = kept;
  lower.assign(email);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return std::max<std::uint64_t>(fingerprint(lower), 1);  // 0 says "no address"
}

std::uint64_t name_key(std::string_view folded_name) {
  return folded_name.empty() ? 0 : std::max<std::uint64_t>(fingerprint(folded_name), 1);
}

}  // namespace plenary
