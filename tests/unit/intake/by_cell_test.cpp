#include "intake/row/by_cell.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>

using namespace plenary;

TEST_CASE("what a cell means is found again by the same letters alone") {
  ByCell<int> values;
  CHECK(values.known("Senegal") == nullptr);
  values.keep("Senegal", 1);
  values.keep("SENEGAL", 2);
  values.keep("", 3);
  CHECK(*values.known("Senegal") == 1);
  CHECK(*values.known("SENEGAL") == 2);
  CHECK(*values.known("") == 3);
  CHECK(values.known("Senega") == nullptr);
  CHECK(values.once(4) == 4);
  CHECK(values.of("Senegal", [] { return 5; }) == 1);
  CHECK(values.of("Mali", [] { return 6; }) == 6);
}

TEST_CASE("a column of distinct cells fills a bounded table and is read rightly all the same") {
  ByCell<int> values;
  std::deque<std::string> cells;
  // Of one length, with the same letters at both ends: all of one hash.
  for (int i = 0; i < 6000; ++i)
    cells.push_back("delegate" + std::to_string(10'000 + i) + "@example");
  for (int i = 0; i < 6000; ++i)
    CHECK(values.of(cells[static_cast<std::size_t>(i)], [&] { return i; }) == i);
  for (int i = 5999; i >= 0; --i)
    CHECK(values.of(cells[static_cast<std::size_t>(i)], [&] { return i; }) == i);
}
