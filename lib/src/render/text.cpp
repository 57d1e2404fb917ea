// Text for terminals and mails: paragraphs wrapped, tables in columns, widths counted as a screen
// shows them. Colour marks what is underlined anyway, so that nothing is lost without it.
#include "plenary/text.h"

#include <algorithm>

#include "render/columns.h"
#include "render/writers.h"

namespace plenary {
namespace {

constexpr std::size_t gap = 2;          // blanks between columns
constexpr std::size_t least_line = 20;  // narrower terminals get lines of this width
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view plain = "\x1b[0m";

std::string times(std::size_t count, char letter) { return std::string(count, letter); }

void drop_end_blanks(std::string& line) {
  const auto last = line.find_last_not_of(' ');
  line.resize(last == std::string::npos ? 0 : last + 1);
}

class TextWriter {
 public:
  TextWriter(std::string& out, const RenderOptions& options)
      : out_(out),
        width_(std::max(least_line, static_cast<std::size_t>(std::max(options.width, 0)))),
        colour_(options.colour) {}

  void operator()(const Heading& heading) {
    const char line = heading.level <= 1 ? '=' : heading.level == 2 ? '-' : '~';
    underlined(heading.text, line);
  }

  void operator()(const Paragraph& paragraph) { wrapped(paragraph.text, "", ""); }

  void operator()(const List& list) {
    const std::size_t last = display_width(std::to_string(list.items.size()));
    std::size_t number = 0;
    for (const auto& item : list.items) {
      ++number;
      const std::string digits = std::to_string(number);
      const std::string mark =
          list.numbered ? times(last - digits.size(), ' ') + digits + ". " : std::string("- ");
      wrapped(item, mark, times(mark.size(), ' '));
    }
  }

  void operator()(const Facts& facts) {
    std::size_t widest = 0;
    for (const auto& [name, value] : facts.entries) {
      widest = std::max(widest, display_width(printable(name)));
    }
    const std::size_t indent = std::min(widest, width_ / 2) + gap;
    for (const auto& [name, value] : facts.entries) {
      const std::string title = printable(name);
      const std::size_t taken = display_width(title);
      wrapped(value, title + times(indent > taken ? indent - taken : 1, ' '), times(indent, ' '));
    }
  }

  void operator()(const Table& table) {
    if (!table.title.empty()) {
      out_ += coloured(bold, printable(table.title)) + "\n";
    }
    if (table.columns.empty()) return;
    auto lines = lines_of(table);
    std::vector<std::size_t> widths(table.columns.size(), 0);
    for (const auto& line : lines) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        widths[i] = std::max(widths[i], display_width(line[i]));
      }
    }
    const std::size_t gaps = gap * (widths.size() - 1);
    fit_columns(widths, width_ > gaps ? width_ - gaps : 0);
    std::vector<std::string> rule;
    for (const std::size_t width : widths) rule.push_back(times(width, '-'));
    lines.insert(lines.begin() + 1, std::move(rule));
    for (const auto& line : lines) set_in_columns(table, line, widths);
    if (!table.note.empty()) wrapped(table.note, "", "");
  }

  void underlined(std::string_view text, char line) {
    const std::string safe = printable(text);
    out_ += coloured(bold, safe) + "\n";
    out_ += times(std::min(display_width(safe), width_), line) + "\n";
  }

  // Breaks at blanks only: a no-break space holds, a word wider than the line stays whole.
  void wrapped(std::string_view raw, const std::string& first, const std::string& next,
               std::string_view colour = "") {
    const std::string text = printable(raw);
    std::string line = first;
    std::size_t taken = display_width(first);
    bool at_start = true;
    for (const auto word : split(text, ' ')) {
      if (word.empty()) continue;
      const std::size_t width = display_width(word);
      if (!at_start && taken + 1 + width > width_) {
        end_line(line, colour);
        line = next;
        taken = display_width(next);
        at_start = true;
      }
      if (!at_start) line += ' ';
      line += word;
      taken += width + (at_start ? 0 : 1);
      at_start = false;
    }
    end_line(line, colour);
  }

 private:
  std::string coloured(std::string_view colour, std::string_view text) const {
    if (!colour_ || colour.empty()) return std::string(text);
    return std::string(colour) + std::string(text) + std::string(plain);
  }

  void end_line(std::string& line, std::string_view colour) {
    drop_end_blanks(line);
    out_ += coloured(colour, line) + "\n";
  }

  static std::vector<std::vector<std::string>> lines_of(const Table& table) {
    std::vector<std::vector<std::string>> lines;
    lines.reserve(table.rows.size() + 2);
    std::vector<std::string> titles;
    for (const auto& column : table.columns) titles.push_back(printable(column.title));
    lines.push_back(std::move(titles));
    for (const auto& row : table.rows) {
      std::vector<std::string> line;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        line.push_back(words_of(i < row.size() ? row[i] : Cell{}));
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

  void set_in_columns(const Table& table, const std::vector<std::string>& cells,
                      const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) line.append(gap, ' ');
      const std::string text = cut(cells[i], widths[i]);
      const std::string blanks = times(widths[i] - std::min(widths[i], display_width(text)), ' ');
      line += table.columns[i].align == Align::right ? blanks + text : text + blanks;
    }
    end_line(line, "");
  }

  std::string& out_;
  std::size_t width_;
  bool colour_;
};

}  // namespace

std::string render_text(const Document& document, const RenderOptions& options) {
  std::string out;
  TextWriter writer(out, options);
  if (!document.title.empty()) writer.underlined(document.title, '=');
  if (!document.subtitle.empty()) writer.wrapped(document.subtitle, "", "");
  for (const auto& block : document.blocks) {
    if (!out.empty()) out += "\n";
    std::visit(writer, block);
  }
  if (!document.footer.empty()) {
    out += "\n";
    writer.wrapped(document.footer, "", "", dim);
  }
  return out;
}

}  // namespace plenary
