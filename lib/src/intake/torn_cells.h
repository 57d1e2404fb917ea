// Cells that begin or end as no cell of their column does: "eMinistère", "NDOURA" above "wa". A
// separator that moved by a letter leaves them, and the row has its right number of cells all the
// same. Nothing is certain here, so these are notes and warnings that name the line; what is not
// seen, for nothing tells it apart, is written down in docs/formats/delegate-list.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "intake/row/by_cell.h"
#include "intake/row_problems.h"
#include "plenary/intake.h"

namespace plenary {

class TornCells {
 public:
  explicit TornCells(const DelegateList& list);  // learns what is usual from its first rows

  void check(const CellRow& row, RowProblems& problems);

  bool addresses_tell_names() const;  // so many begin as the name does that another is odd

 private:
  enum class Kind : std::uint8_t { text, party, name, honorific, phone, email };
  static constexpr std::size_t pattern_count = 8;

  struct Column {
    std::size_t index = 0;
    Kind kind{};
    std::uint32_t filled = 0;
    std::array<std::uint32_t, pattern_count> seen{};
  };

  void learn(const CellRow& row);
  bool is_unusual(const Column& column, std::size_t pattern) const;
  void check_shape(const Column& column, std::string_view cell, const CellRow& row,
                   RowProblems& problems);
  void check_phone(const Column& column, std::string_view cell, RowProblems& problems);
  void check_name(const Column& column, std::string_view cell, RowProblems& problems);
  void check_address(const CellRow& row, RowProblems& problems);
  void tell(const Column& column, std::string_view cell, std::string_view what, bool begins,
            const CellRow& row, RowProblems& problems);
  bool is_honorific(std::string_view cell);
  bool address_fits_name(const CellRow& row) const;

  const DelegateList& list_;
  std::vector<Column> columns_{};
  ByCell<bool> honorifics_{};
  std::uint32_t honorifics_seen_ = 0;
  std::uint32_t addresses_ = 0;
  std::uint32_t fitting_addresses_ = 0;
};

}  // namespace plenary
