#include "intake/row/date_columns.h"

#include "plenary/domain/rules.h"
#include "plenary/text.h"

namespace plenary {

using F = ListField;

namespace {

constexpr std::array date_fields{F::arrival, F::departure, F::received};

void learn_column(DateColumn& column, const DelegateList& list, F field) {
  const auto index = static_cast<std::size_t>(list.column_of[static_cast<std::size_t>(field)]);
  for (const std::uint32_t each : list.rows)
    column.learn(list.table.cell(list.table.rows[each], index), list.table.rows[each].line);
}

bool has_year(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(DateOrder order) {
  constexpr std::array<std::string_view, 3> names{"", "day-first", "month-first"};
  return names[static_cast<std::size_t>(order)];
}

DateOrder proven_date_order(const DelegateList& list) {
  DateColumn all;
  for (const F field : date_fields)
    if (list.has(field)) learn_column(all, list, field);
  const bool day_first = all.day_first_line() != 0;
  const bool month_first = all.month_first_line() != 0;
  if (day_first == month_first) return DateOrder::unsaid;
  return day_first ? DateOrder::day_first : DateOrder::month_first;
}

DateReader::DateReader(const DelegateList& list, const ImportSetting& setting,
                       const ImportOptions& options)
    : deadline_zone_(setting.deadline_zone), meeting_(setting.meeting), options_(options) {
  for (const F field : date_fields) learn(list, field);
}

void DateReader::learn(const DelegateList& list, F field) {
  if (!list.has(field)) return;
  learn_column(column(field), list, field);
  if (options_.date_order != DateOrder::unsaid)
    column(field).take_order(options_.date_order == DateOrder::day_first);
  if (options_.excel_serial) column(field).take_serials();
}

std::string DateReader::said_of_both_orders(std::string_view text, F field) const {
  const DateColumn& column = columns_[static_cast<std::size_t>(field)];
  if (options_.date_order != DateOrder::unsaid) {
    const bool says_day = options_.date_order == DateOrder::day_first;
    const int other = says_day ? column.month_first_line() : column.day_first_line();
    return in_quotes(text) + " cannot be read: line " + std::to_string(other) +
           " of the column has the " + (says_day ? "month" : "day") + " first, and --date-order " +
           std::string(name_of(options_.date_order));
  }
  return in_quotes(text) + " cannot be read: line " + std::to_string(column.day_first_line()) +
         " of the column has the day first and line " + std::to_string(column.month_first_line()) +
         " the month";
}

void DateReader::report_order(RowCells& cells, F field, std::string_view text,
                              DateColumn::Fault fault) const {
  if (fault == DateColumn::Fault::ambiguous)
    cells.problems().report(
        "date-ambiguous", field, text,
        in_quotes(text) + " may be two days, and nothing in the column says which",
        "write the year first, as in 2023-06-22, or say --date-order day-first (or month-first)");
  else
    cells.problems().report("date-ambiguous", field, text, said_of_both_orders(text, field),
                            "write every day of the column with the year first, as in 2023-06-22");
}

void DateReader::read_date(RowCells& cells, F field, Date& target) {
  ByCell<Date>& days = days_[static_cast<std::size_t>(field)];
  if (const Date* known = days.known(cells.raw(field))) {
    target = *known;
    cells.mark_given(field);
    return;
  }
  const std::string_view text = cells.cell(field);
  if (text.empty()) return;
  const DateColumn::Read read = column(field).read(text);
  switch (read.fault) {
    case DateColumn::Fault::none:
      target = read.date;
      cells.mark_given(field);
      if (read.had_clock)
        cells.problems().report("time-left-out", field, text,
                                "of " + in_quotes(text) + " the day is taken, and no time of day");
      else if (cells.is_as_it_lies(field, text))
        days.keep(text, read.date);
      return;
    case DateColumn::Fault::ambiguous:
    case DateColumn::Fault::both_orders:
      report_order(cells, field, text, read.fault);
      return;
    case DateColumn::Fault::serial:
      cells.problems().report(
          "date-invalid", field, text,
          in_quotes(text) + " is a day as a spreadsheet counts it, not as it shows it",
          "format the column as dates before saving it as CSV, or add --excel-serial");
      return;
    case DateColumn::Fault::short_year:
      cells.problems().report(
          "date-invalid", field, text,
          in_quotes(text) + " has a year of two digits, which may be of either century",
          "write the year with four digits");
      return;
    case DateColumn::Fault::invalid:
      if (!cells.is_marker(field, text))
        cells.problems().report(
            "date-invalid", field, text,
            in_quotes(text) + (has_year(text) ? " is not a day of the calendar"
                                              : " does not name a day with its year"),
            "as in 2023-06-22");
  }
}

// "2032-06-21" for a meeting of June 2023.
void DateReader::look_whether_far(RowCells& cells, F field, Date day) const {
  constexpr int most = 60;  // days
  if (day.year == 0 || meeting_.start.year == 0) return;
  if (add_days(meeting_.start, -most) < day && day < add_days(meeting_.end, most)) return;
  cells.problems().report(
      "date-far", field, cells.raw(field),
      iso(day) + " is far from the days of the meeting, which begins on " + iso(meeting_.start),
      "correct it if it is a slip; it is kept as it is");
}

void DateReader::read_stay(RowCells& cells) {
  Registration& person = cells.person();
  read_date(cells, F::arrival, person.arrival);
  read_date(cells, F::departure, person.departure);
  look_whether_far(cells, F::arrival, person.arrival);
  look_whether_far(cells, F::departure, person.departure);
  if (person.arrival.year == 0 || person.departure.year == 0) return;
  if (person.departure < person.arrival)
    cells.problems().report(
        "departure-before-arrival", F::departure, cells.cell(F::departure),
        "departure on " + iso(person.departure) + " is before arrival on " + iso(person.arrival),
        "look whether the two days were exchanged; an empty cell is taken as not known");
}

void DateReader::read_received(RowCells& cells) {
  Registration& person = cells.person();
  const auto& mail = cells.list().mail;
  person.received = mail && !options_.received_said ? mail->sent : options_.received;
  const std::string_view text = cells.cell(F::received);
  if (text.empty() || cells.is_marker(F::received, text)) return;
  const DateColumn::Read day = column(F::received).read(text);
  if (text.size() > 10) {
    if (const auto moment = parse_received(text, deadline_zone_)) {
      person.received = *moment;
      cells.mark_given(F::received);
      return;
    }
  }
  if (day.fault == DateColumn::Fault::none) {
    person.received = deadline_zone_.start_of_day(day.date);
    cells.mark_given(F::received);
    return;
  }
  if (day.fault == DateColumn::Fault::ambiguous || day.fault == DateColumn::Fault::both_orders)
    return report_order(cells, F::received, text, day.fault);
  cells.problems().report("received-invalid", F::received, text, in_quotes(text) + " is no moment",
                          "as in 2023-06-09 or 2023-06-09 23:59");
}

}  // namespace plenary
