// Rows of some parties, in the order of the parties' names in one language.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/actions/lists.h"
#include "plenary/text.h"

namespace plenary::actions {

// Is it one of the parties asked for? None asked for: all are.
bool wanted(const std::vector<std::string>& parties, const std::string& party);

// By what the name is sorted: the party's own sort key where it has one ("Congo, Democratic
// Republic of the"), else its name.
std::string sort_name(const ListGround& ground, std::string_view party);

// Stable: rows of one party stay as they came.
template <class Row, class PartyOf>
void sort_by_party(std::vector<Row>& rows, const ListGround& ground, PartyOf party_of) {
  std::vector<std::pair<std::string, std::size_t>> places;
  places.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    places.emplace_back(sort_name(ground, party_of(rows[i])), i);
  }
  const Collation collation(ground.language());
  std::stable_sort(places.begin(), places.end(),
                   [&](const auto& a, const auto& b) { return collation.less(a.first, b.first); });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const auto& [name, i] : places) sorted.push_back(std::move(rows[i]));
  rows = std::move(sorted);
}

}  // namespace plenary::actions
