#include "intake/email.h"

#include <algorithm>

#include "plenary/text.h"

namespace plenary {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// An atom of RFC 5321; bytes beyond ASCII are allowed by RFC 6531.
bool is_atom(char c) {
  return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80U ||
         std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_local_part(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2).find_first_of("\"\\") == text.npos;
  bool stop = true;  // a stop may neither begin nor end it, nor follow another
  for (const char c : text) {
    if (c == '.' ? stop : !is_atom(c)) return false;
    stop = c == '.';
  }
  return !stop;
}

bool is_domain(std::string_view text) {
  if (text.size() < 4 || text.size() > 253 || text.find('.') == text.npos) return false;
  std::size_t label = 0;
  char before = '-';
  for (const char c : text) {
    if (c == '.') {
      if (label == 0 || before == '-') return false;
      label = 0;
    } else {
      const bool fits = is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80U ||
                        (c == '-' && label > 0);
      if (!fits || ++label > 63) return false;
    }
    before = c;
  }
  return label >= 2 && before != '-';  // there is no top-level domain of one letter
}

bool starts_with_mailto(std::string_view text) {
  constexpr std::string_view scheme = "mailto:";
  if (text.size() < scheme.size()) return false;
  return std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char c) {
    return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  });
}

// What stands in the last pair of angle brackets, else the text without scheme and trailing marks.
std::string_view bare(std::string_view text) {
  const std::size_t open = text.rfind('<');
  const std::size_t close = text.rfind('>');
  if (open != text.npos && close != text.npos && open < close)
    text = trim(text.substr(open + 1, close - open - 1));
  if (starts_with_mailto(text)) text = trim(text.substr(7));
  while (!text.empty() && std::string_view(".;,").find(text.back()) != std::string_view::npos)
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

// "a@b.org; c@d.org", "a@b.org / c@d.org", "a@b.org c@d.org": every part has its own @.
bool is_several(std::string_view text) {
  const std::size_t gap = text.find_first_of(";,/ \n");
  if (gap == text.npos) return false;
  return text.substr(0, gap).find('@') != text.npos && text.substr(gap).find('@') != text.npos;
}

std::string fault_of(std::string_view text, std::size_t at) {
  if (at == text.npos) return "has no @";
  if (at == 0) return "has nothing before the @";
  if (text.find('@', at + 1) != text.npos) return "has two @";
  if (text.find_first_of(" \t\n") != text.npos) return "has a blank in it";
  if (!is_domain(text.substr(at + 1))) return "has no domain that could exist behind the @";
  return "has a character that no address has before the @";
}

}  // namespace

EmailRead read_list_email(std::string_view cell) {
  if (is_several(cell)) return {{}, "is more than one address"};
  const std::string_view text = bare(cell);
  const std::size_t at = text.rfind('@');
  const bool right = at != text.npos && is_local_part(text.substr(0, at)) &&
                     is_domain(text.substr(at + 1)) && text.size() <= 254;
  if (!right) return {{}, fault_of(text, text.find('@'))};
  EmailRead read{std::string(text), {}};
  std::transform(read.address.begin() + static_cast<std::ptrdiff_t>(at), read.address.end(),
                 read.address.begin() + static_cast<std::ptrdiff_t>(at), [](char c) {
                   return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                 });
  return read;
}

}  // namespace plenary
