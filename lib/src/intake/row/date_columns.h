// The columns that hold days: arrival, departure, and when the nomination was received.
#pragma once

#include <array>

#include "intake/dates.h"
#include "intake/row/by_cell.h"
#include "intake/row/row_cells.h"

namespace plenary {

class DateReader {
 public:
  // Looks the columns through first: a value may prove in which order all are written.
  DateReader(const DelegateList& list, const ImportSetting& setting, const ImportOptions& options);

  void read_stay(RowCells& cells);
  void read_received(RowCells& cells);

 private:
  void learn(const DelegateList& list, ListField field);
  DateColumn& column(ListField field) { return columns_[static_cast<std::size_t>(field)]; }
  void read_date(RowCells& cells, ListField field, Date& target);
  void look_whether_far(RowCells& cells, ListField field, Date day) const;
  void report_order(RowCells& cells, ListField field, std::string_view text,
                    DateColumn::Fault fault) const;
  std::string said_of_both_orders(std::string_view text, ListField field) const;

  const Zone& deadline_zone_;
  const Meeting& meeting_;
  const ImportOptions& options_;
  std::array<DateColumn, list_field_count> columns_{};
  std::array<ByCell<Date>, list_field_count> days_{};
};

}  // namespace plenary
