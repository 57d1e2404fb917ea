#include "plenary/domain/rules.h"

#include <doctest/doctest.h>

#include <set>

#include "texts.h"

using namespace plenary;

namespace {

Zone zone(const std::string& name) {
  auto read = Zone::from_tzif(name, test::read_whole("/usr/share/zoneinfo/" + name));
  REQUIRE(read.has_value());
  return *read;
}

Instant at(std::string_view text) {
  const auto instant = parse_iso_instant(text);
  REQUIRE(instant.has_value());
  return *instant;
}

MeetingRules until_9_june() { return {.nominate_by = {2023, 6, 9}}; }

Dialogue plain_dialogue() {
  Dialogue dialogue;
  dialogue.roles = {
      {.id = "head"}, {.id = "delegate"}, {.id = "interpreter", .counts_in_quota = false}};
  dialogue.categories = {{.id = "government"}, {.id = "press", .counts_in_quota = false}};
  return dialogue;
}

Meeting marrakesh(std::string_view quota) {
  Meeting meeting{.id = "tm", .start = {2023, 6, 22}, .host = "MA", .chair = "NG"};
  meeting.rules.quota = parse_quota(quota).value();
  meeting.rules.exempt = {"ICMPD"};
  return meeting;
}

Registration person(std::string role, Status status = Status::nominated,
                    std::string category = "government") {
  return {.person = PersonId{1},
          .status = status,
          .role = std::move(role),
          .category = std::move(category)};
}

std::vector<Registration> people(int heads, int others) {
  std::vector<Registration> rows(static_cast<std::size_t>(heads), person("head"));
  rows.resize(static_cast<std::size_t>(heads + others), person("delegate"));
  return rows;
}

constexpr Status every_status[] = {Status::nominated, Status::confirmed, Status::waitlisted,
                                   Status::refused, Status::withdrawn};

}  // namespace

TEST_CASE(
    "a list received on the deadline's last minute in Marrakesh is in time, a minute later is "
    "late") {
  const Zone casablanca = zone("Africa/Casablanca");
  CHECK_FALSE(is_late(at("2023-06-09T23:59:00+01:00"), until_9_june(), casablanca));
  CHECK_FALSE(is_late(at("2023-06-09T22:59:59.999999Z"), until_9_june(), casablanca));
  CHECK(is_late(at("2023-06-10T00:00:00+01:00"), until_9_june(), casablanca));
  CHECK(is_late(at("2023-06-12T09:00:00Z"), until_9_june(), casablanca));
}

TEST_CASE("the same moment may be late in one zone and in time in another") {
  const Instant received = at("2023-06-09T23:30:00Z");
  CHECK(is_late(received, until_9_june(), zone("Africa/Casablanca")));
  CHECK_FALSE(is_late(received, until_9_june(), zone("Africa/Dakar")));
}

TEST_CASE("nothing is late and no days are left where there is no deadline") {
  CHECK_FALSE(is_late(at("2099-01-01T00:00:00Z"), MeetingRules{}, Zone::utc()));
  CHECK_FALSE(days_left({2023, 6, 9}, MeetingRules{}).has_value());
}

TEST_CASE("days left are calendar days in the deadline's zone wherever the machine stands") {
  const Zone casablanca = zone("Africa/Casablanca");
  struct Case {
    const char* now;
    int left;
  };
  const Case cases[] = {
      {"2023-06-01T12:00:00Z", 8},      {"2023-06-08T22:59:59Z", 1},
      {"2023-06-08T23:00:00Z", 0},      {"2023-06-09T22:59:59Z", 0},
      {"2023-06-09T23:00:00Z", -1},     {"2023-06-10T08:00:00+09:00", -1},
      {"2023-06-10T07:59:00+09:00", 0}, {"2023-12-31T00:00:00Z", -205},
  };
  for (const Case& each : cases) {
    CAPTURE(each.now);
    CHECK(days_left(casablanca.local_date(at(each.now)), until_9_june()) == each.left);
  }
}

