#include "intake/dates.h"

#include <doctest/doctest.h>

using namespace plenary;

namespace {

constexpr Date june_5{2023, 6, 5};
constexpr Date may_6{2023, 5, 6};
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

TEST_CASE("a day that may be two is read by the order that the column proves") {
  CHECK(column_of({}).read("05/06/2023").fault == Fault::ambiguous);
  CHECK(column_of({"23/06/2023"}).read("05/06/2023").date == june_5);
  CHECK(column_of({"06/23/2023"}).read("05/06/2023").date == may_6);
  CHECK(column_of({"05/07/2023", "1/2/2023"}).read("05/06/2023").fault == Fault::ambiguous);
}

TEST_CASE("a column that proves both orders proves none") {
  const DateColumn column = column_of({"23/06/2023", "06/23/2023"});
  CHECK(column.read("05/06/2023").fault == Fault::ambiguous);
  CHECK(column.read("06/23/2023").date == Date{2023, 6, 23});
  CHECK(column.read("23/06/2023").date == Date{2023, 6, 23});
}

TEST_CASE("what is no day of the calendar is refused") {
  const DateColumn column = column_of({"23/06/2023"});
  for (const char* cell :
       {"2026-09-31", "31.09.2026", "32/01/2023", "soon", "5/6/23", "2023", "06/23/2023"})
    CHECK_MESSAGE(column.read(cell).fault == Fault::invalid, cell);
  CHECK(column.read("45099").fault == Fault::serial);
}
