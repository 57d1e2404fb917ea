// Text for terminals and mails: paragraphs wrapped, tables in columns, widths counted as a screen
// shows them. Colour marks what is underlined anyway, so that nothing is lost without it.
#include "plenary/text.h"

#include <algorithm>

#include "render/text_lines.h"
#include "render/writers.h"

namespace plenary {
namespace {

constexpr std::size_t least_line = 20;  // narrower terminals get lines of this width
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view plain = "\x1b[0m";

std::string times(std::size_t count, char letter) { return std::string(count, letter); }

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
    const std::size_t indent = std::min(widest, width_ / 2) + column_gap;
    for (const auto& [name, value] : facts.entries) {
      append_fact(out_, printable(name), printable(value), indent, width_);
    }
  }

  void operator()(const Table& table) {
    if (table.rows.empty()) return;  // titles over nothing; the paper says why
    if (!table.title.empty()) out_ += coloured(bold, printable(table.title)) + "\n";
    const auto texts = texts_of(table);
    const std::vector<std::string_view> cells(texts.begin(), texts.end());
    std::vector<Align> alignments;
    for (const auto& column : table.columns) alignments.push_back(column.align);
    append_table(out_, cells, {.alignments = alignments, .width = width_, .rule = true});
    if (!table.note.empty()) wrapped(table.note, "", "");
  }

  void underlined(std::string_view text, char line) {
    const std::string safe = printable(text);
    out_ += coloured(bold, safe) + "\n";
    out_ += times(std::min(display_width(safe), width_), line) + "\n";
  }

  void wrapped(std::string_view raw, std::string_view first, std::string_view next,
               std::string_view colour = "") {
    const std::string text = printable(raw);
    const auto room = [&](std::string_view mark) {
      return width_ - std::min(width_, display_width(mark));
    };
    std::string_view mark = first;
    for (const auto line : broken_at_blanks(text, room(first), room(next))) {
      out_ += coloured(colour, std::string(mark) + std::string(line)) + "\n";
      mark = next;
    }
  }

 private:
  std::string coloured(std::string_view colour, std::string_view text) const {
    if (!colour_ || colour.empty()) return std::string(text);
    return std::string(colour) + std::string(text) + std::string(plain);
  }

  // The titles first, then row after row.
  static std::vector<std::string> texts_of(const Table& table) {
    std::vector<std::string> texts;
    texts.reserve(table.columns.size() * (table.rows.size() + 1));
    for (const auto& column : table.columns) texts.push_back(printable(column.title));
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        texts.push_back(words_of(i < row.size() ? row[i] : Cell{}));
      }
    }
    return texts;
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
