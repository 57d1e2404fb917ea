// The column that says whose delegation somebody is of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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
    std::string institution{};              // named in the cell beside the party
    std::string category{};                 // of its people, unless they say otherwise
    std::vector<std::string> candidates{};  // of which the cell may mean any
    bool is_plain = false;                  // the cell needs no cleaning
    std::string_view fault{};
    std::string message{};
    std::string hint{};
  };

  Meaning meaning_of(std::string_view text) const;
  Meaning recognised(std::string_view text) const;
  Meaning recorded(std::string_view text, const PartyMatch& match) const;
  Meaning known_party(const std::string& code) const;
  static bool row_speaks_of(RowCells& cells, std::string_view words);  // folded
  static bool names_african_union(RowCells& cells, const Meaning& meaning, std::string_view text);
  static bool names_other_congo(RowCells& cells, const Meaning& meaning, std::string_view text);
  static bool put_institution(RowCells& cells, const Meaning& meaning, std::string_view text);
  void put(RowCells& cells, const Meaning& meaning, std::string_view text) const;
  const std::string& code_called(RowCells& cells, std::string_view source);
  void put_in_view_of_name(RowCells& cells, const Meaning& meaning, std::string_view text);

  const ImportSetting& setting_;
  const ImportOptions& options_;
  ByCell<Meaning> known_{};
  ByCell<std::string> codes_by_name_{};  // of the column delegation_name; "": nobody is called so
};

}  // namespace plenary