TEST_CASE("the day a nomination was received is read in the forms people write") {
  const Zone casablanca = zone("Africa/Casablanca");
  struct Case {
    const char* text;
    const char* instant;
  };
  const Case cases[] = {
      {"8 June 2023", "2023-06-08T00:00:00+01:00"},
      {"2023-06-08", "2023-06-08T00:00:00+01:00"},
      {"8.6.2023", "2023-06-08T00:00:00+01:00"},
      {" 8 juin 2023 ", "2023-06-08T00:00:00+01:00"},
      {"2023-06-09 23:59", "2023-06-09T23:59:00+01:00"},
      {"2023-06-09T23:59", "2023-06-09T23:59:00+01:00"},
      {"9 June 2023 23:59", "2023-06-09T23:59:00+01:00"},
      {"9 June 2023 at 9:05", "2023-06-09T09:05:00+01:00"},
      {"9 juin 2023 à 18h30", "2023-06-09T18:30:00+01:00"},
      {"2023-06-09T23:59:00Z", "2023-06-10T00:59:00+01:00"},
      {"2023-06-09 23:59+02:00", "2023-06-09T22:59:00+01:00"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const auto received = parse_received(each.text, casablanca);
    REQUIRE(received.has_value());
    CHECK(iso(*received) == iso(at(each.instant)));
  }
  for (const char* text :
       {"", "8/6/2023", "yesterday", "31 June 2023", "23:59", "9 June 2023 25:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_received(text, casablanca).has_value());
  }
}

TEST_CASE("a delegation is over its quota by total, whoever takes the head's seat") {
  struct Case {
    const char* quota;
    int heads, others;
    bool over;
    int free;
  };
  const Case cases[] = {
      {"1", 0, 0, false, 1},   {"1", 1, 0, false, 0},     {"1", 0, 1, false, 0},
      {"1", 1, 1, true, 0},    {"1+1", 0, 0, false, 2},   {"1+1", 1, 1, false, 0},
      {"1+1", 0, 2, false, 0}, {"1+1", 1, 2, true, 0},    {"1+1", 0, 3, true, 0},
      {"1+1", 2, 0, true, 0},  {"1+3", 1, 2, false, 1},   {"1+3", 1, 3, false, 0},
      {"1+3", 1, 4, true, 0},  {"2", 1, 1, false, 0},     {"2", 0, 2, false, 0},
      {"2", 1, 2, true, 0},    {"none", 1, 40, false, 0},
  };
  for (const Case& each : cases) {
    CAPTURE(each.quota);
    CAPTURE(each.heads);
    CAPTURE(each.others);
    const QuotaUse use = quota_use(people(each.heads, each.others), {.party = "SN"},
                                   marrakesh(each.quota), plain_dialogue());
    CHECK(use.heads == each.heads);
    CHECK(use.others == each.others);
    CHECK(use.over() == each.over);
    CHECK(use.free_seats() == each.free);
  }
}

TEST_CASE("host, chair and the exempt are never over their quota") {
  const auto crowd = people(1, 30);
  for (const char* party : {"MA", "NG", "ICMPD"}) {
    CAPTURE(party);
    const auto use = quota_use(crowd, {.party = party}, marrakesh("1+1"), plain_dialogue());
    CHECK(use.exempt);
    CHECK_FALSE(use.over());
    CHECK(use.others == 30);
  }
  CHECK(
      quota_use(crowd, {.party = "SN", .exempt = true}, marrakesh("1+1"), plain_dialogue()).exempt);
  CHECK(quota_use(crowd, {.party = "SN"}, marrakesh("1+1"), plain_dialogue()).over());
}

TEST_CASE("a delegation's own quota stands before the meeting's") {
  const Delegation own{.party = "SN", .quota = "1+3"};
  CHECK_FALSE(quota_use(people(1, 3), own, marrakesh("1"), plain_dialogue()).over());
  const Delegation unreadable{.party = "SN", .quota = "many"};
  CHECK(quota_use(people(1, 3), unreadable, marrakesh("1"), plain_dialogue()).over());
}

TEST_CASE("two heads are over by heads alone while their seats fit the quota") {
  const auto use = [](int heads, int others, const char* quota) {
    return quota_use(people(heads, others), {.party = "SN"}, marrakesh(quota), plain_dialogue());
  };
  CHECK(use(2, 0, "1+1").over_by_heads_alone());
  CHECK(use(2, 1, "1+2").over_by_heads_alone());
  CHECK_FALSE(use(2, 1, "1+1").over_by_heads_alone());
  CHECK_FALSE(use(1, 1, "1+1").over_by_heads_alone());
  CHECK_FALSE(use(2, 0, "2").over_by_heads_alone());
}

TEST_CASE("only nominated and confirmed ones count, by the tables of roles and categories") {
  const Dialogue dialogue = plain_dialogue();
  for (Status status : every_status) {
    CAPTURE(name_of(status));
    CHECK(counts_in_quota(person("delegate", status), dialogue) == holds_seat(status));
    CHECK_FALSE(counts_in_quota(person("interpreter", status), dialogue));
    CHECK_FALSE(counts_in_quota(person("delegate", status, "press"), dialogue));
  }
  CHECK(counts_in_quota(person("a role the table does not know"), dialogue));
  Registration placeholder = person("delegate");
  placeholder.person = {};
  CHECK(counts_in_quota(placeholder, dialogue));
}

TEST_CASE("the default tables leave interpreters and security out of the quota") {
  Dialogue dialogue;
  dialogue.roles = default_roles();
  dialogue.categories = default_categories();
  for (const char* role : {"head", "deputy", "delegate", "adviser"}) {
    CAPTURE(role);
    CHECK(counts_in_quota(person(role), dialogue));
  }
  for (const char* role : {"interpreter", "security"}) {
    CAPTURE(role);
    CHECK_FALSE(counts_in_quota(person(role), dialogue));
  }
}

TEST_CASE("of all pairs of statuses exactly the named ones may follow one another") {
  using enum Status;
  const std::set<std::pair<Status, Status>> allowed = {
      {nominated, confirmed},  {nominated, waitlisted}, {nominated, refused},
      {nominated, withdrawn},  {confirmed, nominated},  {confirmed, waitlisted},
      {confirmed, refused},    {confirmed, withdrawn},  {waitlisted, nominated},
      {waitlisted, confirmed}, {waitlisted, refused},   {waitlisted, withdrawn},
      {refused, nominated},    {withdrawn, nominated},
  };
  for (Status from : every_status) {
    for (Status to : every_status) {
      CAPTURE(name_of(from));
      CAPTURE(name_of(to));
      CHECK(may_become(from, to) == allowed.contains({from, to}));
    }
  }
}

TEST_CASE("who may come follows open_to, standing and invitation") {
  const Party partner{.code = "SN", .standings = {{Standing::partner, {}, {}}}};
  const Party left{.code = "EG", .standings = {{Standing::partner, {2006}, {2014}}}};
  const Party secretariat{.code = "ICMPD", .standings = {{Standing::secretariat, {}, {}}}};
  const Party host{.code = "MA"};
  Meeting meeting = marrakesh("none");

  meeting.rules.open_to = OpenTo::partners;
  CHECK(is_open_to(&partner, false, meeting));
  CHECK_FALSE(is_open_to(&left, false, meeting));
  CHECK(is_open_to(&left, true, meeting));
  CHECK(is_open_to(&host, false, meeting));
  CHECK_FALSE(is_open_to(nullptr, false, meeting));

  meeting.rules.open_to = OpenTo::invited;
  CHECK_FALSE(is_open_to(&partner, false, meeting));
  CHECK(is_open_to(&partner, true, meeting));
  CHECK(is_open_to(&secretariat, false, meeting));
  CHECK(is_open_to(&host, false, meeting));

  meeting.rules.open_to = OpenTo::anyone;
  CHECK(is_open_to(&left, false, meeting));
  CHECK(is_open_to(nullptr, false, meeting));
}

TEST_CASE("a category that was not sent follows from the party") {
  const Date day{2023, 6, 22};
  const Party state{.code = "SN", .standings = {{Standing::partner, {}, {}}}};
  const Party observer{.code = "DZ", .standings = {{Standing::observer, {}, {}}}};
  const Party organisation{.code = "ECOWAS",
                           .kind = PartyKind::organisation,
                           .standings = {{Standing::partner, {}, {}}}};
  const Party outside{.code = "ILO", .kind = PartyKind::organisation};
  const Party secretariat{.code = "ICMPD",
                          .kind = PartyKind::organisation,
                          .standings = {{Standing::secretariat, {}, {}}}};
  CHECK(default_category("SN", &state, day) == "government");
  CHECK(default_category("DZ", &observer, day) == "observer");
  CHECK(default_category("ECOWAS", &organisation, day) == "partner_organisation");
  CHECK(default_category("ILO", &outside, day) == "international_organisation");
  CHECK(default_category("ICMPD", &secretariat, day) == "secretariat");
  CHECK(default_category("JP", nullptr, day) == "government");
  CHECK(default_category("croix-rouge-malienne", nullptr, day) == "international_organisation");
}

TEST_CASE("the usual words for a seat without a person are placeholders and names are not") {
  for (const char* name : {"TBC", "tbc", "T.B.C.", "à confirmer", "A CONFIRMER", "N.N.", "NN"}) {
    CAPTURE(name);
    CHECK(is_placeholder_name(name));
  }
  for (const char* name : {"", "Awa Diop", "Nnamdi", "TBC Diop"}) {
    CAPTURE(name);
    CHECK_FALSE(is_placeholder_name(name));
  }
}
