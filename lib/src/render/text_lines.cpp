#include "render/text_lines.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {
namespace {

constexpr std::size_t indent = 2;  // of a cell's further lines, so that they do not look like a row

void drop_end_blanks(std::string& out, std::size_t begin) {
  const std::size_t last = out.find_last_not_of(' ');
  out.resize(last == std::string::npos || last < begin ? begin : last + 1);
}

// The narrowest column that holds the text without breaking a word, its further lines `hang` to the
// right.
std::size_t least_width(std::string_view text, std::size_t hang) {
  std::size_t least = 0;
  for (const auto word : split(text, ' ')) {
    const bool first = word.data() == text.data();
    least = std::max(least, display_width(word) + (first ? 0 : hang));
  }
  return least;
}

class TableWriter {
 public:
  TableWriter(std::string& out, std::span<const std::string_view> cells, const TableShape& shape)
      : out_(out), cells_(cells), shape_(shape), columns_(shape.alignments.size()) {}

  void write() {
    measure();
    const std::size_t gaps = column_gap * (columns_ - 1);
    const std::size_t room = shape_.width > gaps ? shape_.width - gaps : 0;
    widths_ = fit_columns(needs_, shape_.width == 0 ? std::string::npos : room);
    if (widths_.empty()) return write_blocks();
    share_what_is_left();
    write_row(0);
    if (shape_.rule) write_rule();
    for (std::size_t first = columns_; first < cells_.size(); first += columns_) write_row(first);
  }

 private:
  void measure() {
    needs_.assign(columns_, {});
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      ColumnNeed& need = needs_[i % columns_];
      const std::size_t width = display_width(cells_[i]);
      need.widest = std::max(need.widest, width);
      if (width > need.least) {
        need.least = std::max(need.least, least_width(cells_[i], hang(i % columns_)));
      }
    }
  }

  // A lowered column may need less than it got, once its cells are broken: what it leaves goes to
  // the column that lacks most.
  void share_what_is_left() {
    std::size_t left = 0;
    std::size_t poorest = 0;
    const auto lacks = [&](std::size_t column) { return needs_[column].widest - widths_[column]; };
    for (std::size_t column = 0; column < columns_; ++column) {
      if (lacks(column) == 0) continue;
      const std::size_t used = widest_line(column);
      left += widths_[column] - used;
      widths_[column] = used;
    }
    for (std::size_t column = 1; column < columns_; ++column) {
      if (lacks(column) > lacks(poorest)) poorest = column;
    }
    widths_[poorest] += std::min(left, lacks(poorest));
  }

  std::size_t widest_line(std::size_t column) const {
    std::size_t widest = needs_[column].least;
    for (std::size_t i = column; i < cells_.size(); i += columns_) {
      std::size_t before = 0;
      for (const auto line : lines_in_column(cells_[i], column)) {
        widest = std::max(widest, before + display_width(line));
        before = hang(column);
      }
    }
    return widest;
  }

  std::vector<std::string_view> lines_in_column(std::string_view cell, std::size_t column) const {
    const std::size_t width = widths_[column];
    return broken_at_blanks(cell, width, width - std::min(width, hang(column)));
  }

  // Numbers stay on the right in every line.
  std::size_t hang(std::size_t column) const {
    return shape_.alignments[column] == Align::right ? 0 : indent;
  }

  void write_row(std::size_t first) {
    std::vector<std::vector<std::string_view>> lines(columns_);
    std::size_t height = 1;
    for (std::size_t i = 0; i < columns_; ++i) {
      lines[i] = lines_in_column(cells_[first + i], i);
      height = std::max(height, lines[i].size());
    }
    for (std::size_t number = 0; number < height; ++number) {
      const std::size_t begin = out_.size();
      for (std::size_t i = 0; i < columns_; ++i) {
        if (i > 0) out_.append(column_gap, ' ');
        write_cell(i, number < lines[i].size() ? lines[i][number] : "", number > 0);
      }
      drop_end_blanks(out_, begin);
      out_ += '\n';
    }
  }

