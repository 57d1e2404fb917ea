// The formats of a list that need no look ahead: each row leaves as it comes.

#include "plenary/codec/csv.h"
#include "plenary/text.h"
#include "render/escape.h"
#include "render/html_page.h"
#include "render/list_encoder.h"

namespace plenary {
namespace {

class CsvListEncoder : public ListEncoder {
 public:
  CsvListEncoder(std::vector<ListHeading> headings, bool excel, std::string& out)
      : headings_(std::move(headings)), excel_(excel), out_(out), csv_(out, options_of(excel)) {}

  void begin() override {
    if (excel_) out_ += "\xEF\xBB\xBF";
    for (const auto& heading : headings_) csv_.cell(heading.key);
    csv_.end_row();
  }

  void row(std::span<const ListCell> cells) override {
    for (const auto& cell : cells) csv_.cell(plain_words(cell, scratch_));
    csv_.end_row();
  }

 private:
  // Excel takes the separator of its own country: a semicolon wherever numbers have a comma. Both
  // read back exactly, formulae and apostrophes included.
  static CsvWriteOptions options_of(bool excel) {
    if (excel) return {.delimiter = ';', .crlf = true, .guard_formulas = true};
    return {.keep_apostrophes = true};
  }

  std::vector<ListHeading> headings_;
  bool excel_;
  std::string& out_;
  CsvWriter csv_;
  std::string scratch_;
};

// json: one array of objects. ndjson: an object a line.
class JsonListEncoder : public ListEncoder {
 public:
  JsonListEncoder(std::vector<ListHeading> headings, std::string& out, bool lines)
      : headings_(std::move(headings)), out_(out), json_(out), lines_(lines) {}

  void begin() override {
    if (!lines_) json_.begin_array();
  }

  void row(std::span<const ListCell> cells) override {
    if (!lines_) return object(json_, cells);
    JsonWriter line(out_, true);
    object(line, cells);
    out_ += '\n';
  }

  Result<void> end() override {
    if (lines_) return {};
    json_.end_array();
    out_ += '\n';
    return {};
  }

 private:
  void object(JsonWriter& json, std::span<const ListCell> cells) const {
    json.begin_object();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      json.key(headings_[i].key);
      cells[i].write(json);
    }
    json.end_object();
  }

  std::vector<ListHeading> headings_;
  std::string& out_;
  JsonWriter json_;
  bool lines_;
};

class MarkdownListEncoder : public ListEncoder {
 public:
  MarkdownListEncoder(std::vector<ListHeading> headings, const ListOptions& options,
                      std::string& out)
      : headings_(std::move(headings)), options_(options), out_(out) {}

  void begin() override {
    for (const auto& heading : headings_) cell(heading.title);
    out_ += "|\n";
    for (const auto& heading : headings_) out_ += heading.align == Align::right ? "|--:" : "|---";
    out_ += "|\n";
  }

  void row(std::span<const ListCell> cells) override {
    for (const auto& each : cells) cell(words_of(each, options_));
    out_ += "|\n";
  }

 private:
  void cell(std::string_view text) {
    out_ += "| ";
    append_markdown_cell(out_, text);
    out_ += ' ';
  }

  std::vector<ListHeading> headings_;
  ListOptions options_;
  std::string& out_;
};

// A whole page that stands alone: no script, no style sheet from elsewhere, readable aloud.
class HtmlListEncoder : public ListEncoder {
 public:
  HtmlListEncoder(std::vector<ListHeading> headings, const ListOptions& options, std::string& out)
      : headings_(std::move(headings)), options_(options), out_(out) {}

  void begin() override {
    begin_html_page(out_, options_.language, options_.title);
    out_ += "<div class=\"wide\">\n<table>\n<thead>\n<tr>";
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      element("th scope=\"col\"", "th", i, headings_[i].title);
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
  }

  void row(std::span<const ListCell> cells) override {
    out_ += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string words = words_of(cells[i], options_);
      if (i == 0) {
        element("th scope=\"row\"", "th", i, words);
      } else {
        element("td", "td", i, words);
      }
    }
    out_ += "</tr>\n";
  }

  Result<void> end() override {
    out_ += "</tbody>\n</table>\n</div>\n";
    end_html_page(out_, "");
    return {};
  }

 private:
  void element(std::string_view opening, std::string_view name, std::size_t column,
               std::string_view text) {
    out_ += '<';
    out_ += opening;
    if (headings_[column].align == Align::right) out_ += " class=\"number\"";
    out_ += '>';
    append_html(out_, text);
    out_ += "</";
    out_ += name;
    out_ += '>';
  }

  std::vector<ListHeading> headings_;
  ListOptions options_;
  std::string& out_;
};

}  // namespace

std::unique_ptr<ListEncoder> list_encoder(std::vector<ListHeading> headings,
                                          const ListOptions& options, std::string& out) {
  switch (options.format) {
    case Format::text:
      break;
    case Format::csv:
      return std::make_unique<CsvListEncoder>(std::move(headings), options.excel, out);
    case Format::json:
    case Format::ndjson:
      return std::make_unique<JsonListEncoder>(std::move(headings), out,
                                               options.format == Format::ndjson);
    case Format::markdown:
      return std::make_unique<MarkdownListEncoder>(std::move(headings), options, out);
    case Format::html:
      return std::make_unique<HtmlListEncoder>(std::move(headings), options, out);
    case Format::xlsx:
      return workbook_list_encoder(headings, options, out);
  }
  return text_list_encoder(std::move(headings), options, out);
}

}  // namespace plenary
