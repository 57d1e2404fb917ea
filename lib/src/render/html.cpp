// A paper as a page that says to a screen reader what is a title of what.
#include <algorithm>

#include "render/escape.h"
#include "render/html_page.h"
#include "render/writers.h"

namespace plenary {
namespace {

std::string escape(std::string_view text) {
  std::string out;
  append_html(out, text);
  return out;
}

std::string element(std::string_view tag, std::string_view text) {
  const auto name = tag.substr(0, tag.find(' '));
  return "<" + std::string(tag) + ">" + escape(text) + "</" + std::string(name) + ">";
}

struct BlockWriter {
  std::string& out;

  void operator()(const Heading& heading) const {
    const char level = static_cast<char>('0' + std::min(std::max(heading.level, 1), 6));
    out += element(std::string("h") + level, heading.text) + "\n";
  }

  void operator()(const Paragraph& paragraph) const { out += element("p", paragraph.text) + "\n"; }

  void operator()(const List& list) const {
    const std::string tag = list.numbered ? "ol" : "ul";
    out += "<" + tag + ">\n";
    for (const auto& item : list.items) out += element("li", item) + "\n";
    out += "</" + tag + ">\n";
  }

  void operator()(const Facts& facts) const {
    out += "<dl>\n";
    for (const auto& [name, value] : facts.entries) {
      if (!name.empty()) out += element("dt", name);  // else one more value of the last name
      out += element("dd", value) + "\n";
    }
    out += "</dl>\n";
  }

  void operator()(const Table& table) const {
    if (table.rows.empty()) return;  // titles over nothing; the paper says why
    out += "<div class=\"wide\">\n<table>\n";
    if (!table.title.empty()) out += element("caption", table.title) + "\n";
    out += "<thead>\n<tr>";
    for (const auto& column : table.columns) {
      out += element(
          column.align == Align::right ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"",
          column.title);
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : table.rows) write_row(table, row);
    out += "</tbody>\n</table>\n</div>\n";
    if (!table.note.empty()) out += element("p class=\"note\"", table.note) + "\n";
  }

 private:
  // The first cell names the row: a screen reader says it before each of the others.
  void write_row(const Table& table, const std::vector<Cell>& row) const {
    out += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      std::string tag = i == 0 ? "th scope=\"row\"" : "td";
      if (table.columns[i].align == Align::right) tag += " class=\"number\"";
      out += element(tag, words_of(i < row.size() ? row[i] : Cell{}));
    }
    out += "</tr>\n";
  }
};

}  // namespace

std::string render_html(const Document& document) {
  std::string out;
  begin_html_page(out, document.language, document.title);
  if (!document.subtitle.empty()) out += element("p class=\"subtitle\"", document.subtitle) + "\n";
  for (const auto& block : document.blocks) std::visit(BlockWriter{out}, block);
  end_html_page(out, document.footer);
  return out;
}

}  // namespace plenary
