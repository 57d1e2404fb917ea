#include "intake/row/row_cells.h"

#include "intake/words.h"
#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

void RowCells::begin(const CellRow& row, Candidate& out, Problems& problems) {
  static const Registration blank{};
  row_ = &row;
  out_ = &out;
  cleaner_.clear();
  problems_.begin(row.line, problems);
  out.registration = blank;
  out.ref = {};
  out.party.clear();
  out.new_party.clear();
  out.given = 0;
  out.placeholder = false;
}

void RowCells::count_wrapped(ListField field, std::string_view source) {
  Wrapped& wrapped = wrapped_[static_cast<std::size_t>(field)];
  if (wrapped.rows++ > 0) return;
  wrapped.first_line = line();
  wrapped.first = printable(source);
}

// In a list of our own the wrapping is ours.
Problems RowCells::remarks() const {
  Problems remarks;
  for (std::size_t i = 0; i < wrapped_.size() && !list_.has(ListField::ref); ++i) {
    const Wrapped& wrapped = wrapped_[i];
    if (wrapped.rows == 0) continue;
    RowProblems one(list_, dialogue_);
    one.begin(wrapped.first_line, remarks);
    one.report("cell-unwrapped", static_cast<ListField>(i), wrapped.first,
               wrapped.first + " and its like, in " + count_of_rows(wrapped.rows) +
                   ", are taken without what a spreadsheet has put around them");
  }
  return remarks;
}

std::string_view RowCells::cleaned(ListField field, std::string_view source, bool keep_lines) {
  const std::string_view text = cleaner_.clean(source, keep_lines);
  if (text.size() != source.size() && has_invisible(source))
    problems_.report("invisible-dropped", field, printable(source),
                     "the cell holds characters that cannot be seen; it is taken without them");
  else if (text.size() != source.size() && (source.front() == '=' || source.front() == '\''))
    count_wrapped(field, source);
  if (!is_excel_error(text)) return text;
  problems_.report("excel-error", field, text,
                   "the cell holds " + std::string(text) + ", an error of the spreadsheet",
                   "mend the formula in the sheet, or empty the cell");
  return {};
}

bool RowCells::is_marker(ListField field, std::string_view text) {
  if (!is_empty_marker(text)) return false;
  problems_.report("empty-marker", field, text, in_quotes(text) + " is taken as an empty cell");
  return true;
}

void RowCells::put_text(ListField field, std::string& target, bool keep_lines) {
  const std::string_view text = cell(field, keep_lines);
  if (text.empty() || is_marker(field, text)) return;
  target = text;
  mark_given(field);
}

// A row with nothing but one cell makes no person, unless it is a seat for one.
bool RowCells::is_foot_of_table(std::size_t column) {
  const std::string_view text = cleaner_.clean(list_.table.cells[row_->first + column]);
  if (is_placeholder_name(text)) return false;
  if (is_heading(column, text)) return true;
  problems_.report_at(
      "footer-row", column, text,
      "the row holds nothing but " + in_quotes(text) + ", which does not make a person",
      "take it out of the list, or fill in the row");
  if (text.size() <= 2)  // there is a row above: the header
    problems_.report_on_line((row_ - 1)->line, "cell-torn",
                             "the row below holds nothing but " + in_quotes(text) +
                                 "; the line end between them may have moved");
  return true;
}

// "MALI" above its people: the rows below do not say so themselves.
bool RowCells::is_heading(std::size_t column, std::string_view text) {
  const PartyMatch match = parties_.recognise_exactly(text);
  if (match.kind == PartyMatch::Kind::unknown) return false;
  heading_ = {std::string(text), line(), !options_.party.empty() && match.code == options_.party};
  problems_.report_at("heading-row", column, text,
                      "the row holds nothing but " + in_quotes(text) +
                          ", as a heading over the people of that delegation",
                      "take it out, and say whose people they are in a column of its own");
  return true;
}

bool RowCells::stands_under_other_party() {
  if (heading_.line == 0 || heading_.is_own || !raw(ListField::delegation).empty()) return false;
  problems_.report_row("under-heading",
                       "the row stands under the heading " + in_quotes(heading_.text) +
                           " of line " + std::to_string(heading_.line) +
                           ", and does not say whose it is itself",
                       "say it in a column of its own, or take the heading out of the list");
  return true;
}

void RowCells::report_endless(std::size_t column, std::string_view text) {
  problems_.report_at("cell-endless", column, "",
                      "the cell has " + std::to_string(text.size()) + " bytes and begins with " +
                          in_quotes(printable(beginning_of(std::string(text.substr(0, 80)), 40))),
                      "look whether a quote or a separator was lost");
}

// Too few cells are made up with empty ones, as spreadsheets leave off the last; too many are not.
bool RowCells::has_a_persons_shape() {
  constexpr std::size_t longest = 32767;  // bytes; more than a spreadsheet's cell can hold
  const auto expected = static_cast<std::uint32_t>(list_.columns.size());
  std::uint32_t filled = 0;
  std::size_t last = 0;
  for (std::uint32_t i = 0; i < row_->count; ++i) {
    const std::string_view text = list_.table.cells[row_->first + i];
    if (text.empty()) continue;
    if (text.size() > longest) {
      report_endless(i, text);
      return false;
    }
    ++filled;
    last = i;
  }
  if (filled > 0 && last >= expected) {
    problems_.report_at("row-long", last, list_.table.cells[row_->first + last],
                        "the row has " + std::to_string(last + 1) + " cells under " +
                            std::to_string(expected) + " headers",
                        list_.came_as_cells()
                            ? "take the cell out, or give its column a header"
                            : "a separator inside a value needs quotes around the value");
    return false;
  }
  const bool is_line = list_.form.kind == "lines";  // a name alone is what was read
  if (filled == 1 && expected > 2 && !is_line && is_foot_of_table(last)) return false;
  if (stands_under_other_party()) return false;
  if (row_->count > expected && row_->count != list_.usual_cells)
    problems_.report_row("row-wide",
                         "the row has " + std::to_string(row_->count) + " cells under " +
                             std::to_string(expected) + " headers; the last are empty",
                         "look whether the cells of the row have moved");
  if (row_->count < expected && !list_.came_as_cells())
    problems_.report_at("row-short", row_->count, "",
                        "the row has " + std::to_string(row_->count) + " cells under " +
                            std::to_string(expected) +
                            " headers; the missing ones are taken as empty",
                        "look whether a separator was lost in the row");
  return true;
}

bool RowCells::is_utf8() {
  for (std::uint32_t i = 0; i < row_->count; ++i) {
    const std::string_view text = list_.table.cells[row_->first + i];
    if (find_invalid_utf8(text) == text.npos) continue;
    problems_.report_at("utf8-invalid", i, printable(text),
                        "the cell holds bytes that are not UTF-8",
                        "save the list as \"CSV UTF-8\" and send it again");
  }
  return !problems_.rejected();
}

}  // namespace plenary
