// What a cell's text was found to mean, kept for the next row that holds the same: a list of a
// hundred thousand people has some fifty delegations and ten roles. A column in which every cell is
// another costs no more than a bounded table.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary {

// From a cell's length and its ends alone: quick, and enough to tell words of one column apart.
inline std::uint64_t hash_of_cell(std::string_view cell) {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (cell.size() >= sizeof first) {
    std::memcpy(&first, cell.data(), sizeof first);
    std::memcpy(&last, cell.data() + cell.size() - sizeof last, sizeof last);
  } else {
    for (const char byte : cell) first = first << 8U | static_cast<unsigned char>(byte);
  }
  // A product carries upwards alone: folding it down twice gives the last letters, which stand in
  // the upper bits, a part in the lower ones.
  std::uint64_t hash = (first ^ cell.size()) * 0x9E3779B97F4A7C15U;
  hash = (hash ^ hash >> 32U ^ last) * 0xD6E8FEB86659FD93U;
  hash = (hash ^ hash >> 32U) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 32U;
}

template <class Value>
class ByCell {
 public:
  // What was kept of a cell that reads the same; null: nothing. Valid until the next is kept.
  const Value* known(std::string_view source) {
    if (entries_.empty()) return nullptr;
    const std::uint32_t slot = slot_of(source, hash_of_cell(source));
    return slot == none ? nullptr : &entries_[slot].value;
  }

  // Of a cell that is not known yet. `source` lies in the list's text and stays there.
  const Value& keep(std::string_view source, Value value) {
    if (entries_.size() == most) return once(std::move(value));
    if (slots_.size() < 2 * entries_.size() + 2) grow();
    const std::uint64_t hash = hash_of_cell(source);
    slot_of(source, hash) = static_cast<std::uint32_t>(entries_.size());
    return entries_.emplace_back(Entry{source, hash, std::move(value)}).value;
  }

  // For this row alone.
  const Value& once(Value value) { return unkept_ = std::move(value); }

  template <class Find>
  const Value& of(std::string_view source, Find find) {
    if (const Value* value = known(source)) return *value;
    return keep(source, find());
  }

 private:
  struct Entry {
    std::string_view source{};
    std::uint64_t hash = 0;
    Value value{};
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  static constexpr std::size_t most = 4096;

  // Where it stands, or would stand.
  std::uint32_t& slot_of(std::string_view source, std::uint64_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != none && entries_[slots_[at]].source != source)
      at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow() {
    slots_.assign(std::max<std::size_t>(16, 2 * slots_.size()), none);
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      slot_of(entries_[i].source, entries_[i].hash) = i;
  }

  std::vector<std::uint32_t> slots_{};  // a power of two of them, half of them free
  std::vector<Entry> entries_{};
  Value unkept_{};
};

}  // namespace plenary
