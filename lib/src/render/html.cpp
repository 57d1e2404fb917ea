// One page that stands alone: no script, no picture, nothing fetched. It prints on A4 with the
// titles of a table on each page, and says to a screen reader what is a title of what.
#include <algorithm>

#include "render/escape.h"
#include "render/writers.h"

namespace plenary {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 "Noto Sans", "Noto Sans Arabic", "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin-bottom: 0.25rem; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1rem; }
.subtitle { margin-top: 0; color: #444; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #bbb; unicode-bidi: plaintext; }
thead th { border-bottom: 2px solid #444; }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.note, footer { color: #444; font-size: 0.875rem; }
footer { margin-top: 2rem; border-top: 1px solid #bbb; padding-top: 0.5rem; }
@page { size: A4; margin: 2cm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr, li, dt, dd { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
}
)";

std::string escape(std::string_view text) {
  std::string out;
  append_html(out, text);
  return out;
}

std::string element(std::string_view tag, std::string_view text) {
  const auto name = tag.substr(0, tag.find(' '));
  return "<" + std::string(tag) + ">" + escape(text) + "</" + std::string(name) + ">";
}

bool reads_right_to_left(const Language& language) {
  return language == "ar" || language == "fa" || language == "he" || language == "ur";
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
      out += element("dt", name) + element("dd", value) + "\n";
    }
    out += "</dl>\n";
  }

  void operator()(const Table& table) const {
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
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + escape(document.language) + "\"";
  if (reads_right_to_left(document.language)) out += " dir=\"rtl\"";
  out += ">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += element("title", document.title) + "\n<style>" + std::string(style) + "</style>\n";
  out += "</head>\n<body>\n<main>\n" + element("h1", document.title) + "\n";
  if (!document.subtitle.empty()) out += element("p class=\"subtitle\"", document.subtitle) + "\n";
  for (const auto& block : document.blocks) std::visit(BlockWriter{out}, block);
  out += "</main>\n";
  if (!document.footer.empty()) out += element("footer", document.footer) + "\n";
  out += "</body>\n</html>\n";
  return out;
}

}  // namespace plenary
