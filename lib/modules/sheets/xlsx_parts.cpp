#include <map>

#include "sheets/grid.h"
#include "sheets/package.h"
#include "sheets/xlsx.h"

namespace plenary::sheets {
namespace {

class StyleReader final : public XmlHandler {
 public:
  explicit StyleReader(XlsxBook& book) : book_(book) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt" && !is_cell_formats_)
      codes_[attributes.number("numFmtId", -1)] = attributes.get("formatCode");
    else if (name == "fonts" || name == "cellXfs")
      (name == "fonts" ? is_fonts_ : is_cell_formats_) = true;
    else if (name == "font" && is_fonts_)
      struck_fonts_.push_back(false);
    else if (is_strike(name, attributes) && is_fonts_ && !struck_fonts_.empty())
      struck_fonts_.back() = true;
    else if (name == "xf" && is_cell_formats_)
      add(attributes.number("numFmtId", 0),
          static_cast<std::size_t>(attributes.number("fontId", 0)));
  }
  void end(std::string_view name) override {
    if (name == "fonts") is_fonts_ = false;
    if (name == "cellXfs") is_cell_formats_ = false;
  }

 private:
  void add(int id, std::size_t font) {
    const auto code = codes_.find(id);
    book_.formats.push_back(code == codes_.end() ? built_in_format(id)
                                                 : number_format(code->second));
    book_.struck_styles.push_back(font < struck_fonts_.size() && struck_fonts_[font]);
  }

  XlsxBook& book_;
  bool is_fonts_ = false, is_cell_formats_ = false;
  std::map<int, std::string> codes_{};
  std::vector<bool> struck_fonts_{};
};

class StringReader final : public XmlHandler {
 public:
  explicit StringReader(XlsxBook& book) : book_(book) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "si") text_.clear();
    text_.start(name, attributes);
  }
  void end(std::string_view name) override {
    text_.end(name);
    if (name != "si") return;
    book_.strings.push_back(unescaped(text_.text()));
    book_.struck_strings.push_back(text_.is_struck());
  }
  void text(std::string_view text) override { text_.add(text); }

 private:
  XlsxBook& book_;
  RichText text_{};
};

class NoteReader final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "comment") {
      note_ = {};
      text_.clear();
      if (!parse_cell_name(attributes.get("ref"), note_.row, note_.column)) note_ = {};
    }
    text_.start(name, attributes);
  }
  void end(std::string_view name) override {
    text_.end(name);
    if (name != "comment" || text_.text().empty()) return;
    note_.text = unescaped(text_.text());
    notes.push_back(note_);
  }
  void text(std::string_view text) override { text_.add(text); }

  std::vector<XlsxNote> notes{};

 private:
  XlsxNote note_{};
  RichText text_{};
};

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// The code of "_xHHHH_" at `at`, else -1. Surrogates are left as they stand.
int escape_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 7 || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
  int code = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code >= 0xD800 && code <= 0xDFFF ? -1 : code;
}

void add_utf8(std::string& out, int code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find("_x"); at != text.npos; at = text.find("_x", at)) {
    const int code = escape_at(text, at);
    if (code < 0) {
      ++at;
      continue;
    }
    out += text.substr(done, at - done);
    add_utf8(out, code);
    done = at = at + 7;
  }
  out += text.substr(done);
  return out;
}

bool is_strike(std::string_view name, const XmlAttributes& attributes) {
  return name == "strike" && attributes.is_on();
}

void RichText::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "r") is_run_struck_ = false;
  if (is_strike(name, attributes)) is_run_struck_ = true;
  if (name == "rPh") is_guide_ = true;
  is_text_ = name == "t" && !is_guide_;
}

void RichText::add(std::string_view text) {
  if (!is_text_) return;
  text_ += text;
  if (is_run_struck_ && has_ink(text)) is_struck_ = true;
}

Result<void> read_xlsx_styles(Parts& parts, const std::string& part, XlsxBook& book) {
  StyleReader reader(book);
  return read_xml(parts, part, reader);
}

Result<void> read_xlsx_strings(Parts& parts, const std::string& part, XlsxBook& book) {
  StringReader reader(book);
  return read_xml(parts, part, reader);
}

Result<std::vector<XlsxNote>> read_xlsx_notes(Parts& parts, const std::string& sheet) {
  auto relations = relations_of(parts, sheet);
  if (!relations) return fail(std::move(relations.error()));
  NoteReader reader;
  const Relation* notes = relation_of_type(*relations, "comments");
  if (notes && parts.has(notes->target)) {
    if (auto read = read_xml(parts, notes->target, reader); !read)
      return fail(std::move(read.error()));
  }
  return std::move(reader.notes);
}

}  // namespace plenary::sheets
