// The row of a list that is being read: its cells by field, the candidate that it becomes, and what
// is said of it. What each field's reader (name.h, delegation.h, words.h ...) works on.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "intake/cells.h"
#include "intake/row_problems.h"
#include "plenary/intake.h"

namespace plenary {

class RowCells {
 public:
  RowCells(const DelegateList& list, const ImportSetting& setting, const ImportOptions& options)
      : list_(list),
        parties_(setting.parties),
        dialogue_(setting.dialogue),
        options_(options),
        problems_(list, setting.dialogue) {}

  void begin(const CellRow& row, Candidate& out, Problems& problems);

  const DelegateList& list() const { return list_; }
  const CellRow& row() const { return *row_; }
  int line() const { return row_->line; }
  Candidate& out() { return *out_; }
  Registration& person() { return out_->registration; }
  RowProblems& problems() { return problems_; }

  // As it lies in the list: the key of what is kept for each distinct cell.
  std::string_view raw(ListField field) const {
    const int column = list_.column_of[static_cast<std::size_t>(field)];
    if (column == DelegateList::none) return {};
    return list_.table.cell(*row_, static_cast<std::size_t>(column));
  }

  // Whether a cell was found to need no cleaning: then what it means may be kept for others.
  bool is_as_it_lies(ListField field, std::string_view cleaned) const {
    const std::string_view source = raw(field);
    return cleaned.data() == source.data() && cleaned.size() == source.size();
  }

  // Cleaned; "" where there is nothing. An error of the spreadsheet is reported and nothing.
  std::string_view cell(ListField field, bool keep_lines = false) {
    const std::string_view source = raw(field);
    return source.empty() ? std::string_view{} : cleaned(field, source, keep_lines);
  }
  std::string_view clean(std::string_view cell) { return cleaner_.clean(cell); }

  // "-", "N/A": nothing, and said so.
  bool is_marker(ListField field, std::string_view text);

  void mark_given(ListField field) { out_->given |= 1U << static_cast<unsigned>(field); }
  void put_text(ListField field, std::string& target, bool keep_lines = false);

  // False: the row as a whole cannot be taken, and why is said.
  bool has_a_persons_shape();

  // Of columns whose cells were wrapped for a spreadsheet, once each: ="0055", '+212.
  Problems remarks() const;
  bool is_utf8();

 private:
  struct Wrapped {
    std::size_t rows = 0;
    int first_line = 0;
    std::string first{};
  };

  void report_endless(std::size_t column, std::string_view text);
  void count_wrapped(ListField field, std::string_view source);
  std::string_view cleaned(ListField field, std::string_view source, bool keep_lines);
  bool is_foot_of_table(std::size_t column);
  bool is_heading(std::size_t column, std::string_view text);
  bool stands_under_other_party();

  // A row that holds nothing but a delegation's name.
  struct Heading {
    std::string text{};
    int line = 0;
    bool is_own = false;  // of the delegation that all rows are of
  };

  const DelegateList& list_;
  const PartyIndex& parties_;
  const Dialogue& dialogue_;
  const ImportOptions& options_;
  RowProblems problems_;
  CellCleaner cleaner_{};
  Heading heading_{};
  std::array<Wrapped, list_field_count> wrapped_{};
  const CellRow* row_ = nullptr;
  Candidate* out_ = nullptr;
};

}  // namespace plenary
