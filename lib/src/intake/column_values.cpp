#include "intake/column_values.h"

#include <algorithm>

#include "intake/cells.h"
#include "intake/person_name.h"
#include "intake/words.h"
#include "plenary/text.h"

namespace plenary {

namespace {

constexpr std::size_t sample = 500;

}  // namespace

ColumnValues::ColumnValues(const DelegateList& list, std::size_t header_row, std::size_t column) {
  CellCleaner cleaner;
  for (std::size_t i = header_row + 1; i < list.table.rows.size() && cells_.size() < sample; ++i) {
    const std::string_view cell = cleaner.clean(list.table.cell(list.table.rows[i], column));
    cells_.emplace_back(is_empty_marker(cell) ? std::string_view{} : cell);
    if (!cells_.back().empty()) ++filled_;
  }
}

const std::string& ColumnValues::first() const {
  return *std::find_if(cells_.begin(), cells_.end(),
                       [](const std::string& cell) { return !cell.empty(); });
}

bool ColumnValues::are_numbers_of_rows() const {
  return are_mostly([this](const std::string& cell) {
    const auto before = static_cast<std::size_t>(&cell - cells_.data());
    return !cell.empty() && cell.size() <= 6 &&
           cell.find_first_not_of("0123456789.)") == cell.npos && cell[0] != '0' &&
           (before == 0 || cell != cells_[before - 1]);
  });
}

bool ColumnValues::are_honorifics() const {
  const auto honorifics = std::count_if(cells_.begin(), cells_.end(), [](const std::string& cell) {
    return is_honorific_word(cell);
  });
  return static_cast<std::size_t>(honorifics) * 2 >= filled_;
}

template <class Is>
bool ColumnValues::are_mostly(Is is) const {
  const auto some = std::count_if(cells_.begin(), cells_.end(), is);
  return some > 0 && static_cast<std::size_t>(some) * 2 >= filled_;
}

bool ColumnValues::are_roles() const {
  return are_mostly([](const std::string& cell) { return is_role_word(cell); });
}

bool ColumnValues::are_addresses() const {
  return are_mostly([](const std::string& cell) { return cell.find('@') != cell.npos; });
}

bool ColumnValues::are_phones() const {
  return are_mostly([](const std::string& cell) {
    const auto digits =
        std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool is_day = cell.size() <= 10 && digits <= 8 && cell.find('-') != cell.rfind('-');
    const bool is_date = is_day || (digits <= 8 && cell.find('/') != cell.rfind('/')) ||
                         (cell.size() == 10 && cell.find('.') != cell.rfind('.'));
    return !is_date && digits >= 7 && cell.find_first_not_of("0123456789+ ()-./") == cell.npos;
  });
}

bool ColumnValues::hold(const ColumnValues& part) const {
  std::size_t both = 0;
  std::size_t held = 0;
  for (std::size_t i = 0; i < std::min(cells_.size(), part.cells_.size()); ++i) {
    if (cells_[i].empty() || part.cells_[i].empty()) continue;
    ++both;
    const std::string whole = ' ' + fold(cells_[i]) + ' ';
    if (whole.find(' ' + fold(part.cells_[i]) + ' ') != whole.npos) ++held;
  }
  return held * 2 > both;
}

}  // namespace plenary
