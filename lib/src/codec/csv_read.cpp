#include "codec/csv_read.h"

#include <algorithm>

#include "codec/csv_scan.h"
#include "codec/places.h"
#include "plenary/codec/csv.h"

namespace plenary {
namespace {

// The first NUL of each line; texts have none, so looking is one quick pass.
void report_nuls(std::string_view text, const std::string& path, Problems& problems) {
  Places places(text, path);
  int reported = 0;
  for (std::size_t at = text.find('\0'); at != std::string_view::npos;
       at = text.find('\0', at + 1)) {
    const Source where = places.of(at);
    if (where.line == reported) continue;
    reported = where.line;
    problems.push_back({.code = "nul-byte",
                        .where = where,
                        .message = "the text holds a NUL byte",
                        .hint = "save the list as UTF-8 text and send it again"});
  }
}

class CsvReader {
 public:
  CsvReader(CsvMasks masks_of, std::string_view text, char delimiter, const std::string& path)
      : text_(text),
        delimiter_(delimiter),
        places_(text, path),
        scanner_(text, delimiter, masks_of) {}

  Checked<CellTable> read() && {
    bool open = true;
    while (open) {
      const std::size_t position = scanner_.next();
      if (position == text_.size()) break;
      const char byte = text_[position];
      if (byte == delimiter_) {
        end_cell(position);
      } else if (byte == '"') {
        open = position != cell_begins_ ? note_stray_quote(position) : read_quoted(position);
      } else {
        end_cell(position);
        end_row(position);
      }
    }
    const bool unfinished = cell_begins_ < text_.size() || cells().size() > row_first_;
    if (open && unfinished) {
      end_cell(text_.size());
      end_row(text_.size());
    }
    return std::move(result_);
  }

 private:
  std::vector<std::string_view>& cells() { return result_.value.cells; }

  void end_cell(std::size_t position) {
    cells().push_back(quoted_ends_ == 0 ? text_.substr(cell_begins_, position - cell_begins_)
                                        : quoted_cell(position));
    cell_begins_ = position + 1;
  }

  void end_row(std::size_t position) {
    const std::size_t count = cells().size() - row_first_;
    result_.value.rows.push_back({.line = row_line_,
                                  .first = static_cast<std::uint32_t>(row_first_),
                                  .count = static_cast<std::uint32_t>(count)});
    if (position + 1 < text_.size() && text_[position] == '\r' && text_[position + 1] == '\n') {
      scanner_.next();
      cell_begins_ = position + 2;
    }
    row_line_ = ++line_;
    row_first_ = cells().size();
    if (!reserved_ && position > sample_size) reserve(position);
  }

  // From the first rows, how many will come: growing step by step would hold the cells twice.
  void reserve(std::size_t position) {
    reserved_ = true;
    const double more = 1.05 * static_cast<double>(text_.size()) / static_cast<double>(position);
    const auto scaled = [more](std::size_t count) {
      return static_cast<std::size_t>(static_cast<double>(count) * more);
    };
    cells().reserve(scaled(cells().size()));
    result_.value.rows.reserve(scaled(result_.value.rows.size()));
  }

  // A quote within a cell that does not begin with one is text. It may be all that is left of a
  // pair, so the first of each row is noted.
  bool note_stray_quote(std::size_t position) {
    const bool said = stray_row_ == result_.value.rows.size() + 1;
    const bool kept_as_text = text_.substr(cell_begins_).starts_with("=\"");  // ="0021"
    if (quoted_ends_ != 0 || said || kept_as_text) return true;
    stray_row_ = result_.value.rows.size() + 1;
    report("stray-quote", position, "a quote stands inside a cell that does not begin with one",
           "it is taken as text; if it opens or closes the cell, write it at its ends");
    result_.problems.back().severity = Severity::note;
    return true;
  }

  // From an opening quote to behind its closing one; false when there is none.
  bool read_quoted(std::size_t opens) {
    quote_opens_ = opens;
    quote_line_ = line_;
    std::size_t position = scanner_.next();
    bool doubled = false;
    for (; position < text_.size(); position = scanner_.next()) {
      const char byte = text_[position];
      const char after = position + 1 < text_.size() ? text_[position + 1] : '\0';
      if (byte == '"') {
        if (after != '"') break;
        doubled = true;
        scanner_.next();
      } else if (byte == '\n' || (byte == '\r' && after != '\n')) {
        ++line_;
      }
    }
    if (position >= text_.size()) {
      report("unclosed-quote", opens, "the quote that opens here is never closed",
             "close it, or double it where it is meant as text");
      cells().resize(row_first_);
      return false;
    }
    quoted_ = text_.substr(opens + 1, position - opens - 1);
    if (doubled) quoted_ = keep(undoubled(quoted_));
    quoted_ends_ = position + 1;
    return true;
  }

  std::string_view quoted_cell(std::size_t position) {
    const std::string_view after = text_.substr(quoted_ends_, position - quoted_ends_);
    if (!after.empty()) {
      report_text_after_quote();
      result_.problems.back().value = after;
      quoted_ = keep(std::string(quoted_) + std::string(after));
    }
    quoted_ends_ = 0;
    return quoted_;
  }

  // Where the cell spans lines, its opening quote is what to look at: it may have swallowed rows.
  void report_text_after_quote() {
    if (quote_line_ == line_)
      report("text-after-quote", quoted_ends_, "text follows the closing quote of a cell",
             "a quote inside a quoted cell is written twice");
    else
      report("text-after-quote", quote_opens_,
             "the quote that opens here closes on line " + std::to_string(line_) +
                 " in the middle of a cell",
             "look whether a closing quote is missing before that line");
  }

  static std::string undoubled(std::string_view text) {
    std::string single;
    single.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      single += text[i];
      if (text[i] == '"') ++i;
    }
    return single;
  }

  std::string_view keep(std::string text) {
    return result_.value.arena.emplace_back(std::move(text));
  }

  void report(std::string code, std::size_t position, std::string message, std::string hint) {
    result_.problems.push_back({.code = std::move(code),
                                .where = places_.of(position),
                                .message = std::move(message),
                                .hint = std::move(hint)});
  }

  static constexpr std::size_t sample_size = 1 << 16;

  std::string_view text_;
  char delimiter_;
  Places places_;
  CsvScanner scanner_;
  Checked<CellTable> result_{};
  std::size_t cell_begins_ = 0;
  std::size_t row_first_ = 0;
  int line_ = 1;
  int row_line_ = 1;
  std::size_t quoted_ends_ = 0;  // behind the closing quote of the cell being read; 0: not quoted
  std::string_view quoted_;
  std::size_t quote_opens_ = 0;  // of the cell being read
  int quote_line_ = 0;
  std::size_t stray_row_ = 0;  // from 1: the row in which a stray quote was last noted
  bool reserved_ = false;
};

}  // namespace

Checked<CellTable> read_csv(std::string_view text, char delimiter, const std::string& path) {
  return read_csv_with(csv_masks(), text, delimiter, path);
}

Checked<CellTable> read_csv_with(CsvMasks masks_of, std::string_view text, char delimiter,
                                 const std::string& path) {
  if (text.ends_with('\x1A')) text.remove_suffix(1);  // ^Z, the end of a text to some old programs
  Checked<CellTable> result = CsvReader(masks_of, text, delimiter, path).read();
  report_nuls(text, path, result.problems);
  std::stable_sort(result.problems.begin(), result.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.where.line < b.where.line; });
  return result;
}

}  // namespace plenary
