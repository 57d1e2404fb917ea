#include "render/html_page.h"

#include "render/escape.h"

namespace plenary {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --page: #fff; --text: #1b1b1b; --quiet: #4f4f4f;
  --line: #c8c8c8; --strong: #595959; --soft: #f2f5f8; --accent: #1d5f8a; }
@media (prefers-color-scheme: dark) {
  :root { --page: #16181b; --text: #e6e6e6; --quiet: #b4b4b4; --line: #45494e; --strong: #8b9097;
    --soft: #22272d; --accent: #7db4da; }
}
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--page);
  color: var(--text); font: 1rem/1.5 "Noto Sans", "Noto Sans Arabic", "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.25rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl { margin: 0.5rem 0 1rem; }
.subtitle { margin-top: 0; color: var(--quiet); }
ol { padding: 0.75rem 1rem 0.75rem 2.5rem; background: var(--soft);
  border-inline-start: 4px solid var(--accent); }
.wide { overflow-x: auto; margin: 0.5rem 0 1rem; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
th, td { padding: 0.25rem 1.25rem 0.25rem 0; text-align: start; vertical-align: top;
  border-bottom: 1px solid var(--line); unicode-bidi: plaintext; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { vertical-align: bottom; line-height: 1.25; border-bottom: 2px solid var(--strong); }
tbody th { font-weight: normal; }
th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { font-weight: 600; margin-top: 0.25rem; font-variant-numeric: tabular-nums; }
dd { margin: 0; grid-column: 2; }
dt + dd { margin-top: 0.25rem; }
dd + dd { color: var(--quiet); }
.note, footer { color: var(--quiet); font-size: 0.875rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 0.5rem; }
@page { size: A4; margin: 2cm; }
@media print {
  :root { color-scheme: light; --page: #fff; --text: #000; --quiet: #333; --line: #999;
    --strong: #333; --soft: #fff; --accent: #333; }
  :root { font-size: 10pt; }
  body { margin: 0; max-width: none; padding: 0; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, li, dt, dd { break-inside: avoid; }
  h1, h2, h3, caption, dt { break-after: avoid; }
}
)";

bool reads_right_to_left(const Language& language) {
  return language == "ar" || language == "fa" || language == "he" || language == "ur";
}

}  // namespace

void begin_html_page(std::string& out, const Language& language, std::string_view title) {
  out += "<!DOCTYPE html>\n<html lang=\"";
  append_html(out, language);
  out += reads_right_to_left(language) ? "\" dir=\"rtl\">\n" : "\">\n";
  out += "<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  append_html(out, title);
  out += "</title>\n<style>";
  out += style;
  out += "</style>\n</head>\n<body>\n<main>\n<h1>";
  append_html(out, title);
  out += "</h1>\n";
}

void end_html_page(std::string& out, std::string_view footer) {
  out += "</main>\n";
  if (!footer.empty()) {
    out += "<footer>";
    append_html(out, footer);
    out += "</footer>\n";
  }
  out += "</body>\n</html>\n";
}

}  // namespace plenary
