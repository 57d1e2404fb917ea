#include <map>

#include "sheets/xlsx.h"
#include "sheets/xml_reader.h"

namespace plenary::sheets {
namespace {

class StyleReader final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt" && !is_cell_formats_)
      codes_[attributes.number("numFmtId", -1)] = attributes.get("formatCode");
    else if (name == "cellXfs")
      is_cell_formats_ = true;
    else if (name == "xf" && is_cell_formats_)
      add(attributes.number("numFmtId", 0));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") is_cell_formats_ = false;
  }

  std::vector<NumberFormat> formats{};

 private:
  void add(int id) {
    const auto code = codes_.find(id);
    formats.push_back(code == codes_.end() ? built_in_format(id) : number_format(code->second));
  }

  bool is_cell_formats_ = false;
  std::map<int, std::string> codes_{};
};

// <si>: one text, or runs of it; phonetic guides (rPh) are no part of the text.
class StringReader final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& /*attributes*/) override {
    if (name == "si") text_.clear();
    if (name == "rPh") is_guide_ = true;
    is_text_ = name == "t" && !is_guide_;
  }
  void end(std::string_view name) override {
    if (name == "si") strings.push_back(unescaped(text_));
    if (name == "rPh") is_guide_ = false;
    is_text_ = false;
  }
  void text(std::string_view text) override {
    if (is_text_) text_ += text;
  }

  std::vector<std::string> strings{};

 private:
  bool is_text_ = false, is_guide_ = false;
  std::string text_{};
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

Result<std::vector<NumberFormat>> read_xlsx_styles(Parts& parts, const std::string& part) {
  StyleReader reader;
  if (auto read = read_xml(parts, part, reader); !read) return fail(std::move(read.error()));
  return std::move(reader.formats);
}

Result<std::vector<std::string>> read_xlsx_strings(Parts& parts, const std::string& part) {
  StringReader reader;
  if (auto read = read_xml(parts, part, reader); !read) return fail(std::move(read.error()));
  return std::move(reader.strings);
}

}  // namespace plenary::sheets
