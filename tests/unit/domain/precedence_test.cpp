#include "plenary/domain/precedence.h"

#include "paper_fixture.h"

using namespace plenary;
using plenary::test::PaperFixture;

namespace {

using Codes = std::vector<std::string>;

Codes all_codes(const PaperFixture& fixture) {
  Codes codes;
  for (const auto& party : fixture.parties.all) codes.push_back(party.code);
  codes.push_back("croix-rouge");
  return codes;
}

Codes ordered(const PaperFixture& fixture, const Language& language) {
  const PartyNames names(fixture.parties, {{.code = "croix-rouge", .name = "Croix-Rouge"}},
                         language, "en");
  return in_protocol_order(all_codes(fixture), names, fixture.meeting);
}

}  // namespace

TEST_CASE("partner states come first in the language's order, then observers, then organisations") {
  const PaperFixture fixture("en");
  CHECK(ordered(fixture, "en") ==
        Codes{"CI", "DE", "MA", "NL", "SN", "ES", "DZ", "EU", "IOM", "croix-rouge", "ICMPD"});
  CHECK(ordered(fixture, "fr") ==
        Codes{"DE", "CI", "ES", "MA", "NL", "SN", "DZ", "EU", "IOM", "croix-rouge", "ICMPD"});
}

TEST_CASE("a sort key decides where the name's own order would not") {
  PaperFixture fixture("en");
  fixture.parties.all[2].sort_keys["en"] = "Zeeland";
  CHECK(ordered(fixture, "en")[5] == "NL");
}

TEST_CASE("protocol may start from a state drawn by lot and keep another language's order") {
  PaperFixture fixture("en");
  fixture.meeting.protocol = {.order_language = "fr", .start_from = "MA", .observers = "among"};
  const PartyNames names(fixture.parties, {}, "en", "en");
  CHECK(in_protocol_order({"MA", "ES", "DZ", "SN", "EU", "DE"}, names, fixture.meeting) ==
        Codes{"MA", "SN", "DZ", "DE", "ES", "EU"});
  fixture.meeting.protocol.start_from = "XX";
  CHECK(in_protocol_order({"SN", "DZ"}, names, fixture.meeting) == Codes{"DZ", "SN"});
}

TEST_CASE("a name is the reviewed one, else as recorded, else the code") {
  const PaperFixture fixture("fr");
  const PartyNames names(fixture.parties, {{.code = "croix-rouge", .name = "Croix-Rouge"}}, "fr",
                         "en");
  CHECK(names.of("SN") == "Sénégal");
  CHECK(names.of("ICMPD") == "International Centre for Migration Policy Development");
  CHECK(names.of("croix-rouge") == "Croix-Rouge");
  CHECK(names.of("XX") == "XX");
  CHECK(names.is_cleared("SN"));
  CHECK(!names.is_cleared("ICMPD"));
  CHECK(!names.is_cleared("croix-rouge"));
}
