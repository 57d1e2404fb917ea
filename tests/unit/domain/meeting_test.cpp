#include "plenary/domain/meeting.h"

#include <doctest/doctest.h>

namespace plenary::tests {
namespace {

TEST_CASE("a quota is read as it is written") {
  for (const char* text : {"1", "2", "1+1", "1+3", "0+2", "none"}) {
    CAPTURE(text);
    const auto quota = parse_quota(text);
    REQUIRE(quota);
    CHECK(text_of(*quota) == (std::string(text) == "0+2" ? "2" : text));
  }
  CHECK(parse_quota("1+3")->total() == 4);
  CHECK_FALSE(parse_quota("none")->limited);
  CHECK(parse_quota("0")->limited);
  for (const char* text :
       {"", "+", "1+", "+1", "one", "-1", "1+-1", "1 + 1", "1+1+1", "1000", "1e2"})
    CHECK_FALSE_MESSAGE(parse_quota(text), text);
}

TEST_CASE("statuses and openness are read back from their names") {
  for (const char* name : {"planned", "announced", "postponed", "cancelled", "held"})
    CHECK(name_of(parse_meeting_status(name).value()) == name);
  for (const char* name : {"partners", "invited", "anyone"})
    CHECK(name_of(parse_open_to(name).value()) == name);
  CHECK_FALSE(parse_meeting_status("Planned"));
  CHECK_FALSE(parse_open_to(""));
}

TEST_CASE("host and chair are not the co-chairs") {
  const Meeting meeting{.host = "MA", .chair = "NG", .co_chairs = {"ES"}};
  CHECK(meeting.is_host_or_chair("MA"));
  CHECK(meeting.is_host_or_chair("NG"));
  CHECK_FALSE(meeting.is_host_or_chair("ES"));
  CHECK_FALSE(Meeting{}.is_host_or_chair(""));
}

}  // namespace
}  // namespace plenary::tests
