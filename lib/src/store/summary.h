// Figures as counted rows: what a change adds to and takes from each combination, kept in memory
// while the change is made and written once when it commits. Triggers would cost as much as the
// rest of an insert; counting a million rows for a report would cost a second.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "plenary/domain/registration.h"
#include "store/connection.h"

namespace plenary {

inline constexpr std::int64_t quarter_hour = 15LL * 60 * 1'000'000;

// The start of the quarter hour: midnight of every zone in use falls on one.
inline Instant summary_bucket(Instant received) {
  std::int64_t rest = received.microseconds % quarter_hour;
  if (rest < 0) rest += quarter_hour;
  return {received.microseconds - rest};
}

// One combination, in the order of the table's key.
struct SummaryKey {
  std::int64_t delegation = 0;
  std::int64_t received = 0;
  std::string category{};
  std::string role{};
  std::string rank{};
  std::string gender{};
  std::string status{};
  bool placeholder = false;
  bool attended = false;

  auto operator<=>(const SummaryKey&) const = default;
};

struct SummaryKeyHash {
  std::size_t operator()(const SummaryKey& key) const noexcept;
};

class SummaryCounts {
 public:
  void add(const Registration& row, bool attended, std::int64_t n);
  void add(const SummaryKey& key, std::int64_t n) { counts_[key] += n; }
  void write(Connection& connection) const;  // adds to the summary table
  using Counts = std::unordered_map<SummaryKey, std::int64_t, SummaryKeyHash>;
  const Counts& all() const { return counts_; }

 private:
  Counts counts_;
  SummaryKey key_{};  // reused from row to row, for its room
};

// From columns in the order of the fields.
SummaryKey read_summary_key(const Statement& question);

// Counts the registrations there are (through the tables as they are seen, past moments included)
// of the delegations given; all where `delegations` is null.
SummaryCounts count_registrations(Connection& connection,
                                  const std::unordered_map<std::int64_t, std::string>* delegations);

}  // namespace plenary
