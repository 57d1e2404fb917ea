#include "intake/row/contacts.h"

#include <algorithm>

#include "intake/email.h"

namespace plenary {

namespace {

using F = ListField;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2.12661E+11", "212661234567": a spreadsheet took the number for a number.
bool is_damaged_phone(std::string_view phone) {
  const std::size_t power = phone.find_first_of("Ee");
  const auto digits = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](char c) { return is_digit(c) || c == '.' || c == ','; });
  };
  if (power != phone.npos && power + 1 < phone.size() && phone[power + 1] == '+')
    return digits(phone.substr(0, power)) && digits(phone.substr(power + 2));
  return phone.size() >= 10 && phone.front() != '0' &&
         std::all_of(phone.begin(), phone.end(), is_digit);
}

}  // namespace

void read_email(RowCells& cells) {
  const std::string_view text = cells.cell(F::email);
  if (text.empty()) {
    if (cells.list().has(F::email) && !cells.out().placeholder)
      cells.problems().report("email-missing", F::email, "", "there is no e-mail address");
    return;
  }
  EmailRead read = read_list_email(text);
  if (read.fault.empty()) {
    cells.person().email = std::move(read.address);
    cells.mark_given(F::email);
  } else if (!cells.is_marker(F::email, text)) {
    cells.problems().report("email-invalid", F::email, text, quoted(text) + ' ' + read.fault,
                            "one address a person, as in name@ministry.example");
  }
}

void read_phone(RowCells& cells) {
  const std::string_view text = cells.cell(F::phone);
  if (text.empty() || cells.is_marker(F::phone, text)) return;
  cells.person().phone = text;
  cells.mark_given(F::phone);
  if (is_damaged_phone(text))
    cells.problems().report("phone-damaged", F::phone, text,
                            quoted(text) + " looks like a number that a spreadsheet has damaged",
                            "it is kept as it is; ask for it with its + and country code");
}

}  // namespace plenary
