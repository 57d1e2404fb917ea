// Rows kept as packed cells until the last one has come, then given back in order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plenary/render/list.h"

namespace plenary {

struct SortColumn {
  std::size_t place;  // among the cells of a row
  bool descending;
};

class KeptRows {
 public:
  // `shown`: how many cells of a row are kept; the others only decide its place.
  KeptRows(std::vector<SortColumn> sort, std::size_t shown)
      : sort_(std::move(sort)), shown_(shown) {}

  void take(const std::vector<ListCell>& cells);
  std::vector<std::size_t> order() const;  // stable: equal rows stay as they came
  // The cells view into this object's arena.
  void restore(std::size_t row, std::vector<ListCell>& cells) const;

 private:
  struct KeptCell {
    ListCell::Kind kind;
    std::int64_t number;  // also a day
    std::size_t begin;    // its text in the arena
    std::size_t size;
    std::size_t words;  // bytes behind it that people read in its place
  };
  // What a row is sorted by. Unknown values come last, whatever the direction.
  struct SortValue {
    bool known = false;
    std::int64_t number = 0;
    std::string key{};
  };

  static SortValue sort_value(const ListCell& cell);
  void keep(const ListCell& cell);
  void put_back(const KeptCell& kept, ListCell& cell) const;
  void put_back_value(const KeptCell& kept, ListCell& cell) const;
  bool before(std::size_t left, std::size_t right) const;

  std::vector<SortColumn> sort_;
  std::size_t shown_;
  std::string arena_{};
  std::vector<KeptCell> kept_{};
  std::vector<SortValue> values_{};
  std::size_t count_ = 0;
};

}  // namespace plenary
