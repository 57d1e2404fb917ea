#include "plenary/domain/registration.h"

#include <doctest/doctest.h>

using namespace plenary;

TEST_CASE("every status, gender, presence and reply is read back from its name") {
  for (Status status : {Status::nominated, Status::confirmed, Status::waitlisted, Status::refused,
                        Status::withdrawn}) {
    CHECK(parse_status(name_of(status)) == status);
  }
  for (Gender gender : {Gender::unknown, Gender::female, Gender::male, Gender::other})
    CHECK(parse_gender(name_of(gender)) == gender);
  for (Presence presence : {Presence::in_person, Presence::online})
    CHECK(parse_presence(name_of(presence)) == presence);
  for (Reply reply : {Reply::none, Reply::accepted, Reply::regrets})
    CHECK(parse_reply(name_of(reply)) == reply);
}

TEST_CASE("names are read in any case and with a hyphen or a blank for the underscore") {
  CHECK(parse_status("CONFIRMED") == Status::confirmed);
  CHECK(parse_presence("in-person") == Presence::in_person);
  CHECK(parse_presence("In Person") == Presence::in_person);
}

TEST_CASE("a name that is only nearly one is not read") {
  for (const char* text : {"", "confirm", "confirmedd", " confirmed", "nominated\n"})
    CHECK_FALSE(parse_status(text).has_value());
  CHECK_FALSE(parse_gender("f").has_value());
  CHECK_FALSE(parse_reply("accept").has_value());
}

TEST_CASE("nominated, confirmed and waitlisted are live, and the first two hold a seat") {
  CHECK(is_live(Status::nominated));
  CHECK(is_live(Status::confirmed));
  CHECK(is_live(Status::waitlisted));
  CHECK_FALSE(is_live(Status::refused));
  CHECK_FALSE(is_live(Status::withdrawn));
  CHECK(holds_seat(Status::nominated));
  CHECK(holds_seat(Status::confirmed));
  CHECK_FALSE(holds_seat(Status::waitlisted));
  CHECK_FALSE(holds_seat(Status::refused));
  CHECK_FALSE(holds_seat(Status::withdrawn));
}

TEST_CASE("a registration without a person is a placeholder") {
  Registration seat{.role = "head", .name = "TBC"};
  CHECK(seat.is_placeholder());
  seat.person = PersonId{7};
  CHECK_FALSE(seat.is_placeholder());
  CHECK(Participant{.registration = seat}.is_head());
}
