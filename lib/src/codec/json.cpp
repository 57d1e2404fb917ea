#include "plenary/codec/json.h"

#include <fmt/format.h>

#include "plenary/codec/json_change.h"

namespace plenary {
namespace {

// Escapes that JSON has a letter for; 0: written as \u00xx.
char letter_of(char byte) {
  switch (byte) {
    case '"':
    case '\\':
      return byte;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

// U+2028 and U+2029 end a line to JavaScript of before 2019, and to some who cut text into lines.
bool is_unicode_line_end(std::string_view text, std::size_t position) {
  const std::string_view three = text.substr(position, 3);
  return three == "\u2028" || three == "\u2029";
}

bool passes(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x20U && code != '"' && code != '\\' && code != 0xE2U && code != 0x7FU;
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    if (passes(byte)) continue;
    const bool line_end = is_unicode_line_end(text, i);
    if (byte == '\xE2' && !line_end) continue;
    out += text.substr(written, i - written);
    if (line_end) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (const char letter = letter_of(byte); letter != 0) {
      out += '\\';
      out += letter;
    } else {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(byte));
    }
    written = i + 1;
  }
  out += text.substr(written);
  out += '"';
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

std::string json_of_map(const std::map<std::string, std::string>& map) {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  for (const auto& [name, text] : map) json.field(name, text);
  json.end_object();
  return out;
}

void JsonWriter::new_line() {
  if (compact_) return;
  out_ += '\n';
  out_.append(2 * static_cast<std::size_t>(depth_), ' ');
}

// What stands before a value or a key: nothing after a key, else a comma and a new line.
void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  new_line();
  first_ = false;
}

void JsonWriter::begin_object() {
  separate();
  out_ += '{';
  ++depth_;
  first_ = true;
}

void JsonWriter::begin_array() {
  separate();
  out_ += '[';
  ++depth_;
  first_ = true;
}

void JsonWriter::end_object() {
  --depth_;
  if (!first_) new_line();
  out_ += '}';
  first_ = false;
}

void JsonWriter::end_array() {
  --depth_;
  if (!first_) new_line();
  out_ += ']';
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_json(out_, name);
  out_ += compact_ ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  append_json(out_, text);
}

void JsonWriter::value(std::int64_t number) {
  separate();
  out_ += fmt::format_int(number).c_str();
}

void JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(Date date) { date.year == 0 ? null() : value(iso(date)); }

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::text_or_null(std::string_view text) { text.empty() ? null() : value(text); }

void JsonWriter::problem(const Problem& problem) {
  begin_object();
  field_or_null("file", problem.where.path);
  const auto place = [this](std::string_view name, int number) {
    key(name);
    number == 0 ? null() : value(number);
  };
  place("line", problem.where.line);
  place("column", problem.where.column);
  field_or_null("field", problem.field);
  field_or_null("value", problem.value);
  field("code", problem.code);
  field("severity", name_of(problem.severity));
  field("message", problem.message);
  field_or_null("hint", problem.hint);
  end_object();
}

void json_of_fields(JsonWriter& json, const std::vector<FieldChange>& fields) {
  json.key("fields");
  json.begin_array();
  for (const FieldChange& field : fields) {
    json.begin_object();
    json.field("field", field.field);
    json.field_or_null("before", field.before);
    json.field_or_null("after", field.after);
    if (field.change != 0) json.field("change", field.change);
    json.end_object();
  }
  json.end_array();
}

}  // namespace plenary
