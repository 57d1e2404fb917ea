#include "intake/row/contacts.h"

#include <algorithm>

#include "intake/email.h"
#include "intake/header_words.h"
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

// "2.12661E+11", "212661234567", "661234567.0", "=+212661234567": a spreadsheet took the number for
// a number, and its
// + or zeros in front, or its last digits, are gone. Eight digits may be a whole number at home.
bool is_damaged_phone(std::string_view phone) {
  constexpr std::size_t longest_at_home = 8;
  const std::size_t power = find_power(phone);
  if (power != phone.npos) {
    std::string_view exponent = phone.substr(power + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    return is_number(phone.substr(0, power)) && is_number(exponent);
  }
  if (phone.front() == '=' || phone.front() == '\'' || phone.ends_with(".0")) return true;
  return phone.size() > longest_at_home && phone.front() != '0' &&
         std::all_of(phone.begin(), phone.end(), is_digit);
}

void report_damaged_phone(RowCells& cells, F field, std::string_view phone) {
  cells.problems().report("phone-damaged", field, phone,
                          in_quotes(phone) + " looks like a number that a spreadsheet has damaged",
                          "it is kept as it is; ask for it with its + and country code");
}

void report_no_address(RowCells& cells, F field) {
  cells.problems().report("email-missing", field, "", "there is no e-mail address",
                          "the row is taken without; ask whoever sent the list for it");
}

void report_wrong_address(RowCells& cells, F field, std::string_view text, EmailRead& read) {
  cells.problems().report("email-invalid", field, text, in_quotes(text) + ' ' + read.fault,
                          read.hint.empty() ? "one address a person, as in name@ministry.example"
                                            : std::move(read.hint));
}

bool is_label(std::string_view text) {
  text = trim(text);
  if (text.ends_with(':')) text = trim(text.substr(0, text.size() - 1));
  if (text.empty()) return true;
  const auto word = header_word(text);
  return word && word->meaning == HeaderMeaning::field &&
         (word->field == F::phone || word->field == F::email);
}

// "Tél. : +221 77 000 00 01 / awa@ministry.example" as addresses, numbers, and what is neither.
struct ContactParts {
  std::vector<std::string> addresses{};
  std::vector<std::string> numbers{};
  std::vector<std::string> others{};
};

void sort_part(std::string_view part, ContactParts& parts) {
  std::string rest;
  for (const std::string_view word : split(part, ' ')) {
    if (word.find('@') != word.npos)
      parts.addresses.emplace_back(word);
    else if (!word.empty())
      (rest += rest.empty() ? "" : " ") += word;
  }
  const std::size_t number = std::min(rest.find_first_of("+(0123456789"), rest.size());
  if (!is_label(std::string_view(rest).substr(0, number))) return parts.others.push_back(rest);
  if (number == rest.size()) return;
  std::string phone = rest.substr(number);
  // A few digits more go on with the number before: "70 11 22 33 / 34".
  const bool follows =
      !parts.numbers.empty() && phone.find_first_not_of("0123456789 ") == phone.npos;
  if (is_phone_number(phone) || follows)
    parts.numbers.push_back(std::move(phone));
  else
    parts.others.push_back(std::move(rest));
}

ContactParts contact_parts(std::string_view text) {
  ContactParts parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n;|,/"), text.size());
    if (const std::string_view part = trim(text.substr(0, end)); !part.empty())
      sort_part(part, parts);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// Where a column of its own says something else, that counts, and the difference is said.
bool stands_against(RowCells& cells, std::string_view own, std::string_view text) {
  if (own.empty() || fold(own) == fold(text)) return false;
  cells.problems().report("contact-differs", F::contact, text,
                          in_quotes(text) + " is left out, for the row has " + in_quotes(own),
                          "correct one of the two");
  return true;
}

}  // namespace

bool is_phone_number(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return digits >= 7 && text.find_first_not_of("+0123456789 ()./-\u00A0") == text.npos;
}

void read_email(RowCells& cells) {
  const std::string_view text = cells.cell(F::email);
  if (text.empty()) {
    if (cells.list().has(F::email) && !cells.out().placeholder) report_no_address(cells, F::email);
    return;
  }
  EmailRead read = read_list_email(text);
  if (read.fault.empty()) {
    cells.person().email = std::move(read.address);
    cells.mark_given(F::email);
  } else if (!cells.is_marker(F::email, text)) {
    report_wrong_address(cells, F::email, text, read);
  }
}

void read_phone(RowCells& cells) {
  const std::string_view text = cells.cell(F::phone);
  if (text.empty() || cells.is_marker(F::phone, text)) return;
  cells.person().phone = text;
  cells.mark_given(F::phone);
  if (is_damaged_phone(text)) report_damaged_phone(cells, F::phone, text);
}

void read_contact(RowCells& cells) {
  if (!cells.list().has(F::contact)) return;
  const std::string_view text = cells.cell(F::contact, true);
  const bool is_nothing = text.empty() || cells.is_marker(F::contact, text);
  const ContactParts parts = is_nothing ? ContactParts{} : contact_parts(text);
  Registration& person = cells.person();
  if (!parts.addresses.empty()) {
    const std::string written = join(parts.addresses, "; ");
    EmailRead read = read_list_email(written);
    if (!read.fault.empty()) {
      report_wrong_address(cells, F::contact, written, read);
    } else if (!stands_against(cells, person.email, read.address)) {
      person.email = std::move(read.address);
      cells.mark_given(F::email);
    }
  } else if (!cells.list().has(F::email) && !cells.out().placeholder) {
    report_no_address(cells, F::contact);
  }
  if (!parts.numbers.empty()) {
    std::string phone = join(parts.numbers, " / ");
    if (is_damaged_phone(phone)) report_damaged_phone(cells, F::contact, phone);
    if (!stands_against(cells, person.phone, phone)) {
      person.phone = std::move(phone);
      cells.mark_given(F::phone);
    }
  }
  if (!parts.others.empty())
    cells.problems().report(
        "contact-unread", F::contact, text,
        in_quotes(join(parts.others, "; ")) +
            " is neither a telephone number nor an e-mail address, and is left out",
        "write it in a column of its own");
}

}  // namespace plenary
