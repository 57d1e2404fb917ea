#include "intake/dates.h"

#include <doctest/doctest.h>

using namespace plenary;

namespace {

constexpr Date june_5{2023, 6, 5};
constexpr Date may_6{2023, 5, 6};
constexpr Date june_22{2023, 6, 22};
using Fault = DateColumn::Fault;

DateColumn column_of(std::initializer_list<const char*> cells) {
  DateColumn column;
  for (const char* cell : cells) column.learn(cell);
  return column;
}

}  // namespace

TEST_CASE("days that read one way alone need no proof") {
  const DateColumn column;
  CHECK(column.read("2023-06-05").date == june_5);
  CHECK(column.read("2023-06-05 00:00:00").date == june_5);
  CHECK(column.read("2023-06-05T14:30").date == june_5);
  CHECK(column.read("05.06.2023").date == june_5);
  CHECK(column.read("5 June 2023").date == june_5);
  CHECK(column.read("5 juin 2023").date == june_5);
  CHECK(column.read("05/05/2023").date == Date{2023, 5, 5});
  CHECK(column.read("23/06/2023").date == Date{2023, 6, 23});
  CHECK(column.read("06/23/2023").date == Date{2023, 6, 23});
}

TEST_CASE("a day of the week in front of a day is left, and a time of day behind it is told") {
  const DateColumn column;
  for (const char* cell : {"mer. 05.06.2023", "Lundi 5 juin 2023", "Mon 2023-06-05"}) {
    CAPTURE(cell);
    CHECK(column.read(cell).date == june_5);
    CHECK_FALSE(column.read(cell).had_clock);
  }
  for (const char* cell : {"2023-06-05 14:30", "2023-06-05T06:15", "05.06.2023 06:15",
                           "5 juin 2023 à 14h30", "lundi 5 juin 2023, 9:05"}) {
    CAPTURE(cell);
    CHECK(column.read(cell).date == june_5);
    CHECK(column.read(cell).had_clock);
  }
  CHECK(column.read("Mar 3, 2023").date == Date{2023, 3, 3});
  CHECK_FALSE(column.read("2023-06-05 00:00").had_clock);
  CHECK(column_of({"23/06/2023 10:00"}).read("05/06/2023 8:00").date == june_5);
  for (const char* cell : {"21 juin", "14:30", "lundi", "mer. ", "2023-06-05 25"}) {
    CAPTURE(cell);
    CHECK(column.read(cell).fault == Fault::invalid);
  }
}

TEST_CASE("a day that may be two is read by the order that the column proves") {
  CHECK(column_of({}).read("05/06/2023").fault == Fault::ambiguous);
  CHECK(column_of({"23/06/2023"}).read("05/06/2023").date == june_5);
  CHECK(column_of({"06/23/2023"}).read("05/06/2023").date == may_6);
  CHECK(column_of({"05/07/2023", "1/2/2023"}).read("05/06/2023").fault == Fault::ambiguous);
}

TEST_CASE("in a column that proves both orders nothing that rests on one is read") {
  DateColumn column;
  column.learn("1/2/2023", 2);
  column.learn("23/06/2023", 3);
  column.learn("06/23/2023", 5);
  column.learn("24/06/2023", 6);
  for (const char* cell : {"05/06/2023", "23/06/2023", "06/23/2023"})
    CHECK_MESSAGE(column.read(cell).fault == Fault::both_orders, cell);
  CHECK(column.day_first_line() == 3);
  CHECK(column.month_first_line() == 5);
  CHECK(column.read("2023-06-05").date == june_5);
  CHECK(column.read("5 June 2023").date == june_5);
  CHECK(column.read("05/05/2023").date == Date{2023, 5, 5});
}

TEST_CASE("months are read by their names in seven languages") {
  const DateColumn column;
  for (const char* cell :
       {"12-mars-1991", "12 mars 1991", "12 March 1991", "12 de marzo de 1991",
        "12 de março de 1991", "12. März 1991", "12 marzo 1991", "12 مارس 1991", "12-MAR-1991"}) {
    CAPTURE(cell);
    CHECK(column.read(cell).date == Date{1991, 3, 12});
  }
  for (const char* cell : {"22 giugno 2023", "22. Juni 2023", "22 يونيو 2023", "22 juin 2023"})
    CHECK_MESSAGE(column.read(cell).date == june_22, cell);
}

TEST_CASE("a year of two digits is refused") {
  const DateColumn column;
  for (const char* cell : {"05/06/23", "5.6.23", "23-06-91", "12-mars-91", "12 March 91"})
    CHECK_MESSAGE(column.read(cell).fault == Fault::short_year, cell);
}

TEST_CASE("a spreadsheet's count of days is read only where that was asked") {
  DateColumn column;
  CHECK(column.read("45099").fault == Fault::serial);
  column.take_serials();
  CHECK(column.read("45099").date == Date{2023, 6, 22});
  CHECK(column.read("45099.5").date == Date{2023, 6, 22});
  CHECK(column.read("36526").date == Date{2000, 1, 1});
  CHECK(column.read("4509").fault == Fault::invalid);
}

TEST_CASE("what is no day of the calendar is refused") {
  const DateColumn column = column_of({"23/06/2023"});
  for (const char* cell : {"2026-09-31", "31.09.2026", "32/01/2023", "soon", "2023", "06/23/2023"})
    CHECK_MESSAGE(column.read(cell).fault == Fault::invalid, cell);
  CHECK(column.read("45099").fault == Fault::serial);
}
