// Markdown as CommonMark with GitHub's tables has it. Text is data: whatever would be markup in it
// is escaped with a backslash, so that it reads the same in a mail and on a page.
#include "plenary/text.h"
#include "render/escape.h"
#include "render/writers.h"

namespace plenary {
namespace {

std::string markdown_escaped(std::string_view text) {
  std::string out;
  append_markdown_cell(out, text);
  return out;
}

// A line that begins like a heading, a list or a rule is escaped where it begins.
std::string escape_line(std::string_view raw) {
  std::string text = markdown_escaped(trim(raw));
  if (text.empty()) return text;
  if (std::string_view("#+-=").find(text.front()) != std::string_view::npos) return "\\" + text;
  const auto digits = text.find_first_not_of("0123456789");
  if (digits != std::string::npos && digits > 0 && (text[digits] == '.' || text[digits] == ')')) {
    text.insert(digits, "\\");
  }
  return text;
}

struct MarkdownWriter {
  std::string& out;

  void operator()(const Heading& heading) const {
    out += std::string(static_cast<std::size_t>(heading.level), '#') + " " +
           markdown_escaped(heading.text) + "\n";
  }

  void operator()(const Paragraph& paragraph) const { out += escape_line(paragraph.text) + "\n"; }

  void operator()(const List& list) const {
    std::size_t number = 0;
    for (const auto& item : list.items) {
      ++number;
      out += (list.numbered ? std::to_string(number) + ". " : "- ") + escape_line(item) + "\n";
    }
  }

  void operator()(const Facts& facts) const {
    bool has_name = false;
    for (const auto& [name, value] : facts.entries) {
      if (name.empty()) {  // one more value of the last name
        out += (has_name ? "  - " : "- ") + escape_line(value) + "\n";
        continue;
      }
      has_name = true;
      out += "- **" + markdown_escaped(name) + "** – " + markdown_escaped(value) + "\n";
    }
  }

  void operator()(const Table& table) const {
    if (table.rows.empty()) return;  // titles over nothing; the paper says why
    if (!table.title.empty()) out += "**" + markdown_escaped(table.title) + "**\n\n";
    std::string titles = "|";
    std::string rule = "|";
    for (const auto& column : table.columns) {
      titles += " " + markdown_escaped(column.title) + " |";
      rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    out += titles + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
      out += "|";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += " " + markdown_escaped(words_of(i < row.size() ? row[i] : Cell{})) + " |";
      }
      out += "\n";
    }
    if (!table.note.empty()) out += "\n" + escape_line(table.note) + "\n";
  }
};

}  // namespace

std::string render_markdown(const Document& document) {
  std::string out;
  if (!document.title.empty()) out += "# " + markdown_escaped(document.title) + "\n";
  if (!document.subtitle.empty()) out += "\n" + escape_line(document.subtitle) + "\n";
  for (const auto& block : document.blocks) {
    if (!out.empty()) out += "\n";
    std::visit(MarkdownWriter{out}, block);
  }
  if (!document.footer.empty()) out += "\n---\n\n" + escape_line(document.footer) + "\n";
  return out;
}

}  // namespace plenary
