#include "damages.h"

#include <unicode/ucnv.h>

#include <cstdlib>
#include <vector>

namespace plenary::test {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80U; }

std::size_t before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && continues(text[at]));
  return at;
}

std::size_t behind(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && continues(text[at]));
  return at;
}

std::string converted(std::string_view text, const char* encoding) {
  std::string out(text.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto size =
      ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) std::abort();
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// UTF-8 that a program took for Windows-1252.
std::string twice(std::string_view text) {
  std::string out(text.size() * 8 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto size =
      ucnv_convert("UTF-8", "windows-1252", out.data(), static_cast<std::int32_t>(out.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) std::abort();
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\r') continue;
    if (byte == '\n')
      out += end;
    else
      out += byte;
  }
  return out;
}

class Damager {
 public:
  Damager(std::string_view good, char separator, const std::function<void(const Damage&)>& visit)
      : good_(good), separator_(separator), visit_(visit) {}

  void damage_all() {
    bool in_quotes = false;  // what stands there is text and no structure
    for (std::size_t at = 0; at < good_.size(); ++at) {
      damage_byte(at);
      in_quotes = in_quotes != (good_[at] == '"');
      if (good_[at] == '"') damage_sign("quote", at, 1);
      if (in_quotes) continue;
      if (good_[at] == separator_) damage_sign("separator", at, 1);
      if (good_[at] == '\r') damage_sign("line end", at, 2);
      if (good_[at] == '\n' && (at == 0 || good_[at - 1] != '\r')) damage_sign("line end", at, 1);
    }
    encode();
    cut();
  }

 private:
  void give(std::string kind, std::size_t at, std::string text,
            std::size_t cut = std::string::npos) {
    if (text != good_) visit_({std::move(kind), at, std::move(text), cut});
  }

  std::string replaced(std::size_t at, std::size_t length, std::string_view by) const {
    std::string text(good_.substr(0, at));
    text += by;
    text += good_.substr(at + length);
    return text;
  }

  void damage_sign(const std::string& name, std::size_t at, std::size_t length) {
    const std::string sign(good_.substr(at, length));
    give(name + " dropped", at, replaced(at, length, ""));
    give(name + " doubled", at, replaced(at, length, sign + sign));
    if (at > 0) {
      const std::size_t from = before(good_, at);
      give(name + " moved left", at,
           replaced(from, at + length - from, sign + std::string(good_.substr(from, at - from))));
    }
    if (at + length < good_.size()) {
      const std::size_t to = behind(good_, at + length - 1);
      const std::size_t end = behind(good_, to);
      give(name + " moved right", at,
           replaced(at, end - at, std::string(good_.substr(to, end - to)) + sign));
    }
    if (name == "separator") {
      for (const char other : {',', ';', '\t', '|'})
        give("separator replaced", at, replaced(at, 1, std::string(1, other)));
    }
    if (name == "line end" && length == 2) {
      give("line end halved", at, replaced(at, 1, ""));
      give("line end halved", at, replaced(at + 1, 1, ""));
    }
  }

  void damage_byte(std::size_t at) {
    if (at % 7 == 0) {
      give("NUL put in", at, replaced(at, 0, std::string_view("\0", 1)));
      give("byte made NUL", at, replaced(at, 1, std::string_view("\0", 1)));
      give("byte made FF", at, replaced(at, 1, "\xFF"));
    }
    if (!is_high(good_[at])) return;
    give("byte of a letter dropped", at, replaced(at, 1, ""));
    give("letter lost", at, replaced(at, 1, "\xEF\xBF\xBD"));
    if (at + 1 < good_.size() && continues(good_[at + 1])) {
      const std::string swapped{good_[at + 1], good_[at]};
      give("bytes of a letter swapped", at, replaced(at, 2, swapped));
    }
  }

  void encode() {
    for (const std::string_view end : {"\n", "\r\n", "\r"}) {
      const std::string text = with_line_ends(good_, end);
      give("line ends", 0, text);
      for (const char* encoding :
           {"windows-1252", "iso-8859-15", "UTF-16LE", "UTF-16BE", "macintosh", "ibm-850"})
        give(encoding, 0, converted(text, encoding));
      give("UTF-8 with BOM", 0, "\xEF\xBB\xBF" + text);
      give("UTF-16LE with BOM", 0, "\xFF\xFE" + converted(text, "UTF-16LE"));
      give("UTF-16BE with BOM", 0, "\xFE\xFF" + converted(text, "UTF-16BE"));
      give("wrong BOM", 0, "\xFE\xFF" + converted(text, "UTF-16LE"));
      give("UTF-8 twice", 0, twice(text));
    }
    const std::string wide = "\xFF\xFE" + converted(good_, "UTF-16LE");
    for (std::size_t at = 2; at < wide.size(); at += 97) {
      std::string text = wide;
      give("byte of UTF-16 dropped", at / 2, text.erase(at, 1));
    }
    const std::string narrow = converted(good_, "windows-1252");
    for (std::size_t at = 0; at < narrow.size(); at += 13)
      give("Windows-1252 cut", at, narrow.substr(0, at), at);
    for (std::size_t at = 0; at < wide.size(); at += 41)
      give("UTF-16 cut", at / 2, wide.substr(0, at), at / 2);
  }

  void cut() {
    for (std::size_t at = 0; at < good_.size(); at += 2)
      give("cut", at, std::string(good_.substr(0, at)), at);
  }

  std::string_view good_;
  char separator_;
  const std::function<void(const Damage&)>& visit_;
};

}  // namespace

void each_damage(std::string_view good, char separator,
                 const std::function<void(const Damage&)>& visit) {
  Damager(good, separator, visit).damage_all();
}

}  // namespace plenary::test
