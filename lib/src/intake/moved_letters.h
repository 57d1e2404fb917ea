// Letters that moved over a separator or a line end where their case cannot tell: in a list all in
// capitals "DIRECTRICE;POLICE" becomes "DIRECTRICEP;OLICE", and no cell begins or ends oddly
// (torn_cells.h). What tells it are words: where one letter put back makes a word of office, or one
// that the same column has in another row, of something that is neither, the row is named.
//
// Only pairs of cells that meet in letters of one case are looked at, so that other lists pay for
// a look at the letters and no more. What is not seen: two names side by side in capitals, for any
// run of letters is a name; a letter that makes another word of office, as "INSPECTOR;ALONSO" does
// of "INSPECTORA;LONSO". Of a list where this may be, that is said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/row_problems.h"
#include "plenary/intake.h"

namespace plenary {

class MovedLetters {
 public:
  MovedLetters(const DelegateList& list, const PartyIndex& parties);  // learns from the first rows

  void check(const CellRow& row, RowProblems& problems);

  // Lines of rows checked where a name meets another word in letters of one case, and no list of
  // words bears both out; in order.
  const std::vector<int>& unproven_lines() const { return unproven_lines_; }

 private:
  using Words = std::unordered_map<std::uint64_t, std::uint32_t>;  // how many rows have each
  struct Column {
    bool is_name = false;
    bool is_party = false;
    bool meets_next = false;  // in letters of one case; of the last column: with the next row
    Words first{};
    Words last{};
  };
  // Where two cells meet.
  struct Seam {
    std::string_view left{};
    std::string_view right{};
    std::size_t left_column = 0;
    std::size_t right_column = 0;
    int line_above = 0;  // between two rows: that of the upper one
  };
  // How well a word fits its place.
  enum class Fit : std::uint8_t { none, weak, strong };

  Seam seam(const CellRow& row, std::size_t column) const;
  Seam seam_above(const CellRow& row) const;
  void learn(const CellRow& row);
  void learn(const Seam& seam);
  void check_header(const CellRow& row, RowProblems& problems) const;
  bool is_unproven(const Seam& seam) const;
  void check_seam(const Seam& seam, bool is_learnt, RowProblems& problems);
  bool was_found_better(const Seam& seam, bool is_learnt);
  bool fits_better(const Seam& seam, bool is_learnt);
  bool is_gain(const Seam& seam, std::uint32_t usual);
  Fit fit(const Column& column, const Words& words, std::string_view word, std::uint32_t usual);
  bool names_party(std::string_view word);

  const DelegateList& list_;
  const PartyIndex& parties_;
  std::vector<Column> columns_{};
  bool any_ = false;  // pair that meets in letters of one case
  bool checks_header_ = false;
  std::vector<int> unproven_lines_{};
  std::uint32_t last_learnt_ = 0;                           // of table.rows
  std::unordered_map<std::uint64_t, bool> party_words_{};   // what names_party() said
  std::unordered_map<std::uint64_t, bool> found_better_{};  // by place and both words
  std::string left_word_{};                                 // folded; kept for their room
  std::string right_word_{};
  std::string left_mended_{};
  std::string right_mended_{};
};

}  // namespace plenary
