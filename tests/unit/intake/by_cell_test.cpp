#include "intake/row/by_cell.h"

#include <doctest/doctest.h>

#include <deque>
#include <set>
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

TEST_CASE("cells that differ in their last letter alone have different places") {
  for (const std::string begin : {"2026-09-1", "Ministry ", "R", "delegate"}) {
    std::set<std::uint64_t> places;
    for (char last = '0'; last <= '9'; ++last) places.insert(hash_of_cell(begin + last) % 64);
    CHECK_MESSAGE(places.size() >= 7, begin);
  }
}
