// Rows by a 64-bit key, several to a key: a hash table that is filled once and never shrinks.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace plenary {

class KeyIndex {
 public:
  explicit KeyIndex(std::size_t rows)
      : shift_(64 - static_cast<int>(std::bit_width(rows | 15U))),
        last_(std::size_t{1} << (64 - shift_), none) {
    keys_.reserve(rows);
    rows_.reserve(rows);
    next_.reserve(rows);
  }

  // Rows of one key come back in the order in which they were added. The entries of a slot are a
  // ring: the last one leads to the first.
  void add(std::uint64_t key, std::uint32_t row) {
    const auto entry = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(key);
    rows_.push_back(row);
    std::uint32_t& last = last_[slot(key)];
    next_.push_back(last == none ? entry : next_[last]);
    if (last != none) next_[last] = entry;
    last = entry;
  }

  template <class Visit>
  void each(std::uint64_t key, Visit visit) const {
    each_while(key, [&](std::uint32_t row) {
      visit(row);
      return true;
    });
  }

  // Until `visit` says false: a mailbox may stand in every row of a list.
  template <class Visit>
  void each_while(std::uint64_t key, Visit visit) const {
    const std::uint32_t last = last_[slot(key)];
    if (last == none) return;
    for (std::uint32_t i = next_[last];; i = next_[i]) {
      if (keys_[i] == key && !visit(rows_[i])) return;
      if (i == last) return;
    }
  }

  bool has(std::uint64_t key) const {
    bool found = false;
    each_while(key, [&](std::uint32_t) { return !(found = true); });
    return found;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  std::size_t slot(std::uint64_t key) const {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> shift_);
  }

  int shift_;
  std::vector<std::uint32_t> last_;  // of each slot
  std::vector<std::uint64_t> keys_{};
  std::vector<std::uint32_t> rows_{};
  std::vector<std::uint32_t> next_{};
};

inline std::uint64_t joined_key(std::uint64_t left, std::uint64_t right) {
  return (std::rotl(left, 29) ^ right) * 0xD6E8FEB86659FD93U;
}

}  // namespace plenary
