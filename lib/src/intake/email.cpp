#include "intake/email.h"

#include <algorithm>
#include <array>
#include <vector>

#include "plenary/text.h"

namespace plenary {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// An atom of RFC 5321; bytes beyond ASCII are allowed by RFC 6531.
constexpr std::array<bool, 256> make_atoms() {
  std::array<bool, 256> atoms{};
  for (std::size_t byte = 0x80; byte < atoms.size(); ++byte) atoms[byte] = true;
  for (unsigned char c = '0'; c <= '9'; ++c) atoms[c] = true;
  for (unsigned char c = 'a'; c <= 'z'; ++c) atoms[c] = atoms[c - 'a' + 'A'] = true;
  for (const char c : std::string_view("!#$%&'*+-/=?^_`{|}~"))
    atoms[static_cast<unsigned char>(c)] = true;
  return atoms;
}
constexpr std::array<bool, 256> atoms = make_atoms();

bool is_atom(char c) { return atoms[static_cast<unsigned char>(c)]; }

// What stands between the quotes of "a b"@c.example: a quote or a backslash only behind a
// backslash.
bool is_quoted_text(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' || static_cast<unsigned char>(text[i]) < 0x20U) return false;
    if (text[i] == '\\' && ++i == text.size()) return false;
  }
  return true;
}

bool is_local_part(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return is_quoted_text(text.substr(1, text.size() - 2));
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
  // There is no top-level domain of one letter, nor one that ends in a digit.
  return label >= 2 && before != '-' && !(before >= '0' && before <= '9');
}

bool starts_with_mailto(std::string_view text) {
  constexpr std::string_view scheme = "mailto:";
  return text.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower_ascii(c); });
}

// Without the scheme, and without the marks that a sentence or a list leaves behind it.
std::string_view bare(std::string_view text) {
  text = trim(text);
  if (starts_with_mailto(text)) text = trim(text.substr(7));
  while (!text.empty() && std::string_view(".;,").find(text.back()) != std::string_view::npos)
    text = trim(text.substr(0, text.size() - 1));
  return text;
}

// "Diop, Awa <a@b.example>", "a@b.example (Awa Diop)", "Awa Diop [a@b.example]": what stands in
// brackets, if an @ does.
std::string_view in_brackets(std::string_view text, char open, char close) {
  const std::size_t from = text.rfind(open);
  const std::size_t to = text.rfind(close);
  if (from == text.npos || to == text.npos || to < from) return {};
  const std::string_view inside = text.substr(from + 1, to - from - 1);
  return inside.find('@') == inside.npos ? std::string_view{} : inside;
}

std::string_view without_comment(std::string_view text) {
  const std::size_t open = text.find(" (");
  const bool closes = open != text.npos && text.back() == ')';
  return closes && text.find('@') < open ? trim(text.substr(0, open)) : text;
}

// Every word of the cell that has its own @ between other characters.
std::vector<std::string_view> addresses_in(std::string_view cell) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  while (begin < cell.size()) {
    const std::size_t end = std::min(cell.find_first_of(";,/ \n<>()[]", begin), cell.size());
    const std::string_view word = bare(cell.substr(begin, end - begin));
    const std::size_t at = word.find('@');
    if (at != word.npos && at > 0 && at + 1 < word.size()) found.push_back(word);
    begin = end + 1;
  }
  return found;
}

bool is_same_address(std::string_view left, std::string_view right) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](char a, char b) { return lower_ascii(a) == lower_ascii(b); });
}

std::string_view the_one_in(std::string_view cell) {
  for (const auto& [open, close] : {std::pair{'<', '>'}, {'[', ']'}, {'(', ')'}}) {
    if (const auto inside = in_brackets(cell, open, close); !inside.empty()) return bare(inside);
  }
  return bare(without_comment(cell));
}

std::string with_lower_domain(std::string_view address, std::size_t at) {
  std::string lower(address);
  for (std::size_t i = at; i < lower.size(); ++i) lower[i] = lower_ascii(lower[i]);
  return lower;
}

constexpr std::array<bool, 256> make_plain_letters() {
  std::array<bool, 256> plain{};
  for (const char c :
       std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@"))
    plain[static_cast<unsigned char>(c)] = true;
  return plain;
}
constexpr std::array<bool, 256> plain_letters = make_plain_letters();

// Where the @ of a cell is that holds an address and nothing else, of letters that stand for
// nothing but themselves: nearly all of them. 0: it has to be looked at closely.
std::size_t plain_address_at(std::string_view cell) {
  if (cell.size() > 254 || !std::all_of(cell.begin(), cell.end(), [](char c) {
        return plain_letters[static_cast<unsigned char>(c)];
      }))
    return 0;
  const std::size_t at = cell.find('@');
  if (at == cell.npos || !is_local_part(cell.substr(0, at)) || !is_domain(cell.substr(at + 1)))
    return 0;
  return at;
}

std::string fault_of(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == text.npos) return "has no @";
  if (at == 0) return "has nothing before the @";
  if (text.find('@', at + 1) != text.npos) return "has two @";
  if (text.find_first_of(" \t\n") != text.npos) return "has a blank in it";
  if (at > 64) return "has more than 64 characters before the @";
  if (text.size() > 254) return "is longer than an address may be";
  if (!is_domain(text.substr(at + 1))) return "has no domain that could exist behind the @";
  return "has a character that no address has before the @";
}

}  // namespace

EmailRead read_list_email(std::string_view cell) {
  if (const std::size_t at = plain_address_at(cell); at != 0)
    return {with_lower_domain(cell, at), {}, {}};
  std::string_view text = the_one_in(cell);
  if (text.find('"') == text.npos) {  // a quoted local part may hold anything
    const auto all = addresses_in(cell);
    const bool several = std::any_of(all.begin(), all.end(), [&](std::string_view each) {
      return !is_same_address(each, all.front());
    });
    if (several)
      return {{},
              "is more than one address",
              "keep one of " + std::string(all.front()) + " and " + std::string(all.back())};
    if (all.size() > 1) text = all.front();
  }
  const std::size_t at = text.rfind('@');
  const bool right = at != text.npos && is_local_part(text.substr(0, at)) &&
                     is_domain(text.substr(at + 1)) && text.size() <= 254;
  if (!right) return {{}, fault_of(text), {}};
  return {with_lower_domain(text, at), {}, {}};
}

}  // namespace plenary
