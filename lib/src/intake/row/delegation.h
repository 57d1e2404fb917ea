// The column that says whose delegation somebody is of.
#pragma once

#include <string>
#include <string_view>

#include "intake/row/by_cell.h"
#include "intake/row/row_cells.h"

namespace plenary {

class DelegationReader {
 public:
  DelegationReader(const ImportSetting& setting, const ImportOptions& options)
      : setting_(setting), options_(options) {}

  void read(RowCells& cells);

 private:
  // What a cell stands for.
  struct Meaning {
    std::string code{};
    std::string new_name{};
    std::string category{};  // of its people, unless they say otherwise
    bool is_plain = false;   // the cell needs no cleaning
    std::string_view fault{};
    std::string message{};
    std::string hint{};
  };

  Meaning meaning_of(std::string_view text) const;
  Meaning recognised(std::string_view text) const;
  Meaning recorded(std::string_view text, const PartyMatch& match) const;
  Meaning known_party(const std::string& code) const;
  static bool names_other_congo(RowCells& cells, const Meaning& meaning, std::string_view text);
  void put(RowCells& cells, const Meaning& meaning, std::string_view text) const;

  const ImportSetting& setting_;
  const ImportOptions& options_;
  ByCell<Meaning> known_{};
};

}  // namespace plenary