  void write_cell(std::size_t column, std::string_view text, bool further) {
    const std::size_t blanks = widths_[column] - std::min(widths_[column], display_width(text));
    if (shape_.alignments[column] == Align::right) {
      out_.append(blanks, ' ');
      out_ += text;
      return;
    }
    const std::size_t before = further ? std::min(hang(column), blanks) : 0;
    out_.append(before, ' ');
    out_ += text;
    out_.append(blanks - before, ' ');
  }

  void write_rule() {
    for (std::size_t i = 0; i < columns_; ++i) {
      if (i > 0) out_.append(column_gap, ' ');
      out_.append(widths_[i], '-');
    }
    out_ += '\n';
  }

  void write_blocks() {
    std::size_t widest = 0;
    for (std::size_t i = 0; i < columns_; ++i) {
      widest = std::max(widest, display_width(cells_[i]));
    }
    for (std::size_t i = columns_; i < cells_.size(); ++i) {
      if (i > columns_ && i % columns_ == 0) out_ += '\n';
      append_fact(out_, cells_[i % columns_], cells_[i], widest + column_gap, shape_.width);
    }
  }

  std::string& out_;
  std::span<const std::string_view> cells_;
  const TableShape& shape_;
  std::size_t columns_;
  std::vector<ColumnNeed> needs_;
  std::vector<std::size_t> widths_;
};

}  // namespace

std::vector<std::string_view> broken_at_blanks(std::string_view text, std::size_t first,
                                               std::size_t next) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of its last word
  std::size_t taken = 0;
  for (const auto word : split(text, ' ')) {
    if (word.empty()) continue;
    const auto at = static_cast<std::size_t>(word.data() - text.data());
    const std::size_t width = display_width(word);
    const std::size_t room = lines.empty() ? first : next;
    if (end > begin && taken + (at - end) + width > room) {
      lines.push_back(text.substr(begin, end - begin));
      end = begin = at;
    }
    if (end == begin) {
      begin = at;
      taken = width;
    } else {
      taken += (at - end) + width;
    }
    end = at + word.size();
  }
  lines.push_back(text.substr(begin, end - begin));
  return lines;
}

void append_fact(std::string& out, std::string_view name, std::string_view value,
                 std::size_t indent_of_values, std::size_t width) {
  const std::size_t taken = display_width(name);
  const std::size_t blanks = indent_of_values > taken ? indent_of_values - taken : 1;
  const auto room = [&](std::size_t before) { return width > before ? width - before : 1; };
  out += name;
  std::size_t before = blanks;
  for (const auto line : broken_at_blanks(value, room(taken + blanks), room(indent_of_values))) {
    const std::size_t begin = out.size();
    out.append(before, ' ');
    out += line;
    drop_end_blanks(out, begin);
    out += '\n';
    before = indent_of_values;
  }
}

std::vector<std::size_t> fit_columns(std::span<const ColumnNeed> needs, std::size_t room) {
  std::size_t level = 0;
  for (const ColumnNeed& need : needs) level = std::max(level, need.widest);
  const auto at_level = [&](const ColumnNeed& need) {
    return std::min(need.widest, std::max(need.least, level));
  };
  const auto taken = [&] {
    std::size_t sum = 0;
    for (const ColumnNeed& need : needs) sum += at_level(need);
    return sum;
  };
  while (level > 0 && taken() > room) --level;
  const std::size_t sum = taken();
  if (sum > room) return {};
  std::size_t spare = room - sum;
  std::vector<std::size_t> widths;
  for (const ColumnNeed& need : needs) {
    const std::size_t more = std::min({need.widest - at_level(need), spare, std::size_t{1}});
    widths.push_back(at_level(need) + more);
    spare -= more;
  }
  return widths;
}

void append_table(std::string& out, std::span<const std::string_view> cells,
                  const TableShape& shape) {
  if (shape.alignments.empty() || cells.empty()) return;
  TableWriter(out, cells, shape).write();
}

}  // namespace plenary
