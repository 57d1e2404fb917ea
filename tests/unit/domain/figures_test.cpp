#include "plenary/domain/figures.h"

#include <algorithm>
#include <random>

#include "paper_fixture.h"

using namespace plenary;
using plenary::test::instant_of;
using plenary::test::PaperFixture;

namespace {

struct Scene {
  PaperFixture fixture{"en"};
  std::vector<Tally> tallies{};
  std::vector<Delegation> delegations{};
  std::vector<Invitation> invitations{};
  std::vector<DocumentRecord> documents{};
  Date today{2023, 6, 8};

  FigureInput input() const {
    return {.tallies = tallies,
            .delegations = delegations,
            .invitations = invitations,
            .documents = documents,
            .dialogue = fixture.dialogue,
            .parties = fixture.parties,
            .meeting = fixture.meeting,
            .deadline_zone = fixture.zone,
            .today = today};
  }
  Figures figures() const { return figures_of(input()); }

  Tally& add(std::string party, std::string role = "delegate", Status status = Status::nominated,
             std::int64_t count = 1) {
    tallies.push_back({.party = std::move(party),
                       .category = "government",
                       .role = std::move(role),
                       .status = status,
                       .received = instant_of("2023-06-01T10:00:00Z"),
                       .count = count});
    return tallies.back();
  }
  void invite(std::string party, Reply reply = Reply::none, Date sent_on = {2023, 5, 3},
              Date replied_on = {}) {
    invitations.push_back(
        {.party = std::move(party), .sent_on = sent_on, .reply = reply, .replied_on = replied_on});
  }
};

std::vector<std::string> codes_of(const std::vector<Todo>& todos) {
  std::vector<std::string> codes;
  for (const auto& todo : todos) codes.push_back(todo.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("registered are the nominated, the confirmed and the waitlisted, with places apart") {
  Scene scene;
  scene.add("SN", "head", Status::confirmed);
  scene.add("SN", "delegate", Status::nominated, 2);
  scene.add("SN", "delegate", Status::waitlisted);
  scene.add("SN", "delegate", Status::refused);
  scene.add("SN", "delegate", Status::withdrawn, 3);
  scene.add("SN").placeholder = true;
  scene.add("SN", "delegate", Status::withdrawn).placeholder = true;
  const Counts totals = scene.figures().totals;
  CHECK(totals == Counts{.registered = 4,
                         .confirmed = 1,
                         .nominated = 2,
                         .waitlisted = 1,
                         .withdrawn = 3,
                         .refused = 1,
                         .placeholders = 1});
}

TEST_CASE("late is decided in the deadline's zone by the day of receipt") {
  Scene scene;
  scene.add("SN").received = instant_of("2023-06-09T22:45:00Z");  // 23:45 there, the last day
  scene.add("ES").received = instant_of("2023-06-09T23:00:00Z");  // midnight there
  const Figures figures = scene.figures();
  CHECK(figures.totals.late == 1);
  CHECK(figures.delegation("SN")->counts.late == 0);
  CHECK(figures.delegation("ES")->counts.late == 1);
  CHECK(figures.days_left == 1);
}

TEST_CASE("missing are the invited without a live registration and without regrets") {
  Scene scene;
  scene.invite("SN");
  scene.invite("CI", Reply::accepted);
  scene.invite("DE", Reply::regrets);
  scene.invite("NL");
  scene.invite("ES");
  scene.add("NL", "delegate", Status::withdrawn);  // nobody is left
  scene.add("ES");
  scene.add("EU");  // came without an invitation
  const Figures figures = scene.figures();
  CHECK(figures.parties_invited == 5);
  CHECK(figures.parties_registered == 2);
  CHECK(figures.parties_missing == 3);
  CHECK(figures.invitations.sent == 5);
  CHECK(figures.invitations.accepted == 1);
  CHECK(figures.invitations.regrets == 1);
  CHECK(figures.invitations.none == 3);
}

TEST_CASE("the latest answer to several invitations stands for the party") {
  Scene scene;
  scene.invite("SN", Reply::regrets, {2023, 5, 3}, {2023, 5, 10});
  scene.invite("SN", Reply::accepted, {2023, 5, 12}, {2023, 5, 20});
  scene.invite("SN", Reply::none, {2023, 6, 1});
  const Figures figures = scene.figures();
  CHECK(figures.parties_invited == 1);
  CHECK(figures.delegation("SN")->reply == Reply::accepted);
  CHECK(figures.delegation("SN")->invited_on == Date{2023, 6, 1});
}

TEST_CASE("a head is asked of states and partner organisations only") {
  Scene scene;
  for (const char* party : {"SN", "EU", "IOM", "ICMPD", "croix-rouge"}) scene.add(party);
  scene.add("ES", "head");
  scene.add("DE", "head").placeholder = true;  // a place is held for the head
  scene.add("NL", "head", Status::withdrawn);
  scene.add("NL");
  const Figures figures = scene.figures();
  std::vector<std::string> headless;
  for (const auto& each : figures.by_delegation) {
    if (each.is_without_head()) headless.push_back(each.party);
  }
  CHECK(headless == std::vector<std::string>{"EU", "NL", "SN"});
}

TEST_CASE("quota counts places without a name, and host and chair are exempt") {
  Scene scene;
  scene.add("SN", "head");
  scene.add("SN");
  scene.add("SN").placeholder = true;  // a third seat of 1+1
  scene.add("ES", "head");
  scene.add("ES");
  scene.add("ES", "interpreter", Status::confirmed, 4);  // holds no seat
  scene.add("ES", "delegate", Status::waitlisted, 2);    // holds none yet
  scene.add("MA", "delegate", Status::confirmed, 30);
  scene.add("DE", "delegate", Status::confirmed, 3);
  scene.delegations = {{.party = "DE", .quota = "1+2"}};
  const Figures figures = scene.figures();
  CHECK(figures.delegation("SN")->quota.over());
  CHECK(!figures.delegation("ES")->quota.over());
  CHECK(!figures.delegation("MA")->quota.over());
  CHECK(!figures.delegation("DE")->quota.over());
}

TEST_CASE("documents are missing where somebody is registered and a required one has not come") {
  Scene scene;
  scene.fixture.meeting.rules.documents = {"note_verbale", "credentials"};
  scene.add("SN");
  scene.add("ES");
  scene.invite("DE");
  scene.documents = {{.party = "ES", .type = "note_verbale"},
                     {.party = "ES", .type = "credentials"},
                     {.party = "SN", .type = "credentials"},
                     {.party = "NL", .type = "note_verbale"}};
  const Figures figures = scene.figures();
  CHECK(figures.delegation("SN")->documents_missing == std::vector<std::string>{"note_verbale"});
  CHECK(figures.delegation("ES")->documents_missing.empty());
  CHECK(figures.delegation("DE")->documents_missing.empty());
  CHECK(figures.delegation("NL") == nullptr);
}

TEST_CASE("what to do today is at most three things and the most urgent comes first") {
  Scene scene;
  scene.invite("CI");
  scene.add("SN", "delegate", Status::nominated, 3);
  scene.add("SN").placeholder = true;
  scene.fixture.meeting.rules.documents = {"note_verbale"};
  struct Case {
    Date today;
    Codes codes;
  };
  for (const auto& [today, codes] :
       {Case{{2023, 5, 20}, {"quota-exceeded", "head-missing", "documents-missing"}},
        Case{{2023, 6, 5}, {"deadline-soon", "quota-exceeded", "head-missing"}},
        Case{{2023, 6, 8}, {"deadline-tomorrow", "quota-exceeded", "head-missing"}},
        Case{{2023, 6, 9}, {"deadline-today", "quota-exceeded", "head-missing"}},
        Case{{2023, 6, 10}, {"quota-exceeded", "head-missing", "deadline-passed"}},
        Case{{2023, 6, 24}, {"attendance-missing"}}}) {
    CAPTURE(iso(today));
    scene.today = today;
    CHECK(codes_of(scene.figures().todo) == codes);
  }
}

TEST_CASE("nothing is to be done where everything is in order") {
  Scene scene;
  scene.invite("SN", Reply::accepted);
  scene.add("SN", "head", Status::confirmed);
  CHECK(scene.figures().todo.empty());
  Scene empty;
  const auto todo = empty.figures().todo;
  REQUIRE(todo.size() == 1);
  CHECK(todo[0].code == "invitations-missing");
  CHECK(todo[0].count == 9);  // all but the secretariat
}

TEST_CASE("cuts are by group, region, category in the dialogue's order, rank and gender") {
  Scene scene;
  scene.fixture.dialogue.ranks = {"minister", "director"};
  scene.add("SN", "head", Status::confirmed).rank = "director";
  scene.add("CI", "delegate", Status::nominated, 2).gender = Gender::female;
  scene.add("ES", "head").rank = "minister";
  scene.add("IOM").category = "observer";
  scene.add("DE", "delegate", Status::withdrawn);
  const Figures figures = scene.figures();
  REQUIRE(figures.by_group.size() == 3);
  CHECK(figures.by_group[0].key == "african");
  CHECK(figures.by_group[0].parties == 2);
  CHECK(figures.by_group[0].registered == 3);
  CHECK(figures.by_group[0].confirmed == 1);
  CHECK(figures.by_group[1].key == "european");
  CHECK(figures.by_group[2].key.empty());
  CHECK(figures.by_region[0].key == "West Africa");
  CHECK(figures.by_category[0].key == "government");
  CHECK(figures.by_category[1].key == "observer");
  REQUIRE(figures.by_rank.size() == 3);
  CHECK(figures.by_rank[0].key == "minister");
  CHECK(figures.by_rank[1].key == "director");
  CHECK(figures.by_gender.female == 2);
  CHECK(figures.by_gender.unknown == 3);
}

TEST_CASE("whatever the roster, every total is the sum of what its cuts count") {
  const char* parties[] = {"MA", "ES", "NL", "SN", "CI", "DE", "EU", "IOM", "DZ", "croix-rouge"};
  const char* roles[] = {"head", "deputy", "delegate", "interpreter"};
  const char* categories[] = {"government", "observer", "press", "none-such"};
  const Scene empty;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto any = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Scene scene = empty;
    Counts expected;
    for (int i = any(80); i > 0; --i) {
      Tally& tally =
          scene.add(parties[any(10)], roles[any(4)], static_cast<Status>(any(5)), 1 + any(5));
      tally.category = categories[any(4)];
      tally.gender = static_cast<Gender>(any(4));
      tally.placeholder = any(6) == 0;
      tally.attended = any(3) == 0;
      tally.received = instant_of(any(2) == 0 ? "2023-06-01T00:00:00Z" : "2023-06-12T00:00:00Z");
      if (is_live(tally.status)) {
        (tally.placeholder ? expected.placeholders : expected.registered) += tally.count;
      }
    }
    for (const char* party : parties) {
      if (any(2) == 0) scene.invite(party, static_cast<Reply>(any(3)));
    }
    const Figures figures = scene.figures();
    const Counts& totals = figures.totals;
    CHECK(totals.registered == expected.registered);
    CHECK(totals.placeholders == expected.placeholders);
    CHECK(totals.registered == totals.nominated + totals.confirmed + totals.waitlisted);
    CHECK(totals.late <= totals.registered);
    for (const auto* cut :
         {&figures.by_group, &figures.by_region, &figures.by_category, &figures.by_rank}) {
      std::int64_t registered = 0;
      std::int64_t confirmed = 0;
      for (const auto& line : *cut) {
        registered += line.registered;
        confirmed += line.confirmed;
      }
      CHECK(registered == totals.registered);
      CHECK(confirmed == totals.confirmed);
    }
    const GenderCounts& genders = figures.by_gender;
    CHECK(genders.female + genders.male + genders.other + genders.unknown == totals.registered);
    Counts sum;
    std::int64_t live = 0;
    for (const auto& each : figures.by_delegation) {
      sum.registered += each.counts.registered;
      sum.attended += each.counts.attended;
      live += each.counts.is_live() ? 1 : 0;
    }
    CHECK(sum.registered == totals.registered);
    CHECK(sum.attended == totals.attended);
    CHECK(live == figures.parties_registered);
    const InvitationCounts& sent = figures.invitations;
    CHECK(sent.sent == sent.accepted + sent.regrets + sent.none);
    CHECK(figures.todo.size() <= 3);

    std::shuffle(scene.tallies.begin(), scene.tallies.end(), random);
    const Figures shuffled = scene.figures();
    CHECK(shuffled.totals == totals);
    CHECK(codes_of(shuffled.todo) == codes_of(figures.todo));
  }
}

TEST_CASE("the communiqué counts partner countries by group, organisations and observers") {
  Scene scene;
  for (const char* party : {"MA", "SN", "ES", "EU", "IOM", "DZ", "croix-rouge"}) {
    scene.add(party, "head", Status::confirmed);
  }
  scene.add("CI", "head");
  scene.add("SN", "security", Status::confirmed, 5);  // never in figures
  scene.add("DE", "delegate").placeholder = true;
  const CommuniqueFigures figures = communique_of(scene.input(), Stage::registered);
  CHECK(figures.participants == 8);
  CHECK(figures.partner_countries == 4);
  CHECK(figures.countries_by_group.at("african") == 3);
  CHECK(figures.countries_by_group.at("european") == 1);
  CHECK(figures.partner_organisations == 1);
  CHECK(figures.observer_countries == 1);
  CHECK(figures.observers == 1);
  CHECK(figures.others == 1);
  CHECK(figures.partners() == 5);
  scene.fixture.dialogue.figures.partners_represented = "confirmed";
  CHECK(communique_of(scene.input(), Stage::registered).partner_countries == 3);
}

TEST_CASE("after the meeting the communiqué counts those who came") {
  Scene scene;
  scene.add("MA", "head", Status::confirmed).attended = true;
  scene.add("SN", "head", Status::confirmed);
  scene.add("ES", "delegate", Status::nominated, 2).attended = true;
  const CommuniqueFigures figures = communique_of(scene.input(), Stage::attended);
  CHECK(figures.participants == 3);
  CHECK(figures.partner_countries == 2);
}
