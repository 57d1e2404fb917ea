#include "plenary/domain/party.h"

#include <doctest/doctest.h>

namespace plenary::tests {
namespace {

TEST_CASE("a standing holds from its first day to its last") {
  const Party party{.standings = {{Standing::partner, {2006, 0, 0}, {2014, 6, 0}},
                                  {Standing::observer, {2014, 6, 15}, {}}}};
  CHECK_FALSE(party.standing_on({2005, 12, 31}));
  CHECK(party.standing_on({2006, 1, 1}) == Standing::partner);
  CHECK(party.standing_on({2014, 6, 14}) == Standing::partner);
  CHECK(party.standing_on({2014, 6, 15}) == Standing::observer);  // the later one, while both hold
  CHECK(party.standing_on({2040, 1, 1}) == Standing::observer);
  const Party timeless{.standings = {{Standing::secretariat, {}, {}}}};
  CHECK(timeless.standing_on({1990, 1, 1}) == Standing::secretariat);
  CHECK_FALSE(Party{}.is_partner_on({2020, 1, 1}));
}

TEST_CASE("a party is found by its code in any case") {
  const Parties parties{{{.code = "MA"}, {.code = "ECOWAS"}}};
  CHECK(parties.find("ecowas") == &parties.all[1]);
  CHECK(parties.find("Ma") == &parties.all[0]);
  CHECK(parties.find("M") == nullptr);
  CHECK(parties.find("") == nullptr);
}

}  // namespace
}  // namespace plenary::tests
