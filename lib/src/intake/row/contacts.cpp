#include "intake/row/contacts.h"

#include <algorithm>

#include "intake/email.h"
#include "plenary/text.h"

namespace plenary {

namespace {

using F = ListField;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

std::size_t find_power(std::string_view text) {
  const auto found =
      std::find_if(text.begin(), text.end(), [](char c) { return c == 'E' || c == 'e'; });
  return found == text.end() ? text.npos : static_cast<std::size_t>(found - text.begin());
}

// "2.12661E+11", "212661234567", "661234567.0": a spreadsheet took the number for a number, and its
// + or zeros in front, or its last digits, are gone. Eight digits may be a whole number at home.
bool is_damaged_phone(std::string_view phone) {
  constexpr std::size_t longest_at_home = 8;
  const std::size_t power = find_power(phone);
  if (power != phone.npos) {
    std::string_view exponent = phone.substr(power + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    return is_number(phone.substr(0, power)) && is_number(exponent);
  }
  if (phone.size() > 2 && phone.ends_with(".0")) phone.remove_suffix(2);
  return phone.size() > longest_at_home && phone.front() != '0' &&
         std::all_of(phone.begin(), phone.end(), is_digit);
}

}  // namespace

void read_email(RowCells& cells) {
  const std::string_view text = cells.cell(F::email);
  if (text.empty()) {
    if (cells.list().has(F::email) && !cells.out().placeholder)
      cells.problems().report("email-missing", F::email, "", "there is no e-mail address",
                              "the row is taken without; ask whoever sent the list for it");
    return;
  }
  EmailRead read = read_list_email(text);
  if (read.fault.empty()) {
    cells.person().email = std::move(read.address);
    cells.mark_given(F::email);
  } else if (!cells.is_marker(F::email, text)) {
    cells.problems().report("email-invalid", F::email, text, in_quotes(text) + ' ' + read.fault,
                            read.hint.empty() ? "one address a person, as in name@ministry.example"
                                              : std::move(read.hint));
  }
}

void read_phone(RowCells& cells) {
  const std::string_view text = cells.cell(F::phone);
  if (text.empty() || cells.is_marker(F::phone, text)) return;
  cells.person().phone = text;
  cells.mark_given(F::phone);
  if (is_damaged_phone(text))
    cells.problems().report("phone-damaged", F::phone, text,
                            in_quotes(text) + " looks like a number that a spreadsheet has damaged",
                            "it is kept as it is; ask for it with its + and country code");
}

}  // namespace plenary
